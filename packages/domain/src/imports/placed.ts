import type { Span } from "../calendar/index.ts";
import type { Allocation } from "../facts/index.ts";
import type { Context } from "./context.ts";
import type { Row } from "./row.ts";
import { fold } from "./text.ts";

/** A row's allocation, found or made, before its share is known. */
export type Placed = { row: Row; personId: string; unitId: string; role: string; span: Span };

/** The person's allocations in the unit in that role, on any day. */
export function sameSeat(ctx: Context, personId: string, unitId: string, role: string): Allocation[] {
  return ctx.draft
    .allocationsOf(personId)
    .filter((one) => one.unitId === unitId && fold(one.role) === fold(role));
}
