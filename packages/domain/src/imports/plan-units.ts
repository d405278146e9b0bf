import { overlaps, type Span } from "../calendar/index.ts";
import { byStart, merged } from "../dated.ts";
import type { UnitKind, UnitVersion } from "../facts/index.ts";
import { BEGINNING, type Claim, definesChapters, gatherClaims } from "./claims.ts";
import { askRow, type Context } from "./context.ts";
import { Directory, placeParents } from "./parents.ts";
import type { Effect } from "./preview.ts";
import { isLive, type Row, unitText } from "./row.ts";
import { fold } from "./text.ts";
import { cleared, joined, type Patch, type Piece, painted, pieceOn, pieces } from "./timeline.ts";
import { likelySlips, sameUnit, twoNames } from "./unit-identity.ts";

/** Writes what the files say about units into the draft: who is there, of what kind, called and under what, when. */
export async function planUnits(ctx: Context): Promise<void> {
  for (const file of ctx.files) {
    for (const row of file.rows) {
      const unit = file.mapping.subject === "units" || definesChapters(row);
      if (unit && isLive(row) && unitText(row.cells) === "" && !(definesChapters(row) && row.cells.chapter)) {
        const field = file.mapping.identity.units === "id" ? "unitId" : "unitName";
        askRow(ctx, row, { code: "value.missing", field });
      }
    }
  }
  likelySlips(ctx);
  const claims = gatherClaims(ctx);
  twoNames(ctx, claims);
  const dir = new Directory(ctx, claims);
  for (const [unit, own] of dir.byUnit) sameUnit(ctx, dir, unit, own);
  await ctx.tick();
  noOverlaps(ctx, dir);
  for (let pass = 0; pass < 40; pass += 1)
    if (!placeParents(ctx, dir, [...dir.byUnit.values()].flat())) break;
  // Only claims whose parent was found are left: a row still without one after so many passes is left out.
  for (const claim of [...dir.byUnit.values()].flat()) {
    if (!claim.row.stopped && typeof claim.parentText === "string" && !claim.parent) {
      askRow(ctx, claim.row, {
        code: "unit.parent_unknown",
        field: "parent",
        value: claim.parentText,
        about: claim.parentText,
      });
    }
  }
  await ctx.tick();
  create(ctx, dir);
  const given = givenMissions(ctx, dir);
  for (const unit of dir.byUnit.keys()) {
    paintUnit(ctx, dir, unit, given.has(unit));
    await ctx.tick();
  }
  reachBackFromChildren(ctx, dir);
}

/** Two rows that speak of the same days of one unit. */
function noOverlaps(ctx: Context, dir: Directory): void {
  for (const own of dir.byUnit.values()) {
    if (own.length < 2) continue;
    const kept: Claim[] = [];
    for (const claim of own) {
      if (claim.row.stopped) continue;
      const other = kept.find((one) => overlaps(spanOf(one), spanOf(claim)));
      if (!other) {
        kept.push(claim);
        continue;
      }
      if (claim.dated && other.dated && other.span.from < claim.span.from) {
        const action = askRow(ctx, claim.row, {
          code: "unit.overlap",
          field: "from",
          facts: { otherRow: other.row.n, from: other.span.from, to: other.span.to },
          options: [{ id: "cut", action: { do: "cut", from: other.span.from, to: claim.span.from } }],
        });
        if (action.do !== "cut") continue;
        other.span = { from: other.span.from, to: claim.span.from };
        kept.push(claim);
      } else {
        askRow(ctx, claim.row, {
          code: "unit.overlap",
          field: claim.dated ? "from" : null,
          facts: { otherRow: other.row.n, from: other.span.from, to: other.span.to },
        });
      }
    }
  }
}

function spanOf(claim: Claim): Span {
  return claim.dated ? claim.span : { from: BEGINNING, to: null };
}

