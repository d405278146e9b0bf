import { fitting, overCapacity } from "../allocations/index.ts";
import { type Day, holds, overlaps, type Span } from "../calendar/index.ts";
import type { Allocation, Share } from "../facts/index.ts";
import { askRow, type Context, effective } from "./context.ts";
import { fitted } from "./fit.ts";
import type { SharePolicy } from "./mapping.ts";
import type { PeopleDirectory } from "./people-directory.ts";
import { joinChapter } from "./plan-chapters.ts";
import { lead } from "./plan-leads.ts";
import type { Effect, Preview } from "./preview.ts";
import { findUnit, personOfRow, unitOfRow } from "./refer.ts";
import { isLive, type Row, unitText } from "./row.ts";
import { dividedEqually } from "./shares.ts";
import { fold } from "./text.ts";

type Used = { policy: SharePolicy; rows: Row[]; shares: Map<Share | null, number> };

/** A row's allocation, found or made, before its share is known. */
type Placed = { row: Row; personId: string; unitId: string; role: string; span: Span };

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
    write(ctx, one, claimed);
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
  if (row.to !== null && row.to <= from) {
    askRow(ctx, row, {
      code: "span.backwards",
      field: "to",
      facts: { from, to: row.to },
      about: `${row.n}|to|effective`,
    });
    return null;
  }
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

