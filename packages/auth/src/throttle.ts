import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Throttled } from "./results.ts";
import { hashSecret } from "./secrets.ts";

/** So many within so many seconds, counted from the first. */
export type Limit = { count: number; seconds: number };

export type Limits = {
  failuresPerEmail: Limit;
  failuresPerAddress: Limit;
  renewalsPerEmail: Limit;
  renewalsPerAddress: Limit;
};

export const LIMITS: Limits = {
  failuresPerEmail: { count: 10, seconds: 15 * 60 },
  failuresPerAddress: { count: 100, seconds: 15 * 60 },
  renewalsPerEmail: { count: 3, seconds: 60 * 60 },
  renewalsPerAddress: { count: 30, seconds: 60 * 60 },
};

/**
 * What an address counts as: an IPv4 address itself, an IPv6 address its first 64 bits, since a household or an
 * office is handed that many; an IPv4 address written as IPv6 the former.
 */
export function addressKey(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  const bare = ip.split("%")[0] ?? "";
  if (!isIPv6(bare)) return ip;
  const [head = "", tail] = bare.toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** Counts attempts of one sort, by e-mail and by address, in this process's memory. */
export type Throttle = {
  /** Counts an attempt before it is made, so that many at once cannot slip through; null lets it pass. */
  attempt(email: string, ip: string): Promise<Throttled | null>;
  /** The attempt was a good one: the e-mail starts afresh and the address, when there is one, gets its attempt back. */
  forgive(email: string, ip: string | null): Promise<void>;
};

async function take(limiter: RateLimiterMemory, key: string): Promise<Throttled | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return {
      ok: false,
      code: "auth.throttled",
      retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
    };
  }
}

/** A throttle with one limit by e-mail and one by address. An address over its limit does not use up an e-mail's. */
export function createThrottle(perEmail: Limit, perAddress: Limit): Throttle {
  const emails = new RateLimiterMemory({ points: perEmail.count, duration: perEmail.seconds });
  const addresses = new RateLimiterMemory({ points: perAddress.count, duration: perAddress.seconds });
  return {
    async attempt(email, ip) {
      return (await take(addresses, addressKey(ip))) ?? (await take(emails, hashSecret(email)));
    },
    async forgive(email, ip) {
      await emails.delete(hashSecret(email));
      if (ip !== null) await addresses.reward(addressKey(ip));
    },
  };
}
