import { type Day, intersection, overlaps, type Span, uncovered } from "../calendar/index.ts";
import { byStart } from "../dated.ts";
import type { UnitVersion } from "../facts/index.ts";

/** What a unit is called, for and under over some days; `id` of the version whose first day it keeps. */
export type Piece = Span & { id: string | null; name: string; mission: string; parentId: string | null };
/** What a row says of a unit; what it does not say stays as it is on each day. */
export type Patch = { name?: string; mission?: string; parentId?: string | null };

export function pieces(versions: readonly UnitVersion[]): Piece[] {
  return versions.map(({ id, from, to, name, mission, parentId }) => ({
    id,
    from,
    to,
    name,
    mission,
    parentId,
  }));
}

/** The pieces without the days of the span. */
export function cleared(line: readonly Piece[], span: Span): Piece[] {
  return line
    .flatMap((piece) =>
      overlaps(piece, span)
        ? uncovered(piece, [span]).map((rest) => ({
            ...piece,
            ...rest,
            id: rest.from === piece.from ? piece.id : null,
          }))
        : [piece],
    )
    .sort(byStart);
}

/**
 * The pieces with the patch on the days of the span; on days without a piece it stands alone, with `fresh` for what
 * it does not say. `base` is where unsaid values come from. With `living`, only days that have a piece are touched.
 */
export function painted(
  line: readonly Piece[],
  span: Span,
  patch: Patch,
  options: { base: readonly Piece[]; fresh: string; living?: boolean },
): Piece[] {
  const under = options.base.flatMap((piece) => {
    const days = intersection(piece, span);
    return days ? [{ ...piece, ...patch, ...days, id: days.from === piece.from ? piece.id : null }] : [];
  });
  const bare = options.living
    ? []
    : uncovered(span, options.base).map((days) => ({
        name: options.fresh,
        mission: "",
        parentId: null,
        ...patch,
        ...days,
        id: null,
      }));
  return [...cleared(line, span), ...under, ...bare].sort(byStart);
}

/** Pieces that touch and say the same, joined. */
export function joined(line: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of line) {
    const last = out.at(-1);
    const same =
      last && last.name === piece.name && last.mission === piece.mission && last.parentId === piece.parentId;
    if (last && same && last.to === piece.from) last.to = piece.to;
    else out.push({ ...piece });
  }
  return out;
}

/** The piece of the day; null when there is none. */
export function pieceOn(line: readonly Piece[], on: Day): Piece | null {
  return line.find((piece) => piece.from <= on && (piece.to === null || on < piece.to)) ?? null;
}
