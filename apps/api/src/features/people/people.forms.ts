import { type Change, EMPTY_WORLD, type Span, type World } from "@congruence/domain";
import { DayField } from "@congruence/domain/fields";
import { type Leave, planLeave } from "@congruence/domain/people";
import { type Named, namedUnit } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { refused } from "../../errors.ts";
import { personsAndTree } from "../../slices.ts";
import { readersOrder } from "./people.read.ts";

export const PersonChoices = z.object({ on: DayField });

/** What forms about people choose from: the chapters that are there on the day or open later. */
export async function personChoices(ctx: SignedContext, { on }: z.output<typeof PersonChoices>) {
  const { id } = ctx.signed.organisation;
  const units = await ctx.repos.facts.all(id, "unit");
  const chapters = units.filter((unit) => unit.kind === "chapter");
  const unitVersion = await ctx.repos.facts.by(
    id,
    "unitVersion",
    "unitId",
    chapters.map((unit) => unit.id),
  );
  const open = new Set(unitVersion.filter(({ to }) => to === null || to > on).map((row) => row.unitId));
  const compare = readersOrder(ctx);
  return {
    chapters: chapters
      .filter((unit) => open.has(unit.id))
      .map((unit) => namedUnit({ ...EMPTY_WORLD, unit: chapters, unitVersion }, unit.id, on))
      .sort((a, b) => compare(a.name, b.name)),
  };
}

/** A row that ends when a person leaves; `cut` is false for what has not begun by then and is taken away whole. */
type Ending = Span & { id: string; unit: Named; cut: boolean };

/**
 * What would end if the person left on the day, row by row; the leads they are accountable for leave their unit
 * without anybody accountable. Refuses as leaving itself would; writes nothing.
 */
export async function whatEnds(ctx: SignedContext, input: Leave) {
  const { organisation, today } = ctx.signed;
  const world = await personsAndTree(ctx.repos, organisation.id, [input.personId]);
  const plan = planLeave(world, input, { today, newId: ctx.product.newId });
  if (!plan.ok) throw refused(plan.refusals);
  return {
    allocations: endings(world, plan.changes, "allocation").map(({ row, ...rest }) => ({
      ...{ ...rest, role: row.role, share: row.share },
    })),
    leads: endings(world, plan.changes, "unitLead").map(({ row, ...rest }) => ({
      ...{ ...rest, accountable: row.accountable },
    })),
    chapters: endings(world, plan.changes, "chapterMembership").map(({ row: _, ...rest }) => rest),
    absences: plan.changes.filter((change) => change.kind === "absence" && change.before).length,
  };
}

type InUnit = "allocation" | "unitLead" | "chapterMembership";

function endings<K extends InUnit>(world: World, changes: readonly Change[], kind: K) {
  const kinds = new Map(world.unit.map((unit) => [unit.id, unit.kind]));
  return changes.flatMap((change) => {
    if (change.kind !== kind || !change.before) return [];
    const row = change.before as World[K][number];
    const ending: Ending = {
      ...{ id: row.id, from: row.from, to: row.to, cut: change.after !== null },
      unit: namedUnit(world, row.unitId, row.from),
    };
    return [{ ...ending, unitKind: kinds.get(row.unitId) ?? ("squad" as const), row }];
  });
}
