import type { Day } from "../calendar/index.ts";
import { type DateEvidence, guessDateFormat } from "./dates.ts";
import { endIsLastDay, type Field, fieldNamed, type Subject } from "./fields.ts";
import { unitKindOf } from "./kinds.ts";
import { type Mapping, signatureOf, type Table } from "./mapping.ts";
import { guessShareFormat } from "./shares.ts";
import { fold } from "./text.ts";

export const LEAD_WORDS = [
  "lead",
  "leader",
  "responsable",
  "chef",
  "cheffe",
  "manager",
  "squad lead",
  "tribe lead",
  "tech lead",
  "chapter lead",
  "product owner",
  "po",
  "pilote",
  "owner",
  "responsable de tribu",
  "responsable de squad",
];

export type Guess = {
  mapping: Mapping;
  /** From the header alone: a known name, one that contains it, or the way the file's other columns speak. */
  confidence: Partial<Record<Field, "sure" | "likely">>;
  dates: DateEvidence;
  /** Whether the mapping is the one chosen last time for this header. */
  remembered: boolean;
  signature: string;
};

type Columns = Partial<Record<Field, number>>;

function subjectOf(columns: Columns, emptyWorld: boolean): Subject {
  const has = (...fields: Field[]) => fields.some((field) => columns[field] !== undefined);
  const person = has("personId", "personName", "email", "firstName", "lastName");
  const unit = has("unitId", "unitName");
  if (person && unit) return "allocations";
  if (person && has("chapter"))
    return has("contract", "email", "presenceFrom", "site") ? "people" : "chapters";
  if (person) return "people";
  if (!emptyWorld && unit && has("mission") && !has("parent", "from", "lead")) return "missions";
  return "units";
}

/** Bare words ("id", "name", "nom") mean what the rest of the header is about. */
function placeBareNames(header: readonly string[], columns: Columns, confidence: Guess["confidence"]): void {
  const about = (fields: readonly Field[]) => fields.some((field) => columns[field] !== undefined);
  const personal = about([
    "firstName",
    "email",
    "contract",
    "presenceFrom",
    "site",
    "workingHours",
    "presenceKind",
  ]);
  const unitary = about(["parent", "unitKind", "mission", "lead", "pool", "unitId"]);
  const put = (field: Field, at: number) => {
    if (columns[field] !== undefined) return;
    columns[field] = at;
    confidence[field] = "likely";
  };
  header.forEach((text, at) => {
    const name = fold(text.replace(/_/g, " "));
    if (["id", "identifiant", "code", "external id", "ref", "reference"].includes(name)) {
      put(unitary && !personal ? "unitId" : "personId", at);
    }
    if (["name", "nom", "libelle", "label", "intitule"].includes(name)) {
      if (name === "nom" && columns.firstName !== undefined) put("lastName", at);
      else put(unitary && !personal ? "unitName" : "personName", at);
    }
  });
}

/**
 * How the file is probably meant: what it holds, which column says what, how it writes days and shares. With
 * `remembered`, the mapping chosen last time for the same header, that one (on today's effective day). In an empty
 * world names and missions of units are the units themselves.
 */
export function guessMapping(
  table: Table,
  options: { today: Day; remembered?: Mapping | null; emptyWorld?: boolean },
): Guess {
  const { today, remembered } = options;
  const columns: Columns = {};
  const confidence: Guess["confidence"] = {};
  const bare = new Set([
    "id",
    "identifiant",
    "code",
    "external id",
    "ref",
    "reference",
    "name",
    "nom",
    "libelle",
    "label",
    "intitule",
  ]);
  for (const sure of [true, false]) {
    table.header.forEach((text, at) => {
      if (bare.has(fold(text.replace(/_/g, " ")))) return;
      if (Object.values(columns).includes(at)) return;
      const found = fieldNamed(text);
      if (!found || found.sure !== sure || columns[found.field] !== undefined) return;
      columns[found.field] = at;
      confidence[found.field] = sure ? "sure" : "likely";
    });
  }
  placeBareNames(table.header, columns, confidence);
  const cells = (field: Field): string[] => {
    const at = columns[field];
    return at === undefined ? [] : table.rows.map((row) => row[at] ?? "");
  };
  if (columns.unitKind !== undefined && !cells("unitKind").some((cell) => unitKindOf(cell) !== null)) {
    delete columns.unitKind;
    delete confidence.unitKind;
  }
  promoteParent(table.header, columns, confidence);
  const subject = subjectOf(columns, options.emptyWorld ?? false);
  const dates = guessDateFormat([
    ...cells("from"),
    ...cells("to"),
    ...cells("presenceFrom"),
    ...cells("presenceTo"),
  ]);
  const signature = signatureOf(table.header);
  if (remembered) {
    return {
      mapping: { ...remembered, effectiveFrom: today },
      confidence,
      dates,
      remembered: true,
      signature,
    };
  }
  const ends = columns.to ?? columns.presenceTo;
  const mapping: Mapping = {
    subject,
    holds: heldBy(subject, columns),
    columns,
    identity: {
      people: columns.personId !== undefined ? "id" : columns.email !== undefined ? "email" : "ask",
      units: columns.unitId !== undefined ? "id" : "name",
    },
    dateFormat: dates.format,
    endIsLastDay: ends !== undefined && endIsLastDay(table.header[ends] ?? ""),
    shareFormat: guessShareFormat([...cells("share"), ...cells("contract")]),
    sharePolicy: { kind: "unstated" },
    effectiveFrom: today,
    fillEmpty: true,
    kindRules: [],
    kindOtherwise: "shape",
    leadWords: LEAD_WORDS,
    defaultRole: "member",
    fillDown: true,
    scope: { kind: "unsaid" },
  };
  return { mapping, confidence, dates, remembered: false, signature };
}

/** A file with a tribe column and no squad column: the tribe is the row's unit. */
function promoteParent(header: readonly string[], columns: Columns, confidence: Guess["confidence"]): void {
  if (columns.unitName !== undefined || columns.unitId !== undefined || columns.parent === undefined) return;
  const name = fold(header[columns.parent] ?? "");
  if (!/^(nom (de la )?)?(tribe|tribu|direction|departement|department)( name)?$/.test(name)) return;
  columns.unitName = columns.parent;
  confidence.unitName = "likely";
  delete columns.parent;
  delete confidence.parent;
}

function heldBy(subject: Subject, columns: Columns): Subject[] {
  const holds = new Set<Subject>([subject]);
  const named = (["personName", "firstName", "lastName", "email"] as const).some(
    (field) => columns[field] !== undefined,
  );
  if (named && (subject === "allocations" || subject === "chapters")) holds.add("people");
  if (subject === "allocations" && columns.parent !== undefined) holds.add("units");
  if (columns.chapter !== undefined) holds.add("chapters");
  if (columns.lead !== undefined || (subject === "allocations" && columns.role !== undefined))
    holds.add("leads");
  if (subject === "units" && columns.mission !== undefined) holds.add("missions");
  return [...holds];
}
