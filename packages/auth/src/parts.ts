import type { AccountWithPassword } from "@congruence/db";
import type { AuthEvent } from "./events.ts";
import type { Passwords } from "./passwords.ts";
import type { AuthRepos, Transact } from "./repos.ts";
import type { Sessions } from "./sessions.ts";
import type { Throttle } from "./throttle.ts";

/** A password renewal on its way to a mailbox. The secret is in this letter alone. */
export type RenewalLetter = {
  organisationId: string;
  accountId: string;
  organisationName: string;
  email: string;
  name: string;
  language: string;
  secret: string;
  expiresAt: string;
};

/** What the acts below are made of. */
export type Parts = {
  repos: AuthRepos;
  transact: Transact;
  now: () => Date;
  passwords: Passwords;
  sessions: Sessions;
  throttles: { signIn: Throttle; renewal: Throttle };
  sendRenewal: (letter: RenewalLetter) => Promise<void>;
  /** Tells what happened and waits until it is noted. */
  tell: (event: Untimed<AuthEvent>) => Promise<void>;
  /** Does the work after the answer, so that its length says nothing; a failure goes to `onProblem`. */
  later: (work: () => Promise<void>) => void;
};

type Untimed<E> = E extends unknown ? Omit<E, "at"> : never;

const LONGEST_EMAIL = 254;

/** The accounts behind a normalised e-mail; none for a text that no e-mail could be and no database would take. */
export async function accountsByEmail({ repos }: Parts, email: string): Promise<AccountWithPassword[]> {
  return email.length > LONGEST_EMAIL || /\p{Cc}/u.test(email) ? [] : repos.accounts.byEmail(email);
}

/** An e-mail as it is stored and compared: trimmed, lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
