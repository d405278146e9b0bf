import type { Auth } from "@congruence/auth";
import type { AccountRow, Db, Organisation, Repos } from "@congruence/db";
import type { Day } from "@congruence/domain";
import type { Actor } from "@congruence/domain/access";
import type { Settings } from "@congruence/domain/settings";
import type { Mail } from "@congruence/mail";
import type { Logger } from "pino";
import type { Jobs } from "./jobs.ts";

/** What the running product holds, one for the process. */
export type Product = {
  db: Db;
  auth: Auth;
  mail: Mail;
  jobs: Jobs;
  log: Logger;
  /** The address people type, without a slash at the end. */
  publicUrl: string;
  /** Whether the address was given: then a write must come from it, otherwise from the host it names. */
  publicUrlGiven: boolean;
  newId: () => string;
  now: () => Date;
};

/** Who asks, from where, and in which organisation; null where nobody is signed in. */
export type Signed = {
  account: AccountRow;
  sessionToken: string;
  organisation: Organisation;
  settings: Settings;
  actor: Actor;
  /** The organisation's day: its fixed day, or the real one in its time zone. */
  today: Day;
};

export type Caller = {
  ip: string;
  userAgent: string;
  source: "page" | "api";
  requestId: string;
  language: "en" | "fr";
};

export type Context = {
  product: Product;
  caller: Caller;
  signed: Signed | null;
  repos: Repos;
};

/** A context in which somebody is signed in: what nearly every service takes. */
export type SignedContext = Context & { signed: Signed };
