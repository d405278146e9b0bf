import type { Context } from "./context.ts";
import type { Option } from "./problem.ts";
import { personName, personText, type Row } from "./row.ts";
import { fold, nearest } from "./text.ts";

/** Who the rows mean, by what they write: an id, an e-mail, a name. */
export class PeopleDirectory {
  /** Who was named by which row of these files, to notice a second name. */
  readonly namedBy = new Map<string, { row: Row; name: string; stated: boolean }>();
  private readonly known = new Map<string, string>();
  private readonly byRow = new Map<Row, string>();
  private readonly ctx: Context;

  constructor(ctx: Context) {
    this.ctx = ctx;
  }

  remember(row: Row, id: string, onlyThisRow = false): void {
    this.byRow.set(row, id);
    if (onlyThisRow) {
      this.known.set(`${row.file.name}|${personText(row.cells)}|${fold(personName(row.cells))}`, id);
      return;
    }
    this.known.set(personText(row.cells), id);
  }

  /** The person of the row; null when nobody is found, or more than one has the name. */
  resolve(row: Row): string | null {
    const known = this.byRow.get(row);
    if (known !== undefined) return known;
    const { cells } = row;
    const twin = this.known.get(`${row.file.name}|${personText(cells)}|${fold(personName(cells))}`);
    if (twin !== undefined) return twin;
    if (cells.personId) {
      const found = this.ctx.draft.personByExternal(cells.personId);
      if (found !== null) return found;
      if (row.file.mapping.identity.people === "id")
        return this.known.get(cells.personId) ?? this.byText(cells.personId, true);
    }
    if (cells.email) {
      const found = this.ctx.draft.personByMail(cells.email);
      if (found !== null) return found;
      if (row.file.mapping.identity.people === "email") return null;
    }
    const name = personName(cells);
    return name === "" ? null : this.byText(name);
  }

  /** By external id, e-mail, then by a name that one person alone has. */
  byText(text: string, idOnly = false): string | null {
    const { draft } = this.ctx;
    const found = draft.personByExternal(text) ?? draft.personByMail(text) ?? this.known.get(text) ?? null;
    if (found !== null || idOnly) return found;
    const named = draft.peopleNamed(text);
    return named.length === 1 ? (named[0] ?? null) : null;
  }

  useNearest(text: string): Option[] {
    return nearest(text, this.candidates()).map(({ name, key }) => ({
      id: `use:${key}`,
      action: { do: "use", key, name },
    }));
  }

  private *candidates(): Generator<{ name: string; key: string }> {
    for (const person of this.ctx.draft.all("person")) {
      const key = person.externalId ?? person.email ?? person.name;
      yield { name: person.name, key };
    }
  }
}
