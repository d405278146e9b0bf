import { overlaps, type Span } from "../calendar/index.ts";
import { definesChapters } from "./claims.ts";
import { askRow, type Context, effective } from "./context.ts";
import { fitted } from "./fit.ts";
import type { PeopleDirectory } from "./people-directory.ts";
import type { Effect } from "./preview.ts";
import { findUnit, personOfRow, unknownUnit } from "./refer.ts";
import { isLive, personText, type Row, unitText } from "./row.ts";

/** Writes into the draft who belongs to which chapter, from chapters files and from chapter columns elsewhere. */
export async function planChapters(ctx: Context, people: PeopleDirectory): Promise<void> {
  for (const file of ctx.files) {
    const { subject, columns } = file.mapping;
    if (
      subject === "units" ||
      subject === "missions" ||
      (subject !== "chapters" && columns.chapter === undefined)
    )
      continue;
    for (const row of file.rows) {
      await ctx.tick();
      if (!isLive(row) || definesChapters(row)) continue;
      const text = row.cells.chapter || (subject === "chapters" ? unitText(row.cells) : "");
      if (text === "") {
        if (subject === "chapters") askRow(ctx, row, { code: "value.missing", field: "chapter" });
        continue;
      }
      if (personText(row.cells) === "" && subject !== "chapters") continue;
      const known = findUnit(ctx, text, true);
      const chapter =
        known !== null && ctx.draft.get("unit", known)?.kind === "chapter"
          ? known
          : unknownUnit(ctx, row, text, "chapter");
      if (chapter === null) continue;
      const personId = personOfRow(ctx, people, row);
      if (personId === null) continue;
      const dated = subject === "chapters" ? { from: row.from, to: row.to } : { from: null, to: null };
      joinChapter(ctx, row, personId, chapter, {
        from: dated.from ?? firstDay(ctx, row, personId),
        to: dated.to,
      });
    }
  }
}

/** For somebody who never was in a chapter, as early as they are there; else the day the file takes effect. */
function firstDay(ctx: Context, row: Row, personId: string): Span["from"] {
  const [presence] = ctx.draft.presences(personId);
  const never = ctx.draft.chaptersOf(personId).length === 0;
  const stated =
    presence && !ctx.draft.assumedPeople.has(personId) && !ctx.draft.wasThere("presence", presence.id);
  return never && presence && (stated || presence.from > effective(row)) ? presence.from : effective(row);
}

/** The person in the chapter on the days, out of the one they were in; two chapters in one import are asked about. */
export function joinChapter(ctx: Context, row: Row, personId: string, unitId: string, wanted: Span): void {
  const { draft } = ctx;
  const known = draft.chaptersOf(personId);
  const here = known.find((one) => one.unitId === unitId && overlaps(one, wanted));
  if (here && row.from === null) return;
  const span = fitted(ctx, row, unitId, personId, wanted);
  if (span === null) return;
  const name = draft.get("person", personId)?.name ?? "";
  const what: Effect["what"] = { kind: "chapterMembership", name, in: draft.unitName(unitId) };
  if (here) {
    if (here.from === span.from && here.to === span.to) return;
    if (known.some((one) => one !== here && overlaps(one, span))) {
      conflict(ctx, row, unitId);
      return;
    }
    draft.put("chapterMembership", { ...here, ...span });
    ctx.madeBy.set(here.id, row);
    row.effects.push({
      fate: "change",
      what,
      field: "to",
      now: { type: "day", day: here.to },
      after: { type: "day", day: span.to },
      from: span.from,
    });
    return;
  }
  let left: string | null = null;
  for (const other of known.filter((one) => overlaps(one, span))) {
    if (ctx.madeBy.has(other.id) || (span.to !== null && (other.to === null || other.to > span.to))) {
      conflict(ctx, row, other.unitId);
      return;
    }
    left = draft.unitName(other.unitId);
    if (other.from < span.from) draft.put("chapterMembership", { ...other, to: span.from });
    else draft.drop("chapterMembership", other.id);
  }
  const id = draft.newId();
  draft.put("chapterMembership", { id, personId, unitId, ...span });
  ctx.madeBy.set(id, row);
  const after = { type: "text", text: draft.unitName(unitId) } as const;
  row.effects.push(
    left === null
      ? { fate: "add", what, field: "chapter", now: null, after, from: span.from }
      : { fate: "change", what, field: "chapter", now: { type: "text", text: left }, after, from: span.from },
  );
}

function conflict(ctx: Context, row: Row, otherId: string): void {
  const field = row.cells.chapter ? "chapter" : "unitName";
  const action = askRow(ctx, row, {
    code: "chapter.two",
    field,
    facts: { chapter: ctx.draft.unitName(otherId) },
    about: `${row.n}|chapter.two`,
    options: [{ id: "keep", action: { do: "keep" } }],
  });
  if (action.do === "keep") row.partial = true;
}
