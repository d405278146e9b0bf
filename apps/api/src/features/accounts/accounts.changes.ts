import type { AccountRow, Repos } from "@congruence/db";
import { refuse } from "@congruence/domain";
import type { ChangeAccount } from "@congruence/domain/access";
import type { SignedContext } from "../../context.ts";
import { notThere, refused } from "../../errors.ts";
import { record, shown } from "./accounts.audit.ts";

/** Changes an account's name, role, person and language; the last administrator keeps the role. */
export async function change(ctx: SignedContext, { accountId, ...next }: ChangeAccount) {
  const { id } = ctx.signed.organisation;
  await ctx.product.db.transact(async (repos) => {
    const account = await found(repos, id, accountId);
    await assertPerson(repos, id, next.personId);
    if (account.role === "administrator" && next.role !== "administrator")
      await assertAnotherAdministrator(repos, account, "role");
    const after = { ...account, ...next };
    if (JSON.stringify(shown(account)) === JSON.stringify(shown(after))) return;
    await repos.accounts.change(id, accountId, next);
    await record(ctx, repos, "accounts.change", accountId, shown(account), shown(after));
  });
  return { accountId };
}

/** Closes an account: its sessions end and its links stop working. The last administrator's stays open. */
export async function disable(ctx: SignedContext, accountId: string) {
  const { product, signed } = ctx;
  const { id } = signed.organisation;
  await product.db.transact(async (repos) => {
    const account = await found(repos, id, accountId);
    if (account.disabledAt !== null) return;
    if (account.role === "administrator") await assertAnotherAdministrator(repos, account);
    const after = { ...account, disabledAt: product.now().toISOString() };
    await repos.accounts.change(id, accountId, { disabledAt: after.disabledAt });
    await record(ctx, repos, "accounts.disable", accountId, shown(account), shown(after));
  });
  await product.auth.disableAccount(id, accountId);
  return { accountId };
}

/** Opens a disabled account again, with the password it had. */
export async function enable(ctx: SignedContext, accountId: string) {
  const { id } = ctx.signed.organisation;
  await ctx.product.db.transact(async (repos) => {
    const account = await found(repos, id, accountId);
    if (account.disabledAt === null) return;
    await repos.accounts.change(id, accountId, { disabledAt: null });
    const after = { ...account, disabledAt: null };
    await record(ctx, repos, "accounts.enable", accountId, shown(account), shown(after));
  });
  return { accountId };
}

async function found(repos: Repos, organisationId: string, accountId: string): Promise<AccountRow> {
  const account = await repos.accounts.find(organisationId, accountId);
  if (!account) throw notThere();
  return account;
}

/** Refuses a person whom the organisation does not have. */
export async function assertPerson(
  repos: Repos,
  organisationId: string,
  personId: string | null,
): Promise<void> {
  if (personId === null) return;
  const known = await repos.facts.by(organisationId, "person", "id", [personId]);
  if (known.length === 0) throw refused([refuse("not_there", { kind: "person" }, "personId")]);
}

/** Refuses when nobody else could administer: another account with the role, a password, and not disabled. */
async function assertAnotherAdministrator(repos: Repos, account: AccountRow, field?: string): Promise<void> {
  const { organisationId } = account;
  const waiting = new Set(await repos.accounts.withoutPassword(organisationId));
  const open = (one: AccountRow) => one.disabledAt === null && !waiting.has(one.id);
  if (!open(account)) return;
  const others = (await repos.accounts.list(organisationId)).filter(
    (one) => one.id !== account.id && one.role === "administrator" && open(one),
  );
  if (others.length === 0)
    throw refused([refuse("account.last_administrator", { name: account.name }, field)]);
}
