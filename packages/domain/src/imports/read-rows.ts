import { FULL_TIME } from "../facts/index.ts";
import { blanksBelow } from "./blanks.ts";
import { askRow, type Context } from "./context.ts";
import { type DateFormat, guessDateFormat } from "./dates.ts";
import { FIELDS, type Field } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import { readDates } from "./read-dates.ts";
import { type Cells, columnOf, fingerprintOf, keyOf, type Row, type SourceFile } from "./row.ts";
import { isShare, readShare } from "./shares.ts";
import { isGarbled, repaired } from "./text.ts";

const PERSON: readonly Field[] = ["personId", "personName", "firstName", "lastName", "email"];
const DATES = ["from", "to", "presenceFrom", "presenceTo"] as const;

function mappedColumns(mapping: Mapping): [Field, number][] {
  return FIELDS.flatMap((field) => {
    const at = mapping.columns[field];
    return at === undefined ? [] : [[field, at] as [Field, number]];
  });
}

/** The file's rows as cells by field, blanks filled, with what they said when last loaded compared. */
export async function readRows(ctx: Context, file: SourceFile): Promise<void> {
  const { mapping, table } = file;
  const columns = mappedColumns(mapping);
  const keys = new Map<string, Row[]>();
  for (const [index, line] of table.rows.entries()) {
    const raw: Cells = {};
    for (const [field, at] of columns) raw[field] = (line[at] ?? "").trim();
    if (raw.email) raw.email = raw.email.toLowerCase();
    file.rows.push({
      file,
      n: table.rowNumbers[index] ?? index + 2,
      index,
      raw,
      cells: { ...raw },
      from: null,
      to: null,
      presenceFrom: null,
      presenceTo: null,
      share: null,
      shareStated: false,
      contract: null,
      key: "",
      fingerprint: "",
      same: false,
      stopped: false,
      partial: false,
      effects: [],
    });
  }
  if (lacksColumns(ctx, file)) return;
  blanksBelow(ctx, file);
  for (const row of file.rows) {
    const from = row.raw.from ?? "";
    const parts = keyOf(mapping.subject, row.raw, from);
    row.fingerprint = fingerprintOf(describe(row));
    const twins = keys.get(JSON.stringify(parts)) ?? [];
    keys.set(JSON.stringify(parts), [...twins, row]);
    const twin = twins.find((other) => other.fingerprint === row.fingerprint);
    if (twin) {
      row.same = true;
      row.key = twin.key;
      ctx.problems.ask({
        code: "row.duplicate",
        weight: "settled",
        file: file.name,
        rows: [row.n],
        about: "all",
        facts: {},
      });
      continue;
    }
    row.key = JSON.stringify(twins.length === 0 ? parts : [...parts, `#${twins.length + 1}`]);
    row.same = ctx.lastLoaded.get(`${mapping.subject}\t${row.key}`) === row.fingerprint;
    await ctx.tick();
  }
  forgetSettled(ctx, file);
  repairTexts(ctx, file);
  const format = dateFormatOf(ctx, file);
  for (const row of file.rows) {
    if (row.stopped) continue;
    readDates(ctx, row, format);
    if (!row.stopped && !row.same) readShares(ctx, row);
    await ctx.tick();
  }
}

/** What was already asked about rows that are left alone is not asked again. */
function forgetSettled(ctx: Context, file: SourceFile): void {
  const same = new Set(file.rows.filter((row) => row.same).map((row) => row.n));
  ctx.problems.forget(
    (problem) =>
      problem.file === file.name && problem.code === "blank.below" && problem.rows.every((n) => same.has(n)),
  );
}

/** What the row says and how it is read, without what was answered: the same text means nothing new to load. */
function describe(row: Row): string {
  const { mapping } = row.file;
  const parts = FIELDS.flatMap((field) => (row.raw[field] ? [`${field}=${row.raw[field]}`] : []));
  const dated = DATES.some((field) => row.raw[field]);
  if (dated) parts.push(mapping.dateFormat, String(mapping.endIsLastDay));
  if (row.raw.share || row.raw.contract) parts.push(mapping.shareFormat);
  if (mapping.subject === "allocations" && !row.raw.share) {
    parts.push(
      mapping.sharePolicy.kind,
      mapping.sharePolicy.kind === "fixed" ? String(mapping.sharePolicy.share) : "",
    );
  }
  return parts.join("\u001f");
}

