import type { Day } from "../calendar/index.ts";
import type { Context } from "./context.ts";

/** Lets a unit that nobody dated begin on the day, and what it is under; false when somebody said that it does not. */
export function reachBack(ctx: Context, unitId: string, on: Day, force = false): boolean {
  const [first] = ctx.draft.versions(unitId);
  if (!first || first.from <= on) return first !== undefined;
  if (!force && !ctx.draft.assumedUnits.has(unitId)) return false;
  if (first.parentId !== null && !reachBack(ctx, first.parentId, on, force)) return false;
  ctx.draft.put("unitVersion", { ...first, from: on });
  return true;
}
