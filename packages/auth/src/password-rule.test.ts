import { describe, expect, it } from "vitest";
import { weaknesses } from "./password-rule.ts";

const about = { email: "jean-noel.le-goff@lumen.example", organisationName: "Maison Lumen" };
const why = (password: string, whom = about) => weaknesses(password, whom);

describe("a password may stand", () => {
  it.each([
    "a kettle in the orchard",
    "correct horse battery staple",
    "trois pommes et un violon",
    "bonjour soleil princesse paris",
    "my password is forty-two geese",
    "Maison Lumen, third floor",
    "tQ9#vL2!xP7z",
    "пароль для Анны 7",
    "🦊🐢🦉🐝🐙🦔🐳🦩🐞🦀🐸🦆",
    "x8f2k1m9q4w7",
    "ééàçù ôîê ïü",
  ])("%j", (password) => {
    expect(why(password)).toEqual([]);
  });

  it("at twelve characters and at a hundred and twenty-eight, counted as they are read", () => {
    const of = (length: number) => "kestrel moth vine 7 ".repeat(9).slice(0, length);
    expect(why("kestrel mot")).toEqual(["too_short"]);
    expect(why("kestrel moth")).toEqual([]);
    expect(why(`${of(127)}!`)).toEqual([]);
    expect(why(`${of(128)}!`)).toEqual(["too_long"]);
    expect(why("🦊🐢🦉🐝🐙🦔🐳🦩🐞🦀🐸")).toContain("too_short");
    expect(why("e\u0301\u0301abcdefghij".normalize("NFD").slice(0, 11))).toContain("too_short");
  });
});

describe("a password is common", () => {
  it.each([
    "password1234",
    "Password123!",
    "P@ssw0rd!2026",
    "MotDePasse2026",
    "mot de passe 1",
    "azertyuiop123",
    "qwertyuiop[]12",
    "1234password!",
    "123456789012",
    "098765432109",
    "aaaaaaaaaaaaa",
    "abcdefghijklmn",
    "abcabcabcabc",
    "azertyazerty",
    "............",
    "            ",
    "iloveyou1234",
    "Bienvenue2026!",
    "congruence2026",
    "adminadmin123",
    "jetaimemonamour",
    "motdepasse1234567890",
  ])("%j", (password) => {
    expect(why(password)).toContain("common");
  });
});

describe("a password is not what everybody knows", () => {
  it("such as the e-mail", () => {
    for (const email of [
      about.email,
      "JEAN-NOEL.LE-GOFF@lumen.example",
      "jean-noël.le-goff",
      "Jean Noel Le Goff 26",
    ])
      expect(why(email), email).toContain("is_email");
    expect(why("ada7ada7", { ...about, email: "ada7@lumen.example" })).toContain("is_email");
  });

  it("such as the organisation's name", () => {
    for (const name of ["Maison Lumen", "maisonlumen2026", "MAISON-LUMEN!", "maison lumen maison lumen"])
      expect(why(name), name).toContain("is_organisation");
  });

  it("and nothing is alike when the organisation has no letters in its name", () => {
    expect(why("a kettle in the orchard", { email: "", organisationName: "—" })).toEqual([]);
  });
});

it("says every reason at once", () => {
  expect(why("admin", { email: "admin@lumen.example", organisationName: "Admin" })).toEqual([
    "too_short",
    "is_email",
    "is_organisation",
    "common",
  ]);
});

it("answers at once for the longest text that could take it long", () => {
  const started = performance.now();
  why("lelademonmadethe".repeat(8));
  why("x".repeat(1_000_000));
  expect(performance.now() - started).toBeLessThan(3_000);
});
