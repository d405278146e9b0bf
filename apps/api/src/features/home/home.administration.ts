import { z } from "zod";
import type { SignedContext } from "../../context.ts";

const ACTS = 5;
/** How far back acts are looked for among sign-ins, which are left out. */
const LOOKED_AT = 60;

/** As much of an import's result as is told here: how many rows were left out. */
const Applied = z.object({ kind: z.literal("applied"), counts: z.object({ stopped: z.number() }) });

/** The last import, accounts that nobody has opened yet, and the last acts of the log. Outside time: as of now. */
export async function administration(ctx: SignedContext) {
  const { id } = ctx.signed.organisation;
  const { imports, accounts, audit } = ctx.repos;
  const [last] = await imports.list(id, 1);
  const waiting = (await accounts.list(id)).filter(
    (one) => one.lastVisitAt === null && one.disabledAt === null,
  );
  const { batches } = await audit.page(id, { limit: LOOKED_AT });
  return {
    lastImport: last
      ? {
          ...{ id: last.id, state: last.state, createdAt: last.createdAt, appliedAt: last.appliedAt },
          files: last.files.map((file) => file.name),
          leftOut: Applied.safeParse(last.result).data?.counts.stopped ?? 0,
        }
      : null,
    waiting: waiting
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .map(({ id: key, name, email, createdAt }) => ({ id: key, name, email, createdAt })),
    acts: batches
      .filter(({ action }) => !action.startsWith("door."))
      .slice(0, ACTS)
      .map(({ batchId, at, actor, action, rows }) => ({ batchId, at, actor, action, rows })),
  };
}
