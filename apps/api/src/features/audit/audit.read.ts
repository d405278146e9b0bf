import { DayField } from "@congruence/domain/fields";
import { z } from "zod";
import type { SignedContext } from "../../context.ts";
import { notThere } from "../../errors.ts";
import { beginningOf, endOf } from "./audit.days.ts";
import { isFact, namesIn } from "./audit.names.ts";

const Text = z.string().trim().max(200).optional();

/** What the log is narrowed to; days are those of the organisation's time zone, the last one included. */
export const ListAudit = z.object({
  /** Part of the name of the one who did it. */
  actor: Text,
  action: Text,
  source: Text,
  kind: Text,
  subjectId: z.guid().optional(),
  /** Part of what a row said, of the action or of the reason. */
  text: Text,
  from: DayField.optional(),
  to: DayField.optional(),
  cursor: z.guid().nullable().default(null),
  limit: z.number().int().min(1).max(50).default(50),
});

/** A page of acts, newest first, each with its first rows; the names of what these speak of. */
export async function list(ctx: SignedContext, input: z.output<typeof ListAudit>) {
  const { cursor, limit, from, to, ...rest } = input;
  const { id, timeZone } = ctx.signed.organisation;
  const given = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined && value !== ""),
  );
  const page = await ctx.repos.audit.page(id, {
    filters: {
      ...given,
      ...(from ? { from: beginningOf(from, timeZone) } : {}),
      ...(to ? { to: endOf(to, timeZone) } : {}),
    },
    cursor,
    limit,
  });
  const names = await namesIn(
    ctx,
    page.batches.flatMap((batch) => batch.first),
  );
  return { ...page, names };
}

const ROWS = 200;

/** Whether an act can be taken back, and if not why: nothing of the model in it, or what stands in the way. */
export type Undoing =
  | { possible: true }
  | { possible: false; why: "no_facts" }
  | { possible: false; why: "later"; changed: number; builtOn: number };

/** One act with its rows, two hundred at a time; whether something built on it keeps it from being undone. */
export async function readBatch(ctx: SignedContext, input: { batchId: string; after: string | null }) {
  const { id } = ctx.signed.organisation;
  const { audit } = ctx.repos;
  const found = await audit.batch(id, input.batchId, { after: input.after, limit: ROWS + 1 });
  const [act] = found;
  if (!act) throw notThere();
  const entries = found.slice(0, ROWS);
  const { batchId, at, accountId, actor, source, action, reason } = act;
  return {
    act: { batchId, at, accountId, actor, source, action, reason },
    rows: await audit.count(id, input.batchId),
    entries: entries.map(({ id: entryId, kind, subjectId, before, after }) => ({
      id: entryId,
      ...{ kind, subjectId, before, after },
    })),
    next: found.length > ROWS ? (entries.at(-1)?.id ?? null) : null,
    names: await namesIn(ctx, entries),
    undoing: await undoing(ctx, input.batchId, entries),
  };
}

async function undoing(ctx: SignedContext, batchId: string, entries: { kind: string }[]): Promise<Undoing> {
  if (!entries.some((entry) => isFact(entry.kind))) return { possible: false, why: "no_facts" };
  const later = await ctx.repos.audit.laterTouching(ctx.signed.organisation.id, batchId);
  const [changed, builtOn] = [later.changed.length, later.builtOn.length];
  return changed + builtOn === 0 ? { possible: true } : { possible: false, why: "later", changed, builtOn };
}
