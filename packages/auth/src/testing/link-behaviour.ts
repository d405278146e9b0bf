import { beforeEach, describe, expect, it } from "vitest";
import type { AuthRepos, Transact } from "../repos.ts";
import { ADA, ADAS_PASSWORD, DAY, type Doors, doorsOn, HOUR, tokenOf } from "./cast.ts";

type Organisation = { id: string; name: string };
type Given = { repos: AuthRepos; transact?: Transact; lumen: Organisation; orme: Organisation };

const BETTER = "seven geese over the canal";

/** What invitations, renewals and changes of password do, whatever keeps the rows. */
export function linksBehave(given: () => Promise<Given>): void {
  let doors: Doors;
  let lumen: Organisation;
  let orme: Organisation;
  beforeEach(async () => {
    const { repos, transact, ...organisations } = await given();
    ({ lumen, orme } = organisations);
    doors = doorsOn(repos, transact ? { transact } : {});
  });

  describe("an invitation", () => {
    const invite = (over: object = {}) =>
      doors.auth.invite({
        organisationId: lumen.id,
        accountId: crypto.randomUUID(),
        email: " Basile@Lumen.example ",
        name: "Basile",
        role: "member",
        personId: null,
        language: "fr",
        ...over,
      });
    const secretOf = async (made: ReturnType<typeof invite>) => {
      const result = await made;
      if (!result.ok) throw new Error(result.code);
      return result.secret;
    };

    it("opens an account once a password is chosen, and only once", async () => {
      const secret = await secretOf(invite());
      expect(await doors.auth.readLink(secret, "invitation")).toMatchObject({
        email: "basile@lumen.example",
        organisationName: lumen.name,
      });
      expect(await doors.auth.readLink(secret, "renewal")).toBeNull();
      const accepted = await doors.auth.acceptInvitation(secret, BETTER, "Safari");
      expect(accepted).toMatchObject({ ok: true, account: { name: "Basile" } });
      expect(accepted.ok && (await doors.auth.readSession(accepted.token))?.account.role).toBe("member");
      expect(await doors.auth.acceptInvitation(secret, ADAS_PASSWORD)).toMatchObject({
        code: "auth.link_spent",
      });
      expect(await doors.signIn(BETTER, "basile@lumen.example")).toMatchObject({ ok: true });
      expect(doors.kinds()).toEqual(["invited", "invitation_accepted", "signed_in"]);
    });

    it("stays open after a weak password, and for seven days", async () => {
      const secret = await secretOf(invite());
      expect(await doors.auth.acceptInvitation(secret, "short")).toEqual({
        ok: false,
        code: "auth.weak_password",
        why: ["too_short"],
      });
      doors.pass(7 * DAY - HOUR);
      expect(await doors.auth.readLink(secret, "invitation")).not.toBeNull();
      doors.pass(HOUR);
      expect(await doors.auth.acceptInvitation(secret, BETTER)).toMatchObject({ code: "auth.link_spent" });
    });

    it("made again replaces the first; made for an open account is refused", async () => {
      const first = await secretOf(invite());
      const second = await secretOf(invite({ role: "hr" }));
      expect(await doors.auth.acceptInvitation(first, BETTER)).toMatchObject({ code: "auth.link_spent" });
      expect(await doors.auth.acceptInvitation(second, BETTER)).toMatchObject({ account: { role: "hr" } });
      expect(await invite()).toMatchObject({ ok: false, code: "auth.email_taken" });
      expect(await invite({ organisationId: orme.id })).toMatchObject({ ok: true });
    });

    it("is accepted by one of many who come at once", async () => {
      const secret = await secretOf(invite());
      const results = await Promise.all(
        Array.from({ length: 6 }, (_, i) => doors.auth.acceptInvitation(secret, `${BETTER} ${i}`)),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it("cannot sign in before it is accepted", async () => {
      await secretOf(invite());
      for (const password of ["", BETTER, "a password that no account has"])
        expect(await doors.signIn(password, "basile@lumen.example")).toMatchObject({ code: "auth.wrong" });
    });
  });

  describe("a renewal", () => {
    it("is sent to who has an account, and its answer is the same for who has none", async () => {
      await doors.opened(lumen);
      await doors.opened(orme, BETTER);
      const known = await doors.auth.requestRenewal(" ADA.martin@lumen.example", "192.0.2.1");
      const unknown = await doors.auth.requestRenewal("nobody@lumen.example", "192.0.2.1");
      expect(known).toEqual({ ok: true });
      expect(unknown).toEqual(known);
      expect(doors.letters).toEqual([]);
      await doors.auth.settled();
      expect(doors.letters.map(({ organisationName }) => organisationName).sort()).toEqual(
        [lumen.name, orme.name].sort(),
      );
      expect(doors.problems).toEqual([]);
    });

    it("sets the password once within the hour, and ends every session", async () => {
      await doors.opened(lumen);
      const token = await tokenOf(doors.signIn());
      await doors.auth.requestRenewal(ADA, "");
      await doors.auth.requestRenewal(ADA, "");
      await doors.auth.settled();
      const [first = "", second = ""] = doors.letters.map(({ secret }) => secret);
      expect(await doors.auth.renewPassword(first, BETTER)).toMatchObject({ ok: true });
      expect(await doors.auth.readSession(token)).toBeNull();
      expect(await doors.signIn()).toMatchObject({ ok: false });
      expect(await doors.signIn(BETTER)).toMatchObject({ ok: true });
      for (const secret of [first, second])
        expect(await doors.auth.renewPassword(secret, ADAS_PASSWORD)).toMatchObject({
          code: "auth.link_spent",
        });
    });

    it("made by an administrator lasts an hour", async () => {
      const ada = await doors.opened(lumen);
      const [early, late] = [
        await doors.auth.makeRenewalLink(lumen.id, ada),
        await doors.auth.makeRenewalLink(lumen.id, ada),
      ];
      doors.pass(HOUR - 1);
      expect(await doors.auth.readLink(early.ok ? early.secret : "", "renewal")).not.toBeNull();
      doors.pass(1);
      expect(await doors.auth.renewPassword(late.ok ? late.secret : "", BETTER)).toMatchObject({ ok: false });
      expect(await doors.auth.makeRenewalLink(orme.id, ada)).toMatchObject({ code: "auth.no_account" });
    });
  });

  describe("a change of password", () => {
    it("wants the old one, and ends every session but the present", async () => {
      const id = await doors.opened(lumen);
      const account = { organisationId: lumen.id, id };
      const [present, other] = [await tokenOf(doors.signIn()), await tokenOf(doors.signIn())];
      const change = (old: string, next: string) => doors.auth.changePassword(account, old, next, present);
      expect(await change("a guess at the old one", BETTER)).toEqual({ ok: false, code: "auth.wrong" });
      expect(await change(ADAS_PASSWORD, ADA)).toMatchObject({ code: "auth.weak_password" });
      expect(await doors.auth.readSession(other)).not.toBeNull();
      expect(await change(ADAS_PASSWORD, BETTER)).toEqual({ ok: true });
      expect(await doors.auth.readSession(present)).not.toBeNull();
      expect(await doors.auth.readSession(other)).toBeNull();
      expect(await doors.signIn(BETTER)).toMatchObject({ ok: true });
    });
  });
}
