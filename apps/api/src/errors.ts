import type { Refusal } from "@congruence/domain";
import { TRPCError } from "@trpc/server";

/** What a rule said no to, carried to the caller as `data.refusals`. */
export class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(", "));
    this.name = "Refused";
  }
}

export function refused(refusals: readonly Refusal[]): TRPCError {
  return new TRPCError({ code: "UNPROCESSABLE_CONTENT", message: "refused", cause: new Refused(refusals) });
}

/** The same answer for what is not there and for what is not theirs. */
export function notThere(): TRPCError {
  return new TRPCError({ code: "NOT_FOUND", message: "not there" });
}

/** For what a person may see but not do. */
export function notTheirs(): TRPCError {
  return new TRPCError({ code: "FORBIDDEN", message: "not theirs" });
}
