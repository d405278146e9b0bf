import { type Day, holds } from "../calendar/index.ts";
import type { Share } from "../facts/index.ts";
import { askRow, type Context, effective } from "./context.ts";
import { fitted } from "./fit.ts";
import type { SharePolicy } from "./mapping.ts";
import type { PeopleDirectory } from "./people-directory.ts";
import { type Placed, sameSeat } from "./placed.ts";
import { joinChapter } from "./plan-chapters.ts";
import { lead } from "./plan-leads.ts";
import type { Preview } from "./preview.ts";
import { findUnit, personOfRow, unitOfRow } from "./refer.ts";
import { isLive, type Row, unitText } from "./row.ts";
import { divide } from "./share-policy.ts";
import { fold } from "./text.ts";
import { writeAllocation } from "./write-allocation.ts";

type Used = { policy: SharePolicy; rows: Row[]; shares: Map<Share | null, number> };

/** Writes memberships into the draft: who is where, in which role, for how much, from when to when. */
export async function planAllocations(
  ctx: Context,
  people: PeopleDirectory,
): Promise<Preview["sharePolicyUsed"]> {
  const placed: Placed[] = [];
  for (const file of ctx.files) {
    if (file.mapping.subject !== "allocations") continue;
    for (const row of file.rows) {
      await ctx.tick();
      if (!isLive(row)) continue;
      const one = place(ctx, people, row);
      if (one) placed.push(one);
    }
  }
  const claimed = claimedByRows(ctx, people);
  const divided = divide(ctx, placed);
  const given = new Map<string, Used>();
  for (const one of placed) {
    await ctx.tick();
    const { row } = one;
    const policy = row.file.mapping.sharePolicy;
    if (!row.shareStated) {
      row.share =
        policy.kind === "fixed" ? policy.share : policy.kind === "divide" ? (divided.get(row) ?? null) : null;
    }
    writeAllocation(ctx, one, claimed);
    if (row.stopped) continue;
    if (!row.shareStated) {
      const name = row.file.name;
      const used: Used = given.get(name) ?? { policy, rows: [], shares: new Map() };
      used.rows.push(row);
      used.shares.set(row.share, (used.shares.get(row.share) ?? 0) + 1);
      given.set(name, used);
    }
    if (isLeadRole(row, one.role)) lead(ctx, row, one.unitId, one.personId, one.span);
  }
  return [...given].map(([file, { policy, rows, shares }]) => {
    const counts = [...shares].map(([share, count]) => ({ share, rows: count }));
    ctx.problems.ask({
      code: "share.none_given",
      weight: "settled",
      file,
      rows: rows.map((row) => row.n),
      about: "file",
      field: "share",
      column: null,
      value: "",
      facts: {
        policy: policy.kind,
        rows: rows.length,
        shares: counts.map((one) => one.share ?? 0),
        counts: counts.map((one) => one.rows),
      },
    });
    return { policy, rows: rows.length, given: counts };
  });
}

function isLeadRole(row: Row, role: string): boolean {
  return row.file.mapping.leadWords.some((word) => fold(word) === fold(role));
}

function place(ctx: Context, people: PeopleDirectory, row: Row): Placed | null {
  const unitId = unitOfRow(ctx, row);
  if (unitId === null) return null;
  const personId = personOfRow(ctx, people, row);
  if (personId === null) return null;
  const role = row.cells.role || row.file.mapping.defaultRole;
  const kind = ctx.draft.get("unit", unitId)?.kind;
  const from = row.from ?? undatedFrom(ctx, row, personId, unitId, role);
  if (kind === "chapter") {
    joinChapter(ctx, row, personId, unitId, { from, to: row.to });
    return null;
  }
  if (kind === "guild" && row.share !== null) {
    const action = askRow(ctx, row, {
      code: "allocation.not_here",
      field: "share",
      facts: { unit: ctx.draft.unitName(unitId) },
      options: [{ id: "empty", action: { do: "empty" } }],
    });
    if (action.do !== "empty") return null;
    row.share = null;
  }
  const span = fitted(ctx, row, unitId, personId, { from, to: row.to });
  return span === null ? null : { row, personId, unitId, role, span };
}

/** A row without a date speaks of the membership in force, if there is one; else it begins on the effective day. */
function undatedFrom(ctx: Context, row: Row, personId: string, unitId: string, role: string): Day {
  const on = effective(row);
  const now = sameSeat(ctx, personId, unitId, role).find((one) => holds(one, on));
  if (now) return now.from;
  const presence = ctx.draft.presences(personId)[0];
  const isNew =
    presence !== undefined && !ctx.draft.wasThere("presence", presence.id) && row.presenceFrom !== null;
  return isNew && presence && presence.from > on ? presence.from : on;
}

/** The allocations that rows of these files mean exactly (those left alone too): they are not another row's. */
function claimedByRows(ctx: Context, people: PeopleDirectory): Set<string> {
  const claimed = new Set<string>();
  for (const file of ctx.files) {
    if (file.mapping.subject !== "allocations") continue;
    for (const row of file.rows) {
      if (row.stopped || row.from === null) continue;
      const personId = people.resolve(row);
      const unitId = personId === null ? null : findUnit(ctx, unitText(row.cells), false);
      if (personId === null || unitId === null) continue;
      const role = row.cells.role || file.mapping.defaultRole;
      for (const one of sameSeat(ctx, personId, unitId, role)) if (one.from === row.from) claimed.add(one.id);
    }
  }
  return claimed;
}
