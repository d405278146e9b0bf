import { describe, expect, it } from "vitest";
import { checkOrigin, type RequestOrigin } from "./origin.ts";

const HERE = "https://congruence.example";
const post = (over: Partial<RequestOrigin>): RequestOrigin => ({
  method: "POST",
  origin: null,
  referer: null,
  secFetchSite: null,
  host: "congruence.example",
  publicUrl: HERE,
  ...over,
});
const passes = (over: Partial<RequestOrigin>) => checkOrigin(post(over)).ok;

describe("a read", () => {
  it.each(["GET", "HEAD", "OPTIONS", "get"])("by %s may come from anywhere", (method) => {
    expect(passes({ method, origin: "https://evil.example", secFetchSite: "cross-site" })).toBe(true);
  });
});

describe("a write", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "QUERY", "post", ""])("by %s wants our origin", (method) => {
    expect(passes({ method, origin: "https://evil.example" })).toBe(false);
    expect(passes({ method, origin: HERE })).toBe(true);
  });

  it.each([
    "null",
    "",
    "https://evil.example",
    "http://congruence.example",
    "https://congruence.example:8443",
    "https://congruence.example.evil.example",
    "https://evilcongruence.example",
    "https://app.congruence.example",
    "https://congruence.example@evil.example",
    "https://evil.example/https://congruence.example",
    "https://congruence.example/",
    "https://congruence.example, https://evil.example",
    "https://congruence.example https://evil.example",
    "https://congruence.example.",
    "https://congruence.example\n",
    "HTTPS://CONGRUENCE.EXAMPLE",
    "//congruence.example",
    "congruence.example",
    "file://",
    "chrome-extension://congruence.example",
    "blob:https://congruence.example/1",
    "https://xn--cngruence-w4a.example",
  ])("from %j is refused, whatever else it says", (origin) => {
    expect(passes({ origin })).toBe(false);
    expect(passes({ origin, secFetchSite: "same-origin", referer: `${HERE}/people` })).toBe(false);
    expect(passes({ origin, publicUrl: null, host: "127.0.0.1:3000" })).toBe(false);
  });

  it.each(["cross-site", "same-site", "none", "", "same-origin, cross-site"])(
    "that the browser calls %j is refused, even from our origin",
    (secFetchSite) => {
      expect(passes({ origin: HERE, secFetchSite })).toBe(false);
      expect(passes({ origin: null, secFetchSite, referer: `${HERE}/people` })).toBe(false);
    },
  );

  it("without an origin goes by what the browser calls it", () => {
    expect(passes({ secFetchSite: "same-origin" })).toBe(true);
    expect(passes({ secFetchSite: "same-origin", referer: "https://evil.example/" })).toBe(true);
  });

  it("without either goes by the page it came from", () => {
    expect(passes({ referer: `${HERE}/people?on=2026-03-31` })).toBe(true);
    for (const referer of [
      "https://congruence.example.evil.example/",
      "https://evil.example/?https://congruence.example/",
      "https://congruence.example@evil.example/",
      "http://congruence.example/",
      "about:blank",
      "not an address",
      "",
    ])
      expect(passes({ referer }), referer).toBe(false);
  });

  it("that names nothing is refused", () => {
    expect(checkOrigin(post({}))).toEqual({ ok: false, code: "auth.foreign_origin", why: "unnamed" });
  });
});

describe("without a public address", () => {
  const local = (over: Partial<RequestOrigin>) =>
    passes({ publicUrl: null, host: "127.0.0.1:3000", ...over });

  it("the host that the request names is ours", () => {
    expect(local({ origin: "http://127.0.0.1:3000" })).toBe(true);
    expect(local({ origin: "http://[::1]:3000", host: "[::1]:3000" })).toBe(true);
    expect(local({ origin: "https://congruence.example", host: "Congruence.example:443" })).toBe(true);
    expect(local({ origin: "http://localhost:3000" })).toBe(false);
    expect(local({ origin: "http://127.0.0.1:3001" })).toBe(false);
    expect(local({ origin: "http://127.0.0.1" })).toBe(false);
  });

  it.each([null, "", "127.0.0.1:3000/x", "a@127.0.0.1:3000", "127.0.0.1:3000#", "127.0.0.1:99999999", "a b"])(
    "a host of %j is nobody",
    (host) => {
      expect(local({ origin: "http://127.0.0.1:3000", host })).toBe(false);
    },
  );
});

it("takes the origin of a public address that has a path, and nobody's when it is not an address", () => {
  expect(passes({ origin: HERE, publicUrl: `${HERE}/tools/congruence/` })).toBe(true);
  expect(passes({ origin: HERE, publicUrl: "congruence.example" })).toBe(false);
  expect(passes({ origin: "null", publicUrl: "about:blank" })).toBe(false);
});
