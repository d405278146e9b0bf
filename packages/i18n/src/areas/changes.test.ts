import { day } from "@congruence/domain/calendar";
import {
  CHANGE_TYPES,
  type ChangeEvent,
  type ChangeEventOf,
  type ChangeType,
} from "@congruence/domain/changes";
import { describe, expect, test } from "vitest";
import type { Language } from "../core/language.ts";
import { changeSentence, changes, sayChange, sayCompared, sayCounts } from "./changes.ts";

const named = (name: string) => ({ id: name, handle: name.toLowerCase(), name });
const [till, ada, ben] = [named("Till"), named("Ada"), named("Ben")];
const on = day("2025-03-03");
const base = { day: on, unit: till, unitIds: ["Till"], personIds: [] };
const squad = { ...base, unitKind: "squad" as const };
const full = { share: 10_000, unstated: 0 };
const half = { share: 5_000, unstated: 0 };
const unstated = { share: null, unstated: 1 };
const until = day("2026-01-01");
const app = { item: named("App"), component: "touchpoints" as const };

/** At least one event of every type; the awkward ones besides. */
const EVENTS: { [T in ChangeType]: Omit<ChangeEventOf<T>, "type">[] } = {
  "unit.opened": [{ ...squad, parent: named("Buy"), mission: "", until: null }],
  "unit.reopened": [{ ...base, unitKind: "tribe", parent: null, mission: "", until }],
  "unit.closed": [
    { ...squad, parent: named("Buy"), people: 8 },
    { ...base, unitKind: "chapter", parent: null, people: 0 },
  ],
  "unit.renamed": [{ ...squad, before: "Cash desk", after: "Till" }],
  "unit.moved": [
    { ...squad, before: named("Buy"), after: named("Trade"), people: 1 },
    { ...base, unitKind: "tribe", before: null, after: named("Trade"), people: 0 },
    { ...base, unitKind: "tribe", before: named("Buy"), after: null, people: 0 },
  ],
  "unit.mission": [
    { ...squad, before: "", after: "Sell {anything}" },
    { ...squad, before: "Sell", after: "" },
  ],
  "lead.accountable": [
    { ...squad, before: ada, after: ben, beforeStays: true, afterWasLead: false },
    { ...base, unitKind: "chapter", before: null, after: ben, beforeStays: false, afterWasLead: false },
    { ...squad, before: ada, after: null, beforeStays: false, afterWasLead: false },
  ],
  "lead.began": [{ ...squad, person: ada, until: null }],
  "lead.ended": [{ ...base, unitKind: "guild", person: ada }],
  "person.joined": [
    { ...base, unit: null, person: ada, presence: "employee", again: false, until: null },
    { ...base, unit: null, person: ada, presence: "contractor", again: true, until },
  ],
  "person.left": [{ ...base, unit: null, person: ada, presence: "partner" }],
  "person.presence": [{ ...base, unit: null, person: ada, before: "contractor", after: "employee" }],
  "person.chapter": [
    { ...base, person: ada, before: named("Web"), after: named("Sales") },
    { ...base, person: ada, before: null, after: named("Sales") },
    { ...base, person: ada, before: named("Web"), after: null },
  ],
  "person.contract": [{ ...base, unit: null, person: ada, before: 10_000, after: 8_000 }],
  "placement.joined": [
    { ...squad, person: ada, weight: half, roles: ["developer", "coach"], until },
    { ...base, unitKind: "guild", person: ada, weight: unstated, roles: ["member"], until: null },
  ],
  "placement.left": [{ ...squad, person: ada, weight: half, roles: ["developer"] }],
  "placement.moved": [
    {
      ...{
        ...squad,
        person: ada,
        fromUnit: named("Advice"),
        fromKind: "tribe",
        before: unstated,
        after: half,
      },
      ...{ rolesBefore: ["coach"], rolesAfter: ["developer"], until: null },
    },
  ],
  "placement.share": [
    { ...squad, person: ada, before: { share: 3_000, unstated: 1 }, after: full, roles: ["x"], until: null },
  ],
  "placement.role": [{ ...squad, person: ada, before: ["coach"], after: ["developer"] }],
  "item.opened": [{ ...base, unit: null, ...app, until: null }],
  "item.closed": [{ ...base, unit: null, ...app }],
  "item.owner": [
    { ...base, ...app, before: till, after: named("Advice"), beforeClosed: true },
    { ...base, ...app, before: null, after: till, beforeClosed: false },
    { ...base, ...app, before: till, after: null, beforeClosed: true },
    { ...base, ...app, before: till, after: null, beforeClosed: false },
  ],
  "item.contributor.began": [{ ...squad, ...app }],
  "item.contributor.ended": [{ ...squad, ...app }],
};
const all = CHANGE_TYPES.flatMap((type) => EVENTS[type].map((facts) => ({ type, ...facts }) as ChangeEvent));
const say = (type: ChangeType, at: number, language: Language) =>
  sayChange({ type, ...EVENTS[type][at] } as ChangeEvent, language).replace(/[\u00A0\u202F]/g, " ");

