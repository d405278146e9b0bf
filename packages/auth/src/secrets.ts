import { createHash, randomBytes } from "node:crypto";

const SHAPE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/;

/**
 * A new secret of 256 random bits that begins with its organisation, `<organisationId>.<random>`, so that the
 * organisation is found from it. It goes into a cookie or a link and is stored nowhere.
 */
export function makeSecret(organisationId: string): string {
  return `${organisationId}.${randomBytes(32).toString("base64url")}`;
}

/** What is stored in place of a secret: its SHA-256. Enough for random secrets, too little for passwords. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The organisation a secret begins with and the hash it is stored under; null when it is not of our making. */
export function readSecret(secret: string): { organisationId: string; hash: string } | null {
  const organisationId = SHAPE.exec(secret)?.[1];
  return organisationId === undefined ? null : { organisationId, hash: hashSecret(secret) };
}
