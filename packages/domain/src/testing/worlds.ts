import fc from "fast-check";
import { intersection, type Span } from "../calendar/index.ts";
import {
  COMPONENTS,
  EMPTY_WORLD,
  type FactKind,
  type Facts,
  type UnitKind,
  type World,
} from "../facts/index.ts";
import { invariants } from "../rules.ts";
import { arbLongSpan, arbShare, arbSpan } from "./days.ts";
import { idOf } from "./ids.ts";

const KINDS: readonly UnitKind[] = [
  "tribe",
  "tribe",
  "squad",
  "squad",
  "squad",
  "chapter",
  "chapter",
  "guild",
];
const PEOPLE = 3;
const ITEMS = 2;
export const ROLES = ["developer", "designer"] as const;

/** The ids that generated worlds use, in order of `KINDS`, so that a test can name a unit or person. */
export const UNIT_IDS = KINDS.map((_, at) => idOf(1, at + 1));
export const PERSON_IDS = Array.from({ length: PEOPLE }, (_, at) => idOf(2, at + 1));
export const ITEM_IDS = Array.from({ length: ITEMS }, (_, at) => idOf(3, at + 1));

const arbRow = fc.record({
  kind: fc.constantFrom(
    "unitVersion",
    "presence",
    "contract",
    "dayCost",
    "absence",
    "unitLead",
    "chapterMembership",
    "allocation",
    "allocation",
    "allocation",
    "itemWork",
  ),
  a: fc.nat(31),
  b: fc.nat(31),
  flag: fc.boolean(),
  span: arbSpan,
  share: arbShare,
});
type Row = typeof arbRow extends fc.Arbitrary<infer R> ? R : never;

/**
 * Worlds that keep every rule: a few tribes, squads, chapters, a guild, people and items, with rows proposed at
 * random, fitted into the days their unit and person have, and kept only where no rule breaks. Some people
 * are over-allocated, as a shorter contract leaves them.
 */
export const arbWorld: fc.Arbitrary<World> = fc
  .record({
    lives: fc.tuple(...KINDS.map(() => arbLongSpan)),
    stays: fc.tuple(...PERSON_IDS.map(() => arbLongSpan)),
    offers: fc.tuple(...ITEM_IDS.map(() => arbLongSpan)),
    rows: fc.array(arbRow, { minLength: 6, maxLength: 36, size: "max" }),
  })
  .map(({ lives, stays, offers, rows }) => {
    let world: World = {
      ...EMPTY_WORLD,
      pool: [{ id: idOf(4, 1), handle: "web", name: "Web", component: "touchpoints", externalId: null }],
      unit: KINDS.map((kind, at) => {
        const poolId = kind === "chapter" ? idOf(4, 1) : null;
        return { id: idOf(1, at + 1), kind, handle: `unit-${at + 1}`, externalId: null, poolId };
      }),
      person: PERSON_IDS.map((id, at) => person(id, at)),
      item: offers.map((span, at) => item(idOf(3, at + 1), at, span)),
    };
    lives.forEach((span, at) => {
      world = kept(world, "unitVersion", version(world, at, at, span, idOf(10, at + 1)));
    });
    stays.forEach((span, at) => {
      const row = {
        ...span,
        id: idOf(11, at + 1),
        personId: PERSON_IDS[at] ?? "",
        kind: "employee" as const,
      };
      world = kept(world, "presence", row);
    });
    rows.forEach((row, at) => {
      world = tried(world, row, idOf(12, at + 1));
    });
    return world;
  });

function person(id: string, at: number): Facts["person"] {
  const contact = { email: `p${at + 1}@example.org`, site: null, timeZone: null, workingHours: null };
  return {
    id,
    handle: `person-${at + 1}`,
    externalId: null,
    name: `Person ${at + 1}`,
    ...contact,
    erasedAt: null,
  };
}

function item(id: string, at: number, span: Span): Facts["item"] {
  const component = COMPONENTS[at % COMPONENTS.length] ?? "touchpoints";
  return {
    id,
    handle: `item-${at + 1}`,
    externalId: null,
    component,
    name: `Item ${at + 1}`,
    description: "",
    ...span,
  };
}

