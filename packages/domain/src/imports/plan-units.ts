import { overlaps, type Span } from "../calendar/index.ts";
import type { UnitKind } from "../facts/index.ts";
import { BEGINNING, type Claim, definesChapters, gatherClaims } from "./claims.ts";
import { askRow, type Context, effective } from "./context.ts";
import { Directory } from "./directory.ts";
import { leftInside } from "./left-inside.ts";
import { paintUnit } from "./paint-unit.ts";
import { placeParents } from "./parents.ts";
import { reachBack } from "./reach-back.ts";
import { isLive, unitText } from "./row.ts";
import { fold } from "./text.ts";
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
      if (unit && isLive(row) && row.from === null && row.to !== null && row.to <= effective(row)) {
        const facts = { from: effective(row), to: row.to };
        askRow(ctx, row, {
          code: "span.backwards",
          field: "to",
          facts,
          options: [{ id: "empty", action: { do: "empty" } }],
        });
        row.to = null;
      }
    }
  }
  likelySlips(ctx);
  const claims = gatherClaims(ctx);
  twoNames(ctx, claims);
  const dir = new Directory(ctx, claims);
  for (const [unit, own] of [...dir.byUnit]) sameUnit(ctx, dir, unit, own);
  await ctx.tick();
  noOverlaps(ctx, dir);
  while (parentsStopRows(ctx, dir)) await ctx.tick();
  await ctx.tick();
  create(ctx, dir);
  const given = givenMissions(ctx, dir);
  const tellings: (() => void)[] = [];
  for (const unit of dir.byUnit.keys()) {
    tellings.push(paintUnit(ctx, dir, unit, given.has(unit)));
    await ctx.tick();
  }
  for (const tell of tellings) tell();
  reachBackFromChildren(ctx, dir);
  for (const unit of dir.byUnit.keys()) leftInside(ctx, dir, unit);
}

/** Finds every parent; whether that left out a row, so that what is under it has to be looked at again. */
function parentsStopRows(ctx: Context, dir: Directory): boolean {
  const claims = () => [...dir.byUnit.values()].flat();
  for (let pass = 0; pass < 40; pass += 1) if (!placeParents(ctx, dir, claims())) break;
  let stopped = false;
  for (const { row, parent, parentText } of claims()) {
    if (row.stopped || typeof parentText !== "string" || parent) continue;
    askRow(ctx, row, { code: "unit.parent_unknown", field: "parent", value: parentText, about: parentText });
    row.stopped = true;
    stopped = true;
  }
  return stopped;
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

/** Units that nobody dated begin when the first thing in them does; what they are under, too. */
function reachBackFromChildren(ctx: Context, dir: Directory): void {
  for (const id of dir.ids.values()) {
    for (const version of ctx.draft.versions(id)) {
      if (version.parentId !== null) reachBack(ctx, version.parentId, version.from);
    }
  }
}