function sameSeat(ctx: Context, personId: string, unitId: string, role: string): Allocation[] {
  return ctx.draft
    .allocationsOf(personId)
    .filter((one) => one.unitId === unitId && fold(one.role) === fold(role));
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

/** Full time divided over the memberships without a share that are open on the policy's day. */
function divide(ctx: Context, placed: readonly Placed[]): Map<Row, Share> {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const { sharePolicy } = one.row.file.mapping;
    if (one.row.shareStated || sharePolicy.kind !== "divide" || !holds(one.span, sharePolicy.on)) continue;
    if (ctx.draft.get("unit", one.unitId)?.kind === "guild") continue;
    const key = `${one.personId}|${sharePolicy.on}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const shares = new Map<Row, Share>();
  for (const group of groups.values()) {
    const [first] = group;
    const policy = first?.row.file.mapping.sharePolicy;
    if (!first || policy?.kind !== "divide") continue;
    const stated = placed.filter(
      (one) => one.personId === first.personId && one.row.shareStated && holds(one.span, policy.on),
    );
    const restated = new Set(
      stated.flatMap((one) => sameSeat(ctx, one.personId, one.unitId, one.role).map((row) => row.id)),
    );
    const own = new Set(
      group.flatMap((one) => sameSeat(ctx, one.personId, one.unitId, one.role).map((row) => row.id)),
    );
    const others = ctx.draft
      .allocationsOf(first.personId)
      .filter((one) => holds(one, policy.on) && !restated.has(one.id) && !own.has(one.id));
    const taken = [...others.map((one) => one.share ?? 0), ...stated.map((one) => one.row.share ?? 0)];
    const free =
      ctx.draft.contractOn(first.personId, policy.on) - taken.reduce((sum, share) => sum + share, 0);
    if (free < group.length) continue;
    for (const [i, share] of dividedEqually(free, group.length).entries()) {
      const one = group[i];
      if (one) shares.set(one.row, share);
    }
  }
  return shares;
}

function write(ctx: Context, one: Placed, claimed: ReadonlySet<string>): void {
  const { draft } = ctx;
  const { row, personId, unitId, role } = one;
  const seats = sameSeat(ctx, personId, unitId, role);
  const on = effective(row);
  const exact = seats.find((seat) =>
    row.from === null ? holds(seat, on) && !ctx.madeBy.has(seat.id) : seat.from === one.span.from,
  );
  const inTheWay = seats.filter((seat) => seat !== exact && overlaps(seat, one.span));
  const loose =
    inTheWay.length === 1 && inTheWay[0] && !ctx.madeBy.has(inTheWay[0].id) && !claimed.has(inTheWay[0].id);
  const match = exact && !ctx.madeBy.has(exact.id) ? exact : !exact && loose ? inTheWay[0] : undefined;
  const blocking = (exact && exact !== match ? [exact] : []).concat(
    inTheWay.filter((seat) => seat !== match),
  );
  const [other] = blocking;
  let mergeInto: Allocation | undefined;
  if (other) {
    const source = ctx.madeBy.get(other.id);
    const action = askRow(ctx, row, {
      code: "allocation.twice",
      field: row.from === null ? "unitName" : "from",
      facts: {
        person: draft.get("person", personId)?.name ?? "",
        unit: draft.unitName(unitId),
        role,
        otherRow: source?.n ?? null,
        from: other.from,
        to: other.to,
      },
      options:
        blocking.length === 1 && !match
          ? [{ id: "one", action: { do: "one", name: draft.unitName(unitId) } }]
          : [],
    });
    if (action.do !== "one") return;
    mergeInto = other;
  }
  const before = draft.allocationsOf(personId);
  const next = nextRow(ctx, one, match, mergeInto);
  const carried =
    row.from === null && match && row.shareStated && next.share !== match.share && match.from < on;
  const changed: Allocation[] = carried
    ? [
        { ...match, to: on },
        { ...next, id: draft.newId(), from: on },
      ]
    : [next];
  const share = capacity(ctx, one, before, changed);
  if (share === undefined) return;
  for (const seat of changed) {
    const put = seat === changed.at(-1) && share !== next.share ? { ...seat, share } : seat;
    draft.put("allocation", put);
    ctx.madeBy.set(put.id, row);
  }
  effects(ctx, one, match ?? mergeInto, { ...(changed.at(-1) ?? next), share });
}

function nextRow(
  ctx: Context,
  one: Placed,
  match: Allocation | undefined,
  mergeInto: Allocation | undefined,
): Allocation {
  const { row, personId, unitId, role, span } = one;
  if (mergeInto) {
    const from = span.from < mergeInto.from ? span.from : mergeInto.from;
    const to =
      span.to === null || mergeInto.to === null ? null : span.to > mergeInto.to ? span.to : mergeInto.to;
    return { ...mergeInto, from, to };
  }
  if (!match) return { id: ctx.draft.newId(), personId, unitId, role, share: row.share, ...span };
  const keeps = !row.shareStated && row.file.mapping.sharePolicy.kind === "unstated";
  const dated = row.file.mapping.columns.to !== undefined;
  return {
    ...match,
    from: row.from === null ? match.from : span.from,
    to: dated || row.from !== null ? span.to : match.to,
    share: keeps ? match.share : row.share,
  };
}

/** The share that may be written: the row's own, the one that fits when that was chosen; undefined: left out. */
function capacity(
  ctx: Context,
  one: Placed,
  before: readonly Allocation[],
  changed: readonly Allocation[],
): Share | null | undefined {
  const { draft } = ctx;
  const { row, personId } = one;
  const last = changed.at(-1);
  if (!last || last.share === null) return last?.share ?? null;
  const ids = new Set(changed.map((seat) => seat.id));
  const others = before.filter((seat) => !ids.has(seat.id)).concat(changed.slice(0, -1));
  const contracts = draft.contracts(personId);
  const person = { id: personId, name: draft.get("person", personId)?.name ?? "" };
  const refusal = overCapacity(before, [...others, last], contracts, {
    person,
    unitName: (id) => draft.unitName(id),
  });
  if (!refusal || refusal.code !== "allocation.over_capacity") return last.share;
  const { from, total, contract, inTheWay } = refusal.facts;
  const fits = fitting(last, before, others, contracts);
  const rows = inTheWay.map((seat) => ctx.madeBy.get(seat.id)?.n ?? null);
  const action = askRow(ctx, row, {
    code: "share.over_contract",
    field: "share",
    facts: {
      person: person.name,
      from,
      total,
      contract,
      fits,
      units: inTheWay.map((seat) => seat.unitName),
      shares: inTheWay.map((seat) => seat.share ?? 0),
      rows: rows.map((n) => n ?? 0),
    },
    options: [
      ...(fits > 0 ? [{ id: `share:${fits}`, action: { do: "share", share: fits } as const }] : []),
      { id: "empty", action: { do: "empty" } },
    ],
  });
  if (action.do === "share") return action.share;
  return action.do === "empty" ? null : undefined;
}

function effects(ctx: Context, one: Placed, before: Allocation | undefined, after: Allocation): void {
  const { draft } = ctx;
  const what: Effect["what"] = {
    kind: "allocation",
    name: draft.get("person", one.personId)?.name ?? "",
    in: draft.unitName(one.unitId, after.from),
  };
  if (!before) {
    one.row.effects.push({
      fate: "add",
      what,
      field: null,
      now: null,
      after: { type: "share", share: after.share },
      from: after.from,
    });
    return;
  }
  const push = (field: "share" | "from" | "to", now: Effect["now"], then: Effect["after"]) =>
    one.row.effects.push({ fate: "change", what, field, now, after: then, from: after.from });
  if (before.share !== after.share)
    push("share", { type: "share", share: before.share }, { type: "share", share: after.share });
  if (before.to !== after.to) push("to", { type: "day", day: before.to }, { type: "day", day: after.to });
  if (before.id === after.id && before.from !== after.from)
    push("from", { type: "day", day: before.from }, { type: "day", day: after.from });
}
