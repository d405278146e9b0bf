import { describe, expect, it, vi } from "vitest";
import { ADA } from "./testing/cast.ts";
import { inMemory } from "./testing/in-memory.ts";

describe("throttling", () => {
  const throttled = { ok: false, code: "auth.throttled" };

  it("stops guesses at one e-mail after ten, known or not, even when they come at once", async () => {
    for (const email of [ADA, "nobody@lumen.example"]) {
      const doors = inMemory();
      await doors.opened(doors.lumen);
      const guesses = await Promise.all(
        Array.from({ length: 25 }, () => doors.signIn("a guess at the password", email)),
      );
      expect(guesses.filter((g) => !g.ok && g.code === "auth.wrong")).toHaveLength(10);
      const next = await doors.signIn(undefined, email);
      expect(next).toMatchObject(throttled);
      expect(!next.ok && next.code === "auth.throttled" && next.retryAfterSeconds).toBeGreaterThan(
        15 * 60 - 30,
      );
      expect(await doors.signIn(undefined, "basile@lumen.example")).toMatchObject({ code: "auth.wrong" });
    }
  });

  it("lets in again when the wait it told is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T09:00:00Z") });
    try {
      const doors = inMemory();
      await doors.opened(doors.lumen);
      for (let i = 0; i < 10; i++) await doors.signIn("a guess at the password");
      vi.setSystemTime(new Date("2026-03-02T09:05:00.500Z"));
      expect(await doors.signIn()).toEqual({ ...throttled, retryAfterSeconds: 600 });
      vi.setSystemTime(new Date("2026-03-02T09:15:00.500Z"));
      expect(await doors.signIn()).toMatchObject({ ok: true });
    } finally {
      vi.useRealTimers();
    }
  });

  it("forgets an e-mail's failures at a success", async () => {
    const doors = inMemory();
    await doors.opened(doors.lumen);
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 9; i++) await doors.signIn("a guess at the password");
      expect(await doors.signIn(), `round ${round}`).toMatchObject({ ok: true });
    }
  });

  it("stops an address that tries many e-mails, without using up theirs", async () => {
    const doors = inMemory({ limits: { failuresPerAddress: { count: 5, seconds: 900 } } });
    await doors.opened(doors.lumen);
    for (let i = 0; i < 5; i++) await doors.signIn("a guess", `nobody${i}@lumen.example`);
    for (let i = 0; i < 20; i++) expect(await doors.signIn()).toMatchObject(throttled);
    const elsewhere = { email: ADA, password: "a kettle in the orchard", userAgent: "Firefox" };
    expect(await doors.auth.signIn({ ...elsewhere, ip: "192.0.2.99" })).toMatchObject({ ok: true });
  });

  it("does not count successes against an address", async () => {
    const doors = inMemory({ limits: { failuresPerAddress: { count: 3, seconds: 900 } } });
    await doors.opened(doors.lumen);
    for (let i = 0; i < 8; i++) expect(await doors.signIn()).toMatchObject({ ok: true });
  });

  it("counts guesses at the old password of someone signed in", async () => {
    const doors = inMemory();
    const id = await doors.opened(doors.lumen);
    const account = { organisationId: doors.lumen.id, id };
    for (let i = 0; i < 10; i++)
      await doors.auth.changePassword(account, "a guess", "seven geese on a canal");
    const last = await doors.auth.changePassword(
      account,
      "a kettle in the orchard",
      "seven geese on a canal",
    );
    expect(last).toMatchObject(throttled);
    expect(await doors.signIn()).toMatchObject({ ok: true });
  });

  it("holds renewals to three an hour for an e-mail, known or not", async () => {
    const doors = inMemory();
    await doors.opened(doors.lumen);
    for (const email of [ADA, "nobody@lumen.example"]) {
      for (let i = 0; i < 3; i++) expect(await doors.auth.requestRenewal(email, "")).toEqual({ ok: true });
      expect(await doors.auth.requestRenewal(email, "")).toMatchObject(throttled);
    }
    await doors.auth.settled();
    expect(doors.letters).toHaveLength(3);
  });

  it("ends with a renewed password", async () => {
    const doors = inMemory();
    const ada = await doors.opened(doors.lumen);
    for (let i = 0; i < 11; i++) await doors.signIn("a guess at the password");
    const link = await doors.auth.makeRenewalLink(doors.lumen.id, ada);
    await doors.auth.renewPassword(link.ok ? link.secret : "", "seven geese over the canal");
    expect(await doors.signIn("seven geese over the canal")).toMatchObject({ ok: true });
  });
});
