import { checkAllocations } from "../../allocations/check-allocations.ts";
import type { Day } from "../../calendar/index.ts";
import { applied, EMPTY_WORLD, type World } from "../../facts/index.ts";
import { checkLeads } from "../../org/check-leads.ts";
import { checkUnits } from "../../org/check-units.ts";
import { checkPeople } from "../../people/check-people.ts";
import { invariants } from "../../rules.ts";
import {
  guessMapping,
  type ImportedRow,
  type Mapping,
  type Preview,
  planImport,
  type Table,
} from "../index.ts";

export const TODAY = "2026-09-21" as Day;

/** A counter that looks like the application's ids. */
export function counter(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-7000-8000-${String(count).padStart(12, "0")}`;
  };
}
const newId = counter();

/** Lines with semicolons as a table: enough for a test, no quotes. */
export function table(name: string, text: string): Table {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.split(";").map((cell) => cell.trim()));
  const [header = [], ...rows] = lines;
  return { name, header, rows, rowNumbers: rows.map((_, i) => i + 2), headings: 1 };
}

/** A loading as a person does it: guess, change a little, plan, answer, plan again, apply; what was loaded is kept. */
export class Loading {
  world: World;
  loaded: ImportedRow[] = [];

  constructor(world: World = EMPTY_WORLD) {
    this.world = world;
  }

  plan(
    files: Record<string, string | Table>,
    change: Partial<Mapping> = {},
    choices: Record<string, string> = {},
  ): Promise<Preview> {
    return planImport({
      files: Object.entries(files).map(([name, text]) => {
        const one = typeof text === "string" ? table(name, text) : text;
        return { table: one, mapping: { ...guessMapping(one, { today: TODAY }).mapping, ...change } };
      }),
      choices,
      world: this.world,
      lastLoaded: this.loaded,
      today: TODAY,
      newId,
    });
  }

  /** Applies, and holds the result against every rule of the model. */
  apply(preview: Preview): string[] {
    const before = this.world;
    this.world = applied(before, preview.changes);
    this.loaded = [...this.loaded, ...preview.importedRows];
    return broken(before, this.world, preview);
  }
}

/** The codes of the rules that the changes break; none is what every import promises. */
export function broken(before: World, after: World, preview: Preview): string[] {
  const { changes } = preview;
  const refusals = [
    ...checkUnits(before, after, changes),
    ...checkPeople(after, changes),
    ...checkLeads(after, changes),
    ...checkAllocations(before, after, changes),
  ].map((refusal) => refusal.code as string);
  return [...refusals, ...invariants(after, before)];
}

/** A tribe and two squads; two people: what most small files are about. */
export const UNITS = `team_id;name;parent_team_id
T1;Choisir;
S1;Fiche produit;T1
S2;Conseil;T1`;
export const PEOPLE = `Matricule;Nom;Prénom;E-mail
P1;Belkacem;Yanis;yanis@lumen.fr
P2;Nguyen;Thi Mai;mai@lumen.fr`;
