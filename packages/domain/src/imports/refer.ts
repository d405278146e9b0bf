import type { Day } from "../calendar/index.ts";
import { askRow, type Context, effective } from "./context.ts";
import { useNearest } from "./directory.ts";
import type { PeopleDirectory } from "./people-directory.ts";
import { personName, personText, type Row, unitText } from "./row.ts";

/** The unit somebody wrote, found by external id, else by name; chapters only when asked for. */
export function findUnit(ctx: Context, text: string, chapter: boolean): string | null {
  const { draft } = ctx;
  const byId = draft.unitByExternal(text);
  if (byId !== null && (!chapter || draft.get("unit", byId)?.kind === "chapter")) return byId;
  const named = draft.unitsNamed(text).filter((id) => draft.versions(id).length > 0);
  const fits = named.filter((id) => (draft.get("unit", id)?.kind === "chapter") === chapter);
  return fits[0] ?? (chapter ? null : (named[0] ?? null));
}

function* candidates(ctx: Context, chapter: boolean): Generator<{ name: string; key: string }> {
  for (const unit of ctx.draft.all("unit")) {
    if ((unit.kind === "chapter") !== chapter) continue;
    const name = ctx.draft.unitName(unit.id);
    yield { name, key: unit.externalId ?? name };
  }
}

/** The row's unit; asks when nobody has it, once for each name written. null when the row is left out. */
export function unitOfRow(ctx: Context, row: Row): string | null {
  const text = unitText(row.cells);
  const field = row.cells.unitId || row.file.mapping.columns.unitName === undefined ? "unitId" : "unitName";
  if (text === "") {
    askRow(ctx, row, { code: "value.missing", field });
    return null;
  }
  const known = findUnit(ctx, text, false);
  if (known !== null) return known;
  return unknownUnit(ctx, row, text, field);
}

export function unknownUnit(
  ctx: Context,
  row: Row,
  text: string,
  field: "unitId" | "unitName" | "chapter",
): string | null {
  const chapter = field === "chapter";
  const name = chapter ? text : row.cells.unitName || text;
  const action = askRow(ctx, row, {
    code: chapter ? "chapter.unknown" : "unit.unknown",
    field,
    value: text,
    about: `${field}|${text}`,
    facts: { name: text },
    options: [
      ...useNearest(name, candidates(ctx, chapter)),
      { id: "create", action: { do: "create", name, kind: chapter ? "chapter" : "unit" } },
    ],
  });
  if (action.do === "use") {
    const meant = findUnit(ctx, action.key, chapter);
    if (meant === null) row.stopped = true;
    return meant;
  }
  if (action.do !== "create") return null;
  const { draft } = ctx;
  const externalId = field === "unitId" && row.cells.unitId ? row.cells.unitId : null;
  const unit = draft.newUnit({ kind: chapter ? "chapter" : "tribe", name, externalId });
  draft.put("unitVersion", {
    id: draft.newId(),
    unitId: unit.id,
    name,
    mission: "",
    parentId: null,
    from: effective(row),
    to: null,
  });
  draft.assumedUnits.add(unit.id);
  row.effects.push({
    fate: "add",
    what: { kind: "unit", name, in: null },
    field: null,
    now: null,
    after: { type: "text", text: name },
    from: effective(row),
  });
  return unit.id;
}

/** The row's person; asks when nobody is found. null when the row is left out. */
export function personOfRow(ctx: Context, people: PeopleDirectory, row: Row): string | null {
  const known = people.resolve(row);
  if (known !== null) return known;
  const text = personText(row.cells);
  const field = row.cells.personId
    ? "personId"
    : row.cells.email
      ? "email"
      : row.cells.lastName && !row.cells.personName
        ? "lastName"
        : "personName";
  if (text === "") {
    const { people: identity } = row.file.mapping.identity;
    askRow(ctx, row, {
      code: "value.missing",
      field: identity === "id" ? "personId" : identity === "email" ? "email" : "personName",
    });
    return null;
  }
  const name = personName(row.cells) || text;
  const action = askRow(ctx, row, {
    code: "person.unknown",
    field,
    value: text,
    about: text,
    facts: { name },
    options: [...people.useNearest(name), { id: "create", action: { do: "create", name, kind: "person" } }],
  });
  if (action.do === "use") {
    const id = people.byText(action.key);
    if (id === null) row.stopped = true;
    else people.remember(row, id);
    return id;
  }
  return action.do === "create" ? createPerson(ctx, people, row, text, name) : null;
}

function createPerson(ctx: Context, people: PeopleDirectory, row: Row, text: string, name: string): string {
  const { draft } = ctx;
  const person = draft.newPerson({
    name,
    externalId: row.cells.personId || null,
    email: row.cells.email || null,
  });
  draft.put("presence", {
    id: draft.newId(),
    personId: person.id,
    kind: "employee",
    from: effective(row),
    to: null,
  });
  draft.assumedPeople.add(person.id);
  people.remember(row, person.id);
  row.effects.push({
    fate: "add",
    what: { kind: "person", name, in: null },
    field: null,
    now: null,
    after: { type: "text", text },
    from: null,
  });
  return person.id;
}

/** Lets a person whose first day nobody stated here be there from the day; false when it was stated. */
export function presentFrom(ctx: Context, personId: string, on: Day, force = false): boolean {
  const { draft } = ctx;
  const [first] = draft.presences(personId);
  if (!first || first.from <= on) return first !== undefined;
  if (!force && !draft.assumedPeople.has(personId)) return false;
  draft.put("presence", { ...first, from: on });
  const [contract] = draft.contracts(personId);
  if (contract && contract.from === first.from) draft.put("contract", { ...contract, from: on });
  return true;
}
