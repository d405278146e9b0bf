import type { AccountRow } from "@congruence/db";
import { Lucia, TimeSpan } from "lucia";
import { type SessionAttributes, sessionAdapter, userId } from "./adapter.ts";
import type { AuthRepos } from "./repos.ts";
import { hashSecret, makeSecret, readSecret } from "./secrets.ts";

const IDLE = new TimeSpan(14, "d");
const ABSOLUTE_DAYS = 90;
const LONGEST_USER_AGENT = 300;

/** A signed-in browser. `idHash` names it among the account's sessions and opens nothing. */
export type Session = SessionAttributes & { idHash: string; expiresAt: string };

export type Sessions = {
  /** Opens a session and answers its token, which is stored nowhere. */
  open(account: { organisationId: string; id: string }, userAgent: string): Promise<string>;
  /** Who the token is; null when it is over, ended, disabled, or not of our making. */
  read(token: string): Promise<{ session: Session; account: AccountRow; fresh: boolean } | null>;
  /** Ends the session; answers whose it was, null when there was none. */
  end(token: string): Promise<{ organisationId: string; accountId: string } | null>;
  cookie(token: string): string;
  blankCookie(): string;
  /** The token in a request's Cookie header; null when there is none. */
  tokenFrom(cookieHeader: string | null): string | null;
  sweep(): Promise<void>;
};

/**
 * Sessions as Lucia keeps them: over after 14 days without use, and 90 days after sign-in whatever the use. Lucia
 * moves the idle limit once half of it has gone, so a week without a write; `fresh` then asks for the cookie again.
 * With secure cookies the name takes the `__Host-` prefix: no other host can set it and no path narrows it.
 */
export function createSessions(
  repos: Pick<AuthRepos, "sessions">,
  clock: () => Date,
  secureCookies: boolean,
): Sessions {
  const lucia = new Lucia(sessionAdapter(repos.sessions, clock), {
    sessionExpiresIn: IDLE,
    sessionCookie: {
      name: secureCookies ? "__Host-congruence" : "congruence",
      attributes: { secure: secureCookies, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: (attributes) => ({ attributes }),
    getUserAttributes: ({ account }) => ({ account }),
  });

  return {
    async open({ organisationId, id }, userAgent) {
      const now = clock();
      const token = makeSecret(organisationId);
      const endsAt = new Date(now.getTime() + new TimeSpan(ABSOLUTE_DAYS, "d").milliseconds());
      await lucia.createSession(
        userId(organisationId, id),
        {
          organisationId,
          accountId: id,
          createdAt: now.toISOString(),
          endsAt: endsAt.toISOString(),
          userAgent: userAgent.slice(0, LONGEST_USER_AGENT),
        },
        { sessionId: token },
      );
      return token;
    },

    async read(token) {
      const { session, user } = await lucia.validateSession(token);
      if (!session) return null;
      const { organisationId, accountId, createdAt, endsAt, userAgent } = session.attributes;
      const idle = session.expiresAt.getTime() - Date.now() + clock().getTime();
      const expiresAt = new Date(Math.min(idle, Date.parse(endsAt))).toISOString();
      const idHash = hashSecret(token);
      return {
        session: { organisationId, accountId, createdAt, endsAt, userAgent, idHash, expiresAt },
        account: user.account,
        fresh: session.fresh,
      };
    },

    async end(token) {
      const secret = readSecret(token);
      const found = secret && (await repos.sessions.find(secret.organisationId, secret.hash));
      if (!found) return null;
      await lucia.invalidateSession(token);
      return { organisationId: found.session.organisationId, accountId: found.session.accountId };
    },

    cookie: (token) => lucia.createSessionCookie(token).serialize(),
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
    tokenFrom: (header) => (header === null ? null : lucia.readSessionCookie(header)),
    sweep: () => lucia.deleteExpiredSessions(),
  };
}
