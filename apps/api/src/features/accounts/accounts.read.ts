import type { AccountRow } from "@congruence/db";
import { ACCOUNT_ROLES } from "@congruence/domain/access";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";

/** `invited` until a password is chosen, then `active`; `disabled` whatever came before. */
export type AccountState = "invited" | "active" | "disabled";

/** Every account of the organisation, by name, with the person behind it and the state of its door. */
export async function list(ctx: SignedContext) {
  const { id } = ctx.signed.organisation;
  return described(ctx, await ctx.repos.accounts.list(id));
}

/** One account; not there when it is another organisation's. */
export async function read(ctx: SignedContext, accountId: string) {
  const account = await ctx.repos.accounts.find(ctx.signed.organisation.id, accountId);
  const [one] = account ? await described(ctx, [account]) : [];
  if (!one) throw notThere();
  return one;
}

async function described(ctx: SignedContext, accounts: readonly AccountRow[]) {
  const { repos, product, signed } = ctx;
  const { id } = signed.organisation;
  const waiting = new Set(await repos.accounts.withoutPassword(id));
  const persons = await repos.facts.by(
    id,
    "person",
    "id",
    accounts.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  const links = await repos.accountLinks.open(id, product.now().toISOString());
  return accounts.map((account) => {
    const person = persons.find((row) => row.id === account.personId);
    const state: AccountState =
      account.disabledAt !== null ? "disabled" : waiting.has(account.id) ? "invited" : "active";
    const invitation = links.find((link) => link.accountId === account.id && link.purpose === "invitation");
    return {
      id: account.id,
      email: account.email,
      name: account.name,
      role: ACCOUNT_ROLES.find((role) => role === account.role) ?? ("guest" as const),
      person: person ? { id: person.id, handle: person.handle, name: person.name } : null,
      language: account.language === "fr" ? ("fr" as const) : ("en" as const),
      state,
      createdAt: account.createdAt,
      lastVisitAt: account.lastVisitAt,
      disabledAt: account.disabledAt,
      /** Until when the last invitation opens; null when none does. */
      invitedUntil: state === "invited" ? (invitation?.expiresAt ?? null) : null,
      yourself: account.id === signed.account.id,
    };
  });
}
