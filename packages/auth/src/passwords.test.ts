import { describe, expect, it } from "vitest";
import { OWASP_COST, passwordsAt } from "./passwords.ts";
import { CHEAP } from "./testing/cast.ts";

describe("a password's hash", () => {
  it("is Argon2id at OWASP's cost, salted", async () => {
    const passwords = passwordsAt(OWASP_COST);
    const [one, two] = await Promise.all([passwords.hash("a kettle"), passwords.hash("a kettle")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.matches(one, "a kettle")).toBe(true);
    expect(await passwords.matches(one, "A kettle")).toBe(false);
  });

  it("is the same person's whichever keyboard composed the accents", async () => {
    const passwords = passwordsAt(CHEAP);
    const hash = await passwords.hash("déjà vu à l'aube".normalize("NFC"));
    expect(await passwords.matches(hash, "déjà vu à l'aube".normalize("NFD"))).toBe(true);
  });

  it("of nobody matches nothing, the decoy's own text included", async () => {
    const passwords = passwordsAt(CHEAP);
    for (const password of ["", "a password that no account has", "x".repeat(100_000)])
      expect(await passwords.matches(null, password)).toBe(false);
  });

  it("is dated when made at another cost", async () => {
    const hash = await passwordsAt(CHEAP).hash("a kettle");
    expect(passwordsAt(CHEAP).isDated(hash)).toBe(false);
    expect(passwordsAt(OWASP_COST).isDated(hash)).toBe(true);
  });
});
