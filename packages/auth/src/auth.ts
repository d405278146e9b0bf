import { setImmediate as afterwards } from "node:timers/promises";
import type { AccountRow, LinkPurpose } from "@congruence/db";
import type { AuthEvent } from "./events.ts";
import { acceptInvitation, type Invite, invite } from "./invitations.ts";
import { behindLink } from "./links.ts";
import type { Parts, RenewalLetter } from "./parts.ts";
import { weaknesses } from "./password-rule.ts";
import { type HashCost, OWASP_COST, passwordsAt } from "./passwords.ts";
import { changePassword, makeRenewalLink, renewPassword, requestRenewal } from "./renewals.ts";
import type { AuthRepos, Transact } from "./repos.ts";
import type { NoAccount, Weak } from "./results.ts";
import { createSessions, type Session } from "./sessions.ts";
import { type SignIn, signIn } from "./sign-in.ts";
import { createThrottle, LIMITS, type Limits } from "./throttle.ts";
import { visitAt } from "./visits.ts";

export type AuthOptions = {
  repos: AuthRepos;
  /** Runs several writes as one; without it they run one after the other. */
  transact?: Transact;
  /** The real time: sessions do not follow an organisation's clock. */
  clock: () => Date;
  /** Whether people reach us over https. */
  secureCookies: boolean;
  limits?: Partial<Limits>;
  hashCost?: HashCost;
  /** Told of every act, for the audit log; an act that cannot be noted fails. */
  onEvent?: (event: AuthEvent) => void | Promise<void>;
  /** Sends the letter that `requestRenewal` wrote; without it that asks in vain. */
  sendRenewal?: (letter: RenewalLetter) => Promise<void>;
  /** Told of failures in work that nobody waits for. */
  onProblem?: (error: unknown) => void;
};

/** The doors of the installation: signing in and out, sessions, passwords, invitations and renewals. */
export function createAuth(options: AuthOptions) {
  const { repos, clock } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const passwords = passwordsAt(options.hashCost ?? OWASP_COST);
  const sessions = createSessions(repos, clock, options.secureCookies);
  const running = new Set<Promise<void>>();

  const parts: Parts = {
    repos,
    transact: options.transact ?? ((work) => work(repos)),
    now: clock,
    passwords,
    sessions,
    throttles: {
      signIn: createThrottle(limits.failuresPerEmail, limits.failuresPerAddress),
      renewal: createThrottle(limits.renewalsPerEmail, limits.renewalsPerAddress),
    },
    sendRenewal: options.sendRenewal ?? (async () => {}),
    tell: async (event) => options.onEvent?.({ ...event, at: clock().toISOString() }),
    later(work) {
      const onProblem = options.onProblem ?? ((error) => process.emitWarning(String(error)));
      const run: Promise<void> = afterwards()
        .then(work)
        .catch(onProblem)
        .finally(() => running.delete(run));
      running.add(run);
    },
  };

  return {
    signIn: (attempt: SignIn) => signIn(parts, attempt),

    /** Ends the session of the token; quiet when there is none. */
    async signOut(token: string): Promise<void> {
      const ended = await sessions.end(token);
      if (ended) await parts.tell({ kind: "signed_out", ...ended });
    },

    /** Ends every session of the account; answers how many there were. */
    async signOutEverywhere(organisationId: string, accountId: string): Promise<number> {
      const ended = await repos.sessions.endForAccount(organisationId, accountId, null);
      await parts.tell({ kind: "signed_out_everywhere", organisationId, accountId, sessions: ended });
      return ended;
    },

    /** Who the token is; null when nobody. `fresh` asks the caller to set the cookie again. Notes the visit. */
    async readSession(
      token: string,
    ): Promise<{ session: Session; account: AccountRow; fresh: boolean } | null> {
      const read = await sessions.read(token);
      if (read === null) return null;
      const visit = visitAt(read.account, clock());
      if (visit === null) return read;
      await repos.accounts.recordVisit(read.account.organisationId, read.account.id, visit);
      return { ...read, account: { ...read.account, ...visit } };
    },

    /** A `Set-Cookie` value that keeps the token for 14 days. */
    cookie: sessions.cookie,
    /** A `Set-Cookie` value that makes the browser forget its token. */
    blankCookie: sessions.blankCookie,
    tokenFrom: sessions.tokenFrom,

    invite: (invitation: Invite) => invite(parts, invitation),
    acceptInvitation: (secret: string, password: string, userAgent = "") =>
      acceptInvitation(parts, secret, password, userAgent),

    /** What a link's page shows before a password is typed; null when the link is spent. */
    async readLink(
      secret: string,
      purpose: LinkPurpose,
    ): Promise<{ email: string; name: string; organisationName: string; language: string } | null> {
      const found = await behindLink(parts, secret, purpose);
      if (found === null) return null;
      const { email, name, organisationName, language } = found.account;
      return { email, name, organisationName, language };
    },

    requestRenewal: (email: string, ip = "") => requestRenewal(parts, email, ip),
    makeRenewalLink: (organisationId: string, accountId: string) =>
      makeRenewalLink(parts, organisationId, accountId),
    renewPassword: (secret: string, password: string) => renewPassword(parts, secret, password),
    changePassword: (
      account: { organisationId: string; id: string },
      oldPassword: string,
      newPassword: string,
      presentToken: string | null = null,
    ) => changePassword(parts, account, oldPassword, newPassword, presentToken),

    /** The hash to store for a new account that has its password from the start, such as the first administrator's. */
    async hashPassword(
      password: string,
      about: { email: string; organisationName: string },
    ): Promise<{ ok: true; passwordHash: string } | Weak> {
      const why = weaknesses(password, about);
      if (why.length > 0) return { ok: false, code: "auth.weak_password", why };
      return { ok: true, passwordHash: await passwords.hash(password) };
    },

    /** Closes the account: its sessions end and its links stop working. Asking twice changes nothing. */
    async disableAccount(organisationId: string, accountId: string): Promise<{ ok: true } | NoAccount> {
      const at = clock().toISOString();
      const ended = await parts.transact(async (inside) => {
        const account = await inside.accounts.find(organisationId, accountId);
        if (account === null) return null;
        if (account.disabledAt === null)
          await inside.accounts.change(organisationId, accountId, { disabledAt: at });
        await inside.accountLinks.spendForAccount(organisationId, accountId, at);
        return inside.sessions.endForAccount(organisationId, accountId, null);
      });
      if (ended === null) return { ok: false, code: "auth.no_account" };
      await parts.tell({ kind: "account_disabled", organisationId, accountId, sessions: ended });
      return { ok: true };
    },

    /** Opens a disabled account again, with the password it had. */
    async enableAccount(organisationId: string, accountId: string): Promise<{ ok: true } | NoAccount> {
      if (!(await repos.accounts.change(organisationId, accountId, { disabledAt: null })))
        return { ok: false, code: "auth.no_account" };
      await parts.tell({ kind: "account_enabled", organisationId, accountId });
      return { ok: true };
    },

    /** Throws away sessions and links that are over, of the whole installation; for a daily job. */
    async sweep(): Promise<void> {
      await sessions.sweep();
      await repos.accountLinks.forgetExpired(clock().toISOString());
    },

    /** Waits for the work that answers did not wait for: letters, notes. For a shutdown, and for tests. */
    async settled(): Promise<void> {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

export type Auth = ReturnType<typeof createAuth>;
