import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { sessionAdapter, userId } from "../adapter.ts";
import type { AuthRepos } from "../repos.ts";
import { hashSecret, makeSecret } from "../secrets.ts";
import { DAY, HOUR } from "./cast.ts";

type Given = { repos: AuthRepos; organisation: { id: string } };

/** What Lucia expects of its adapter, one door at a time, and what we ask of it beyond. */
export function adapterConforms(given: () => Promise<Given>): void {
  // As far from the machine's clock as may be: every instant must be carried over, none forgotten.
  const clock = new Date("2031-07-01T12:00:00.000Z");
  const inDays = (days: number) => new Date(clock.getTime() + days * DAY).toISOString();
  const onMachine = (instant: string) => Date.parse(instant) - clock.getTime() + Date.now();

  async function setUp(where?: Given) {
    const { repos, organisation } = where ?? (await given());
    const accountId = randomUUID();
    await repos.accounts.create(organisation.id, {
      id: accountId,
      email: `${accountId}@lumen.example`,
      name: "Ada",
      role: "member",
      personId: null,
      language: "en",
      createdAt: clock.toISOString(),
      passwordHash: null,
    });
    const user = userId(organisation.id, accountId);
    const adapter = sessionAdapter(repos.sessions, () => clock);
    const open = async (expiresAt = inDays(14), endsAt = inDays(90)) => {
      const token = makeSecret(organisation.id);
      const attributes = { createdAt: clock.toISOString(), endsAt, userAgent: "Firefox" };
      await adapter.setSession({
        id: token,
        userId: user,
        expiresAt: new Date(onMachine(expiresAt)),
        attributes: { organisationId: organisation.id, accountId, ...attributes },
      });
      return token;
    };
    return { repos, adapter, organisation, accountId, user, open };
  }
  let own: Awaited<ReturnType<typeof setUp>>;
  beforeEach(async () => {
    own = await setUp();
  });

  /** The stored limit, which may be off by the milliseconds between two looks at the machine's clock. */
  const closeTo = (instant: string, expected: string) =>
    expect(Math.abs(Date.parse(instant) - Date.parse(expected))).toBeLessThan(2_000);

  describe("as Lucia's adapter", () => {
    it("gives back a session under its own token, with its user", async () => {
      const token = await own.open();
      const [session, user] = await own.adapter.getSessionAndUser(token);
      expect(session).toMatchObject({ id: token, userId: own.user, attributes: { userAgent: "Firefox" } });
      expect(Math.abs((session?.expiresAt.getTime() ?? 0) - onMachine(inDays(14)))).toBeLessThan(2_000);
      expect(user).toMatchObject({
        id: own.user,
        attributes: { account: { id: own.accountId, role: "member" } },
      });
      expect(JSON.stringify(user)).not.toContain("passwordHash");
    });

    it("stores the SHA-256 of the token, and the token nowhere", async () => {
      const token = await own.open();
      const rows = await own.repos.sessions.forAccount(own.organisation.id, own.accountId);
      expect(rows.map(({ idHash }) => idHash)).toEqual([hashSecret(token)]);
      expect(JSON.stringify(rows)).not.toContain(token.split(".")[1]);
      expect(await own.adapter.getSessionAndUser(hashSecret(token))).toEqual([null, null]);
    });

    it("knows no session by a token it did not give", async () => {
      await own.open();
      for (const stranger of [
        makeSecret(own.organisation.id),
        makeSecret(randomUUID()),
        "",
        ".",
        "'; --",
        "é".repeat(99),
      ])
        expect(await own.adapter.getSessionAndUser(stranger)).toEqual([null, null]);
    });

    it("lists a user's sessions under their hashes", async () => {
      const tokens = [await own.open(), await own.open()];
      const sessions = await own.adapter.getUserSessions(own.user);
      expect(sessions.map(({ id }) => id).sort()).toEqual(tokens.map(hashSecret).sort());
      expect(sessions.every(({ userId }) => userId === own.user)).toBe(true);
    });

    it("moves the idle limit, and never past the absolute one", async () => {
      const token = await own.open(inDays(1), inDays(10));
      const stored = async () =>
        (await own.repos.sessions.find(own.organisation.id, hashSecret(token)))?.session.expiresAt ?? "";
      await own.adapter.updateSessionExpiration(token, new Date(onMachine(inDays(5))));
      closeTo(await stored(), inDays(5));
      await own.adapter.updateSessionExpiration(token, new Date(onMachine(inDays(14))));
      expect(await stored()).toBe(inDays(10));
    });

    it("deletes one session, twice without complaint, and leaves the others", async () => {
      const [gone, stays] = [await own.open(), await own.open()];
      await own.adapter.deleteSession(gone);
      await own.adapter.deleteSession(gone);
      expect((await own.adapter.getSessionAndUser(gone))[0]).toBeNull();
      expect((await own.adapter.getSessionAndUser(stays))[0]).not.toBeNull();
    });

    it("deletes all sessions of one user and of nobody else", async () => {
      const other = await setUp(own);
      const [mine, theirs] = [await own.open(), await other.open()];
      await own.adapter.deleteUserSessions(own.user);
      expect((await own.adapter.getSessionAndUser(mine))[0]).toBeNull();
      expect((await other.adapter.getSessionAndUser(theirs))[0]).not.toBeNull();
    });

    it("deletes what is over and nothing else", async () => {
      const over = await own.open(new Date(clock.getTime() - HOUR).toISOString());
      const open = await own.open(new Date(clock.getTime() + HOUR).toISOString());
      await own.adapter.deleteExpiredSessions();
      const left = await own.repos.sessions.forAccount(own.organisation.id, own.accountId);
      expect(left.map(({ idHash }) => idHash)).toEqual([hashSecret(open)]);
      expect(over).not.toBe(open);
    });

    it("hands over an expired session, for Lucia to judge, but none past its absolute limit", async () => {
      const idle = await own.open(inDays(-1));
      expect((await own.adapter.getSessionAndUser(idle))[0]).not.toBeNull();
      const ended = await own.open(inDays(14), inDays(0));
      expect(await own.adapter.getSessionAndUser(ended)).toEqual([null, null]);
      expect(await own.repos.sessions.find(own.organisation.id, hashSecret(ended))).toBeNull();
    });

    it("ends the session of a disabled account when it is next read", async () => {
      const token = await own.open();
      const disabledAt = clock.toISOString();
      await own.repos.accounts.change(own.organisation.id, own.accountId, { disabledAt });
      expect(await own.adapter.getSessionAndUser(token)).toEqual([null, null]);
      expect(await own.repos.sessions.find(own.organisation.id, hashSecret(token))).toBeNull();
    });
  });
}
