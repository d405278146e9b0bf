import { DayField } from "@congruence/domain/fields";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";

const Text = z.string().trim().max(200).optional();

/** What the log is narrowed to: days are days of the log's clock, the last one included. */
export const ListAudit = z.object({
  actor: Text,
  action: Text,
  source: Text,
  kind: Text,
  subjectId: z.guid().optional(),
  text: Text,
  from: DayField.optional(),
  to: DayField.optional(),
  cursor: z.guid().nullable().default(null),
});

const PAGE = 50;

/** A page of acts, newest first, each with its first rows. */
export async function list(ctx: SignedContext, input: z.output<typeof ListAudit>) {
  const { cursor, from, to, ...rest } = input;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && value !== ""));
  return ctx.repos.audit.page(ctx.signed.organisation.id, {
    filters: {
      ...given,
      ...(from ? { from: `${from}T00:00:00.000Z` } : {}),
      ...(to ? { to: `${to}T23:59:59.999Z` } : {}),
    },
    cursor,
    limit: PAGE,
  });
}

/** One act with its rows, a thousand at a time; whether something built on it keeps it from being undone. */
export async function readBatch(ctx: SignedContext, input: { batchId: string; after: string | null }) {
  const { id } = ctx.signed.organisation;
  const { audit } = ctx.repos;
  const entries = await audit.batch(id, input.batchId, { after: input.after, limit: 1_000 });
  const [first] = entries;
  if (!first) throw notThere();
  const later = await audit.laterTouching(id, input.batchId);
  const changes = await audit.changesOf(id, input.batchId);
  return { entries, undoable: changes.length > 0 && later.changed.length === 0 && later.builtOn.length === 0 };
}
