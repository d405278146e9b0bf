import type { UnitKind } from "@congruence/domain/facts";
import { UNIT_KINDS } from "@congruence/domain/facts";
import { keepingDay, type Observation } from "~/lib/observation";

export const SHOWN = ["delivery", "chapters", "guilds", "everything"] as const;
export const SORTS = [
  "name",
  "kind",
  "parent",
  "accountable",
  "people",
  "fullTime",
  "unstated",
  "since",
] as const;

/** What the address of the organisation's page says beside the day. */
export type Address = {
  view: "tree" | "table";
  show: (typeof SHOWN)[number];
  /** A chapter's handle. */
  chapter: string | null;
  crossed: boolean;
  /** The handles of what stands open; null when nobody has said. */
  open: string[] | null;
  kind: UnitKind | null;
  text: string;
  sort: (typeof SORTS)[number];
  direction: "asc" | "desc";
  page: number;
};

export const PLAIN: Address = {
  view: "tree",
  show: "delivery",
  chapter: null,
  crossed: false,
  open: null,
  kind: null,
  text: "",
  sort: "name",
  direction: "asc",
  page: 1,
};

const oneOf = <T extends string>(known: readonly T[], asked: string | null): T | undefined =>
  known.find((one) => one === asked);

/** Reads an address; what it does not understand counts as not said. */
export function readAddress(query: URLSearchParams): Address {
  const open = query.get("open");
  const page = Number(query.get("page"));
  return {
    view: query.get("view") === "table" ? "table" : "tree",
    show: oneOf(SHOWN, query.get("show")) ?? PLAIN.show,
    chapter: query.get("chapter")?.slice(0, 200) || null,
    crossed: query.get("crossed") === "1",
    open: open === null ? null : [...new Set(open.split(",").filter(Boolean))].slice(0, 1_000),
    kind: oneOf(UNIT_KINDS, query.get("kind")) ?? null,
    text: (query.get("q") ?? "").slice(0, 120),
    sort: oneOf(SORTS, query.get("sort")) ?? PLAIN.sort,
    direction: query.get("dir") === "desc" ? "desc" : "asc",
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 100_000) : 1,
  };
}

/** The parts of an address that are not as plain as can be, by their names in the query. */
export function partsOf(address: Address): Record<string, string> {
  const { view, show, chapter, crossed, open, kind, text, sort, direction, page } = address;
  return {
    ...(view === "table" ? { view } : {}),
    ...(view === "tree" && show !== PLAIN.show ? { show } : {}),
    ...(view === "tree" && chapter !== null ? { chapter } : {}),
    ...(crossed ? { crossed: "1" } : {}),
    ...(view === "tree" && open !== null ? { open: open.join(",") } : {}),
    ...(view === "table" && kind !== null ? { kind } : {}),
    ...(view === "table" && text !== "" ? { q: text } : {}),
    ...(view === "table" && sort !== PLAIN.sort ? { sort } : {}),
    ...(view === "table" && direction !== PLAIN.direction ? { dir: direction } : {}),
    ...(view === "table" && page !== 1 ? { page: String(page) } : {}),
  };
}

/** The page's address, the day kept. Commas between handles stay readable. */
export function hrefOf(address: Address, observation: Pick<Observation, "on" | "today">): string {
  const query = new URLSearchParams(partsOf(address)).toString().replaceAll("%2C", ",");
  return keepingDay(query === "" ? "/organisation" : `/organisation?${query}`, observation);
}
