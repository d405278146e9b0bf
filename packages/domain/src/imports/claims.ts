import type { Day, Span } from "../calendar/index.ts";
import type { UnitKind } from "../facts/index.ts";
import { askRow, type Context, effective } from "./context.ts";
import { unitKindOf } from "./kinds.ts";
import { isLive, type Row, unitText } from "./row.ts";
import { fold } from "./text.ts";

/** Before any day that a file can name: where a unit begins of which nobody says when it began. */
export const BEGINNING = "1900-01-01" as Day;

/** What a row says about a unit. */
export type Claim = {
  row: Row;
  /** Which unit of the files: `id:…` or `name:…`. */
  unit: string;
  externalId: string | null;
  name: string | undefined;
  /** Said by a column or a rule; null: by shape. */
  kind: UnitKind | null;
  /** As written; null: nothing above; undefined: not said. */
  parentText: string | null | undefined;
  /** The parent once found: another unit of the files, or the id of one that is there. */
  parent: { claim: string } | { id: string } | null | undefined;
  mission: string | undefined;
  pool: string | undefined;
  span: Span;
  dated: boolean;
  /** Named by the rows of another file: it only has to be there. */
  mentioned: boolean;
};

export function unitKey(externalId: string | null, name: string): string {
  return externalId === null ? `name:${fold(name)}` : `id:${externalId}`;
}

/** Whether the file's rows say what chapters are, rather than who is in them. */
export function definesChapters(row: Row): boolean {
  const { subject, columns } = row.file.mapping;
  if (subject !== "chapters") return false;
  return !(["personId", "personName", "firstName", "lastName", "email"] as const).some(
    (f) => columns[f] !== undefined,
  );
}

function kindFor(row: Row, id: string, name: string): UnitKind | null {
  const { mapping } = row.file;
  if (definesChapters(row)) return "chapter";
  const stated = row.cells.unitKind ? unitKindOf(row.cells.unitKind) : null;
  if (stated) return stated;
  const rule = mapping.kindRules.find(({ starts }) => id.startsWith(starts) || name.startsWith(starts));
  return rule?.kind ?? (mapping.kindOtherwise === "shape" ? null : mapping.kindOtherwise);
}

/** What a row of a units file (or of one that defines chapters) says; null when it names no unit. */
export function claimOf(row: Row): Claim | null {
  const { mapping } = row.file;
  const cells =
    definesChapters(row) && row.cells.chapter ? { ...row.cells, unitName: row.cells.chapter } : row.cells;
  const text = unitText(cells);
  if (text === "") return null;
  const externalId = mapping.identity.units === "id" ? cells.unitId || null : null;
  const parentMapped = mapping.columns.parent !== undefined;
  return {
    row,
    unit: unitKey(externalId, cells.unitName || text),
    externalId,
    name: cells.unitName || (externalId === null ? text : undefined),
    kind: kindFor(row, externalId ?? "", cells.unitName ?? ""),
    parentText: parentMapped ? cells.parent || null : undefined,
    parent: undefined,
    mission: cells.mission || undefined,
    pool: cells.pool || undefined,
    span: { from: row.from ?? effective(row), to: row.to },
    dated: row.from !== null,
    mentioned: false,
  };
}

/** The units that the rows of another file name and may create: the row's unit, what it is under, its chapter. */
export function mentionsOf(row: Row): Claim[] {
  const { holds, subject, identity } = row.file.mapping;
  const base = {
    row,
    mission: undefined,
    pool: undefined,
    dated: false,
    mentioned: true,
    parent: undefined,
    span: { from: effective(row), to: null },
  };
  const found: Claim[] = [];
  const plain = (
    name: string,
    kind: UnitKind | null,
    parentText: string | null | undefined,
    externalId: string | null,
  ) => found.push({ ...base, unit: unitKey(externalId, name), externalId, name, kind, parentText });
  const text = unitText(row.cells);
  if (subject === "allocations" && holds.includes("units")) {
    const { parent } = row.cells;
    if (parent) plain(parent, "tribe", undefined, null);
    if (text !== "" && text !== parent) {
      const id = identity.units === "id" ? row.cells.unitId || null : null;
      const kind = kindFor(row, row.cells.unitId ?? "", row.cells.unitName ?? "");
      plain(row.cells.unitName || text, kind, parent || undefined, id);
    }
  }
  const chapter = row.cells.chapter || (subject === "chapters" ? text : "");
  if (holds.includes("chapters") && chapter !== "" && !definesChapters(row))
    plain(chapter, "chapter", undefined, null);
  return found;
}

/** Everything the live rows say about units, rows of units files first. */
export function gatherClaims(ctx: Context): Claim[] {
  const stated: Claim[] = [];
  const mentioned = new Map<string, Claim>();
  for (const file of ctx.files) {
    const { subject } = file.mapping;
    for (const row of file.rows) {
      if (!isLive(row)) continue;
      if (subject === "units" || definesChapters(row)) {
        const claim = claimOf(row);
        if (claim) stated.push(claim);
      } else if (subject !== "missions") {
        for (const claim of mentionsOf(row)) {
          const key = `${claim.unit}|${claim.kind === "chapter"}`;
          const known = mentioned.get(key);
          if (!known) mentioned.set(key, claim);
          else if (known.parentText === undefined) known.parentText = claim.parentText;
          else if (claim.parentText && fold(claim.parentText) !== fold(known.parentText ?? "")) {
            twoParents(ctx, known, claim, claim.parentText);
          }
        }
      }
    }
  }
  const said = new Set(stated.flatMap((claim) => [claim.unit, `name:${fold(claim.name ?? "")}`]));
  return [...stated, ...[...mentioned.values()].filter((claim) => !said.has(claim.unit))];
}

/** One unit under two others on the rows of one file: under the first, unless the other rows are left out. */
function twoParents(ctx: Context, known: Claim, claim: Claim, parent: string): void {
  const first = known.parentText ?? "";
  askRow(ctx, claim.row, {
    code: "unit.two_parents",
    weight: "assumed",
    field: "parent",
    value: parent,
    facts: { unit: claim.name ?? "", parents: [first, parent], otherRow: known.row.n },
    options: [{ id: "one", action: { do: "one", name: first } }],
    otherwise: "one",
    about: `${claim.unit}|${parent}`,
  });
}
