import { type Day, holds, overlaps, type Span, uncovered } from "../calendar/index.ts";
import { byStart } from "../dated.ts";
import type { UnitLead } from "../facts/index.ts";
import { definesChapters } from "./claims.ts";
import { type Context, effective } from "./context.ts";
import { fitted } from "./fit.ts";
import type { PeopleDirectory } from "./people-directory.ts";
import { findUnit, personOfRow, unitOfRow } from "./refer.ts";
import { columnOf, isLive, type Row, unitText } from "./row.ts";

/** Writes leads into the draft: from leads files, and from a lead column beside units. Roles come with allocations. */
export async function planLeads(ctx: Context, people: PeopleDirectory): Promise<void> {
  for (const file of ctx.files) {
    const { subject, columns } = file.mapping;
    for (const row of file.rows) {
      await ctx.tick();
      if (!isLive(row)) continue;
      if (subject === "leads") {
        const unitId = unitOfRow(ctx, row);
        const personId = unitId === null ? null : personOfRow(ctx, people, row);
        if (unitId === null || personId === null) continue;
        const span = fitted(ctx, row, unitId, personId, { from: row.from ?? effective(row), to: row.to });
        if (span) lead(ctx, row, unitId, personId, span);
      } else if (
        columns.lead !== undefined &&
        row.cells.lead &&
        (subject === "units" || definesChapters(row))
      ) {
        leadColumn(ctx, people, row, row.cells.lead);
      }
    }
  }
  settleAccountable(ctx);
}

/** The lead named beside a unit: takes over from whoever was accountable. */
function leadColumn(ctx: Context, people: PeopleDirectory, row: Row, text: string): void {
  const unitText1 = definesChapters(row) && row.cells.chapter ? row.cells.chapter : unitText(row.cells);
  const unitId = findUnit(ctx, unitText1, definesChapters(row));
  if (unitId === null) return;
  const personId = people.byText(text) ?? unknownLead(ctx, people, row, text);
  if (personId === null) return;
  const life = ctx.draft.life(unitId);
  const on = effective(row);
  const start =
    row.from ?? (life[0] && (life[0].from > on || !ctx.draft.wasThere("unit", unitId)) ? life[0].from : on);
  const known = ctx.draft.leadsOf(unitId);
  if (known.some((one) => one.personId === personId && holds(one, start))) return;
  const span = fitted(ctx, row, unitId, personId, { from: start, to: row.to });
  if (span === null) return;
  for (const other of known) {
    if (!other.accountable || !overlaps(other, span) || ctx.madeBy.has(other.id)) continue;
    if (other.from < span.from) ctx.draft.put("unitLead", { ...other, to: span.from });
    else ctx.draft.drop("unitLead", other.id);
    const name = (id: string) => ({ type: "text", text: ctx.draft.get("person", id)?.name ?? "" }) as const;
    row.effects.push({
      fate: "change",
      what: { kind: "unit", name: ctx.draft.unitName(unitId), in: null },
      field: "lead",
      now: name(other.personId),
      after: name(personId),
      from: span.from,
    });
  }
  lead(ctx, row, unitId, personId, span);
}

function unknownLead(ctx: Context, people: PeopleDirectory, row: Row, text: string): string | null {
  const action = ctx.problems.ask({
    code: "lead.unknown",
    weight: "assumed",
    file: row.file.name,
    rows: [row.n],
    field: "lead",
    column: columnOf(row.file, "lead"),
    value: text,
    facts: { name: text },
    about: text,
    options: [
      ...people.useNearest(text),
      { id: "create", action: { do: "create", name: text, kind: "person" } },
      { id: "empty", action: { do: "empty" } },
    ],
    otherwise: "empty",
  });
  if (action?.do === "use") return people.byText(action.key);
  if (action?.do === "create") {
    const again = people.byText(text);
    if (again !== null) return again;
    const { draft } = ctx;
    const mail = text.includes("@");
    const person = draft.newPerson({ name: text, externalId: null, email: mail ? text.toLowerCase() : null });
    draft.put("presence", {
      id: draft.newId(),
      personId: person.id,
      kind: "employee",
      from: effective(row),
      to: null,
    });
    draft.assumedPeople.add(person.id);
    return person.id;
  }
  row.partial = true;
  return null;
}

/** A lead on the days on which the person is not one already. Who is accountable is settled when all are known. */
export function lead(ctx: Context, row: Row, unitId: string, personId: string, span: Span): void {
  const { draft } = ctx;
  const own = draft.leadsOf(unitId).filter((one) => one.personId === personId);
  const same = own.find((one) => one.from === span.from);
  if (same && same.to !== span.to && !own.some((one) => one !== same && overlaps(one, span))) {
    draft.put("unitLead", { ...same, to: span.to });
    ctx.madeBy.set(same.id, row);
    return;
  }
  for (const days of uncovered(span, own)) {
    const id = draft.newId();
    draft.put("unitLead", { id, unitId, personId, accountable: false, ...days });
    ctx.madeBy.set(id, row);
    if (row.file.mapping.subject === "allocations") continue;
    row.effects.push({
      fate: "add",
      what: { kind: "lead", name: draft.get("person", personId)?.name ?? "", in: draft.unitName(unitId) },
      field: null,
      now: null,
      after: { type: "text", text: draft.get("person", personId)?.name ?? "" },
      from: days.from,
    });
  }
}

/**
 * A lead from these files is accountable on the days on which nobody else leads the unit; where several do, and
 * none was accountable before, none is: a guardrail shows it and a person decides.
 */
function settleAccountable(ctx: Context): void {
  const units = new Set<string>();
  for (const [id] of ctx.madeBy) {
    const row = ctx.draft.get("unitLead", id);
    if (row) units.add(row.unitId);
  }
  for (const unitId of units) {
    const all = ctx.draft.leadsOf(unitId);
    const days = [...new Set(all.flatMap((one) => [one.from, one.to]))]
      .filter((on): on is Day => on !== null)
      .sort();
    for (const own of all) {
      if (!ctx.madeBy.has(own.id) || ctx.draft.wasThere("unitLead", own.id)) continue;
      split(ctx, own, all, days);
    }
  }
}

function split(ctx: Context, own: UnitLead, all: readonly UnitLead[], days: readonly Day[]): void {
  const { draft } = ctx;
  const cuts = [own.from, ...days.filter((on) => on > own.from && (own.to === null || on < own.to)), own.to];
  const parts: (Span & { accountable: boolean })[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const from = cuts[i];
    if (!from) continue;
    const span = { from, to: cuts[i + 1] ?? null };
    const alone = !all.some(
      (one) => one.id !== own.id && one.personId !== own.personId && overlaps(one, span),
    );
    const last = parts.at(-1);
    if (last && last.accountable === alone) last.to = span.to;
    else parts.push({ ...span, accountable: alone });
  }
  parts.sort(byStart).forEach((part, i) => {
    const id = i === 0 ? own.id : draft.newId();
    draft.put("unitLead", { ...own, id, ...part });
  });
}
