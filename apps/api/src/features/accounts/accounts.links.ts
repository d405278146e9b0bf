import { refuse } from "@congruence/domain";
import type { InviteAccount } from "@congruence/domain/access";
import type { SignedContext } from "../../context.ts";
import { notThere, refused } from "../../errors.ts";
import { invitationAddress, invitationMail, renewalAddress } from "../../letters.ts";
import { record, shown } from "./accounts.audit.ts";
import { assertPerson } from "./accounts.changes.ts";

/** Where a letter went: to the mail server, into a file to be opened and sent, or nowhere. */
type MailWent = { to: "smtp" } | { to: "file"; path: string } | { to: "nowhere" };

/** A link to hand over: said once and never again; nobody can read it later. */
export type HandedLink = { accountId: string; address: string; expiresAt: string };

/** Opens an account and writes its invitation; again for somebody who has not come in yet. */
export async function invite(
  ctx: SignedContext,
  input: InviteAccount,
): Promise<HandedLink & { mail: MailWent }> {
  const { product, repos, signed } = ctx;
  const { organisation, account: by } = signed;
  await assertPerson(repos, organisation.id, input.personId);
  const before = (await repos.accounts.byEmail(input.email)).find(
    (account) => account.organisationId === organisation.id,
  );
  const result = await product.auth.invite({
    organisationId: organisation.id,
    accountId: product.newId(),
    ...input,
  });
  if (!result.ok) throw refused([refuse("account.email_taken", { email: input.email }, "email")]);
  const { accountId, secret, expiresAt } = result;
  const after = shown({ ...input, disabledAt: null });
  await record(ctx, repos, "accounts.invite", accountId, before ? shown(before) : null, after);
  const letter = { ...input, organisationName: organisation.name, by: by.name, secret };
  const mail = await sent(ctx, invitationMail(letter, product.publicUrl));
  return { accountId, address: invitationAddress(secret, product.publicUrl), expiresAt, mail };
}

/** A new invitation for somebody who has not come in yet: the link before stops working. */
export async function inviteAgain(ctx: SignedContext, accountId: string) {
  const account = await ctx.repos.accounts.findWithPassword(ctx.signed.organisation.id, accountId);
  if (!account) throw notThere();
  const { email, name, personId, role } = account;
  if (account.passwordHash !== null) throw refused([refuse("account.email_taken", { email })]);
  if (account.disabledAt !== null) throw refused([refuse("account.disabled", { name })]);
  const language = account.language === "fr" ? "fr" : "en";
  return invite(ctx, { email, name, personId, language, role: role as InviteAccount["role"] });
}

/** A link to choose a new password, for an administrator to hand over; it opens for an hour. */
export async function makeRenewalLink(ctx: SignedContext, accountId: string): Promise<HandedLink> {
  const { product, repos, signed } = ctx;
  const account = await repos.accounts.find(signed.organisation.id, accountId);
  if (!account) throw notThere();
  const result = await product.auth.makeRenewalLink(signed.organisation.id, accountId);
  if (!result.ok) throw refused([refuse("account.disabled", { name: account.name })]);
  await record(ctx, repos, "accounts.makeRenewalLink", accountId, null, null);
  const { secret, expiresAt } = result;
  return { accountId, address: renewalAddress(secret, product.publicUrl), expiresAt };
}

/** A letter that cannot be sent stops no invitation: the link can be handed over. */
async function sent(ctx: SignedContext, letter: ReturnType<typeof invitationMail>): Promise<MailWent> {
  try {
    const went = await ctx.product.mail.send(letter);
    return went.delivered === "smtp" ? { to: "smtp" } : { to: "file", path: went.path };
  } catch (error) {
    ctx.product.log.warn({ err: error }, "an invitation could not be sent");
    return { to: "nowhere" };
  }
}
