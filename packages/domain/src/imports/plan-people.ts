import type { Person } from "../facts/index.ts";
import { askRow, type Context } from "./context.ts";
import type { PeopleDirectory } from "./people-directory.ts";
import { arrive, statedPresence } from "./person-presence.ts";
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
  const { from, to } = statedPresence(row);
  if (from !== null && to !== null && to <= from) {
    askRow(ctx, row, {
      code: "span.backwards",
      field: "to",
      facts: { from, to },
      about: `${row.n}|presence`,
    });
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
