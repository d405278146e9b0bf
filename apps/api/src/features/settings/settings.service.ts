import type { Repos } from "@congruence/db";
import { type OrganisationBasics, parseSettings, type Settings } from "@congruence/domain/settings";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";

/** Everything that may be set, as it stands. */
export async function read({ signed }: SignedContext) {
  const { name, timeZone, currency, fixedToday, demonstration } = signed.organisation;
  return { name, timeZone, currency, fixedToday, demonstration, settings: signed.settings };
}

/** Another name, time zone or currency. Amounts are not converted: the currency is the one they were written in. */
export async function changeOrganisation(ctx: SignedContext, next: OrganisationBasics) {
  await ctx.product.db.transact(async (repos) => {
    const { id, name, timeZone, currency } = await present(ctx, repos);
    const differ = differing({ name, timeZone, currency }, next);
    if (!differ) return;
    await repos.organisations.rename(id, next.name);
    await repos.organisations.update(id, { timeZone: next.timeZone, currency: next.currency });
    await record(ctx, repos, "settings.changeOrganisation", differ);
  });
  return { ok: true as const };
}

const ACTION = {
  thresholds: "settings.changeThresholds",
  componentLabels: "settings.changeComponentLabels",
  retention: "settings.changeRetention",
} as const satisfies Record<keyof Settings, string>;

/** Replaces one part of the settings; the others stay as they are, whoever changes them meanwhile. */
export async function changePart<K extends keyof Settings>(ctx: SignedContext, part: K, next: Settings[K]) {
  await ctx.product.db.transact(async (repos) => {
    const organisation = await present(ctx, repos);
    const settings = parseSettings(organisation.settings);
    const differ = differing(flat(settings[part]), flat(next));
    if (!differ) return;
    await repos.organisations.updateSettings(organisation.id, { ...settings, [part]: next });
    await record(ctx, repos, ACTION[part], differ);
  });
  return { ok: true as const };
}

async function present(ctx: SignedContext, repos: Repos) {
  const organisation = await repos.organisations.get(ctx.signed.organisation.id);
  if (!organisation) throw notThere();
  return organisation;
}

/** A value by its path: `{ offer: { en: "Range" } }` becomes `{ "offer.en": "Range" }`. */
function flat(value: object, path = ""): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) =>
      typeof inner === "object" && inner !== null
        ? flat(inner, `${path}${key}.`)
        : { [`${path}${key}`]: inner },
    ),
  );
}

type Differing = { before: Record<string, unknown>; after: Record<string, unknown> };

/** What differs, before and after; null when nothing does. */
function differing(before: Record<string, unknown>, after: Record<string, unknown>): Differing | null {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => before[key] !== after[key],
  );
  if (keys.length === 0) return null;
  const only = (from: Record<string, unknown>) =>
    Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
  return { before: only(before), after: only(after) };
}

async function record(ctx: SignedContext, repos: Repos, action: string, differ: Differing): Promise<void> {
  const { product, signed, caller } = ctx;
  await repos.audit.record(
    signed.organisation.id,
    {
      batchId: product.newId(),
      at: product.now().toISOString(),
      accountId: signed.account.id,
      actor: signed.account.name,
      source: caller.source,
      action,
    },
    [{ kind: "organisation", subjectId: signed.organisation.id, ...differ }],
  );
}
