import type { AccountWithPassword } from "@congruence/db";
import { type MadeLink, makeLink, passwordByLink } from "./links.ts";
import { accountsByEmail, normaliseEmail, type Parts } from "./parts.ts";
import { weaknesses } from "./password-rule.ts";
import type { LinkSpent, NoAccount, Throttled, Weak, Wrong } from "./results.ts";
import { readSecret } from "./secrets.ts";

/**
 * Sends a renewal link for every account that the e-mail opens with a password. The answer is the same, after the
 * same time, when there is none: the search, the links and the letters come after it.
 */
export async function requestRenewal(
  parts: Parts,
  email: string,
  ip: string,
): Promise<{ ok: true } | Throttled> {
  const address = normaliseEmail(email);
  const throttled = await parts.throttles.renewal.attempt(address, ip);
  if (throttled) return throttled;
  parts.later(async () => {
    const accounts = await accountsByEmail(parts, address);
    const open = accounts.filter((account) => account.disabledAt === null && account.passwordHash !== null);
    // Each by itself: a letter that cannot be sent holds back no other.
    for (const account of open) parts.later(() => writeRenewal(parts, account));
  });
  return { ok: true };
}

async function writeRenewal(parts: Parts, account: AccountWithPassword): Promise<void> {
  const { organisationId, id: accountId, organisationName, email, name, language } = account;
  const link = await parts.transact((repos) => makeLink(repos, parts.now(), account, "renewal"));
  await parts.tell({ kind: "renewal_requested", organisationId, accountId });
  await parts.sendRenewal({ organisationId, accountId, organisationName, email, name, language, ...link });
}

/** A renewal link for an administrator to hand over; also for an account whose invitation was never accepted. */
export async function makeRenewalLink(
  parts: Parts,
  organisationId: string,
  accountId: string,
): Promise<({ ok: true } & MadeLink) | NoAccount> {
  const account = await parts.repos.accounts.find(organisationId, accountId);
  if (account === null || account.disabledAt !== null) return { ok: false, code: "auth.no_account" };
  const link = await parts.transact((repos) => makeLink(repos, parts.now(), account, "renewal"));
  await parts.tell({ kind: "renewal_link_made", organisationId, accountId });
  return { ok: true, ...link };
}

/** Sets a new password by a renewal link. Every session of the account ends; the person then signs in. */
export async function renewPassword(
  parts: Parts,
  secret: string,
  password: string,
): Promise<{ ok: true; organisationId: string; accountId: string } | Weak | LinkSpent> {
  const set = await passwordByLink(parts, secret, password, "renewal");
  if (!set.ok) return set;
  const { organisationId, id: accountId, email } = set.account;
  await parts.throttles.signIn.forgive(email, null);
  await parts.tell({ kind: "password_renewed", organisationId, accountId });
  return { ok: true, organisationId, accountId };
}

/**
 * Changes the password of someone signed in. Every other session of the account ends, the one of `presentToken`
 * stays; open links stop working. Guesses at the old password are counted as at the sign-in.
 */
export async function changePassword(
  parts: Parts,
  { organisationId, id }: { organisationId: string; id: string },
  oldPassword: string,
  newPassword: string,
  presentToken: string | null,
): Promise<{ ok: true } | Wrong | Weak | Throttled> {
  const account = await parts.repos.accounts.findWithPassword(organisationId, id);
  if (account === null || account.disabledAt !== null) return { ok: false, code: "auth.wrong" };
  const key = `${organisationId}.${id}`;
  const throttled = await parts.throttles.signIn.attempt(key, key);
  if (throttled) return throttled;
  if (!(await parts.passwords.matches(account.passwordHash, oldPassword)))
    return { ok: false, code: "auth.wrong" };
  await parts.throttles.signIn.forgive(key, key);
  const why = weaknesses(newPassword, account);
  if (why.length > 0) return { ok: false, code: "auth.weak_password", why };
  const passwordHash = await parts.passwords.hash(newPassword);
  const present = presentToken === null ? null : readSecret(presentToken);
  await parts.transact(async (repos) => {
    await repos.accounts.setPassword(organisationId, id, passwordHash);
    await repos.accountLinks.spendForAccount(organisationId, id, parts.now().toISOString());
    await repos.sessions.endForAccount(organisationId, id, present?.hash ?? null);
  });
  await parts.tell({ kind: "password_changed", organisationId, accountId: id });
  return { ok: true };
}
