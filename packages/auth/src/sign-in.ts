import type { AccountRow, AccountWithPassword } from "@congruence/db";
import { accountsByEmail, normaliseEmail, type Parts } from "./parts.ts";
import type { Throttled, Wrong } from "./results.ts";

export type SignIn = {
  email: string;
  password: string;
  ip: string;
  userAgent: string;
  /** The token the browser came with: its session ends when this one opens. */
  presented?: string | null;
  /** Enters this organisation and no other; otherwise the one last visited of those the password opens. */
  organisationId?: string | null;
};

export type SignedIn = {
  ok: true;
  token: string;
  account: AccountRow;
  /** Other organisations that the same e-mail and password open. */
  elsewhere: { organisationId: string; organisationName: string }[];
};

function plain({ passwordHash: _, organisationName: __, ...account }: AccountWithPassword): AccountRow {
  return account;
}

function latestVisitFirst(a: AccountWithPassword, b: AccountWithPassword): number {
  return (b.lastVisitAt ?? "").localeCompare(a.lastVisitAt ?? "");
}

/**
 * Opens a session for who knows the password. Unknown e-mail, wrong password and disabled account give one answer
 * after the same work. Failures count by e-mail and by address; a success clears the e-mail's.
 */
export async function signIn(parts: Parts, attempt: SignIn): Promise<SignedIn | Wrong | Throttled> {
  const { repos, passwords, sessions, throttles } = parts;
  const { password, ip, userAgent } = attempt;
  const email = normaliseEmail(attempt.email);

  const throttled = await throttles.signIn.attempt(email, ip);
  if (throttled) return throttled;
  const known = await accountsByEmail(parts, email);
  const accounts = known.filter(
    (a) => !attempt.organisationId || a.organisationId === attempt.organisationId,
  );
  const hashes = accounts.length === 0 ? [null] : accounts.map((account) => account.passwordHash);
  const matches = await Promise.all(hashes.map((hash) => passwords.matches(hash, password)));
  const opened = accounts.filter((_, i) => matches[i] === true);
  const [account, ...others] = opened.filter((a) => a.disabledAt === null).sort(latestVisitFirst);
  if (account === undefined) {
    const why = opened.length > 0 ? "disabled" : "wrong";
    parts.later(async () => {
      for (const { organisationId, id } of accounts)
        await parts.tell({ kind: "sign_in_refused", organisationId, accountId: id, ip, why });
    });
    return { ok: false, code: "auth.wrong" };
  }

  const { organisationId, id, passwordHash } = account;
  await throttles.signIn.forgive(email, ip);
  if (attempt.presented) await sessions.end(attempt.presented);
  if (passwordHash !== null && passwords.isDated(passwordHash))
    await repos.accounts.setPassword(organisationId, id, await passwords.hash(password));
  const token = await sessions.open(account, userAgent);
  await parts.tell({ kind: "signed_in", organisationId, accountId: id, ip, userAgent });
  return {
    ok: true,
    token,
    account: plain(account),
    elsewhere: others.map(({ organisationId, organisationName }) => ({ organisationId, organisationName })),
  };
}
