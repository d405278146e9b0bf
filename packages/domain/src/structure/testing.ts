import fc from "fast-check";
import { addDays, type Day, day, intersection, overlaps, type Span } from "../calendar/index.ts";
import { merged } from "../dated.ts";
import { COMPONENTS, EMPTY_WORLD, type UnitKind, type UnitVersion, type World } from "../facts/index.ts";

/** Small whole organisations for the properties of what is read off them. Not for the product. */

const START = day("2023-12-25");
const SPREAD = 80;

/** A day around a leap day and a year's end. */
export const someDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: SPREAD }).map((n) => addDays(START, n));

/** A span that lasts one day, some days, or has no end. */
export const someSpan: fc.Arbitrary<Span> = fc
  .tuple(
    fc.integer({ min: 0, max: SPREAD }),
    fc.option(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: SPREAD }))),
  )
  .map(([from, days]) => ({
    from: addDays(START, from),
    to: days === null ? null : addDays(START, from + days),
  }));

/** Spans that follow each other, some touching, some with a gap between. */
const someChain: fc.Arbitrary<Span[]> = fc
  .tuple(
    fc.integer({ min: -10, max: 20 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 0, 1, 7)), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([first, parts, open]) => {
    let at = first;
    return parts.map(([length, gap], index) => {
      const span = { from: addDays(START, at), to: addDays(START, at + length) };
      at += length + gap;
      return open && index === parts.length - 1 ? { from: span.from, to: null } : span;
    });
  });

const pick = fc.nat({ max: 1000 });
const SHARES = [null, 2000, 3333, 5000, 5000, 8000];
const ROLES = ["design", "développement", "design"];

const long: fc.Arbitrary<Span[]> = fc.constant([{ from: addDays(START, -20), to: null }]);
const many = { size: "max" } as const;

const raw = fc.record({
  tribes: fc.array(fc.tuple(fc.oneof(someChain, long), pick), { ...many, maxLength: 3 }),
  squads: fc.array(fc.tuple(fc.oneof(someChain, long), fc.array(pick, { minLength: 4, maxLength: 4 })), {
    ...{ ...many, minLength: 1, maxLength: 4 },
  }),
  people: fc.array(fc.oneof(someChain, long, long), { ...many, minLength: 1, maxLength: 5 }),
  // A person hops from unit to unit, a share and a role for each stay.
  allocations: fc.array(fc.tuple(pick, fc.nat({ max: 2 }), someChain, pick), { ...many, maxLength: 12 }),
  chapters: fc.array(fc.tuple(pick, someChain), { ...many, maxLength: 5 }),
  contracts: fc.array(fc.tuple(pick, someChain, fc.constantFrom(5000, 8000)), { maxLength: 4 }),
  absences: fc.array(fc.tuple(pick, someSpan), { maxLength: 3 }),
  leads: fc.array(fc.tuple(pick, pick, someChain, fc.boolean()), { ...many, maxLength: 6 }),
  items: fc.array(fc.tuple(pick, someSpan, fc.array(fc.tuple(pick, someChain), { ...many, maxLength: 3 })), {
    maxLength: 4,
  }),
});
type Raw = typeof raw extends fc.Arbitrary<infer R> ? R : never;

/**
 * An organisation that keeps the rules of the model: versions of a unit do not overlap, parents are there,
 * allocations, memberships, leads and work lie within the lives of what they join. Capacity is not kept.
 */
export const someWorld: fc.Arbitrary<World> = raw.map(build);

