import { type Day, holds, overlaps, type Span } from "../calendar/index.ts";
import type { Context } from "./context.ts";
import type { Mapping } from "./mapping.ts";
import type { PeopleDirectory } from "./people-directory.ts";
import { endWithPresence } from "./person-presence.ts";
import type { Effect, ImportedRow, RowFate } from "./preview.ts";
import type { Option } from "./problem.ts";
import { findUnit } from "./refer.ts";
import { keyParts, type SourceFile } from "./row.ts";
import { fold } from "./text.ts";

/** Something a row said when it was last loaded, that no row says any more and that still holds. */
type Gone = { key: string; name: string; in: string | null; since: Day; close: (on: Day) => boolean };

/**
 * Rows that were loaded and are no longer in the file: asked whether to close what they said, and when. Nothing is
 * closed by default until somebody has said what the file covers. Answered either way, a row is not asked again.
 */
export function planGone(
  ctx: Context,
  people: PeopleDirectory,
): { fates: RowFate[]; forgotten: ImportedRow[] } {
  const fates: RowFate[] = [];
  const forgotten: ImportedRow[] = [];
  for (const subject of ["allocations", "leads", "chapters", "units", "people"] as const) {
    // A file that cannot be read misses nothing.
    const read = (file: SourceFile) => file.rows.every((row) => row.key !== "");
    const files = ctx.files.filter((file) => file.mapping.subject === subject && read(file));
    const [file] = files;
    if (!file) continue;
    const here = new Set(files.flatMap((one) => one.rows.map((row) => row.key)));
    const gone: Gone[] = [];
    for (const name of ctx.lastLoaded.keys()) {
      if (!name.startsWith(`${subject}\t`)) continue;
      const key = name.slice(subject.length + 1);
      if (here.has(key) || ctx.lastLoaded.get(name) === "") continue;
      const one = whatWas(ctx, people, subject, key, file);
      if (one) gone.push(one);
    }
    if (gone.length === 0) continue;
    for (const one of decide(ctx, file, subject, gone)) {
      forgotten.push({ subject, key: one.gone.key, fingerprint: "" });
      if (!one.close) continue;
      if (!one.gone.close(one.on)) continue;
      const effect: Effect = {
        fate: "close",
        what: { kind: kindOf(subject), name: one.gone.name, in: one.gone.in },
        field: "to",
        now: { type: "day", day: null },
        after: { type: "day", day: one.on },
        from: one.on,
      };
      fates.push({ file: file.name, row: null, cells: keyParts(one.gone.key), effects: [effect] });
    }
  }
  return { fates, forgotten };
}

function kindOf(subject: "allocations" | "leads" | "chapters" | "units" | "people"): Effect["what"]["kind"] {
  const kinds = {
    allocations: "allocation",
    leads: "lead",
    chapters: "chapterMembership",
    units: "unit",
    people: "person",
  } as const;
  return kinds[subject];
}

function decide(
  ctx: Context,
  file: SourceFile,
  subject: string,
  gone: Gone[],
): { gone: Gone; close: boolean; on: Day }[] {
  const { scope, effectiveFrom } = file.mapping;
  const choices: Option[] = [
    { id: "close", action: { do: "close", on: effectiveFrom } },
    { id: "keep", action: { do: "keep" } },
  ];
  const otherwise = scope.kind === "unsaid" ? "keep" : "close";
  const action = ctx.problems.ask({
    code: "gone",
    weight: "assumed",
    file: file.name,
    rows: [],
    about: subject,
    otherwise,
    facts: {
      subject,
      count: gone.length,
      names: gone.slice(0, 20).map((one) => (one.in === null ? one.name : `${one.name} · ${one.in}`)),
    },
    options: gone.length > 1 ? [...choices, { id: "one-by-one", action: { do: "oneByOne" } }] : choices,
  });
  return gone.flatMap((one) => {
    let own = action;
    if (action?.do === "oneByOne") {
      own = ctx.problems.ask({
        code: "gone",
        weight: "assumed",
        file: file.name,
        rows: [],
        about: `${subject}|${one.key}`,
        otherwise,
        facts: { subject, count: 1, names: [one.in === null ? one.name : `${one.name} · ${one.in}`] },
        options: choices,
      });
    }
    // "Keep" is remembered only when somebody chose it: a default is not an answer.
    if (own?.do === "close") return [{ gone: one, close: true, on: own.on }];
    return [];
  });
}

