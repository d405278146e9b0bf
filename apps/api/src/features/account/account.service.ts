import { type Action, can } from "@congruence/domain/access";
import type { Context, SignedContext } from "../../context.ts";
import { organisationSubject } from "../../subjects.ts";

export async function signIn(ctx: Context, input: { email: string; password: string }) {
  const { ip, userAgent } = ctx.caller;
  const presented = ctx.signed?.sessionToken ?? null;
  const result = await ctx.product.auth.signIn({ ...input, ip, userAgent, presented });
  return result.ok ? { ok: true as const, token: result.token, language: result.account.language } : result;
}

export async function signOut(ctx: Context) {
  if (ctx.signed) await ctx.product.auth.signOut(ctx.signed.sessionToken);
  return { ok: true as const };
}

export async function readLink(ctx: Context, input: { secret: string; purpose: "invitation" | "renewal" }) {
  return ctx.product.auth.readLink(input.secret, input.purpose);
}

export async function acceptInvitation(ctx: Context, input: { secret: string; password: string }) {
  const result = await ctx.product.auth.acceptInvitation(input.secret, input.password, ctx.caller.userAgent);
  return result.ok ? { ok: true as const, token: result.token } : result;
}

export async function requestRenewal(ctx: Context, input: { email: string }) {
  return ctx.product.auth.requestRenewal(input.email, ctx.caller.ip);
}

export async function renewPassword(ctx: Context, input: { secret: string; password: string }) {
  const result = await ctx.product.auth.renewPassword(input.secret, input.password);
  return result.ok ? { ok: true as const } : result;
}

const ASKED_BY_PAGES = [
  "unit.open",
  "item.add",
  "person.add",
  "pool.change",
  "cost.read",
  "settings.change",
  "account.manage",
  "import.run",
  "audit.read",
  "allocation.change",
] as const satisfies readonly Action[];

/** Who is signed in: what the frame shows and which doors it offers. Null when nobody is. */
export async function me(ctx: Context) {
  if (!ctx.signed) return null;
  const { account, organisation, actor, today, settings } = ctx.signed;
  const may = ASKED_BY_PAGES.filter((action) => can(actor, action, organisationSubject()));
  return {
    account: {
      id: account.id,
      name: account.name,
      email: account.email,
      role: actor.role,
      personId: account.personId,
      language: account.language === "fr" ? ("fr" as const) : ("en" as const),
      theme: account.theme,
      previousVisitAt: account.previousVisitAt,
    },
    organisation: {
      id: organisation.id,
      name: organisation.name,
      demonstration: organisation.demonstration,
      timeZone: organisation.timeZone,
      currency: organisation.currency,
    },
    componentLabels: settings.componentLabels,
    leads: actor.leads,
    may,
    today,
  };
}

export async function signOutEverywhere({ product, signed }: SignedContext) {
  return { sessions: await product.auth.signOutEverywhere(signed.organisation.id, signed.account.id) };
}

export async function changePassword(
  { product, signed }: SignedContext,
  input: { oldPassword: string; newPassword: string },
) {
  const account = { organisationId: signed.organisation.id, id: signed.account.id };
  return product.auth.changePassword(account, input.oldPassword, input.newPassword, signed.sessionToken);
}

export async function setPreferences(
  { repos, signed }: SignedContext,
  input: { language?: "en" | "fr" | undefined; theme?: "system" | "light" | "dark" | undefined },
) {
  await repos.accounts.change(signed.organisation.id, signed.account.id, {
    ...(input.language === undefined ? {} : { language: input.language }),
    ...(input.theme === undefined ? {} : { theme: input.theme }),
  });
  return { ok: true as const };
}