/** A version of the unit at a place, fitted under a tribe if it needs one; null when the days do not allow it. */
function version(
  world: World,
  at: number,
  pick: number,
  span: Span,
  id: string,
): Facts["unitVersion"] | null {
  const kind = KINDS[at % KINDS.length];
  const unitId = UNIT_IDS[at % KINDS.length] ?? "";
  const tribes = world.unitVersion.filter(
    (row) => row.unitId !== unitId && KINDS[UNIT_IDS.indexOf(row.unitId)] === "tribe",
  );
  const over =
    kind === "squad" || (kind === "tribe" && pick % 2 === 1) ? tribes[pick % tribes.length] : undefined;
  if (kind === "squad" && !over) return null;
  const days = over ? intersection(span, over) : span;
  return days && { id, unitId, name: `Unit ${at + 1}`, mission: "", parentId: over?.unitId ?? null, ...days };
}

function tried(world: World, row: Row, id: string): World {
  const { kind, a, b, flag, span, share } = row;
  if (kind === "unitVersion") return kept(world, kind, version(world, a, b, span, id));
  const personId = PERSON_IDS[a % PEOPLE] ?? "";
  const stays = world.presence.filter((presence) => presence.personId === personId);
  if (kind === "presence")
    return kept(world, kind, { ...span, id, personId, kind: flag ? "partner" : "contractor" });
  if (kind === "contract") return kept(world, kind, { ...span, id, personId, share: share ?? 8_000 });
  if (kind === "dayCost") return kept(world, kind, { ...span, id, personId, cents: 40_000 + b });
  if (kind === "absence") return kept(world, kind, { ...span, id, personId, reason: "leave" });
  const lives = world.unitVersion.filter((version) => takes(kind, version.unitId));
  const life = lives[b % Math.max(1, lives.length)];
  if (!life) return world;
  const { unitId } = life;
  if (kind === "itemWork") {
    const offer = world.item[a % ITEMS];
    const days = offer && fitted(span, [life, offer]);
    return kept(
      world,
      kind,
      days && { ...days, id, itemId: offer.id, unitId, role: flag ? "owner" : "contributor" },
    );
  }
  const stay = stays[b % Math.max(1, stays.length)];
  const days = stay ? fitted(span, [life, stay]) : null;
  if (!days) return world;
  if (kind === "unitLead") return kept(world, kind, { ...days, id, unitId, personId, accountable: flag });
  if (kind === "chapterMembership") return kept(world, kind, { ...days, id, unitId, personId });
  const guild = KINDS[UNIT_IDS.indexOf(unitId)] === "guild";
  return kept(world, kind, {
    ...days,
    id,
    unitId,
    personId,
    role: ROLES[flag ? 1 : 0],
    share: guild ? null : share,
  });
}

function takes(kind: Row["kind"], unitId: string): boolean {
  const of = KINDS[UNIT_IDS.indexOf(unitId)];
  if (kind === "chapterMembership") return of === "chapter";
  if (kind === "allocation") return of !== "chapter";
  return kind === "unitLead" || of === "squad" || of === "tribe";
}

function fitted(span: Span, others: readonly Span[]): Span | null {
  return others.reduce<Span | null>((left, other) => left && intersection(left, other), span);
}

const ALONE: readonly FactKind[] = ["contract", "dayCost", "absence"];

/** The world with the row, if no rule breaks. A row breaks rules with its own kind and what it stands on alone. */
function kept<K extends FactKind>(world: World, kind: K, row: Facts[K] | null | undefined): World {
  if (!row) return world;
  const { pool, unit, person, unitVersion, presence, item } = world;
  const ground = ALONE.includes(kind)
    ? { ...EMPTY_WORLD, person }
    : { ...EMPTY_WORLD, pool, unit, person, unitVersion, presence, item };
  const rows = [...world[kind], row];
  return invariants({ ...ground, [kind]: rows }).length === 0 ? { ...world, [kind]: rows } : world;
}
