import { describe, expect, it } from "vitest";
import { OrganisationSchema } from "./index.ts";

const basics = { name: "Maison Lumen", timeZone: "Europe/Paris", currency: "EUR" };

describe("OrganisationSchema", () => {
  it("trims, and writes a currency in capitals", () => {
    const typed = { name: " Maison Lumen ", timeZone: " Europe/Paris", currency: "eur" };
    expect(OrganisationSchema.parse(typed)).toEqual(basics);
  });

  it.each([
    [{ name: "  " }, "name", "text.empty"],
    [{ timeZone: "Europe/Lyon" }, "timeZone", "time_zone.not_a_zone"],
    [{ currency: "EURO" }, "currency", "currency.not_a_currency"],
    [{ currency: "XYZ" }, "currency", "currency.not_a_currency"],
  ])("refuses %j under its field", (wrong, field, code) => {
    const { error } = OrganisationSchema.safeParse({ ...basics, ...wrong });
    expect(error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, code]]);
  });
});
