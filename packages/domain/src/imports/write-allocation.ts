import { fitting, overCapacity } from "../allocations/index.ts";
import { earlier, holds, later, overlaps } from "../calendar/index.ts";
import type { Allocation, Share } from "../facts/index.ts";
import { askRow, type Context, effective } from "./context.ts";
import { type Placed, sameSeat } from "./placed.ts";
import type { Effect } from "./preview.ts";

/** Writes a row's allocation: new, or what it changes of the one it means; asks where another or the contract is in the way. */
export function writeAllocation(ctx: Context, one: Placed, claimed: ReadonlySet<string>): void {
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
    const from = earlier(span.from, mergeInto.from);
    const to = span.to === null || mergeInto.to === null ? null : later(span.to, mergeInto.to);
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
  if (refusal?.code !== "allocation.over_capacity") return last.share;
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