function lacksColumns(ctx: Context, file: SourceFile): boolean {
  const { mapping } = file;
  const has = (...fields: Field[]) => fields.some((field) => mapping.columns[field] !== undefined);
  const lacking: string[] = [];
  const person = has(...PERSON);
  const unit = has("unitId", "unitName");
  if (mapping.subject === "people" && !person) lacking.push("person");
  if (mapping.subject === "units" && !unit) lacking.push("unit");
  if (mapping.subject === "chapters" && !has("chapter", "unitId", "unitName")) lacking.push("chapter");
  if (mapping.subject === "missions" && !unit) lacking.push("unit");
  if (mapping.subject === "missions" && !has("mission")) lacking.push("mission");
  if (mapping.subject === "allocations" || mapping.subject === "leads") {
    if (!person) lacking.push("person");
    if (!unit) lacking.push("unit");
  }
  const stop = (code: "column.missing" | "identity.unknown", options = {}) => {
    const rows = file.rows.map((row) => row.n);
    return ctx.problems.ask({
      code,
      weight: "stops",
      file: file.name,
      rows,
      about: "file",
      facts: { lacking },
      ...options,
    });
  };
  if (lacking.length > 0) stop("column.missing");
  else if (person && mapping.identity.people === "ask") {
    const byName = { id: "by-name", action: { do: "identifyByName" } as const };
    const leave = { id: "leave-out", action: { do: "leaveOut" } as const };
    if (stop("identity.unknown", { options: [byName, leave] })?.do === "identifyByName") {
      file.mapping = { ...mapping, identity: { ...mapping.identity, people: "name" } };
      return false;
    }
  } else return false;
  for (const row of file.rows) row.stopped = true;
  return true;
}

/** Letters that came through a wrong encoding: kept as they are until somebody says to mend them. */
function repairTexts(ctx: Context, file: SourceFile): void {
  const bad = file.rows.filter(
    (row) => !row.same && Object.values(row.raw).some((cell) => cell !== undefined && isGarbled(cell)),
  );
  const first = bad[0];
  if (!first) return;
  const field = FIELDS.find((one) => isGarbled(first.raw[one] ?? "")) ?? null;
  const value = field === null ? null : (first.raw[field] ?? null);
  const mended = value === null ? null : repaired(value);
  const action = ctx.problems.ask({
    code: "text.garbled",
    weight: "assumed",
    file: file.name,
    rows: bad.map((row) => row.n),
    about: "file",
    field,
    column: field === null ? null : columnOf(file, field),
    value,
    facts: { mended },
    options: [
      ...(mended === null ? [] : [{ id: "repair", action: { do: "repair" } as const }]),
      { id: "keep", action: { do: "keep" } },
    ],
  });
  if (action?.do !== "repair") return;
  for (const row of bad) {
    for (const one of FIELDS) {
      const cell = row.cells[one];
      if (cell !== undefined && isGarbled(cell)) row.cells[one] = repaired(cell) ?? cell;
    }
  }
}

function dateFormatOf(ctx: Context, file: SourceFile): DateFormat {
  const { mapping } = file;
  if (mapping.dateFormat !== "day-first" && mapping.dateFormat !== "month-first") return mapping.dateFormat;
  const either: number[] = [];
  const cells: string[] = [];
  let example: string | null = null;
  for (const row of file.rows) {
    if (row.same) continue;
    for (const field of DATES) {
      const cell = row.raw[field];
      if (!cell) continue;
      cells.push(cell);
      if (guessDateFormat([cell]).counts.either === 0) continue;
      if (either.at(-1) !== row.n) either.push(row.n);
      example ??= cell;
    }
  }
  const evidence = guessDateFormat(cells);
  if (!(evidence.ambiguous || (evidence.mixed && either.length > 0))) return mapping.dateFormat;
  const { dayFirst, monthFirst } = evidence.counts;
  const action = ctx.problems.ask({
    code: "date.ambiguous",
    weight: "assumed",
    file: file.name,
    rows: either,
    about: "file",
    value: example,
    facts: { dayFirst, monthFirst, either: evidence.counts.either },
    options: [
      { id: "day-first", action: { do: "dateFormat", format: "day-first" } },
      { id: "month-first", action: { do: "dateFormat", format: "month-first" } },
    ],
    otherwise: mapping.dateFormat,
  });
  return action?.do === "dateFormat" ? action.format : mapping.dateFormat;
}

function readShares(ctx: Context, row: Row): void {
  for (const field of ["share", "contract"] as const) {
    const text = row.cells[field];
    if (!text) continue;
    const value = readShare(text, row.file.mapping.shareFormat);
    if (value !== null && isShare(value)) {
      row[field] = value;
      if (field === "share") row.shareStated = true;
      continue;
    }
    const full = { id: "share:10000", action: { do: "share", share: FULL_TIME } as const };
    const empty = { id: "empty", action: { do: "empty" } as const };
    const action = askRow(ctx, row, {
      code: "share.impossible",
      field,
      facts: { basisPoints: value },
      options: value !== null && value > FULL_TIME ? [full, empty] : [empty],
    });
    if (action.do === "share") row[field] = action.share;
    if (field === "share") row.shareStated = true;
  }
}
