import type { AccountLinkRow, AccountWithPassword, LinkPurpose } from "@congruence/db";
import type { Parts } from "./parts.ts";
import { weaknesses } from "./password-rule.ts";
import type { AuthRepos } from "./repos.ts";
import type { LinkSpent, Weak } from "./results.ts";
import { hashSecret, makeSecret, readSecret } from "./secrets.ts";

const HOUR = 60 * 60 * 1000;

/** How long a link stays open, in milliseconds: an invitation seven days, a renewal one hour. */
export const LINK_LIFE: Record<LinkPurpose, number> = { invitation: 7 * 24 * HOUR, renewal: HOUR };

/** A link's secret, to be handed over once, and until when it opens. */
export type MadeLink = { secret: string; expiresAt: string };

/** Makes a link for the account. The links it had stay open until one of them is used. */
export async function makeLink(
  repos: AuthRepos,
  now: Date,
  account: { organisationId: string; id: string },
  purpose: LinkPurpose,
): Promise<MadeLink> {
  const { organisationId, id: accountId } = account;
  const createdAt = now.toISOString();
  const expiresAt = new Date(now.getTime() + LINK_LIFE[purpose]).toISOString();
  const secret = makeSecret(organisationId);
  await repos.accountLinks.create(organisationId, {
    secretHash: hashSecret(secret),
    accountId,
    purpose,
    createdAt,
    expiresAt,
  });
  return { secret, expiresAt };
}

/** The account a secret would open now, for that purpose; null when the link is spent or the account disabled. */
export async function behindLink(
  { repos, now }: Parts,
  secret: string,
  purpose: LinkPurpose,
): Promise<{ account: AccountWithPassword; link: AccountLinkRow } | null> {
  const read = readSecret(secret);
  const link = read && (await repos.accountLinks.find(read.organisationId, read.hash));
  if (!link || link.purpose !== purpose || link.usedAt !== null || link.expiresAt <= now().toISOString())
    return null;
  const account = await repos.accounts.findWithPassword(link.organisationId, link.accountId);
  return account === null || account.disabledAt !== null ? null : { account, link };
}

/**
 * Uses a link up and sets the password it was for. All sessions of the account end and its other links stop working.
 * A refused password leaves the link open, so that a better one can be tried.
 */
export async function passwordByLink(
  parts: Parts,
  secret: string,
  password: string,
  purpose: LinkPurpose,
): Promise<{ ok: true; account: AccountWithPassword } | Weak | LinkSpent> {
  const found = await behindLink(parts, secret, purpose);
  if (found === null) return { ok: false, code: "auth.link_spent" };
  const { account, link } = found;
  const why = weaknesses(password, account);
  if (why.length > 0) return { ok: false, code: "auth.weak_password", why };
  const passwordHash = await parts.passwords.hash(password);
  const now = parts.now().toISOString();
  const { organisationId, id } = account;
  const spent = await parts.transact(async (repos) => {
    if (!(await repos.accountLinks.spend(organisationId, link.secretHash, now))) return false;
    await repos.accounts.setPassword(organisationId, id, passwordHash);
    await repos.accountLinks.spendForAccount(organisationId, id, now);
    await repos.sessions.endForAccount(organisationId, id, null);
    return true;
  });
  return spent ? { ok: true, account } : { ok: false, code: "auth.link_spent" };
}
