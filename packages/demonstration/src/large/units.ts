import { added, type Change, COMPONENTS, type Day, type UnitKind } from "@congruence/domain";
import type { Dice } from "./dice.ts";
import type { Sizes } from "./options.ts";

/** A unit and its life in days counted from the first; `to` null has no end. */
export type Life = { id: string; from: number; to: number | null };
export type Units = { tribes: Life[]; squads: Life[]; chapters: Life[]; changes: Change[] };
export type Calendar = { day: (count: number) => Day; today: number };

const SUBJECTS = [
  "Light",
  "Stock",
  "Basket",
  "Repair",
  "Quotes",
  "Windows",
  "Letters",
  "Guides",
  "Search",
  "Returns",
];
const PLACES = ["north", "coast", "valley", "harbour", "uplands", "city", "plains", "islands"];

/** Tribes (one in ten above the others), squads that live all through or open, close, move or are renamed, and chapters. */
export function largeUnits(sizes: Sizes, calendar: Calendar, dice: Dice): Units {
  const changes: Change[] = [];
  const pools = COMPONENTS.map((component) => {
    const id = dice.id();
    changes.push(added("pool", { id, handle: component, name: component, component, externalId: null }));
    return id;
  });
  const unit = (kind: UnitKind, place: number, poolId: string | null): string => {
    const id = dice.id();
    const number = place + 1;
    changes.push(
      added("unit", { id, kind, handle: `${kind}-${number}`, externalId: `${kind[0]}${number}`, poolId }),
    );
    return id;
  };
  const version = (kind: UnitKind, place: number, span: Life, parentId: string | null, again = 0): void => {
    const subject = SUBJECTS[(place + again) % SUBJECTS.length] ?? "Light";
    const ground = PLACES[Math.floor(place / SUBJECTS.length) % PLACES.length] ?? "city";
    const name = `${subject} ${ground} ${place + 1}`;
    const mission = `${subject} for the ${ground}, ${kind} ${place + 1}.`;
    const from = calendar.day(span.from);
    const to = span.to === null ? null : calendar.day(span.to);
    changes.push(added("unitVersion", { id: dice.id(), unitId: span.id, name, mission, parentId, from, to }));
  };
  const always = (kind: UnitKind, count: number, poolOf: (place: number) => string | null): Life[] =>
    Array.from({ length: count }, (_, place) => ({
      id: unit(kind, place, poolOf(place)),
      from: 0,
      to: null,
    }));

  const tribes = always("tribe", sizes.tribes, () => null);
  const tops = Math.max(1, Math.floor(sizes.tribes / 10));
  tribes.forEach((tribe, place) => {
    version("tribe", place, tribe, place < tops ? null : (tribes[place % tops]?.id ?? null));
  });
  const chapters = always("chapter", sizes.chapters, (place) => pools[place % pools.length] ?? null);
  chapters.forEach((chapter, place) => {
    version("chapter", place, chapter, null);
  });
  const squads = Array.from({ length: sizes.squads }, (_, place): Life => {
    const life = { id: unit("squad", place, null), ...lifeOf(place, calendar.today, dice) };
    const home = tribes[tops < tribes.length ? tops + (place % (tribes.length - tops)) : 0];
    const parentId = home?.id ?? null;
    if (!dice.falls(0.11)) {
      version("squad", place, life, parentId);
      return life;
    }
    const turn = Math.floor((life.from + (life.to ?? calendar.today)) / 2);
    const moved = dice.falls(0.4) ? (tribes[dice.between(0, tribes.length - 1)]?.id ?? parentId) : parentId;
    version("squad", place, { ...life, to: turn }, parentId);
    version("squad", place, { ...life, from: turn }, moved, 1);
    return life;
  });
  return { tribes, squads, chapters, changes };
}

/** One squad in ten opens later, one in twenty closes; the first lives all through, so that one always does. */
function lifeOf(place: number, today: number, dice: Dice): { from: number; to: number | null } {
  if (place === 0) return { from: 0, to: null };
  const late = dice.falls(0.1) ? dice.between(1, Math.floor(today * 0.8)) : 0;
  const to = dice.falls(0.05) ? Math.min(late + dice.between(150, 500), today + 90) : null;
  return { from: late, to };
}
