import type { AccountRow, SessionsRepo } from "@congruence/db";
import type { Adapter, DatabaseSession, Lucia } from "lucia";
import { hashSecret, readSecret } from "./secrets.ts";

/** What a session carries beside its limits. */
export type SessionAttributes = {
  organisationId: string;
  accountId: string;
  createdAt: string;
  endsAt: string;
  userAgent: string;
};

declare module "lucia" {
  interface Register {
    Lucia: Lucia<{ attributes: SessionAttributes }, { account: AccountRow }>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: { account: AccountRow };
  }
}

/** Lucia knows a user by one word: the organisation and the account. */
export function userId(organisationId: string, accountId: string): string {
  return `${organisationId}.${accountId}`;
}

function readUserId(id: string): { organisationId: string; accountId: string } {
  const [organisationId = "", accountId = ""] = id.split(".");
  return { organisationId, accountId };
}

/**
 * Lucia's seven doors to the database. A session's id is its token; only the SHA-256 of it is stored, so the
 * sessions of a user come back under their hashes, which open nothing.
 *
 * Lucia compares with the machine's clock. `clock` is the one that counts: instants are moved by the difference on
 * their way in and out. A session past its absolute limit, or of a disabled account, is ended here.
 */
export function sessionAdapter(sessions: SessionsRepo, clock: () => Date): Adapter {
  const ahead = () => Date.now() - clock().getTime();
  const toLucia = (instant: string) => new Date(Date.parse(instant) + ahead());
  const fromLucia = (date: Date) => new Date(date.getTime() - ahead()).toISOString();

  return {
    async getSessionAndUser(token) {
      const secret = readSecret(token);
      const found = secret && (await sessions.find(secret.organisationId, secret.hash));
      if (!found) return [null, null];
      const { session, account } = found;
      if (account.disabledAt !== null || session.endsAt <= clock().toISOString()) {
        await sessions.end(session.organisationId, session.idHash);
        return [null, null];
      }
      const user = userId(session.organisationId, session.accountId);
      return [
        { id: token, userId: user, expiresAt: toLucia(session.expiresAt), attributes: session },
        { id: user, attributes: { account } },
      ];
    },

    async getUserSessions(id): Promise<DatabaseSession[]> {
      const { organisationId, accountId } = readUserId(id);
      const rows = await sessions.forAccount(organisationId, accountId);
      return rows.map((row) => ({
        id: row.idHash,
        userId: id,
        expiresAt: toLucia(row.expiresAt),
        attributes: row,
      }));
    },

    async setSession({ id, expiresAt, attributes }) {
      await sessions.create(attributes.organisationId, {
        idHash: hashSecret(id),
        accountId: attributes.accountId,
        createdAt: attributes.createdAt,
        expiresAt: fromLucia(expiresAt),
        endsAt: attributes.endsAt,
        userAgent: attributes.userAgent,
      });
    },

    async updateSessionExpiration(token, expiresAt) {
      const secret = readSecret(token);
      if (secret) await sessions.extend(secret.organisationId, secret.hash, fromLucia(expiresAt));
    },

    async deleteSession(token) {
      const secret = readSecret(token);
      if (secret) await sessions.end(secret.organisationId, secret.hash);
    },

    async deleteUserSessions(id) {
      const { organisationId, accountId } = readUserId(id);
      await sessions.endForAccount(organisationId, accountId, null);
    },

    async deleteExpiredSessions() {
      await sessions.endExpired(clock().toISOString());
    },
  };
}
