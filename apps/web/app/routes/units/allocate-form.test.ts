import { describe, expect, it } from "vitest";
import { asInput, blankLine, linesIn, onFormLine, pressed } from "./allocate-form.ts";

const from = "2026-09-28";
const ada = { ...blankLine(from), person: "Ada", personId: "a", role: "design", share: "60" };

describe("lines of people who join", () => {
  it("are read as typed, one blank line to begin with", () => {
    expect(linesIn({}, from)).toEqual([blankLine(from)]);
    const values = { count: "2", "rows.0.person": "Ada", "rows.0.share": "80", "rows.1.from": "2026-10-05" };
    expect(linesIn(values, from)).toEqual([
      { ...blankLine(from), person: "Ada", share: "80" },
      { ...blankLine("2026-10-05") },
    ]);
  });

  it("grow, shrink and take the share that fits without losing what was typed", () => {
    expect(pressed([ada], "more", from)).toEqual([ada, blankLine(from)]);
    expect(pressed([ada, blankLine(from)], "drop.0", from)).toEqual([blankLine(from)]);
    expect(pressed([ada], "drop.0", from)).toEqual([blankLine(from)]);
    expect(pressed([ada], "fit.0.3330", from)).toEqual([{ ...ada, share: "33.3" }]);
    expect(pressed([ada], "save", from)).toEqual([ada]);
  });

  it("take somebody free into the first blank line, with what is free", () => {
    const ben = { ...blankLine(from), person: "Ben: junior", personId: "b", role: "design", share: "40" };
    expect(pressed([ada, blankLine(from)], "add:b:4000:Ben: junior", from)).toEqual([ada, ben]);
    expect(pressed([ada], "add:b:0:Ben", from)).toEqual([ada, { ...ben, person: "Ben", share: "" }]);
  });

  it("are sent with shares in basis points and the day after the last", () => {
    const lines = [
      { ...ada, to: "2026-12-31" },
      { ...ada, share: "" },
      { ...ada, share: "lots" },
    ];
    const { rows } = asInput("u", lines, ["a", "b", null]);
    expect(rows.map((row) => [row.personId, row.share, row.to])).toEqual([
      ["a", 6_000, "2027-01-01"],
      ["b", null, null],
      ["", -1, null],
    ]);
  });

  it("are found again when blank ones between were not sent", () => {
    expect(onFormLine("rows.1.share", [0, 2])).toBe("rows.2.share");
    expect(onFormLine("unitId", [0, 2])).toBe("unitId");
  });
});
