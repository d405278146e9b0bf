import { hash, parseOptions, verify } from "@node-rs/argon2";
import { PASSWORD_LENGTH } from "./password-rule.ts";

/** The work one hash costs: memory in KiB, passes over it, lanes. */
export type HashCost = { memoryCost: number; timeCost: number; parallelism: number };

/** OWASP's recommendation for Argon2id with the least memory it still approves of: 19 MiB, two passes, one lane. */
export const OWASP_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The variant by its number: the package's enum is a `const enum`, which isolated modules cannot read. */
const ARGON2ID = 2;

/** Longest text worth hashing, in UTF-16 units: a password at its limit, each character in two units. */
const LONGEST = PASSWORD_LENGTH.max * 2;

/** The same characters whichever keyboard composed them. */
const composed = (password: string) => password.normalize("NFKC");

export type Passwords = {
  hash(password: string): Promise<string>;
  /**
   * Whether the password is the one behind the hash. With null it does the same work on a hash that nothing
   * matches, and answers false: an account that is not there takes as long as one that is.
   */
  matches(passwordHash: string | null, password: string): Promise<boolean>;
  /** Whether the hash was made at another cost than today's, so that it should be made again. */
  isDated(passwordHash: string): boolean;
};

/** Argon2id at one cost. */
export function passwordsAt(cost: HashCost): Passwords {
  const options = { ...cost, algorithm: ARGON2ID };
  const make = (password: string) => hash(composed(password), options);
  let decoy: Promise<string> | undefined;
  return {
    hash: make,
    async matches(passwordHash, password) {
      if (password.length > LONGEST) return false;
      decoy ??= make("a password that no account has");
      const against = passwordHash ?? (await decoy);
      const same = await verify(against, composed(password));
      return same && passwordHash !== null;
    },
    isDated(passwordHash) {
      const made = parseOptions(passwordHash);
      return (
        made.algorithm !== ARGON2ID ||
        made.memoryCost !== cost.memoryCost ||
        made.timeCost !== cost.timeCost ||
        made.parallelism !== cost.parallelism
      );
    },
  };
}