function inScope(ctx: Context, scope: Mapping["scope"], unitId: string | null, span: Span, on: Day): boolean {
  if (scope.kind === "period") return overlaps(span, scope);
  if (scope.kind !== "tribe") return true;
  let at = unitId;
  for (let up = 0; at !== null && up < 60; up += 1) {
    if (at === scope.unitId) return true;
    const versions = ctx.draft.versions(at);
    at = (versions.find((version) => holds(version, on)) ?? versions.at(-1))?.parentId ?? null;
  }
  return false;
}

function whatWas(
  ctx: Context,
  people: PeopleDirectory,
  subject: "allocations" | "leads" | "chapters" | "units" | "people",
  key: string,
  file: SourceFile,
): Gone | null {
  const { draft } = ctx;
  const parts = keyParts(key);
  const { scope, effectiveFrom: on } = file.mapping;
  const open = <T extends Span>(rows: readonly T[]) =>
    rows.find((row) => holds(row, on)) ?? rows.find((row) => row.to === null || row.to > on);
  if (subject === "units") {
    const unitId = findUnit(ctx, parts[0] ?? "", false);
    const last = unitId === null ? undefined : open(draft.versions(unitId));
    const stillHere = file.rows.some((row) => keyParts(row.key)[0] === parts[0]);
    if (unitId === null || !last || stillHere || !inScope(ctx, scope, unitId, last, on)) return null;
    return {
      key,
      name: last.name,
      in: null,
      since: last.from,
      close: (day) => closeUnit(ctx, file, unitId, day),
    };
  }
  const personId = people.byText(parts[0] ?? "");
  if (personId === null) return null;
  const name = draft.get("person", personId)?.name ?? "";
  if (subject === "people") {
    const presence = open(draft.presences(personId));
    if (!presence || scope.kind === "tribe" || !inScope(ctx, scope, null, presence, on)) return null;
    const close = (day: Day) => {
      if (presence.from >= day) return false;
      endWithPresence(ctx, null, personId, { from: presence.from, to: day });
      draft.put("presence", { ...presence, to: day });
      return true;
    };
    return { key, name, in: null, since: presence.from, close };
  }
  const unitId = findUnit(ctx, parts[1] ?? "", subject === "chapters");
  if (unitId === null) return null;
  const place = draft.unitName(unitId);
  const end = (
    kind: "allocation" | "unitLead" | "chapterMembership",
    row: Span & { id: string },
  ): Gone | null => {
    if (ctx.madeBy.has(row.id) || !inScope(ctx, scope, unitId, row, on)) return null;
    const close = (day: Day) => {
      if (row.from >= day) draft.drop(kind, row.id);
      else draft.put(kind, { ...row, to: day } as never);
      return true;
    };
    return { key, name, in: place, since: row.from, close };
  };
  if (subject === "chapters") {
    const row = open(draft.chaptersOf(personId).filter((one) => one.unitId === unitId));
    return row ? end("chapterMembership", row) : null;
  }
  if (subject === "leads") {
    const row = open(draft.leadsOf(unitId).filter((one) => one.personId === personId));
    return row ? end("unitLead", row) : null;
  }
  const role = parts[2] || file.mapping.defaultRole;
  const row = open(
    draft.allocationsOf(personId).filter((one) => one.unitId === unitId && fold(one.role) === fold(role)),
  );
  return row ? end("allocation", row) : null;
}

/** Closes a unit with what is still in it; not while other units are under it. */
function closeUnit(ctx: Context, file: SourceFile, unitId: string, on: Day): boolean {
  const { draft } = ctx;
  const beyond = <T extends Span>(rows: readonly T[]) => rows.filter((row) => row.to === null || row.to > on);
  const children = beyond(draft.childVersions(unitId));
  if (children.length > 0) {
    ctx.problems.ask({
      code: "gone.not_empty",
      weight: "assumed",
      file: file.name,
      rows: [],
      about: unitId,
      facts: { unit: draft.unitName(unitId), children: [...new Set(children.map((row) => row.name))] },
      options: [{ id: "keep", action: { do: "keep" } }],
    });
    return false;
  }
  const end = (
    kind: "unitVersion" | "allocation" | "unitLead" | "chapterMembership" | "itemWork",
    rows: readonly (Span & { id: string })[],
  ) => {
    for (const row of beyond(rows)) {
      if (row.from >= on) draft.drop(kind, row.id);
      else draft.put(kind, { ...row, to: on } as never);
    }
  };
  end("allocation", draft.allocationsIn(unitId));
  end("unitLead", draft.leadsOf(unitId));
  end("chapterMembership", draft.membersOf(unitId));
  end("itemWork", draft.workOf(unitId));
  end("unitVersion", draft.versions(unitId));
  return true;
}
