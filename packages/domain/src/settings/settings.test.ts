import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, ownComponentLabel, parseSettings, SettingsSchema } from "./index.ts";

describe("parseSettings", () => {
  it("gives the product's defaults for nothing stored", () => {
    const expected = {
      thresholds: { squadMin: 5, squadMax: 9, tribeMax: 100, squadsPerPerson: 2, onTrack: 0.85, atRisk: 0.6 },
      componentLabels: {},
      retention: { auditYears: 5, sessionsDays: 30, importsDays: 365 },
    };
    expect(parseSettings({})).toEqual(expected);
    expect(parseSettings(null)).toEqual(expected);
    expect(parseSettings(undefined)).toEqual(expected);
    expect(DEFAULT_SETTINGS).toEqual(expected);
  });

  it("fills the keys that are missing at any depth and keeps those that are there", () => {
    const settings = parseSettings({ thresholds: { squadMax: 12 }, retention: { auditYears: 10 } });
    expect(settings.thresholds).toMatchObject({ squadMin: 5, squadMax: 12, tribeMax: 100 });
    expect(settings.retention).toEqual({ auditYears: 10, sessionsDays: 30, importsDays: 365 });
  });

  it("leaves out a key it does not know, except a seventh component, which it refuses", () => {
    expect(parseSettings({ formerly: 1 })).toEqual(DEFAULT_SETTINGS);
    expect(() =>
      parseSettings({ componentLabels: { loyalty: { en: "Loyalty", fr: "Fidélité" } } }),
    ).toThrow();
  });

  it("renames a component in both languages or not at all", () => {
    const settings = parseSettings({ componentLabels: { offer: { en: " Range ", fr: "Gamme" } } });
    expect(ownComponentLabel(settings, "offer", "en")).toBe("Range");
    expect(ownComponentLabel(settings, "offer", "fr")).toBe("Gamme");
    expect(ownComponentLabel(settings, "channels", "fr")).toBeNull();
    expect(() => parseSettings({ componentLabels: { offer: { en: "Range" } } })).toThrow();
    expect(() => parseSettings({ componentLabels: { offer: { en: "Range", fr: " " } } })).toThrow();
  });

  it("refuses a squad of at least nine and at most five, under the field concerned", () => {
    const result = SettingsSchema.safeParse({ thresholds: { squadMin: 9, squadMax: 5 } });
    expect(result.error?.issues.map((i) => [i.path.join("."), i.message])).toEqual([
      ["thresholds.squadMax", "settings.squad_range"],
    ]);
    expect(SettingsSchema.safeParse({ thresholds: { squadMin: 7, squadMax: 7 } }).success).toBe(true);
  });

  it("refuses at risk at or above on track", () => {
    const result = SettingsSchema.safeParse({ thresholds: { atRisk: 0.85 } });
    expect(result.error?.issues.map((i) => i.path.join("."))).toEqual(["thresholds.atRisk"]);
  });

  it.each([
    { thresholds: { squadMin: 0 } },
    { thresholds: { tribeMax: 10.5 } },
    { thresholds: { onTrack: 85 } },
    { retention: { sessionsDays: 0 } },
    { retention: { auditYears: "5" } },
  ])("refuses %j", (stored) => {
    expect(() => parseSettings(stored)).toThrow();
  });
});
