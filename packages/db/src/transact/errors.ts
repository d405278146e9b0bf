import type { FactKind } from "@congruence/domain";

/** A constraint of the database refused the rows: its name, the table it stands on and its SQL state. */
export class ConstraintViolation extends Error {
  readonly sqlState: string;
  readonly constraint: string;
  readonly table: string;

  constructor(sqlState: string, constraint: string, table: string) {
    super(`constraint ${constraint} of ${table} refused the rows (${sqlState})`);
    this.name = "ConstraintViolation";
    this.sqlState = sqlState;
    this.constraint = constraint;
    this.table = table;
  }
}

/** A row no longer stands as the change was planned on: somebody wrote it meanwhile. */
export class ChangedMeanwhile extends Error {
  readonly kind: FactKind;
  readonly id: string;

  constructor(kind: FactKind, id: string) {
    super(`${kind} ${id} has changed meanwhile`);
    this.name = "ChangedMeanwhile";
    this.kind = kind;
    this.id = id;
  }
}

/** restrict, foreign key, unique, check, exclusion. A missing value (23502) is a fault of ours, not a rule. */
const VIOLATIONS = new Set(["23001", "23503", "23505", "23514", "23P01"]);

/** The violation that an error of the driver tells; null when it tells something else. */
export function violationOf(error: unknown): ConstraintViolation | null {
  if (!(error instanceof Error)) return null;
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  if (typeof code !== "string" || !VIOLATIONS.has(code)) return null;
  const name = typeof constraint === "string" ? constraint : "";
  return new ConstraintViolation(code, name, typeof table === "string" ? table : "");
}

type Told = {
  code?: unknown;
  cause?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  meta?: { driverAdapterError?: { cause?: unknown } };
};

/**
 * Whether the database gave the transaction up for the sake of another one, so that trying again may succeed:
 * serialisation failure or deadlock, from a model call, a raw statement or the commit, each told differently.
 */
export function isConflict(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const told = error as Told;
  if (told.code === "P2034" || told.kind === "TransactionWriteConflict") return true;
  if ([told.code, told.originalCode].some((code) => code === "40001" || code === "40P01")) return true;
  return isConflict(told.meta?.driverAdapterError?.cause) || isConflict(told.cause);
}

/**
 * Whether a writer that went first may be why the rows were refused. The rules would have seen its rows had they
 * run after it: once more, and they refuse in their own words.
 */
export function mayBeARace(error: unknown): boolean {
  return error instanceof ConstraintViolation && (error.sqlState === "23505" || error.sqlState === "23P01");
}
