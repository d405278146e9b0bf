import type { Day } from "@congruence/domain/calendar";
import { type Action, PROBLEM_CODES } from "@congruence/domain/imports";
import { describe, expect, test } from "vitest";
import { actionLabel, problemSentence } from "./import-problems.ts";

const seen = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");
const languages = ["en", "fr"] as const;

describe("problems of an import in sentences", () => {
  test.each(PROBLEM_CODES)("%s is said in both languages, with facts and without", (code) => {
    const facts = {
      person: "Ada",
      unit: "Till",
      names: ["A", "B"],
      rows: [2, 3],
      count: 2,
      from: "2026-10-05",
      to: null,
    };
    const said = languages.map((language) => problemSentence({ code, facts, value: "x" }, language));
    expect(said[0]).not.toBe(said[1]);
    for (const bare of languages) {
      const sentence = problemSentence({ code, facts: {}, value: null }, bare);
      for (const text of [...said, sentence]) {
        expect(text).not.toMatch(/undefined|NaN|null|\[object/);
        expect(text.trim()).toMatch(/[.”»]$/);
      }
    }
  });

  test("shares over the contract name the total, the contract and what is in the way", () => {
    const facts = {
      ...{ person: "Yanis", from: "2026-10-05", total: 12_000, contract: 10_000, fits: 6_000 },
      ...{ units: ["Till"], shares: [4_000], rows: [86] },
    };
    const problem = { code: "share.over_contract", facts, value: "80" } as const;
    expect(seen(problemSentence(problem, "en"))).toBe(
      "Yanis would reach 120 % from 5 Oct 2026; the contract is 100 %. In the way: 40 % in Till (row 86).",
    );
    expect(seen(problemSentence(problem, "fr"))).toBe(
      "Yanis atteindrait 120 % à partir du 5 oct. 2026 ; le contrat est de 100 %. En cause : 40 % dans Till (ligne 86).",
    );
  });

  test("of many that are gone, a few are named and the others counted", () => {
    const facts = { subject: "people", count: 3_253, names: ["A", "B", "C", "D"] };
    expect(problemSentence({ code: "gone", facts, value: null }, "en")).toBe(
      "3,253 were loaded before, still hold, and are no longer in the file: A, B, C and 3,250 more.",
    );
  });

  test("an answer says what it does where it is given", () => {
    const label = (action: Action, code: (typeof PROBLEM_CODES)[number], rowCount = 1) =>
      seen(actionLabel(action, { code, facts: {}, field: null, value: null, rowCount }, "en"));
    expect(label({ do: "share", share: 6_000 }, "share.over_contract")).toBe("Write 60 %");
    expect(label({ do: "readAs", day: "2026-11-03" as Day }, "date.other_format")).toBe("3 November 2026");
    expect(label({ do: "leaveOut" }, "unit.unknown", 4)).toBe("Leave the rows out");
    expect(label({ do: "one", name: "Till" }, "unit.name_taken")).toBe("The same unit, called Till");
    expect(label({ do: "one", name: "Ada" }, "person.two_names")).toBe("One person, renamed");
    expect(label({ do: "kind", kind: "tribe" }, "unit.no_parent")).toBe("Make it a tribe");
  });
});
