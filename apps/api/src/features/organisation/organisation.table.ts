import type { Day, Share, UnitKind } from "@congruence/domain";
import { UNIT_KINDS } from "@congruence/domain";
import { DayField } from "@congruence/domain/fields";
import type { GuardrailType } from "@congruence/domain/guardrails";
import type { Named, UnitOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { inOrderOf, organisationDay } from "./organisation.day.ts";
import { headOf } from "./organisation.head.ts";

export const TABLE_SORTS = [
  "name",
  "kind",
  "parent",
  "accountable",
  "people",
  "fullTime",
  "unstated",
  "since",
] as const;
export const ReadTable = z.object({
  on: DayField,
  kind: z.enum(UNIT_KINDS).nullable().default(null),
  crossed: z.boolean().default(false),
  /** Part of the name, of the parent's or of the accountable lead's, in any case. */
  text: z.string().trim().max(120).default(""),
  sort: z.enum(TABLE_SORTS).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  page: z.number().int().min(1).max(100_000).default(1),
});
type ReadTable = z.output<typeof ReadTable>;

const ROWS_A_PAGE = 100;

export type UnitRow = {
  id: string;
  handle: string;
  kind: UnitKind;
  name: string;
  parent: Named | null;
  accountable: Named | null;
  people: number;
  fullTime: Share;
  unstated: number;
  since: Day;
  until: Day | null;
  /** What is crossed in the unit or by its people. */
  crossed: GuardrailType[];
};

/** Every unit of the day, one row each: sorted, narrowed, a hundred at a time. */
export async function readTable(ctx: SignedContext, input: ReadTable) {
  const day = await organisationDay(ctx, input.on);
  const compare = inOrderOf(ctx);
  const { units } = day.structure;
  const parentOf = (unit: UnitOn): Named | null => {
    const parent = unit.parentId === null ? undefined : units.get(unit.parentId);
    return parent ? { id: parent.id, handle: parent.handle, name: parent.name } : null;
  };
  const wanted = folded(input.text);
  const rows = [...units.values()]
    .map(
      (unit): UnitRow => ({
        ...{ id: unit.id, handle: unit.handle, kind: unit.kind, name: unit.name, parent: parentOf(unit) },
        ...{ accountable: unit.accountable?.person ?? null, people: unit.people, fullTime: unit.fullTime },
        ...{ unstated: unit.unstated, since: unit.since, until: unit.until },
        crossed: (day.crossedIn.get(unit.id) ?? []).map((one) => one.type),
      }),
    )
    .filter((row) => input.kind === null || row.kind === input.kind)
    .filter((row) => !input.crossed || row.crossed.length > 0)
    .filter((row) => {
      if (wanted === "") return true;
      return folded(`${row.name} ${row.parent?.name ?? ""} ${row.accountable?.name ?? ""}`).includes(wanted);
    });
  const order = input.direction === "asc" ? 1 : -1;
  rows.sort(
    (a, b) => order * by(input.sort, a, b, compare) || compare(a.name, b.name) || compare(a.id, b.id),
  );
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const page = Math.min(input.page, pages);
  return {
    ...headOf(ctx, day),
    ...{ total: rows.length, page, pages },
    rows: rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE),
  };
}

function by(
  sort: ReadTable["sort"],
  a: UnitRow,
  b: UnitRow,
  compare: (a: string, b: string) => number,
): number {
  switch (sort) {
    case "kind":
      return UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind);
    case "people":
    case "fullTime":
    case "unstated":
      return a[sort] - b[sort];
    case "parent":
    case "accountable":
      return compare(a[sort]?.name ?? "", b[sort]?.name ?? "");
    default:
      return compare(a[sort], b[sort]);
  }
}

/** Without case and accents: "Éditorial" is found by "edi". */
function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
