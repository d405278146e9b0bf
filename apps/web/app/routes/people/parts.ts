/** The parts of the change page, in their order, each with the right it asks for. */
export const PARTS = ["contact", "contract", "chapter", "absence", "presence", "cost"] as const;
export type Part = (typeof PARTS)[number];

const ASKS = {
  contact: "person.edit",
  contract: "person.change",
  chapter: "person.change",
  absence: "person.change",
  presence: "presence.change",
  cost: "cost.change",
} as const satisfies Record<Part, string>;

/** The parts that somebody with these rights may open. */
export function partsFor(may: readonly string[]): Part[] {
  return PARTS.filter((part) => may.includes(ASKS[part]));
}

/** Where the change page opens; null for those who may change nothing. */
export function firstPart(may: readonly string[]): Part | null {
  return partsFor(may)[0] ?? null;
}
