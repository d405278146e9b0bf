import { readdirSync, readFileSync } from "node:fs";
import { auditActions } from "@congruence/i18n/audit-actions";
import { describe, expect, it } from "vitest";
import { type AuditRow, aboutRow, actionWords, fieldsOf, type Spoken } from "./audit-words.ts";

const spoken: Spoken = {
  language: "en",
  names: {
    ada: { name: "Ada", handle: "ada", at: "person" },
    till: { name: "Till", handle: "till", at: "unit" },
    gone: { name: "", handle: "p-7", at: "person" },
  },
  currency: "EUR",
  timeZone: "Europe/Paris",
};
const row = (kind: string, before: object | null, after: object | null): AuditRow => ({
  ...{ id: "1", kind, subjectId: "subject" },
  before: before as AuditRow["before"],
  after: after as AuditRow["after"],
});
const allocation = {
  ...{
    id: "1",
    personId: "ada",
    unitId: "till",
    role: "developer",
    share: 6000,
    from: "2026-01-05",
    to: null,
  },
};

describe("what an act wrote, field by field", () => {
  it("says what differs of a row that changed: the last day of a span, shares, no end", () => {
    const after = { ...allocation, share: 8000, to: "2026-10-01" };
    expect(fieldsOf(row("allocation", allocation, after), spoken)).toEqual([
      { field: "share", before: "60\u00A0%", after: "80\u00A0%" },
      { field: "until", before: "no end", after: "30\u00A0Sep\u00A02026" },
    ]);
  });

  it("tells an unstated share from a share of nothing", () => {
    const [share] = fieldsOf(row("allocation", allocation, { ...allocation, share: null }), spoken);
    expect(share).toEqual({ field: "share", before: "60\u00A0%", after: "unstated" });
  });

  it("says of a row added what it holds, without its ids and without what it is about", () => {
    const fields = fieldsOf(row("allocation", null, allocation), spoken);
    expect(fields.map(({ field, before }) => [field, before])).toEqual([
      ["share", null],
      ["from", null],
      ["role", null],
    ]);
  });

  it("says of a setting which component, in which language, and that the product's name stood there", () => {
    const [label] = fieldsOf(row("organisation", { "offer.fr": null }, { "offer.fr": "Gamme" }), spoken);
    expect(label).toEqual({ field: "Offer, in French", before: "the product’s name", after: "Gamme" });
  });

  it("names roles of accounts, kinds and money in words", () => {
    const one = (kind: string, key: string, before: unknown, after: unknown) =>
      fieldsOf(row(kind, { [key]: before }, { [key]: after }), spoken)[0]?.after;
    expect(one("account", "role", "member", "hr")).toBe("HR");
    expect(one("allocation", "role", "member", "hr")).toBe("hr");
    expect(one("unitVersion", "parentId", null, "till")).toBe("Till");
    expect(one("presence", "kind", "employee", "partner")).toBe("partner");
    expect(one("dayCost", "cents", 1, 52_050)).toBe("€520.50");
    expect(one("settings", "onTrack", 0.85, 0.9)).toMatch(/^90\s%$/);
  });
});

describe("whom a row is about", () => {
  it("names the person and the unit, an erased person, and what is no longer there", () => {
    expect(aboutRow(row("allocation", null, allocation), spoken).map((name) => name.name)).toEqual([
      "Ada",
      "Till",
    ]);
    const erased = aboutRow(row("presence", null, { personId: "gone" }), spoken);
    expect(erased.map((name) => name.name)).toEqual(["an erased person"]);
    const unknown = aboutRow(row("presence", { personId: "x" }, null), spoken);
    expect(unknown).toEqual([{ name: "no longer there", handle: "", at: null }]);
    expect(aboutRow(row("organisation", {}, {}), spoken)).toEqual([]);
  });
});

/** The sources that name acts: the API, what it writes about doors, and the demonstration's history. */
const SOURCES = [
  "../../../api/src",
  "../../../../packages/demonstration/src",
  "../../../../packages/auth/src/events.ts",
];

function texts(at: URL): string[] {
  if (at.pathname.endsWith(".ts")) return at.pathname.includes(".test.") ? [] : [readFileSync(at, "utf8")];
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || entry.name.endsWith(".ts")
      ? texts(new URL(`${entry.name}${entry.isDirectory() ? "/" : ""}`, at))
      : [],
  );
}

it("has words for every act that the product, its doors and the demonstration write", () => {
  const [api, demonstration, doors] = SOURCES.map((source) =>
    texts(new URL(source.endsWith(".ts") ? source : `${source}/`, import.meta.url)).join("\n"),
  );
  const written = new Set<string>();
  // Rights are named in the singular, but for two; files of tables are named like acts.
  const acts =
    /"((?:units|allocations|people|experience|pools|imports|organisation|accounts|settings|audit)\.[a-zA-Z]+)"/g;
  const others = ["settings.change", "audit.read"];
  for (const [, name] of (api ?? "").matchAll(acts))
    if (name && !others.includes(name) && !name.endsWith(".csv")) written.add(name);
  const named = /ACTION_NAMES = \[([^\]]*)\]/.exec(demonstration ?? "")?.[1] ?? "";
  for (const [, name] of named.matchAll(/"([^"]+)"/g)) if (name) written.add(name);
  const noted = ["invited", "renewal_link_made", "account_disabled", "account_enabled"];
  for (const [, kind] of (doors ?? "").matchAll(/kind: "(\w+)"/g))
    if (kind && !noted.includes(kind)) written.add(`door.${kind}`);

  for (const known of [
    "units.open",
    "units.reorganise",
    "imports.apply",
    "door.signed_in",
    "accounts.invite",
  ])
    expect(written, known).toContain(known);
  const without = [...written].filter((name) => !(name in auditActions.en));
  expect(without).toEqual([]);
  expect(actionWords("something.new", "en")).toBe("something.new");
});
