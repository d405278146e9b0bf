import { type Day, holds, later, overlaps, type Span } from "../calendar/index.ts";
import type { PresenceKind } from "../facts/index.ts";
import { askRow, type Context, effective } from "./context.ts";
import { presenceKindOf } from "./kinds.ts";
import type { Row } from "./row.ts";

/** The days of presence that a row states: in columns of their own, or, where the file is about people, in its dates. */
export function statedPresence(row: Row): { from: Day | null; to: Day | null } {
  const own = row.file.mapping.subject === "people";
  return { from: row.presenceFrom ?? (own ? row.from : null), to: row.presenceTo ?? (own ? row.to : null) };
}

/** Presence and contract: as stated, else from the day on which they are first needed. */
export function arrive(ctx: Context, row: Row, personId: string, isNew: boolean): void {
  const { draft } = ctx;
  const { from, to } = statedPresence(row);
  const kind: PresenceKind | null = row.cells.presenceKind ? presenceKindOf(row.cells.presenceKind) : null;
  const known = draft.presences(personId);
  if (known.length === 0) {
    const start = from ?? firstBefore(effective(row), to);
    draft.put("presence", { id: draft.newId(), personId, kind: kind ?? "employee", from: start, to });
    if (from === null) draft.assumedPeople.add(personId);
  } else restate(ctx, row, personId, { from, to }, kind);
  if (row.contract !== null) contract(ctx, row, personId, row.contract, isNew);
}

function firstBefore(on: Day, to: Day | null): Day {
  return to !== null && to <= on ? ("1900-01-01" as Day) : on;
}

function restate(
  ctx: Context,
  row: Row,
  personId: string,
  said: { from: Day | null; to: Day | null },
  kind: PresenceKind | null,
): void {
  const { draft } = ctx;
  const known = draft.presences(personId);
  const at = said.from ?? effective(row);
  const same =
    known.find((one) => one.from === said.from) ??
    (said.from === null ? (known.find((one) => holds(one, at)) ?? known.at(-1)) : undefined);
  const said1: Span = { from: said.from ?? at, to: said.to };
  const near = same ?? known.find((one) => overlaps(one, said1));
  const ended =
    row.file.mapping.columns.presenceTo !== undefined ||
    (row.file.mapping.subject === "people" && row.file.mapping.columns.to !== undefined);
  if (!near) {
    if (said.from === null) return;
    draft.put("presence", {
      id: draft.newId(),
      personId,
      kind: kind ?? "employee",
      from: said.from,
      to: said.to,
    });
    pushDay(row, ctx, personId, "presence", null, said.from);
    return;
  }
  const next = {
    ...near,
    from: said.from ?? near.from,
    to: ended && (said.to !== null || said.from !== null) ? said.to : near.to,
    kind: kind ?? near.kind,
  };
  if (draft.assumedPeople.has(personId) && said.from !== null) draft.assumedPeople.delete(personId);
  const others = known.filter((one) => one !== near);
  if ((next.to !== null && next.to <= next.from) || others.some((one) => overlaps(one, next))) {
    askRow(ctx, row, {
      code: "presence.overlap",
      field: row.presenceFrom !== null ? "presenceFrom" : "from",
      facts: { from: near.from, to: near.to },
    });
    return;
  }
  if (JSON.stringify(next) === JSON.stringify(near)) return;
  const needed = neededDays(ctx, personId).find(
    (days) =>
      !others
        .concat(next)
        .some(
          (one) =>
            overlaps(one, days) &&
            one.from <= days.from &&
            (one.to === null || (days.to !== null && days.to <= one.to)),
        ),
  );
  if (needed && draft.wasThere("presence", near.id)) endWithPresence(ctx, row, personId, next);
  draft.put("presence", next);
  if (next.from !== near.from) pushDay(row, ctx, personId, "from", near.from, next.from);
  if (next.to !== near.to) pushDay(row, ctx, personId, "to", near.to, next.to);
}

function neededDays(ctx: Context, personId: string): Span[] {
  const { draft } = ctx;
  return [...draft.allocationsOf(personId), ...draft.leadsBy(personId), ...draft.chaptersOf(personId)];
}

/** Somebody leaves earlier than known: what they do ends with their presence; what would begin later goes. */
export function endWithPresence(ctx: Context, row: Row | null, personId: string, presence: Span): void {
  const { draft } = ctx;
  const name = draft.get("person", personId)?.name ?? "";
  const cut = <T extends Span & { id: string; unitId: string }>(
    kind: "allocation" | "unitLead" | "chapterMembership",
    rows: T[],
  ) => {
    for (const one of rows) {
      const from = later(one.from, presence.from);
      const to = presence.to !== null && (one.to === null || one.to > presence.to) ? presence.to : one.to;
      if (from === one.from && to === one.to) continue;
      if (to !== null && to <= from) draft.drop(kind, one.id);
      else draft.put(kind, { ...one, from, to } as never);
      row?.effects.push({
        fate: "change",
        what: { kind: kind === "unitLead" ? "lead" : kind, name, in: draft.unitName(one.unitId) },
        field: "to",
        now: { type: "day", day: one.to },
        after: { type: "day", day: to },
        from,
      });
    }
  };
  cut("allocation", draft.allocationsOf(personId));
  cut("unitLead", draft.leadsBy(personId));
  cut("chapterMembership", draft.chaptersOf(personId));
}

function pushDay(
  row: Row,
  ctx: Context,
  personId: string,
  field: "presence" | "from" | "to",
  now: Day | null,
  after: Day | null,
): void {
  const name = ctx.draft.get("person", personId)?.name ?? "";
  row.effects.push({
    fate: "change",
    what: { kind: "person", name, in: null },
    field,
    now: { type: "day", day: now },
    after: { type: "day", day: after },
    from: after,
  });
}

function contract(ctx: Context, row: Row, personId: string, share: number, isNew: boolean): void {
  const { draft } = ctx;
  const [presence] = draft.presences(personId);
  const own = row.file.mapping.subject === "people" ? row.from : null;
  const from = isNew && presence ? presence.from : (own ?? effective(row));
  const known = draft.contracts(personId);
  const now = known.find((one) => holds(one, from));
  if (draft.contractOn(personId, from) === share) return;
  const next = known.find((one) => one.from > from);
  const to = now ? now.to : (next?.from ?? null);
  if (now && now.from < from) draft.put("contract", { ...now, to: from });
  else if (now) draft.drop("contract", now.id);
  draft.put("contract", { id: draft.newId(), personId, share, from, to });
  if (isNew) return;
  const name = draft.get("person", personId)?.name ?? "";
  row.effects.push({
    fate: "change",
    what: { kind: "person", name, in: null },
    field: "contract",
    now: { type: "share", share: now?.share ?? 10_000 },
    after: { type: "share", share },
    from,
  });
}
