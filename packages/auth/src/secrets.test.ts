import { expect, it } from "vitest";
import { hashSecret, makeSecret, readSecret } from "./secrets.ts";

const ORGANISATION = "018f4d2a-7c1e-7000-8000-0123456789ab";

it("makes secrets of 256 bits that begin with their organisation and never repeat", () => {
  const secrets = Array.from({ length: 200 }, () => makeSecret(ORGANISATION));
  expect(new Set(secrets).size).toBe(200);
  for (const secret of secrets) {
    expect(readSecret(secret)).toEqual({ organisationId: ORGANISATION, hash: hashSecret(secret) });
    expect(Buffer.from(secret.split(".")[1]!, "base64url")).toHaveLength(32);
  }
});

it.each([
  "",
  ".",
  ORGANISATION,
  `${ORGANISATION}.`,
  `${ORGANISATION}.short`,
  `not-an-id.${"a".repeat(43)}`,
  `${ORGANISATION}.${"a".repeat(43)}\n`,
  `${ORGANISATION}.${"a".repeat(44)}`,
  ` ${ORGANISATION}.${"a".repeat(43)}`,
  `${ORGANISATION.toUpperCase()}.${"a".repeat(43)}`,
])("does not take %j for one of ours", (text) => {
  expect(readSecret(text)).toBeNull();
});
