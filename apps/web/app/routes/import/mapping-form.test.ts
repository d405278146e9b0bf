import { day } from "@congruence/domain";
import { guessMapping, type Mapping } from "@congruence/domain/imports";
import { expect, test } from "vitest";
import type { Reading } from "./api-types";
import { controlName, readMappings, writtenRules } from "./mapping-form";

const today = day("2026-09-21");
const header = ["Matricule", "Squad", "Taux", "Début"];
const table = {
  name: "rh.csv",
  header,
  rows: [["P1", "Conseil", "80 %", "01/02/2026"]],
  rowNumbers: [2],
  headings: 1,
};
const { mapping, ...guess } = guessMapping(table, { today });
const reading = {
  name: "rh.csv",
  columns: header.map((name) => ({ header: name, samples: [] })),
  mapping,
  guess,
} as unknown as Reading;

/** The form as it is sent when nothing was touched, with a few controls changed. */
function sent(changed: Record<string, string>): FormData {
  const form = new FormData();
  const fields = new Map(Object.entries(mapping.columns).map(([field, at]) => [at, field]));
  const controls: Record<string, string> = {
    subject: mapping.subject,
    ...Object.fromEntries(header.map((_, at) => [`c${at}`, fields.get(at) ?? ""])),
    identityPeople: mapping.identity.people,
    identityUnits: mapping.identity.units,
    dateFormat: mapping.dateFormat,
    end: mapping.endIsLastDay ? "last" : "after",
    shareFormat: mapping.shareFormat,
    sharePolicy: mapping.sharePolicy.kind,
    effectiveFrom: mapping.effectiveFrom,
    kindOtherwise: mapping.kindOtherwise,
    leadWords: mapping.leadWords.join(", "),
    defaultRole: mapping.defaultRole,
    scope: mapping.scope.kind,
    fillEmpty: "on",
    fillDown: "on",
    ...changed,
  };
  for (const [name, value] of Object.entries(controls)) form.set(controlName(0, name), value);
  for (const subject of mapping.holds) form.append(controlName(0, "holds"), subject);
  return form;
}

const read = (changed: Record<string, string> = {}) => readMappings(sent(changed), [reading], "en");

test("a form sent as it came is the mapping it was made of", () => {
  expect(read()).toEqual({ mappings: [mapping], errors: {} });
});

test("policies are read with what they need, and asked for it otherwise", () => {
  const first = (changed: Record<string, string>): Mapping | undefined => read(changed).mappings[0];
  expect(first({ sharePolicy: "fixed", fixedShare: "33,3" })?.sharePolicy).toEqual({
    kind: "fixed",
    share: 3_330,
  });
  expect(first({ sharePolicy: "divide", divideOn: "2026-10-01" })?.sharePolicy).toEqual({
    kind: "divide",
    on: "2026-10-01",
  });
  expect(first({ scope: "period", scopeFrom: "2026-01-01" })?.scope).toEqual({
    kind: "period",
    from: "2026-01-01",
    to: null,
  });
  expect(Object.keys(read({ sharePolicy: "fixed", fixedShare: "0" }).errors)).toEqual(["f0.fixedShare"]);
  expect(Object.keys(read({ sharePolicy: "divide", divideOn: "" }).errors)).toEqual(["f0.divideOn"]);
  expect(Object.keys(read({ scope: "tribe" }).errors)).toEqual(["f0.scopeTribe"]);
  expect(Object.keys(read({ effectiveFrom: "2026-02-30" }).errors)).toEqual(["f0.effectiveFrom"]);
});

test("a field is held by one column", () => {
  expect(read({ c1: "personId" }).errors).toEqual({
    "f0.c1": "Two columns are said to hold “person: external id”. Choose one.",
  });
});

test("rules of kinds are read in either language and written back", () => {
  const rules = [
    { starts: "sig-", kind: "tribe" },
    { starts: "a: b", kind: "chapter" },
  ] as const;
  expect(read({ kindRules: "sig-: tribu\na: b: Chapter\n" }).mappings[0]?.kindRules).toEqual(rules);
  expect(writtenRules([...rules], "fr")).toBe("sig-: tribu\na: b: chapitre");
  expect(Object.keys(read({ kindRules: "sig- tribe" }).errors)).toEqual(["f0.kindRules"]);
});
