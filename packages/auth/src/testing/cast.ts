import { randomUUID } from "node:crypto";
import { createAuth } from "../auth.ts";
import type { AuthEvent } from "../events.ts";
import type { RenewalLetter } from "../parts.ts";
import type { HashCost } from "../passwords.ts";
import type { AuthRepos, Transact } from "../repos.ts";
import type { Limits } from "../throttle.ts";

/** Least work Argon2id accepts: for tests alone. */
export const CHEAP: HashCost = { memoryCost: 8, timeCost: 1, parallelism: 1 };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Two organisations that know nothing of each other, fresh for each caller. */
export function twoOrganisations() {
  return {
    lumen: { id: randomUUID(), name: "Maison Lumen" },
    orme: { id: randomUUID(), name: "Atelier de l'Orme" },
  };
}

export const ADA = "ada.martin@lumen.example";
export const ADAS_PASSWORD = "a kettle in the orchard";
export const BROWSER = { ip: "192.0.2.10", userAgent: "Firefox" };

/** The doors on some repositories, with a clock that tests move by hand and a record of what was told and sent. */
export function doorsOn(
  repos: AuthRepos,
  options: {
    limits?: Partial<Limits>;
    hashCost?: HashCost;
    transact?: Transact;
    secureCookies?: boolean;
  } = {},
) {
  const clock = { now: new Date("2026-03-02T09:00:00.000Z") };
  const events: AuthEvent[] = [];
  const letters: RenewalLetter[] = [];
  const problems: unknown[] = [];
  const auth = createAuth({
    repos,
    clock: () => clock.now,
    secureCookies: false,
    hashCost: CHEAP,
    onEvent: (event) => {
      events.push(event);
    },
    sendRenewal: async (letter) => {
      letters.push(letter);
    },
    onProblem: (problem) => problems.push(problem),
    ...options,
  });

  return {
    auth,
    repos,
    events,
    letters,
    problems,
    kinds: () => events.map(({ kind }) => kind),
    pass: (milliseconds: number) => {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
    now: () => clock.now,
    signIn: (password = ADAS_PASSWORD, email = ADA) => auth.signIn({ email, password, ...BROWSER }),

    /** An account that can sign in at once; answers its id. */
    async opened(
      organisation: { id: string; name: string },
      password = ADAS_PASSWORD,
      email = ADA,
    ): Promise<string> {
      const made = await auth.hashPassword(password, { email, organisationName: organisation.name });
      if (!made.ok) throw new Error(`cast: ${made.why.join(", ")}`);
      const id = randomUUID();
      await repos.accounts.create(organisation.id, {
        id,
        email,
        name: "Ada Martin",
        role: "director",
        personId: null,
        language: "fr",
        createdAt: clock.now.toISOString(),
        passwordHash: made.passwordHash,
      });
      return id;
    },
  };
}

export type Doors = ReturnType<typeof doorsOn>;

/** The token of a sign-in that must succeed. */
export async function tokenOf(signingIn: ReturnType<Doors["signIn"]>): Promise<string> {
  const result = await signingIn;
  if (!result.ok) throw new Error(`cast: ${result.code}`);
  return result.token;
}
