import type { Prisma } from "../../generated/client.ts";

/** Statements as written, with `$1`… parameters; give each a type in the text (`$1::uuid`). */
export type Sql = {
  /** The rows answered, in columns as named by the statement. */
  rows<R extends object>(text: string, ...params: unknown[]): Promise<R[]>;
  /** How many rows the statement wrote. */
  run(text: string, ...params: unknown[]): Promise<number>;
};

/** What a repository works on: the database itself, or one transaction of it. */
export type Handle = { prisma: Prisma.TransactionClient; sql: Sql; inTransaction: boolean };

export function handleOn(prisma: Prisma.TransactionClient, inTransaction: boolean): Handle {
  return {
    prisma,
    inTransaction,
    sql: {
      rows: <R extends object>(text: string, ...params: unknown[]) =>
        prisma.$queryRawUnsafe<R[]>(text, ...params),
      run: (text, ...params) => prisma.$executeRawUnsafe(text, ...params),
    },
  };
}
