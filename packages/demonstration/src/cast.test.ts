import { describe, expect, it } from "vitest";
import { DEMONSTRATION_PASSWORD } from "./accounts.ts";
import { ACTION_NAMES } from "./acts.ts";
import { buildDemonstration } from "./build.ts";
import { readDemonstration } from "./testing/reading.ts";

const PLACEHOLDER =
  /\b(test|lorem|ipsum|foo|bar|baz|todo|tbd|xxx|dummy|sample|example inc|placeholder|john doe)\b/i;

describe.each(["en", "fr"] as const)("the cast in %s", (language) => {
  const told = buildDemonstration({ language });
  const { world } = readDemonstration(told);
  const texts = [
    ...world.unitVersion.flatMap((row) => [row.name, row.mission]),
    ...world.item.flatMap((row) => [row.name, row.description]),
    ...world.person.map((row) => row.name),
    ...world.allocation.map((row) => row.role),
    ...told.acts.map((act) => act.reason ?? "reason"),
  ];

  it("has no placeholder words, no empty text and no typewriter apostrophe", () => {
    for (const text of texts) {
      expect(text).not.toMatch(PLACEHOLDER);
      expect(text).not.toMatch(/'|^\s*$|\s{2}/);
    }
  });

  it("gives everyone a name of their own, an address and a payroll number", () => {
    for (const key of ["name", "email", "handle", "externalId"] as const) {
      const values = world.person.map((person) => person[key]);
      expect(new Set(values).size).toBe(values.length);
    }
    for (const { email } of world.person) expect(email).toMatch(/^[a-z]+\.[a-z-]+@maison-lumen\.example$/);
    expect(world.person.find((person) => person.name === "Thi Mai Nguyen")?.externalId).toBe("P-0447");
  });

  it("spreads people over sites, hours and costs: nothing round, nothing uniform", () => {
    expect(new Set(world.person.map((person) => person.site)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(world.person.map((person) => person.workingHours)).size).toBeGreaterThanOrEqual(10);
    const cents = world.dayCost.map((row) => row.cents);
    expect(new Set(cents).size).toBeGreaterThan(cents.length * 0.95);
    expect(cents.filter((cost) => cost % 1000 === 0).length).toBeLessThan(5);
    expect(new Set(world.allocation.map((row) => row.share)).size).toBeGreaterThanOrEqual(14);
  });

  it("gives every squad, tribe, chapter and guild a short mission of its own", () => {
    const missions = new Map<string, Set<string>>();
    for (const row of world.unitVersion) {
      expect(row.mission.length).toBeLessThanOrEqual(140);
      missions.set(row.mission, (missions.get(row.mission) ?? new Set()).add(row.unitId));
    }
    for (const units of missions.values()) expect(units.size).toBe(1);
  });

  it("has sign-ins for every kind of reader, tied to people who are there", () => {
    const { accounts } = told;
    expect(accounts.map((account) => account.role)).toEqual(
      expect.arrayContaining(["administrator", "director", "hr", "member", "guest"]),
    );
    expect(accounts.find((account) => account.role === "director")?.name).toBe("Hélène Vasseur");
    for (const { personId, name, email, password } of accounts) {
      expect(password).toBe(DEMONSTRATION_PASSWORD);
      const person = world.person.find((row) => row.id === personId);
      expect(personId === null || (person?.name === name && person.email === email)).toBe(true);
    }
    for (const lead of ["Karim Benhaddou", "Olivier Dumortier", "Inès Carvalho"]) {
      const { personId } = accounts.find((account) => account.name === lead)!;
      expect(
        world.unitLead.some((row) => row.personId === personId && row.accountable && row.to === null),
      ).toBe(true);
    }
  });

  it("uses every verb it declares", () => {
    expect([...new Set(told.acts.map((act) => act.action))].sort()).toEqual([...ACTION_NAMES].sort());
  });
});
