import { holds } from "../calendar/index.ts";
import type { Share } from "../facts/index.ts";
import type { Context } from "./context.ts";
import { type Placed, sameSeat } from "./placed.ts";
import type { Row } from "./row.ts";
import { dividedEqually } from "./shares.ts";

/** Full time divided over the memberships without a share that are open on the policy's day. */
export function divide(ctx: Context, placed: readonly Placed[]): Map<Row, Share> {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const { sharePolicy } = one.row.file.mapping;
    if (one.row.shareStated || sharePolicy.kind !== "divide" || !holds(one.span, sharePolicy.on)) continue;
    if (ctx.draft.get("unit", one.unitId)?.kind === "guild") continue;
    const key = `${one.personId}|${sharePolicy.on}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const shares = new Map<Row, Share>();
  for (const group of groups.values()) {
    const [first] = group;
    const policy = first?.row.file.mapping.sharePolicy;
    if (!first || policy?.kind !== "divide") continue;
    const stated = placed.filter(
      (one) => one.personId === first.personId && one.row.shareStated && holds(one.span, policy.on),
    );
    const restated = new Set(
      stated.flatMap((one) => sameSeat(ctx, one.personId, one.unitId, one.role).map((row) => row.id)),
    );
    const own = new Set(
      group.flatMap((one) => sameSeat(ctx, one.personId, one.unitId, one.role).map((row) => row.id)),
    );
    const others = ctx.draft
      .allocationsOf(first.personId)
      .filter((one) => holds(one, policy.on) && !restated.has(one.id) && !own.has(one.id));
    const taken = [...others.map((one) => one.share ?? 0), ...stated.map((one) => one.row.share ?? 0)];
    const free =
      ctx.draft.contractOn(first.personId, policy.on) - taken.reduce((sum, share) => sum + share, 0);
    if (free < group.length) continue;
    for (const [i, share] of dividedEqually(free, group.length).entries()) {
      const one = group[i];
      if (one) shares.set(one.row, share);
    }
  }
  return shares;
}