function create(ctx: Context, dir: Directory): void {
  const all = [...dir.byUnit.values()].flat().filter((claim) => !claim.row.stopped);
  const parents = new Set(
    all.flatMap((claim) => (claim.parent && "claim" in claim.parent ? [claim.parent.claim] : [])),
  );
  for (const unit of dir.byUnit.keys()) {
    const own = dir.active(unit);
    const [first] = own;
    if (!first || dir.ids.has(unit)) continue;
    const stated = own.find((claim) => claim.kind !== null)?.kind ?? null;
    const shape: UnitKind = parents.has(unit) || own.some((claim) => !claim.parent) ? "tribe" : "squad";
    const pool = own.find((claim) => claim.pool)?.pool;
    const kind = parents.has(unit) ? "tribe" : (stated ?? shape);
    const row = ctx.draft.newUnit({
      kind,
      name: own.find((claim) => claim.name !== undefined)?.name ?? first.externalId ?? "",
      externalId: own.find((claim) => claim.externalId !== null)?.externalId ?? null,
      poolId: pool !== undefined && kind === "chapter" ? poolNamed(ctx, pool) : null,
    });
    if (own.every((claim) => !claim.dated)) ctx.draft.assumedUnits.add(row.id);
    dir.link(unit, row.id);
  }
}

function poolNamed(ctx: Context, name: string): string {
  for (const pool of ctx.draft.all("pool")) {
    if (fold(pool.name) === fold(name) || pool.externalId === name) return pool.id;
  }
  return ctx.draft.newPool(name);
}

/** The units of these files whose mission another of these files gives: there it is better said. */
function givenMissions(ctx: Context, dir: Directory): Set<string> {
  const given = new Set<string>();
  for (const file of ctx.files) {
    if (file.mapping.subject !== "missions") continue;
    for (const row of file.rows) {
      if (row.stopped || !row.cells.mission) continue;
      const node = dir.find(unitText(row.cells));
      if (node && "claim" in node) given.add(node.claim);
    }
  }
  return given;
}

function paintUnit(ctx: Context, dir: Directory, unit: string, missions: boolean): void {
  const id = dir.ids.get(unit);
  const own = dir.active(unit).sort((a, b) => byStart(a.span, b.span));
  if (id === undefined || own.length === 0) return;
  const base = pieces(ctx.draft.versions(id));
  const fresh = base.at(-1)?.name ?? own[0]?.externalId ?? own[0]?.name ?? "";
  const starts = startsInFile(ctx, own);
  let line = base;
  for (const claim of own) {
    const patch: Patch = {};
    if (claim.name !== undefined) patch.name = claim.name;
    if (claim.mission !== undefined && !missions) patch.mission = claim.mission;
    if (claim.parent !== undefined) patch.parentId = claim.parent === null ? null : nodeId(dir, claim.parent);
    if (claim.mentioned && base.length > 0) delete patch.name;
    if (claim.dated) line = paintDated(ctx, claim, line, base, patch, fresh, starts);
    else line = paintUndated(claim, line, base, patch, fresh);
  }
  write(ctx, id, base, joined(line), own);
}

/** A file's row for some days of a unit that is there: those days are said again, the old row's other days go. */
function paintDated(
  ctx: Context,
  claim: Claim,
  line: readonly Piece[],
  base: readonly Piece[],
  patch: Patch,
  fresh: string,
  starts: readonly string[],
): Piece[] {
  const { row, span } = claim;
  const old = pieceOn(base, span.from);
  const known = ctx.lastLoaded.has(`${row.file.mapping.subject}\t${row.key}`) || old?.from === span.from;
  let kept: readonly Piece[] = line;
  if (known && old) {
    const next = starts.find((start) => start > span.from);
    const end = next !== undefined && (old.to === null || next < old.to) ? (next as typeof old.from) : old.to;
    kept = cleared(line, { from: span.from, to: end });
  }
  return painted(kept, span, patch, { base, fresh });
}

function paintUndated(
  claim: Claim,
  line: readonly Piece[],
  base: readonly Piece[],
  patch: Patch,
  fresh: string,
): Piece[] {
  let now = [...line];
  const { fillEmpty } = claim.row.file.mapping;
  if (base.length > 0 && fillEmpty) {
    const whole: Patch = {};
    if (patch.mission !== undefined && base.every((piece) => piece.mission === ""))
      whole.mission = patch.mission;
    if (
      patch.name !== undefined &&
      claim.externalId !== null &&
      base.every((piece) => piece.name === claim.externalId)
    ) {
      whole.name = patch.name;
    }
    now = now.map((piece) => ({ ...piece, ...whole }));
  }
  return painted(now, claim.span, patch, { base: now, fresh, living: claim.mentioned && base.length > 0 });
}

function nodeId(dir: Directory, node: { claim: string } | { id: string }): string | null {
  return "id" in node ? node.id : (dir.ids.get(node.claim) ?? null);
}

