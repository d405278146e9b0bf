import type { AccountRow } from "@congruence/db";
import { type MadeLink, makeLink, passwordByLink } from "./links.ts";
import { normaliseEmail, type Parts } from "./parts.ts";
import type { EmailTaken, LinkSpent, Weak } from "./results.ts";

export type Invite = {
  organisationId: string;
  /** The id the account takes when the e-mail is new to the organisation. */
  accountId: string;
  email: string;
  name: string;
  role: string;
  personId: string | null;
  language: string;
};

export type Invited = MadeLink & { ok: true; accountId: string };

/**
 * Opens an account without a password and makes its invitation. Inviting again before the invitation is accepted
 * takes over the new name, role, person and language and makes a new link; the old one stops working.
 */
export async function invite(parts: Parts, invitation: Invite): Promise<Invited | EmailTaken> {
  const { organisationId, accountId, name, role, personId, language } = invitation;
  const email = normaliseEmail(invitation.email);
  const result = await parts.transact(async (repos): Promise<Invited | EmailTaken> => {
    const now = parts.now();
    const fields = { email, name, role, personId, language, passwordHash: null };
    const created = await repos.accounts.create(organisationId, {
      id: accountId,
      ...fields,
      createdAt: now.toISOString(),
    });
    let id = accountId;
    if (!created) {
      const there = (await repos.accounts.byEmail(email)).find((a) => a.organisationId === organisationId);
      if (there === undefined) throw new Error("invite: the account's id is taken by another e-mail");
      if (there.passwordHash !== null || there.disabledAt !== null)
        return { ok: false, code: "auth.email_taken", accountId: there.id };
      id = there.id;
      await repos.accounts.change(organisationId, id, { name, role, personId, language });
      await repos.accountLinks.spendForAccount(organisationId, id, now.toISOString());
    }
    const link = await makeLink(repos, now, { organisationId, id }, "invitation");
    return { ok: true, accountId: id, ...link };
  });
  if (result.ok) await parts.tell({ kind: "invited", organisationId, accountId: result.accountId });
  return result;
}

/** Sets the first password and signs the person in: answers their session's token. */
export async function acceptInvitation(
  parts: Parts,
  secret: string,
  password: string,
  userAgent: string,
): Promise<{ ok: true; token: string; account: AccountRow } | Weak | LinkSpent> {
  const set = await passwordByLink(parts, secret, password, "invitation");
  if (!set.ok) return set;
  const { passwordHash: _, organisationName: __, ...account } = set.account;
  await parts.tell({
    kind: "invitation_accepted",
    organisationId: account.organisationId,
    accountId: account.id,
  });
  return { ok: true, token: await parts.sessions.open(account, userAgent), account };
}
