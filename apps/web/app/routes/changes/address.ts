import { addDays, type Day, earlier, isDay, later } from "@congruence/domain";

export const VIEWS = ["day", "unit", "table"] as const;
export const SUBJECTS = ["unit", "lead", "person", "placement", "item"] as const;
export const SORTS = ["day", "type", "unit", "about"] as const;

/** What the address of "what changed" says. `about` and `text` narrow; `sort` is the table's. */
export type Address = {
  from: Day;
  to: Day;
  view: (typeof VIEWS)[number];
  about: (typeof SUBJECTS)[number] | null;
  text: string;
  sort: (typeof SORTS)[number];
  direction: "asc" | "desc";
  page: number;
};

/** How far back one looks who names no day. */
const DAYS_BACK = 30;

const oneOf = <T extends string>(known: readonly T[], asked: string | null): T | undefined =>
  known.find((one) => one === asked);

/**
 * Reads the address. A day that is missing or none is filled in: the last thirty days when both are, else today.
 * Two days in the wrong order change places.
 */
export function readAddress(query: URLSearchParams, today: Day): Address {
  const [asked, until] = [query.get("from"), query.get("to")];
  const to = isDay(until) ? until : today;
  const from = isDay(asked) ? asked : addDays(to, -DAYS_BACK);
  const page = Number(query.get("page"));
  return {
    from: earlier(from, to),
    to: later(from, to),
    view: oneOf(VIEWS, query.get("view")) ?? "day",
    about: oneOf(SUBJECTS, query.get("about")) ?? null,
    text: (query.get("q") ?? "").slice(0, 120),
    sort: oneOf(SORTS, query.get("sort")) ?? "day",
    direction: query.get("dir") === "desc" ? "desc" : "asc",
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 100_000) : 1,
  };
}

/** The address in the query's own names; both days always, the rest where it is said. */
export function partsOf({
  from,
  to,
  view,
  about,
  text,
  sort,
  direction,
  page,
}: Address): Record<string, string> {
  return {
    ...{ from, to },
    ...(view === "day" ? {} : { view }),
    ...(about === null ? {} : { about }),
    ...(text === "" ? {} : { q: text }),
    ...(view === "table" && sort !== "day" ? { sort } : {}),
    ...(view === "table" && direction === "desc" ? { dir: direction } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
  };
}

export function hrefOf(address: Address): string {
  return `/changes?${new URLSearchParams(partsOf(address))}`;
}
