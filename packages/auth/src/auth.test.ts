import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { doorsBehave } from "./testing/behaviour.ts";
import { ADA, BROWSER, DAY, doorsOn, HOUR, MINUTE, tokenOf, twoOrganisations } from "./testing/cast.ts";
import { inMemory } from "./testing/in-memory.ts";
import { linksBehave } from "./testing/link-behaviour.ts";
import { memoryRepos } from "./testing/memory-repos.ts";

async function rowsInMemory() {
  const { lumen, orme } = twoOrganisations();
  return { repos: memoryRepos([lumen, orme]), lumen, orme };
}

describe("the doors on rows in memory", () => doorsBehave(rowsInMemory));
describe("links on rows in memory", () => linksBehave(rowsInMemory));

describe("what a stranger learns at the sign-in", () => {
  it("gives the same words for an unknown e-mail, a wrong password and a disabled account", async () => {
    const doors = inMemory();
    await doors.opened(doors.lumen);
    const disabled = await doors.opened(doors.lumen, undefined, "basile@lumen.example");
    await doors.auth.disableAccount(doors.lumen.id, disabled);
    const answers = await Promise.all([
      doors.signIn("a guess at the password"),
      doors.signIn(undefined, "nobody@lumen.example"),
      doors.signIn(undefined, "basile@lumen.example"),
      doors.signIn("x".repeat(5_000)),
      doors.signIn(undefined, `${"a".repeat(300)}@lumen.example`),
      doors.signIn(undefined, "nul\0byte@lumen.example"),
      doors.signIn("", ""),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, code: "auth.wrong" });
    await doors.auth.settled();
    const told = doors.events.flatMap((event) => (event.kind === "sign_in_refused" ? [event.why] : []));
    expect(told.sort()).toEqual(["disabled", "wrong", "wrong"]);
  });

  it("takes the same time for an unknown e-mail as for a wrong password", async () => {
    const doors = inMemory({ hashCost: { memoryCost: 4_096, timeCost: 2, parallelism: 1 } });
    await doors.opened(doors.lumen);
    await doors.signIn("the first makes the decoy", "nobody@lumen.example");
    const time = async (email: string) => {
      const started = performance.now();
      await doors.signIn("a guess at the password", email);
      return performance.now() - started;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = 0; i < 7; i++) {
      known.push(await time(ADA));
      unknown.push(await time("nobody@lumen.example"));
    }
    const middle = (times: number[]) => [...times].sort((a, b) => a - b)[3]!;
    expect(middle(unknown)).toBeGreaterThan(middle(known) / 5);
    expect(middle(unknown)).toBeLessThan(middle(known) * 5);
  });

  it("takes an e-mail however it is cased and spaced", async () => {
    const doors = inMemory();
    await doors.opened(doors.lumen);
    expect(await doors.signIn(undefined, "  Ada.Martin@LUMEN.example ")).toMatchObject({ ok: true });
  });
});

describe("the cookie", () => {
  it("is out of reach of scripts and of other sites, for the whole host", () => {
    const plain = inMemory();
    const set = plain.auth.cookie("token");
    expect(set).toMatch(/^congruence=token; /);
    expect(set).toContain("HttpOnly");
    expect(set).toContain("SameSite=Lax");
    expect(set).toContain("Path=/");
    expect(set).toContain(`Max-Age=${(14 * DAY) / 1000}`);
    expect(set).not.toMatch(/Secure|Domain/);
    expect(plain.auth.blankCookie()).toContain("Max-Age=0");
  });

  it("over https belongs to the host alone", () => {
    const { auth } = inMemory({ secureCookies: true });
    for (const set of [auth.cookie("token"), auth.blankCookie()]) {
      expect(set).toMatch(/^__Host-congruence=/);
      expect(set).toContain("Secure");
      expect(set).not.toContain("Domain");
    }
    expect(auth.tokenFrom("theme=dark; __Host-congruence=abc.def")).toBe("abc.def");
    expect(auth.tokenFrom("congruence=abc.def")).toBeNull();
    expect(auth.tokenFrom(null)).toBeNull();
  });
});

describe("visits", () => {
  it("remember when the one before this ended", async () => {
    const doors = inMemory();
    await doors.opened(doors.lumen);
    const token = await tokenOf(doors.signIn());
    const read = async () => {
      const found = await doors.auth.readSession(token);
      return [found?.account.lastVisitAt, found?.account.previousVisitAt];
    };
    expect(await read()).toEqual(["2026-03-02T09:00:00.000Z", null]);
    doors.pass(2 * MINUTE);
    expect(await read()).toEqual(["2026-03-02T09:00:00.000Z", null]);
    doors.pass(HOUR);
    expect(await read()).toEqual(["2026-03-02T10:02:00.000Z", null]);
    doors.pass(DAY);
    expect(await read()).toEqual(["2026-03-03T10:02:00.000Z", "2026-03-02T10:02:00.000Z"]);
    doors.pass(HOUR);
    expect(await read()).toEqual(["2026-03-03T11:02:00.000Z", "2026-03-02T10:02:00.000Z"]);
  });
});

describe("what is told", () => {
  it("holds no secret, token or password", async () => {
    const doors = inMemory();
    const ada = await doors.opened(doors.lumen);
    const token = await tokenOf(doors.signIn());
    const link = await doors.auth.makeRenewalLink(doors.lumen.id, ada);
    const secret = link.ok ? link.secret : "";
    await doors.auth.renewPassword(secret, "seven geese over the canal");
    const told = JSON.stringify(doors.events);
    for (const word of [token.split(".")[1]!, secret.split(".")[1]!, "kettle", "geese"])
      expect(told).not.toContain(word);
    expect(doors.events.every(({ at }) => at === doors.now().toISOString())).toBe(true);
  });

  it("is nothing to a disabled account, or to one never opened, that asks for a renewal", async () => {
    const doors = inMemory();
    const disabled = await doors.opened(doors.lumen);
    await doors.auth.disableAccount(doors.lumen.id, disabled);
    const fields = { name: "Basile", role: "member", personId: null, language: "fr" };
    const email = "basile@lumen.example";
    await doors.auth.invite({ organisationId: doors.lumen.id, accountId: randomUUID(), email, ...fields });
    for (const address of [ADA, email])
      expect(await doors.auth.requestRenewal(address)).toEqual({ ok: true });
    await doors.auth.settled();
    expect(doors.letters).toEqual([]);
    expect(doors.kinds()).toEqual(["account_disabled", "invited"]);
  });

  it("brings a failure of unawaited work to the one who listens", async () => {
    const doors = inMemory();
    await doors.opened(doors.lumen);
    doors.repos.accounts.byEmail = async () => {
      throw new Error("the database is away");
    };
    expect(await doors.auth.requestRenewal(ADA, BROWSER.ip)).toEqual({ ok: true });
    await doors.auth.settled();
    expect(doors.problems).toMatchObject([{ message: "the database is away" }]);
  });
});

it("hashes a password again, at today's cost, when its owner signs in", async () => {
  const doors = inMemory();
  const id = await doors.opened(doors.lumen);
  const stored = async () => (await doors.repos.accounts.findWithPassword(doors.lumen.id, id))?.passwordHash;
  const before = await stored();
  await doors.signIn();
  expect(await stored()).toBe(before);
  const dearer = doorsOn(doors.repos, { hashCost: { memoryCost: 16, timeCost: 2, parallelism: 1 } });
  await dearer.signIn();
  expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=16,t=2,p=1\$/);
  expect(await dearer.signIn()).toMatchObject({ ok: true });
});
