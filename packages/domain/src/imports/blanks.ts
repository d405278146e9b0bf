import type { Context } from "./context.ts";
import type { Field } from "./fields.ts";
import { columnOf, type Row, type SourceFile } from "./row.ts";

const PERSON: readonly Field[] = ["personId", "personName", "firstName", "lastName", "email"];
const UNIT: readonly Field[] = ["unitId", "unitName"];

function isBlank(row: Row, fields: readonly Field[]): boolean {
  return fields.every((field) => !row.raw[field]);
}

/** The columns in which a blank under a value means the cell above, by what the file holds. */
function fillable(file: SourceFile): { fields: Field[]; other: readonly Field[]; sure: boolean }[] {
  const { subject, columns } = file.mapping;
  const mapped = (fields: readonly Field[]) => fields.filter((field) => columns[field] !== undefined);
  if (subject !== "allocations" && subject !== "leads" && subject !== "chapters") return [];
  const groups: { fields: Field[]; other: readonly Field[]; sure: boolean }[] = [];
  const unit = mapped(subject === "chapters" ? ["chapter", ...UNIT] : UNIT);
  const person = mapped(PERSON);
  if (person.length === 0) return [];
  const blank = file.rows.filter((row) => isBlank(row, person)).length;
  groups.push({ fields: unit, other: person, sure: true });
  // A few lines without a person are more often vacant seats than merged cells.
  groups.push({ fields: person, other: unit, sure: blank >= file.rows.length * 0.3 });
  if (subject === "allocations" && columns.parent !== undefined && file.mapping.holds.includes("units")) {
    groups.push({ fields: ["parent"], other: person, sure: true });
  }
  return groups.filter((group) => group.fields.length > 0);
}

/**
 * Blanks under a value, run by run. The default goes into the row as it stands (so that it is recognised next
 * time); the answer decides what is planned with.
 */
export function blanksBelow(ctx: Context, file: SourceFile): void {
  for (const { fields, other, sure } of fillable(file)) {
    let above: Row | null = null;
    let run: Row[] = [];
    const close = () => {
      if (above && run.length > 0) fill(ctx, file, fields, above, run, sure);
      run = [];
    };
    for (const row of file.rows) {
      if (!isBlank(row, fields)) {
        close();
        above = row;
      } else if (!isBlank(row, other)) run.push(row);
    }
    close();
  }
}

function fill(
  ctx: Context,
  file: SourceFile,
  fields: readonly Field[],
  above: Row,
  run: Row[],
  sure: boolean,
): void {
  const byDefault = sure && file.mapping.fillDown;
  const values = new Map(fields.map((field) => [field, above.raw[field] ?? ""]));
  const shown = fields.find((field) => values.get(field)) ?? null;
  const value = shown === null ? "" : (values.get(shown) ?? "");
  for (const row of run) {
    if (byDefault) for (const [field, text] of values) row.raw[field] = text;
  }
  const action = ctx.problems.ask({
    code: "blank.below",
    weight: "assumed",
    file: file.name,
    rows: run.map((row) => row.n),
    field: shown,
    column: shown === null ? null : columnOf(file, shown),
    value: "",
    facts: { above: value, aboveRow: above.n },
    options: [
      { id: "above", action: { do: "above", value } },
      { id: "empty", action: { do: "empty" } },
    ],
    otherwise: byDefault ? "above" : "empty",
    about: `${shown ?? ""}|${run[0]?.n ?? 0}`,
  });
  for (const row of run) {
    for (const [field, text] of values) row.cells[field] = action?.do === "above" ? text : "";
  }
}
