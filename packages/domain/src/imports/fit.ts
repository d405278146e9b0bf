import { intersection, type Span, uncovered } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import { askRow, type Context } from "./context.ts";
import type { Option } from "./problem.ts";
import { reachBack } from "./reach-back.ts";
import { presentFrom } from "./refer.ts";
import type { Row } from "./row.ts";

function firstFit(span: Span, life: readonly Span[]): Span | null {
  return life.flatMap((days) => intersection(days, span) ?? [])[0] ?? null;
}

/**
 * The days of a row inside the unit's life and the person's presence. First days that nobody stated go back as far
 * as needed; an open end stops where the unit or the person does; anything else is asked. null: left out.
 */
export function fitted(ctx: Context, row: Row, unitId: string, personId: string, span: Span): Span | null {
  if (span.to !== null && span.to <= span.from) {
    const facts = { from: span.from, to: span.to };
    askRow(ctx, row, { code: "span.backwards", field: "to", facts, about: `${row.n}|to|effective` });
    return null;
  }
  reachBack(ctx, unitId, span.from);
  const inUnit = within(ctx, row, span, {
    life: () => ctx.draft.life(unitId),
    code: "allocation.outside_unit",
    facts: { unit: ctx.draft.unitName(unitId) },
    extend: () => reachBack(ctx, unitId, span.from, true),
    assume: false,
  });
  if (inUnit === null) return null;
  if (presentFrom(ctx, personId, inUnit.from)) {
    return within(ctx, row, inUnit, presence(ctx, personId, inUnit, false));
  }
  return within(ctx, row, inUnit, presence(ctx, personId, inUnit, !statedHere(ctx, row, personId)));
}

type Bounds = {
  life: () => Span[];
  code: "allocation.outside_unit" | "allocation.outside_presence";
  facts: Record<string, string>;
  extend: () => boolean;
  /** Whether going back is the default: the first day was never stated in these files. */
  assume: boolean;
};

function presence(ctx: Context, personId: string, span: Span, assume: boolean): Bounds {
  return {
    life: () => merged(ctx.draft.presences(personId)),
    code: "allocation.outside_presence",
    facts: { person: ctx.draft.get("person", personId)?.name ?? "" },
    extend: () => presentFrom(ctx, personId, span.from, true),
    assume,
  };
}

/** Whether a row of these files states the person's first day. */
function statedHere(ctx: Context, row: Row, personId: string): boolean {
  if (row.presenceFrom !== null) return true;
  const stated = ctx.draft.get("person", personId)?.externalId;
  return ctx.files.some(
    (file) =>
      (file.mapping.columns.presenceFrom !== undefined ||
        (file.mapping.subject === "people" && file.mapping.columns.from !== undefined)) &&
      file.rows.some(
        (one) => !one.stopped && (one.presenceFrom ?? one.from) !== null && one.cells.personId === stated,
      ),
  );
}

function within(ctx: Context, row: Row, span: Span, bounds: Bounds): Span | null {
  const life = bounds.life();
  if (uncovered(span, life).length === 0) return span;
  const fits = firstFit(span, life);
  // An end that nobody wrote is not a claim: it stops with the unit, or the person.
  if (row.to === null && fits && fits.from === span.from) return fits;
  const first = life[0];
  const early = first !== undefined && span.from < first.from;
  if (early && bounds.assume) {
    const action = ctx.problems.ask({
      code: "presence.extended",
      weight: "assumed",
      file: row.file.name,
      rows: [row.n],
      about: "file",
      field: "from",
      facts: {},
      options: [
        { id: "extend", action: { do: "keep" } },
        { id: "leave-out", action: { do: "leaveOut" } },
      ],
      otherwise: "extend",
    });
    if (action?.do === "leaveOut") {
      row.stopped = true;
      return null;
    }
    bounds.extend();
    return within(ctx, row, span, { ...bounds, assume: false });
  }
  const options: Option[] = [];
  if (fits) options.push({ id: "cut", action: { do: "cut", from: fits.from, to: fits.to } });
  if (early) options.push({ id: "extend", action: { do: "extend", from: span.from } });
  const action = askRow(ctx, row, {
    code: bounds.code,
    field: early ? "from" : "to",
    options,
    about: `${row.n}|${bounds.code}`,
    facts: {
      ...bounds.facts,
      from: span.from,
      to: span.to,
      lifeFrom: first?.from ?? null,
      lifeTo: life.at(-1)?.to ?? null,
    },
  });
  if (action.do === "cut") return fits;
  if (action.do === "extend" && bounds.extend()) {
    const now = bounds.life();
    return uncovered(span, now).length === 0 ? span : firstFit(span, now);
  }
  row.stopped = true;
  return null;
}
