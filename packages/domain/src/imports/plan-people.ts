import { type Day, holds, overlaps, type Span } from "../calendar/index.ts";
import type { Person, PresenceKind } from "../facts/index.ts";
import { askRow, type Context, effective } from "./context.ts";
import { presenceKindOf } from "./kinds.ts";
import type { PeopleDirectory } from "./people-directory.ts";
import type { Effect } from "./preview.ts";
import { isLive, personName, personText, type Row } from "./row.ts";
import { fold } from "./text.ts";

const PLAIN = ["email", "site", "timeZone", "workingHours"] as const;

/** Writes what the files say about people into the draft: who they are, when they are there, for how much. */
export async function planPeople(ctx: Context, people: PeopleDirectory): Promise<void> {
  const ordered = [...ctx.files].sort((a, b) => rank(a.mapping.subject) - rank(b.mapping.subject));
  for (const file of ordered) {
    if (!file.mapping.holds.includes("people") && file.mapping.subject !== "people") continue;
    for (const row of file.rows) {
      await ctx.tick();
      if (!isLive(row)) continue;
      if (personText(row.cells) === "") {
        if (file.mapping.subject === "people")
          askRow(ctx, row, { code: "value.missing", field: identityField(row) });
        continue;
      }
      planPerson(ctx, people, row);
    }
  }
}

function rank(subject: string): number {
  return subject === "people" ? 0 : 1;
}

function identityField(row: Row): "personId" | "email" | "personName" {
  const { people } = row.file.mapping.identity;
  return people === "id" ? "personId" : people === "email" ? "email" : "personName";
}

function planPerson(ctx: Context, people: PeopleDirectory, row: Row): void {
  const { draft } = ctx;
  const { cells, file } = row;
  const identity = file.mapping.identity.people;
  const externalId = identity === "id" ? cells.personId || null : null;
  if (identity === "id" && externalId === null && !cells.email) {
    askRow(ctx, row, { code: "value.missing", field: "personId" });
    return;
  }
  const name = personName(cells);
  let id = people.resolve(row);
  if (id === null) {
    if (file.mapping.subject !== "people" && !file.mapping.holds.includes("people")) return;
    id = knownOtherwise(ctx, row, externalId, name);
  }
  if (id === null) {
    const person = draft.newPerson({
      name: name || externalId || cells.email || personText(cells),
      externalId,
      email: cells.email || null,
    });
    const extras = {
      site: cells.site || null,
      timeZone: cells.timeZone || null,
      workingHours: cells.workingHours || null,
    };
    draft.put("person", { ...person, ...extras });
    people.remember(row, person.id);
    people.namedBy.set(person.id, { row, name: person.name, stated: name !== "" });
    const effect = {
      fate: "add",
      what: { kind: "person", name: person.name, in: null },
      field: null,
      now: null,
    } as const;
    row.effects.push({
      ...effect,
      after: { type: "text", text: person.name },
      from: row.presenceFrom ?? null,
    });
    arrive(ctx, row, person.id, true);
    return;
  }
  people.remember(row, id);
  const person = draft.get("person", id);
  if (!person) return;
  const renamed = rename(ctx, people, row, person, name);
  if (row.stopped || renamed === null) return;
  let next: Person = renamed;
  if (externalId !== null && next.externalId === null) next = { ...next, externalId };
  for (const field of PLAIN) {
    const text = cells[field];
    if (text && text !== next[field]) {
      pushChange(row, next.name, field, next[field] ?? "", text);
      next = { ...next, [field]: text };
    }
  }
  if (JSON.stringify(next) !== JSON.stringify(person)) draft.put("person", next);
  arrive(ctx, row, id, false);
}

function pushChange(row: Row, name: string, field: Effect["field"], now: string, after: string): void {
  const text = (value: string) => ({ type: "text", text: value }) as const;
  row.effects.push({
    fate: "change",
    what: { kind: "person", name, in: null },
    field,
    now: text(now),
    after: text(after),
    from: null,
  });
}

/** An id nobody has, with a name or an e-mail that somebody has: one person, or two. */
function knownOtherwise(ctx: Context, row: Row, externalId: string | null, name: string): string | null {
  const { draft } = ctx;
  const mail = row.cells.email ? draft.personByMail(row.cells.email) : null;
  if (mail !== null) {
    const other = draft.get("person", mail);
    if (externalId === null || other?.externalId === null) return mail;
    const action = askRow(ctx, row, {
      code: "person.email_taken",
      field: "email",
      facts: { name: other?.name ?? "", id: other?.externalId ?? "" },
      weight: "assumed",
      options: [
        { id: "one", action: { do: "one", name } },
        { id: "two", action: { do: "two" } },
      ],
      otherwise: "two",
    });
    return action.do === "one" ? mail : null;
  }
  if (name === "") return null;
  const [bare, ...more] = draft
    .peopleNamed(name)
    .filter((id) => draft.wasThere("person", id) && !sureOfOther(ctx, id, row));
  if (bare === undefined || more.length > 0 || externalId === null) return null;
  const action = askRow(ctx, row, {
    code: "person.name_taken",
    field: "personId",
    facts: { name },
    weight: "assumed",
    options: [
      { id: "one", action: { do: "one", name } },
      { id: "two", action: { do: "two" } },
    ],
    otherwise: "one",
  });
  return action.do === "one" ? bare : null;
}

function sureOfOther(ctx: Context, id: string, row: Row): boolean {
  const person = ctx.draft.get("person", id);
  return (
    person?.externalId !== null ||
    (person.email !== null && row.cells.email !== undefined && row.cells.email !== "")
  );
}

/** The person under the row's name; null when the answer makes the row another person. */
function rename(
  ctx: Context,
  people: PeopleDirectory,
  row: Row,
  person: Person,
  name: string,
): Person | null {
  if (name === "" || name === person.name) return person;
  const said = people.namedBy.get(person.id);
  if (said === undefined || !said.stated) {
    people.namedBy.set(person.id, { row, name, stated: true });
    pushChange(row, name, "name", person.name, name);
    return { ...person, name };
  }
  if (fold(said.name) === fold(name)) return person;
  const field = row.file.mapping.identity.people === "id" ? "personId" : "email";
  const action = askRow(ctx, row, {
    code: "person.two_names",
    field,
    weight: "assumed",
    about: `${personText(row.cells)}|${name}`,
    facts: { names: [said.name, name], rows: [said.row.n, row.n] },
    options: [
      { id: "one", action: { do: "one", name } },
      { id: "two", action: { do: "two" } },
    ],
    otherwise: "one",
  });
  if (action.do === "one") {
    people.namedBy.set(person.id, { row, name, stated: true });
    return { ...person, name };
  }
  if (action.do === "two") {
    const twin = ctx.draft.newPerson({ name, externalId: null, email: null });
    people.remember(row, twin.id, true);
    people.namedBy.set(twin.id, { row, name, stated: true });
    row.effects.push({
      fate: "add",
      what: { kind: "person", name, in: null },
      field: null,
      now: null,
      after: { type: "text", text: name },
      from: null,
    });
    arrive(ctx, row, twin.id, true);
  }
  return null;
}

/** Presence and contract: as stated, else from the day on which they are first needed. */
function arrive(ctx: Context, row: Row, personId: string, isNew: boolean): void {
  const { draft } = ctx;
  const own = row.file.mapping.subject === "people";
  const from = row.presenceFrom ?? (own ? row.from : null);
  const to = row.presenceTo ?? (own ? row.to : null);
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
      const from = one.from < presence.from ? presence.from : one.from;
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
