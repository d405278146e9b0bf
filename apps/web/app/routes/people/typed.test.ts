import { describe, expect, it } from "vitest";
import { parseCents, withCents, withLast, withShare } from "./typed.ts";

describe("what people type", () => {
  it("reads amounts in either language, and says which are none", () => {
    expect(parseCents("450")).toBe(45_000);
    expect(parseCents("1\u202f250,5 €")).toBe(125_050);
    expect(parseCents("1 250.55")).toBe(125_055);
    expect(parseCents("0")).toBe(0);
    for (const none of ["", "-3", "4,505", "four", "1,2,3"]) expect(parseCents(none)).toBeNull();
  });

  it("turns a last day into the day after it, and leaves what is no day to be refused", () => {
    expect(withLast({ last: "2026-12-31", name: "Ada" })).toEqual({ to: "2027-01-01", name: "Ada" });
    expect(withLast({ last: "soon" })).toEqual({ to: "soon" });
    expect(withLast({})).toEqual({});
  });

  it("reads shares, and leaves out what was not typed", () => {
    expect(withShare({ share: "33,3 %" })).toEqual({ share: 3330 });
    expect(withShare({ share: "much" })).toEqual({ share: -1 });
    expect(withShare({})).toEqual({});
    expect(withCents({ cents: "x" })).toEqual({ cents: -1 });
  });
});
