import type { UnitKind } from "../facts/index.ts";

export const ACCOUNT_ROLES = ["administrator", "director", "hr", "member", "guest"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** A unit that somebody leads today; `accountable` is true for one lead of the unit. */
export type Leadership = { unitId: string; kind: UnitKind; accountable: boolean };

/**
 * Who asks. `personId` is null for an account that is nobody in the model. `leads` are those of today,
 * never of the as-of day: whoever led a squad last year has no rights over it, nor over its past.
 */
export type Actor = {
  accountId: string;
  role: AccountRole;
  personId: string | null;
  leads: readonly Leadership[];
};
