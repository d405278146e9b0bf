import { intersection, type Span, uncovered } from "../calendar/index.ts";
import { askRow, type Context } from "./context.ts";
import type { Directory } from "./directory.ts";
import type { Option } from "./problem.ts";

/**
 * A row that ends a unit while people, items or other units are still in it. With the allocations in the same
 * import they end with the unit unless told otherwise; without, the row waits for an answer.
 */
export function leftInside(ctx: Context, dir: Directory, unit: string): void {
  const { draft } = ctx;
  const id = dir.ids.get(unit);
  const own = dir.active(unit);
  const claim = own.find((one) => one.span.to !== null) ?? own[0];
  if (id === undefined || !claim || !draft.wasThere("unit", id)) return;
  const life = draft.life(id);
  const outside = <T extends Span>(rows: readonly T[]) =>
    rows.filter((row) => uncovered(row, life).length > 0);
  const children = outside(draft.childVersions(id));
  const groups = [
    ["allocation", outside(draft.allocationsIn(id))],
    ["unitLead", outside(draft.leadsOf(id))],
    ["chapterMembership", outside(draft.membersOf(id))],
    ["itemWork", outside(draft.workOf(id))],
  ] as const;
  const count = groups.reduce((sum, [, rows]) => sum + rows.length, 0);
  if (children.length + count === 0) return;
  const { row } = claim;
  const end: Option[] =
    children.length > 0
      ? []
      : [{ id: "cut", action: { do: "cut", from: claim.span.from, to: claim.span.to } }];
  const together = ctx.files.some((file) => file.mapping.subject === "allocations");
  const action = askRow(ctx, row, {
    code: "unit.not_empty",
    weight: "assumed",
    field: "to",
    facts: {
      unit: draft.unitName(id),
      count,
      children: [...new Set(children.map((version) => version.name))],
      people: groups[0][1].map((one) => draft.get("person", one.personId)?.name ?? ""),
    },
    options: end,
    ...(together && end.length > 0 ? { otherwise: "cut" } : {}),
  });
  if (action.do !== "cut") {
    ctx.late.add(row);
    return;
  }
  for (const [kind, rows] of groups) {
    for (const one of rows) {
      const days = life.flatMap((span) => intersection(span, one) ?? [])[0];
      if (days) draft.put(kind, { ...one, ...days } as never);
      else draft.drop(kind, one.id);
    }
  }
}
