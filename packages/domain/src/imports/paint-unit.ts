import type { Span } from "../calendar/index.ts";
import { byStart, merged } from "../dated.ts";
import type { UnitVersion } from "../facts/index.ts";
import type { Claim } from "./claims.ts";
import type { Context } from "./context.ts";
import type { Directory, Node } from "./directory.ts";
import type { Effect } from "./preview.ts";
import { type Row, unitText } from "./row.ts";
import { cleared, joined, type Patch, type Piece, painted, pieceOn, pieces } from "./timeline.ts";

/**
 * Writes one unit's claims onto its timeline. `missions`: another file says the mission better. Answers what tells
 * the rows' effects, to be called once every unit is painted: only then has each its name.
 */
export function paintUnit(ctx: Context, dir: Directory, unit: string, missions: boolean): () => void {
  const id = dir.ids.get(unit);
  const own = dir.active(unit).sort((a, b) => byStart(a.span, b.span));
  if (id === undefined || own.length === 0) return () => {};
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
  const painting = joined(line);
  if (!write(ctx, id, base, painting)) return () => {};
  return () => {
    for (const claim of own) effectsOf(ctx, claim, base, painting);
  };
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
  if (claim.span.to !== null) now = cleared(now, { from: claim.span.to, to: null });
  return painted(now, claim.span, patch, { base: now, fresh, living: claim.mentioned && base.length > 0 });
}

function nodeId(dir: Directory, node: Node): string | null {
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

/** Puts the timeline in place of the old one; false when it says the same. */
function write(ctx: Context, id: string, base: readonly Piece[], line: readonly Piece[]): boolean {
  if (JSON.stringify(base) === JSON.stringify(line)) return false;
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
  return true;
}

function lifeEnd(line: readonly Piece[], on: Span["from"]) {
  return merged(line).find((span) => span.from <= on && (span.to === null || on < span.to))?.to ?? null;
}

/** What the row changed, seen on its first day. */
function effectsOf(ctx: Context, claim: Claim, base: readonly Piece[], line: readonly Piece[]): void {
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