describe("what changed, in words", () => {
  test.each(all)("$type has a whole sentence in both languages, each place of it filled", (event) => {
    for (const language of ["en", "fr"] as const) {
      const { text, names } = changeSentence(event, language);
      const places = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      expect(places.length, text).toBeGreaterThan(0);
      for (const place of places) expect(names[place]?.name, `${place} in ${text}`).toBeTruthy();
      expect(text).toMatch(/[.”»]$/);
      expect(text).not.toMatch(/undefined|null|NaN| {2}|\( |\(\)/);
      expect(changes[language].type[event.type]).toBeTruthy();
    }
  });

  test.each([
    ["unit.opened", 0, "The squad Till opens in the tribe Buy.", "La squad Till ouvre dans la tribu Buy."],
    ["unit.closed", 1, "The chapter Till closes.", "Le chapitre Till ferme."],
    ["unit.renamed", 0, "The squad Cash desk takes the name Till.", "La squad Cash desk prend le nom Till."],
    [
      "lead.accountable",
      0,
      "Ben follows Ada as accountable for the squad Till; Ada stays as a lead.",
      "Ben succède à Ada comme responsable de la squad Till ; Ada en reste coresponsable.",
    ],
    [
      "lead.accountable",
      1,
      "Ben becomes accountable for the chapter Till.",
      "Ben devient responsable du chapitre Till.",
    ],
    [
      "person.presence",
      0,
      "Ada goes from contractor to employee.",
      "Ada passe de la prestation au salariat.",
    ],
    [
      "placement.moved",
      0,
      "Ada moves from the tribe Advice to the squad Till (developer instead of coach; 50 % instead of an unstated share).",
      "Ada passe de la tribu Advice à la squad Till (developer, auparavant coach ; 50 % au lieu d’une part non précisée).",
    ],
    [
      "placement.share",
      0,
      "Ada goes from 30 % and an unstated share to 100 % in the squad Till.",
      "Ada passe de 30 % et une part non précisée à 100 % dans la squad Till.",
    ],
    ["placement.joined", 1, "Ada joins the guild Till (member).", "Ada rejoint la guilde Till (member)."],
    [
      "item.owner",
      0,
      "Advice takes over the item App from Till, which closes.",
      "Advice reprend l’élément App, porté jusque-là par Till, qui ferme.",
    ],
  ] as const)("%s %i", (type, at, en, fr) => {
    expect(say(type, at, "en")).toBe(en);
    expect(say(type, at, "fr")).toBe(fr);
  });

  test("what somebody wrote is a name in the sentence, never a place to fill nor set as French", () => {
    const { text, names } = changeSentence(
      { type: "unit.mission", ...EVENTS["unit.mission"][0] } as ChangeEvent,
      "fr",
    );
    expect(text).not.toContain("anything");
    expect(names.mission).toEqual({ name: "Sell {anything}", handle: "", at: null });
  });

  test("how much changed: only what there is", () => {
    const counts = { total: 61, opened: 4, closed: 2, renamed: 1, moved: 0, people: 54, items: 0 };
    expect(sayCompared(counts, "en").replace(/\u00A0/g, " ")).toBe(
      "61 changes: 4 opened, 2 closed, 1 renamed, 54 people",
    );
    expect(sayCounts(counts, "fr").replace(/\u00A0/g, " ")).toBe(
      "4 ouvertures, 2 fermetures, 1 changement de nom, 54 personnes",
    );
    const none = { total: 0, opened: 0, closed: 0, renamed: 0, moved: 0, people: 0, items: 0 };
    expect(sayCompared(none, "fr")).toBe("Rien n’a changé");
  });
});