/** The first days of all rows about the unit in the files, those left alone too: where one row's days end. */
function startsInFile(ctx: Context, own: readonly Claim[]): string[] {
  const texts = new Set(own.map((claim) => unitText(claim.row.raw)));
  const files = new Set(own.map((claim) => claim.row.file));
  const starts: string[] = [];
  for (const file of ctx.files) {
    if (!files.has(file) || file.mapping.columns.from === undefined || own.every((claim) => !claim.row.from))
      continue;
    for (const row of rowsOfUnit(file, texts)) if (row.from !== null) starts.push(row.from);
  }
  return starts.sort();
}

const byUnitText = new WeakMap<object, Map<string, Row[]>>();
function rowsOfUnit(file: { rows: Row[] }, texts: ReadonlySet<string>): Row[] {
  let groups = byUnitText.get(file);
  if (!groups) {
    groups = new Map();
    for (const row of file.rows) {
      const text = unitText(row.raw);
      const known = groups.get(text);
      if (known) known.push(row);
      else groups.set(text, [row]);
    }
    byUnitText.set(file, groups);
  }
  return [...texts].flatMap((text) => groups.get(text) ?? []);
}

function write(
  ctx: Context,
  id: string,
  base: readonly Piece[],
  line: readonly Piece[],
  own: readonly Claim[],
): void {
  if (JSON.stringify(base) === JSON.stringify(line)) return;
  const { draft } = ctx;
  const kept = new Set(line.flatMap((piece) => (piece.id === null ? [] : [piece.id])));
  for (const piece of base) if (piece.id !== null && !kept.has(piece.id)) draft.drop("unitVersion", piece.id);
  for (const piece of line) {
    const { from, to, name, mission, parentId } = piece;
    const version: UnitVersion = {
      id: piece.id ?? draft.newId(),
      unitId: id,
      from,
      to,
      name,
      mission,
      parentId,
    };
    draft.put("unitVersion", version);
  }
  for (const claim of own) effectsOf(ctx, claim, base, line);
}

function lifeEnd(line: readonly Piece[], on: Span["from"]) {
  return merged(line).find((span) => span.from <= on && (span.to === null || on < span.to))?.to ?? null;
}

/** What the row changed, seen on its first day. */
export function effectsOf(ctx: Context, claim: Claim, base: readonly Piece[], line: readonly Piece[]): void {
  const at = claim.span.from;
  const before = pieceOn(base, at);
  const after = pieceOn(line, at) ?? line[0];
  if (!after) return;
  const what: Effect["what"] = {
    kind: "unit",
    name: after.name,
    in: after.parentId === null ? null : ctx.draft.unitName(after.parentId, at),
  };
  const effects = claim.row.effects;
  if (before === null) {
    effects.push({
      fate: "add",
      what,
      field: null,
      now: null,
      after: { type: "text", text: after.name },
      from: at,
    });
    return;
  }
  const text = (value: string) => ({ type: "text", text: value }) as const;
  const parent = (value: string | null) => text(value === null ? "" : ctx.draft.unitName(value, at));
  const change = (field: Effect["field"], now: Effect["now"], then: Effect["after"]) =>
    effects.push({ fate: "change", what, field, now, after: then, from: at });
  if (before.name !== after.name) change("name", text(before.name), text(after.name));
  if (before.mission !== after.mission) change("mission", text(before.mission), text(after.mission));
  if (before.parentId !== after.parentId) change("parent", parent(before.parentId), parent(after.parentId));
  const [was, is] = [lifeEnd(base, at), lifeEnd(line, at)];
  if (claim.dated && was !== is) change("to", { type: "day", day: was }, { type: "day", day: is });
}

/** Units that nobody dated begin when the first thing in them does; what they are under, too. */
function reachBackFromChildren(ctx: Context, dir: Directory): void {
  for (const id of dir.ids.values()) {
    for (const version of ctx.draft.versions(id)) {
      if (version.parentId !== null) reachBack(ctx, version.parentId, version.from);
    }
  }
}

/** Lets a unit that nobody dated begin on the day, and what it is under; false when somebody said that it does not. */
export function reachBack(ctx: Context, unitId: string, on: Span["from"], force = false): boolean {
  const [first] = ctx.draft.versions(unitId);
  if (!first || first.from <= on) return first !== undefined;
  if (!force && !ctx.draft.assumedUnits.has(unitId)) return false;
  if (first.parentId !== null && !reachBack(ctx, first.parentId, on, force)) return false;
  ctx.draft.put("unitVersion", { ...first, from: on });
  return true;
}