function build(drawn: Raw): World {
  let count = 0;
  const id = (prefix: string) => `${prefix}${String(count++).padStart(3, "0")}`;
  const unit: World["unit"][number][] = [];
  const unitVersion: UnitVersion[] = [];
  const life = new Map<string, Span[]>();
  const open = (
    name: string,
    kind: UnitKind,
    chain: readonly Span[],
    parents: readonly (string | null)[],
  ) => {
    unit.push({ id: name, kind, handle: name, externalId: null, poolId: null });
    chain.forEach((span, at) => {
      const wanted = parents[at % parents.length] ?? null;
      const fits = wanted !== null && life.get(wanted)?.some((whole) => covers(whole, span));
      const parentId = fits ? wanted : kind === "squad" ? "root" : null;
      unitVersion.push({
        ...{ id: id("v"), unitId: name, parentId, ...span },
        ...{ name: `${name} ${(at * 7) % 3}`, mission: at % 2 ? "" : "sell lamps" },
      });
    });
    life.set(name, merged(chain));
  };
  const always = [{ from: addDays(START, -100), to: null }];
  open("root", "tribe", always, [null]);
  drawn.tribes.forEach(([chain, above], at) => {
    open(`tribe${at}`, "tribe", chain, [above % 2 ? `tribe${above % (at + 1)}` : "root"]);
  });
  drawn.squads.forEach(([chain, above], at) => {
    open(
      `squad${at}`,
      "squad",
      chain,
      above.map((n) => `tribe${n % 4}`),
    );
  });
  for (const chapter of ["chapter0", "chapter1"]) open(chapter, "chapter", always, [null]);

  const person = drawn.people.map((_, at) => ({
    ...{
      id: `person${at}`,
      handle: `person${at}`,
      externalId: null,
      name: `Person ${at}`,
      email: null,
      site: null,
    },
    ...{ timeZone: null, workingHours: null, erasedAt: null },
  }));
  const presence = drawn.people.flatMap((chain, at) =>
    chain.map((span, turn) => ({
      ...{ id: id("p"), personId: `person${at}`, ...span },
      kind: turn % 2 ? ("contractor" as const) : ("employee" as const),
    })),
  );
  const there = new Map(
    person.map(({ id: personId }) => [personId, merged(presence.filter((p) => p.personId === personId))]),
  );
  const during = (span: Span, ...within: (readonly Span[] | undefined)[]): Span[] =>
    within.reduce<Span[]>(
      (left, lives) =>
        left.flatMap((one) => (lives ?? []).flatMap((other) => intersection(one, other) ?? [])),
      [span],
    );
  const at = <T>(rows: readonly T[], n: number): T | undefined => rows[n % Math.max(1, rows.length)];
  const places = unit.filter((one) => one.kind !== "chapter");

  const allocation = drawn.allocations.flatMap(([who, step, chain, first]) =>
    chain.flatMap((span, turn) => {
      const [personId, unitId] = [at(person, who)?.id ?? "", at(places, first + turn * step)?.id ?? ""];
      const share = at(SHARES, first + turn * (step + 1)) ?? null;
      return during(span, life.get(unitId), there.get(personId)).map((days) => ({
        ...{ id: id("a"), personId, unitId, role: at(ROLES, turn) ?? "", share, ...days },
      }));
    }),
  );
  const once = <T>(keyOf: (row: T) => string, rows: readonly T[]) => [
    ...new Map(rows.map((r) => [keyOf(r), r])).values(),
  ];
  const chapterMembership = once(([who]) => at(person, who)?.id ?? "", drawn.chapters).flatMap(
    ([who, chain]) => {
      const personId = at(person, who)?.id ?? "";
      return chain.flatMap((span, turn) =>
        during(span, there.get(personId)).map((days) => ({
          ...{ id: id("m"), personId, unitId: `chapter${(who + turn) % 2}`, ...days },
        })),
      );
    },
  );
  const contract = once(([who]) => at(person, who)?.id ?? "", drawn.contracts).flatMap(
    ([who, chain, share]) =>
      chain.flatMap((span, turn) => {
        const personId = at(person, who)?.id;
        return personId ? [{ id: id("c"), personId, share: turn % 2 ? 10_000 : share, ...span }] : [];
      }),
  );
  const absence = once(([who]) => at(person, who)?.id ?? "", drawn.absences).flatMap(([who, span]) => {
    const personId = at(person, who)?.id;
    return personId ? [{ id: id("x"), personId, reason: "leave", ...span }] : [];
  });
  const unitLead = once(
    ([where, , , accountable]) => `${at(unit, where)?.id}${accountable}`,
    drawn.leads,
  ).flatMap(([where, who, chain, accountable]) => {
    const unitId = at(unit, where)?.id ?? "";
    return chain.flatMap((span, turn) => {
      // Accountable leads are people of even number, the others of odd: nobody leads a unit twice on a day.
      const personId =
        at(
          person.filter((_, n) => n % 2 === (accountable ? 0 : 1)),
          who + turn,
        )?.id ?? "";
      return during(span, life.get(unitId), there.get(personId)).map((days) => ({
        ...{ id: id("l"), unitId, personId, accountable, ...days },
      }));
    });
  });
  const item = drawn.items.map(([component, span], n) => ({
    ...{ id: `item${n}`, handle: `item${n}`, externalId: null, name: `Item ${n}`, description: "", ...span },
    component: COMPONENTS[component % 6] ?? "offer",
  }));
  const itemWork = drawn.items.flatMap(([, whole, works], n) =>
    works.flatMap(([where, chain], rank) =>
      chain.flatMap((span, turn) => {
        const unitId = at(places, where * 3 + rank + turn)?.id ?? "";
        const role = rank === 0 ? ("owner" as const) : ("contributor" as const);
        return during(span, [whole], life.get(unitId)).map((days) => ({
          id: id("w"),
          itemId: `item${n}`,
          unitId,
          role,
          ...days,
        }));
      }),
    ),
  );
  return {
    ...{ ...EMPTY_WORLD, unit, unitVersion, person, presence, contract, absence, unitLead },
    ...{
      chapterMembership,
      item,
      allocation: apart(allocation, (a) => `${a.personId} ${a.unitId} ${a.role}`),
    },
    itemWork: apart(itemWork, (w) => `${w.itemId} ${w.unitId}`),
  };
}

function covers(whole: Span, span: Span): boolean {
  return whole.from <= span.from && (whole.to === null || (span.to !== null && span.to <= whole.to));
}

/** Only rows that share no day with an earlier one of the same key. */
function apart<T extends Span>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const kept: T[] = [];
  for (const row of rows) {
    if (!kept.some((other) => keyOf(other) === keyOf(row) && overlaps(other, row))) kept.push(row);
  }
  return kept;
}
