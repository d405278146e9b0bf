import { describe, expect, it } from "vitest";
import { RIGHTS, rightsMarkdown, rightsTable } from "./index.ts";

describe("rightsTable", () => {
  it("says each line in words, in both languages, differently", () => {
    const en = rightsTable("en");
    const fr = rightsTable("fr");
    expect(en).toHaveLength(RIGHTS.length);
    for (const [i, row] of en.entries()) {
      expect(fr[i]?.action).toBe(row.action);
      expect(fr[i]?.does).not.toBe(row.does);
      expect(fr[i]?.who).not.toBe(row.who);
      expect(row.does).not.toBe("");
    }
  });

  it("says who changes a unit", () => {
    expect(rightsTable("en").find((row) => row.action === "unit.change")).toEqual({
      action: "unit.change",
      does: "change a unit's name, mission or place",
      to: "a unit",
      who: "the unit's accountable lead, a lead above it, director, administrator",
      writes: true,
      today: true,
    });
  });

  it("says nobody where nobody may", () => {
    expect(rightsTable("en").find((row) => row.action === "survey.readAnswer")?.who).toBe("nobody");
    expect(rightsTable("fr").find((row) => row.action === "survey.readAnswer")?.who).toBe("personne");
  });
});

describe("rightsMarkdown", () => {
  it("holds every verb once, under what exists or what does not yet", () => {
    const [now = "", later = ""] = rightsMarkdown().split("## Decided");
    for (const row of RIGHTS) {
      expect(now.includes(`\`${row.action}\``), row.action).toBe(row.today);
      expect(later.includes(`\`${row.action}\``), row.action).toBe(!row.today);
    }
    expect(
      rightsMarkdown()
        .split("\n")
        .filter((line) => /\| `\w+\.\w+` \|$/.test(line)),
    ).toHaveLength(RIGHTS.length);
  });
});
