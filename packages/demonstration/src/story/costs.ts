import { day } from "@congruence/domain";
import type { Character } from "../cast/cast.ts";
import type { ChapterKey } from "../cast/crafts.ts";
import { chance } from "../chance.ts";
import { falls, RANK, type Script } from "../script.ts";

/** What a day costs in a chapter, in cents, before what is one's own. */
const BASE: Record<ChapterKey, number> = {
  web: 44_180,
  shops: 23_640,
  contact: 21_870,
  marketing: 35_260,
  sales: 33_410,
  aftersales: 25_930,
  editorial: 31_150,
  product: 29_480,
  reviews: 24_720,
  services: 37_690,
  interaction: 38_340,
  conversation: 34_080,
  assortment: 30_770,
  pricing: 32_560,
};

/** What a day of this person costs when they come, in cents; a contractor costs half as much again. */
export function startingCents(person: Character): number {
  const own = 0.87 + 0.31 * chance(`cost ${person.key}`);
  const weight = person.places.some((place) => place.craft === "owner") ? 1.17 : 1;
  const outside = person.kind === "employee" ? 1 : 1.43;
  return Math.round(BASE[person.chapter] * own * weight * outside);
}

/** Tells the two January rises: most employees who are there, each by a little more or less. */
export function tellRises(script: Script, cast: readonly Character[]): void {
  for (const [year, written] of [
    [2025, "2024-12-17T10:42:18.000Z"],
    [2026, "2025-12-16T14:07:51.000Z"],
  ] as const) {
    const from = day(`${year}-01-01`);
    const act = `costs ${year}`;
    script.scene(act, {
      at: written,
      actor: "Hélène Vasseur",
      action: "people.setDayCost",
      reason: { en: `Day costs for ${year}`, fr: `Coûts journaliers ${year}` },
    });
    for (const person of cast) {
      const there =
        person.joined < `${year - 1}-10-01` && (person.left === null || person.left > `${year}-02-01`);
      if (!there || person.kind !== "employee" || falls(`no rise ${year} ${person.key}`, 0.13)) continue;
      const rise = 1.011 + 0.024 * chance(`rise ${year} ${person.key}`);
      script.part(act, RANK.spans, (book) => {
        const { cents } = book.latest("dayCost", person.key);
        book.follow("dayCost", person.key, { from, cents: Math.round(cents * rise) });
      });
    }
  }
}
