import type { Day } from "../calendar/index.ts";
import type { World } from "../facts/index.ts";
import { type Context, fateOf } from "./context.ts";
import { Draft } from "./draft.ts";
import type { Mapping, Table } from "./mapping.ts";
import { PeopleDirectory } from "./people-directory.ts";
import { planAllocations } from "./plan-allocations.ts";
import { planChapters } from "./plan-chapters.ts";
import { planGone } from "./plan-gone.ts";
import { planLeads } from "./plan-leads.ts";
import { planMissions } from "./plan-missions.ts";
import { planPeople } from "./plan-people.ts";
import { planUnits } from "./plan-units.ts";
import type { Fate, ImportedRow, Preview, RowFate } from "./preview.ts";
import type { Choices, Problem } from "./problem.ts";
import { Problems } from "./problems.ts";
import { readRows } from "./read-rows.ts";
import type { SourceFile } from "./row.ts";

export type ImportInput = {
  files: readonly { table: Table; mapping: Mapping }[];
  /** Answers to the problems of an earlier planning of the same files. */
  choices?: Choices;
  world: World;
  /** What each row said when it was last loaded; the latest for each subject and key. */
  lastLoaded?: Iterable<ImportedRow>;
  today: Day;
  newId: () => string;
  /** How much of the work is done, from 0 to 1. */
  onProgress?: (done: number) => void;
  /** Awaited every few thousand steps, so that others run meanwhile. */
  pause?: () => Promise<void>;
};

const STRIDE = 2_000;
/** How often a row is looked at: read, units, people, chapters, allocations (twice), leads, missions. */
const LOOKS = 6;

function sources(input: ImportInput): SourceFile[] {
  const taken = new Set<string>();
  return input.files.map(({ table, mapping }) => {
    let name = table.name;
    for (let n = 2; taken.has(name); n += 1) name = `${table.name} (${n})`;
    taken.add(name);
    return { name, table, mapping, rows: [] };
  });
}

/**
 * What loading the files would do, all of them in one go: units, people, chapters, allocations, leads, missions.
 * Writes nothing, never throws on what files contain; what is not clear is a problem with a default that loses no
 * data. Rows that say what they said when last loaded are left alone, whatever became of the model since.
 */
export async function planImport(input: ImportInput): Promise<Preview> {
  const total = Math.max(1, input.files.reduce((sum, file) => sum + file.table.rows.length, 0) * LOOKS);
  let steps = 0;
  const tick = async () => {
    steps += 1;
    if (steps % STRIDE !== 0) return;
    input.onProgress?.(Math.min(0.99, steps / total));
    await input.pause?.();
  };
  const lastLoaded = new Map<string, string>();
  for (const row of input.lastLoaded ?? []) lastLoaded.set(`${row.subject}\t${row.key}`, row.fingerprint);
  const out = new Map<string, Set<number>>();
  let carried: Problem[] = [];
  for (;;) {
    const ctx: Context = {
      files: sources(input),
      draft: new Draft(input.world, input.newId),
      problems: new Problems(input.choices ?? {}),
      lastLoaded,
      today: input.today,
      madeBy: new Map(),
      late: new Set(),
      tick,
    };
    for (const problem of carried) ctx.problems.carry(problem);
    const preview = await planOnce(ctx, out);
    const late = ctx.files.flatMap((file) =>
      file.rows.filter(
        (row) =>
          row.stopped && (row.effects.length > 0 || ctx.late.has(row)) && !out.get(file.name)?.has(row.n),
      ),
    );
    if (late.length === 0) {
      input.onProgress?.(1);
      return preview;
    }
    // A row that stops late had already said something: it is left out whole, from the start.
    for (const row of late) out.set(row.file.name, (out.get(row.file.name) ?? new Set()).add(row.n));
    carried = preview.problems.filter(
      (problem) => problem.weight === "stops" && problem.rows.some((n) => out.get(problem.file)?.has(n)),
    );
  }
}

async function planOnce(ctx: Context, out: ReadonlyMap<string, ReadonlySet<number>>): Promise<Preview> {
  for (const file of ctx.files) {
    await readRows(ctx, file);
    for (const row of file.rows) if (out.get(file.name)?.has(row.n)) row.stopped = true;
  }
  await planUnits(ctx);
  const people = new PeopleDirectory(ctx);
  await planPeople(ctx, people);
  await planChapters(ctx, people);
  const sharePolicyUsed = await planAllocations(ctx, people);
  await planLeads(ctx, people);
  await planMissions(ctx);
  const gone = planGone(ctx, people);
  return {
    ...tell(ctx.files, gone.fates),
    problems: ctx.problems.all(),
    changes: ctx.draft.changes(),
    importedRows: [...loaded(ctx), ...gone.forgotten],
    sharePolicyUsed,
  };
}

function tell(files: readonly SourceFile[], gone: RowFate[]): Pick<Preview, "counts" | "rowsByFate"> {
  const rowsByFate: Record<Fate, RowFate[]> = {
    add: [],
    change: [],
    close: gone,
    leftAlone: [],
    stopped: [],
  };
  let headings = 0;
  let rows = 0;
  for (const file of files) {
    headings += file.table.headings;
    rows += file.table.headings + file.rows.length;
    for (const row of file.rows) {
      const cells = file.table.rows[row.index] ?? [];
      const effects = row.stopped ? [] : row.effects;
      rowsByFate[fateOf(row)].push({ file: file.name, row: row.n, cells, effects });
    }
  }
  const count = (fate: Fate) => rowsByFate[fate].length;
  return {
    counts: {
      add: count("add"),
      change: count("change"),
      close: count("close"),
      leftAlone: count("leftAlone"),
      stopped: count("stopped"),
      headings,
      rows,
    },
    rowsByFate,
  };
}

/** The fingerprints that are new since the last loading; a row of which a part was left out is not among them. */
function loaded(ctx: Context): ImportedRow[] {
  const rows: ImportedRow[] = [];
  for (const file of ctx.files) {
    const { subject } = file.mapping;
    for (const { key, fingerprint, stopped, partial } of file.rows) {
      if (stopped || partial || key === "") continue;
      if (ctx.lastLoaded.get(`${subject}\t${key}`) !== fingerprint) rows.push({ subject, key, fingerprint });
    }
  }
  return rows;
}
