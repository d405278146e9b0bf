import { setTimeout as pause } from "node:timers/promises";
import type { PrismaClient } from "../../generated/client.ts";
import { type Handle, handleOn } from "../client/handle.ts";
import { isConflict, mayBeARace } from "./errors.ts";

export type TransactOptions = {
  /** How long one try may take before it is rolled back; 15 seconds unless told. */
  timeoutMs?: number;
  /** How many times the work is tried in all when it meets other writers; 8 unless told. */
  attempts?: number;
  /** Told before each further try. */
  onRetry?: (attempt: number, error: unknown) => void;
};

const WAIT_FOR_CONNECTION_MS = 15_000;

/**
 * Runs the work as if it were alone in the database (SERIALIZABLE) and commits it, all or nothing.
 *
 * Work that meets another writer is run again from the start, after a random pause: it must have no effect
 * outside the database. Constraints that can wait are checked when the work is over, still inside, so that a
 * violation reaches the caller as a `ConstraintViolation` and never as a failed commit.
 */
export async function transactOn<T>(
  prisma: PrismaClient,
  work: (handle: Handle) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  const attempts = options.attempts ?? 8;
  let raced = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(prisma, work, options.timeoutMs ?? 15_000);
    } catch (error) {
      const again = isConflict(error) || (!raced && mayBeARace(error));
      if (!again || attempt >= attempts) throw error;
      raced ||= mayBeARace(error);
      options.onRetry?.(attempt, error);
      await pause(Math.random() * Math.min(500, 10 * 2 ** attempt));
    }
  }
}

function once<T>(prisma: PrismaClient, work: (handle: Handle) => Promise<T>, timeoutMs: number): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      const handle = handleOn(tx, true);
      await handle.sql.run("SET CONSTRAINTS ALL DEFERRED");
      const result = await work(handle);
      await handle.sql.run("SET CONSTRAINTS ALL IMMEDIATE");
      return result;
    },
    { isolationLevel: "Serializable", timeout: timeoutMs, maxWait: WAIT_FOR_CONNECTION_MS },
  );
}

/** Runs reads that must agree with one another, on the database as it stood when the first one began. */
export function snapshotOn<T>(prisma: PrismaClient, work: (handle: Handle) => Promise<T>): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe("SET TRANSACTION READ ONLY");
      return work(handleOn(tx, false));
    },
    { isolationLevel: "RepeatableRead", timeout: 30_000, maxWait: WAIT_FOR_CONNECTION_MS },
  );
}
