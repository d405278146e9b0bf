import type { Day } from "@congruence/domain/calendar";
import { PRESENCE_KINDS } from "@congruence/domain/facts";

const SORTS = ["name", "chapter", "stated", "free", "contract", "presence", "site"] as const;
const LOADS = ["over", "unallocated", "absent"] as const;

/** The state of the list as its address holds it; "" where nothing is asked. */
export type ListAddress = {
  text: string;
  chapter: string;
  tribe: string;
  presence: (typeof PRESENCE_KINDS)[number] | "";
  load: (typeof LOADS)[number] | "";
  sort: (typeof SORTS)[number];
  dir: "asc" | "desc";
  page: number;
};

function oneOf<T extends string>(values: readonly T[], text: string | null): T | "" {
  return values.find((value) => value === text) ?? "";
}

/** Reads the list's address; what it does not know counts as not said. */
export function readListAddress(url: string): ListAddress {
  const query = new URL(url).searchParams;
  const text = (name: string) => (query.get(name) ?? "").trim().slice(0, 200);
  const page = Number(query.get("page"));
  return {
    ...{ text: text("text"), chapter: text("chapter"), tribe: text("tribe") },
    presence: oneOf(PRESENCE_KINDS, query.get("presence")),
    load: oneOf(LOADS, query.get("load")),
    sort: oneOf(SORTS, query.get("sort")) || "name",
    dir: query.get("dir") === "desc" ? "desc" : "asc",
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
}

/** The address of a list like this one but for what is given, on the day shown; the shortest that says it. */
export function listHref(at: ListAddress, other: Partial<ListAddress>, day: { on: Day; today: Day }): string {
  const { sort, dir, page, ...filters } = { ...at, ...other };
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ""));
  if (sort !== "name" || dir !== "asc") query.set("sort", sort);
  if (dir === "desc") query.set("dir", dir);
  if (page > 1) query.set("page", String(page));
  if (day.on !== day.today) query.set("on", day.on);
  const search = query.toString();
  return search === "" ? "/people" : `/people?${search}`;
}
