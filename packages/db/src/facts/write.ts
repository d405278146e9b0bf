import { type Change, FACT_KINDS, type FactKind } from "@congruence/domain";
import type { Handle } from "../client/handle.ts";
import { type Act, insertEntries } from "../repos/audit-entries.ts";
import { ChangedMeanwhile } from "../transact/errors.ts";
import { type Net, netOf } from "./net.ts";
import { WRITES } from "./statements.ts";
import { columnsOf } from "./tables.ts";

/** Called as rows are written: how many of the changes are through. Starts again when the transaction does. */
export type OnProgress = (done: number, total: number) => void;

const ROWS_A_STATEMENT = 1_000;

/** The one way to change the model: rows and their audit entries together. */
export function factWrites({ sql, inTransaction }: Handle) {
  return {
    /**
     * Writes the rows of all changes and one audit entry for each change. Added rows go first, in an order in
     * which each refers to rows that are there; then changed ones; taken away ones go last, backwards.
     *
     * Refuses with `ChangedMeanwhile` when a row does not stand as a change's `before` says, with
     * `ConstraintViolation` when the database does not take the rows, and to run outside `transact`.
     */
    async write(
      organisationId: string,
      changes: readonly Change[],
      act: Act,
      onProgress: OnProgress = () => {},
    ): Promise<void> {
      if (!inTransaction)
        throw new Error("facts.write: only inside transact, where all of it stands or falls");
      if (changes.length === 0) return;
      const nets = netOf(changes);
      const rowCount = [...nets.values()].reduce(
        (sum, { added, changed, removed }) => sum + added.length + changed.length + removed.length,
        0,
      );
      let written = 0;
      const wrote = (count: number) => {
        written += count;
        onProgress(Math.floor((changes.length * written) / (rowCount + changes.length)), changes.length);
      };

      async function send(kind: FactKind, text: string, rows: readonly Net[], shape: (net: Net) => object) {
        for (const chunk of chunks(rows)) {
          const answered = await sql.rows<{ id: string }>(
            text,
            organisationId,
            JSON.stringify(chunk.map(shape)),
          );
          const done = new Set(answered.map((row) => row.id));
          const missed = chunk.find((net) => !done.has(net.id.toLowerCase()));
          if (missed) throw new ChangedMeanwhile(kind, missed.id);
          wrote(chunk.length);
        }
      }

      for (const kind of FACT_KINDS) await send(kind, WRITES[kind].insert, nets.get(kind)?.added ?? [], bare);
      for (const kind of FACT_KINDS)
        await send(kind, WRITES[kind].update, nets.get(kind)?.changed ?? [], sides);
      for (const kind of [...FACT_KINDS].reverse()) {
        await send(kind, WRITES[kind].remove, nets.get(kind)?.removed ?? [], sides);
      }
      for (const chunk of chunks(changes)) {
        const entries = chunk.map(({ kind, id, before, after }) => ({ kind, subjectId: id, before, after }));
        await insertEntries(sql, organisationId, act, entries);
        wrote(chunk.length);
      }
    },
  };
}

/** The row to add, with exactly the fields of its kind. */
function bare(net: Net): object {
  return Object.fromEntries(columnsOf(net.kind).map(({ field }) => [field, net.after?.[field] ?? null]));
}

/** What the row says (`b.`) and is to say (`a.`), field by field. */
function sides(net: Net): object {
  const row: Record<string, unknown> = { id: net.id };
  for (const { field } of columnsOf(net.kind)) {
    if (field === "id") continue;
    row[`b.${field}`] = net.before?.[field] ?? null;
    row[`a.${field}`] = net.after?.[field] ?? null;
  }
  return row;
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, at) =>
    rows.slice(at * ROWS_A_STATEMENT, (at + 1) * ROWS_A_STATEMENT),
  );
}
