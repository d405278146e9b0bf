import {
  added,
  type Change,
  changed,
  type Day,
  FACT_KINDS,
  type FactKind,
  type Facts,
} from "@congruence/domain";
import { identifier } from "./chance.ts";

type DatedKind = { [K in FactKind]: Facts[K] extends { from: Day; to: Day | null } ? K : never }[FactKind];
type Fields<K extends FactKind> = Omit<Facts[K], "id">;

/**
 * The organisation as written so far. Rows are known by a readable key ("panier", "nadia-lebrun"), from which their
 * ids follow. Dated rows of one matter (somebody's contract, a unit's versions) form a thread: one ends, one begins.
 */
export type Book = ReturnType<typeof openBook>;

export function openBook() {
  const rows = new Map<FactKind, Map<string, Facts[FactKind]>>(FACT_KINDS.map((kind) => [kind, new Map()]));
  const threads = new Map<string, string>();
  const ids = new Set<string>();
  let at = "";
  let written: Change[] = [];

  /** The row as it stands; refuses a key that was never written. */
  function row<K extends FactKind>(kind: K, key: string): Facts[K] {
    const found = rows.get(kind)?.get(key);
    if (!found) throw new Error(`book: no ${kind} "${key}" at ${at}`);
    return found as Facts[K];
  }

  /** Writes a new row; refuses a key or an id already taken. */
  function add<K extends FactKind>(kind: K, key: string, fields: Fields<K>): void {
    const id = identifier(`${kind}:${key}`, at);
    if (rows.get(kind)?.has(key) || ids.has(id))
      throw new Error(`book: ${kind} "${key}" written twice at ${at}`);
    const after = { id, ...fields } as Facts[K];
    ids.add(id);
    rows.get(kind)?.set(key, after);
    written.push(added(kind, after));
  }

  function patch<K extends FactKind>(kind: K, key: string, fields: Partial<Facts[K]>): void {
    const before = row(kind, key);
    const change = changed(kind, before, fields);
    if (change.after) rows.get(kind)?.set(key, change.after);
    written.push(change);
  }

  function latestKey(kind: DatedKind, thread: string): string {
    const key = threads.get(`${kind}:${thread}`);
    if (!key) throw new Error(`book: nothing to end or follow in ${kind} "${thread}" at ${at}`);
    return key;
  }

  /** Begins a span in a thread. */
  function begin<K extends DatedKind>(kind: K, thread: string, fields: Fields<K>): void {
    const key = `${thread}@${fields.from}`;
    add(kind, key, fields);
    threads.set(`${kind}:${thread}`, key);
  }

  /** Ends the latest span of a thread. */
  function end(kind: DatedKind, thread: string, to: Day): void {
    patch(kind, latestKey(kind, thread), { to });
  }

  /** Ends the latest span of a thread and begins one that differs in `fields`, up to the end the former had. */
  function follow<K extends DatedKind>(
    kind: K,
    thread: string,
    fields: Partial<Facts[K]> & { from: Day },
  ): void {
    const { id: _, ...before } = row(kind, latestKey(kind, thread));
    end(kind, thread, fields.from);
    begin(kind, thread, { ...before, ...fields } as Fields<K>);
  }

  return {
    add,
    begin,
    end,
    follow,
    row,
    has: (kind: FactKind, key: string): boolean => rows.get(kind)?.has(key) ?? false,
    id: (kind: FactKind, key: string): string => row(kind, key).id,
    latest: <K extends DatedKind>(kind: K, thread: string): Facts[K] => row(kind, latestKey(kind, thread)),
    /** Every row of a kind, in the order of writing. */
    rows: <K extends FactKind>(kind: K): Facts[K][] => [...(rows.get(kind)?.values() ?? [])] as Facts[K][],
    /** Runs one act at an instant and gives the changes it wrote. */
    record(instant: string, write: () => void): Change[] {
      at = instant;
      written = [];
      write();
      return written;
    },
  };
}
