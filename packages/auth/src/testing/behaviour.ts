import { beforeEach, describe, expect, it } from "vitest";
import type { AuthRepos, Transact } from "../repos.ts";
import { ADA, ADAS_PASSWORD, BROWSER, DAY, type Doors, doorsOn, HOUR, tokenOf } from "./cast.ts";

type Organisation = { id: string; name: string };
type Given = { repos: AuthRepos; transact?: Transact; lumen: Organisation; orme: Organisation };

const BETTER = "seven geese over the canal";

/** What the doors do, whatever keeps the rows. */
export function doorsBehave(given: () => Promise<Given>): void {
  let doors: Doors;
  let lumen: Organisation;
  let orme: Organisation;
  beforeEach(async () => {
    const { repos, transact, ...organisations } = await given();
    ({ lumen, orme } = organisations);
    doors = doorsOn(repos, transact ? { transact } : {});
  });

  describe("sessions", () => {
    it("go from sign-in to sign-out", async () => {
      const accountId = await doors.opened(lumen);
      const token = await tokenOf(doors.signIn());
      expect(token.startsWith(`${lumen.id}.`)).toBe(true);
      const read = await doors.auth.readSession(token);
      expect(read).toMatchObject({
        fresh: false,
        account: { id: accountId, organisationId: lumen.id, email: ADA },
        session: { accountId, userAgent: "Firefox" },
      });
      await doors.auth.signOut(token);
      await doors.auth.signOut(token);
      expect(await doors.auth.readSession(token)).toBeNull();
      expect(doors.kinds()).toEqual(["signed_in", "signed_out"]);
    });

    it("are over after fourteen days without use", async () => {
      await doors.opened(lumen);
      const token = await tokenOf(doors.signIn());
      doors.pass(14 * DAY - HOUR);
      expect(await doors.auth.readSession(token)).toMatchObject({ fresh: true });
      doors.pass(14 * DAY - HOUR);
      expect(await doors.auth.readSession(token)).not.toBeNull();
      doors.pass(14 * DAY + HOUR);
      expect(await doors.auth.readSession(token)).toBeNull();
    });

    it("are over ninety days after sign-in, however much used", async () => {
      await doors.opened(lumen);
      const token = await tokenOf(doors.signIn());
      for (let week = 0; week < 12; week++) {
        doors.pass(7 * DAY + HOUR);
        expect(await doors.auth.readSession(token), `week ${week}`).not.toBeNull();
      }
      doors.pass(90 * DAY - 12 * (7 * DAY + HOUR) - HOUR);
      const last = await doors.auth.readSession(token);
      expect(last?.session.expiresAt).toBe(last?.session.endsAt);
      doors.pass(HOUR);
      expect(await doors.auth.readSession(token)).toBeNull();
    });

    it("are replaced at sign-in: the token the browser came with opens nothing any more", async () => {
      await doors.opened(lumen);
      const before = await tokenOf(doors.signIn());
      const signIn = { email: ADA, password: ADAS_PASSWORD, presented: before, ...BROWSER };
      const after = await tokenOf(doors.auth.signIn(signIn));
      expect(await doors.auth.readSession(before)).toBeNull();
      expect(await doors.auth.readSession(after)).not.toBeNull();
    });

    it("end everywhere at once, for that account alone", async () => {
      const ada = await doors.opened(lumen);
      await doors.opened(lumen, ADAS_PASSWORD, "basile@lumen.example");
      const tokens = [await tokenOf(doors.signIn()), await tokenOf(doors.signIn())];
      const basile = await tokenOf(doors.signIn(ADAS_PASSWORD, "basile@lumen.example"));
      expect(await doors.auth.signOutEverywhere(lumen.id, ada)).toBe(2);
      for (const token of tokens) expect(await doors.auth.readSession(token)).toBeNull();
      expect(await doors.auth.readSession(basile)).not.toBeNull();
    });

    it("are swept when over, and links with them", async () => {
      const ada = await doors.opened(lumen);
      await tokenOf(doors.signIn());
      await doors.auth.makeRenewalLink(lumen.id, ada);
      doors.pass(10 * DAY);
      const token = await tokenOf(doors.signIn());
      doors.pass(5 * DAY);
      await doors.auth.sweep();
      expect(await doors.repos.sessions.forAccount(lumen.id, ada)).toHaveLength(1);
      expect(await doors.auth.readSession(token)).not.toBeNull();
    });
  });

  describe("one e-mail in two organisations", () => {
    it("opens the one whose password it is", async () => {
      await doors.opened(lumen);
      await doors.opened(orme, BETTER);
      expect(await doors.signIn()).toMatchObject({ account: { organisationId: lumen.id }, elsewhere: [] });
      expect(await doors.signIn(BETTER)).toMatchObject({ account: { organisationId: orme.id } });
    });

    it("with one password opens the one last visited, or the one asked for, and names the other", async () => {
      await doors.opened(lumen);
      await doors.opened(orme);
      const asked = { email: ADA, password: ADAS_PASSWORD, organisationId: orme.id, ...BROWSER };
      await doors.auth.readSession(await tokenOf(doors.auth.signIn(asked)));
      expect(await doors.signIn()).toMatchObject({
        account: { organisationId: orme.id },
        elsewhere: [{ organisationId: lumen.id, organisationName: lumen.name }],
      });
    });

    it("goes on in one when disabled in the other", async () => {
      const disabled = await doors.opened(lumen);
      await doors.opened(orme);
      await doors.auth.disableAccount(lumen.id, disabled);
      expect(await doors.signIn()).toMatchObject({ ok: true, account: { organisationId: orme.id } });
    });
  });

  describe("a disabled account", () => {
    it("loses its sessions and links, and cannot come in until enabled", async () => {
      const ada = await doors.opened(lumen);
      const token = await tokenOf(doors.signIn());
      const link = await doors.auth.makeRenewalLink(lumen.id, ada);
      const secret = link.ok ? link.secret : "";
      expect(await doors.auth.disableAccount(lumen.id, ada)).toEqual({ ok: true });
      expect(await doors.auth.readSession(token)).toBeNull();
      expect(await doors.signIn()).toEqual({ ok: false, code: "auth.wrong" });
      expect(await doors.auth.makeRenewalLink(lumen.id, ada)).toMatchObject({ code: "auth.no_account" });
      await doors.auth.enableAccount(lumen.id, ada);
      expect(await doors.auth.renewPassword(secret, BETTER)).toMatchObject({ code: "auth.link_spent" });
      expect(await doors.signIn()).toMatchObject({ ok: true });
    });
  });
}
