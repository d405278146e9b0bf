import { COMPONENTS, type Component, EMPTY_WORLD, type World } from "@congruence/domain";
import { can, poolSubject } from "@congruence/domain/access";
import { DayField } from "@congruence/domain/fields";
import { ownComponentLabel } from "@congruence/domain/settings";
import { type Named, namedPerson, structureOn } from "@congruence/domain/structure";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { organisationSubject } from "../../subjects.ts";

export const ListPools = z.object({ on: DayField });

/** A pool with the chapters that draw on it on the day; `people` counts their members. */
export type PoolRow = {
  id: string;
  handle: string;
  name: string;
  component: Component | null;
  people: number;
  chapters: (Named & { people: number; lead: Named | null })[];
  may: "pool.change"[];
};

/** Every pool in the order of the components, those that serve none yet last; then those chapters without a pool. */
export async function listPools(ctx: SignedContext, { on }: z.output<typeof ListPools>) {
  const { actor, today, account } = ctx.signed;
  const world = await chapters(ctx, on);
  const compare = new Intl.Collator(account.language).compare;
  const structure = structureOn(world, on, compare);
  const units = structure.order
    .flatMap((id) => structure.units.get(id) ?? [])
    .filter((unit) => unit.kind === "chapter");
  const drawing = (poolId: string | null) =>
    units
      .filter((unit) => unit.poolId === poolId)
      .map(({ id, handle, name, people, accountable }) => ({
        ...{ id, handle, name, people },
        lead: accountable ? namedPerson(world, accountable.person.id) : null,
      }));
  const place = (component: Component | null) =>
    component === null ? COMPONENTS.length : COMPONENTS.indexOf(component);
  // Rights follow today's structure, whatever the day shown.
  const now = on === today ? world : await chapters(ctx, today);
  return {
    ...{ on, today },
    pools: world.pool
      .map(({ id, handle, name, component }): PoolRow => {
        const own = drawing(id);
        const may = allowed(can(actor, "pool.change", poolSubject(now, id, today)));
        return {
          ...{ id, handle, name, component, chapters: own, may },
          people: own.reduce((sum, chapter) => sum + chapter.people, 0),
        };
      })
      .sort((a, b) => place(a.component) - place(b.component) || compare(a.name, b.name)),
    without: drawing(null),
    labels: componentLabels(ctx),
    may: allowed(can(actor, "pool.change", organisationSubject())),
  };
}
export type PoolsList = Awaited<ReturnType<typeof listPools>>;

/** What the organisation calls components, where it has names of its own for them, in the reader's language. */
function componentLabels({
  signed: { settings, account },
}: SignedContext): Partial<Record<Component, string>> {
  const language = account.language === "fr" ? "fr" : "en";
  const own = COMPONENTS.map((component) => [component, ownComponentLabel(settings, component, language)]);
  return Object.fromEntries(own.filter(([, label]) => label !== null));
}

function allowed(yes: boolean): "pool.change"[] {
  return yes ? ["pool.change"] : [];
}

/** The chapters of a day with their members and leads, and all pools. */
async function chapters(ctx: SignedContext, on: z.output<typeof ListPools>["on"]): Promise<World> {
  const { id } = ctx.signed.organisation;
  const { facts } = ctx.repos;
  const unit = (await facts.all(id, "unit")).filter((one) => one.kind === "chapter");
  const ids = unit.map((one) => one.id);
  const unitLead = await facts.by(id, "unitLead", "unitId", ids, on);
  return {
    ...EMPTY_WORLD,
    unit,
    unitLead,
    pool: await facts.all(id, "pool"),
    unitVersion: await facts.by(id, "unitVersion", "unitId", ids, on),
    chapterMembership: await facts.by(id, "chapterMembership", "unitId", ids, on),
    person: await facts.by(
      id,
      "person",
      "id",
      unitLead.map((lead) => lead.personId),
    ),
  };
}
