import type { ApiClient } from "~/lib/api.server";

/** A unit as the API answers it. */
export type Unit = Awaited<ReturnType<ApiClient["units"]["read"]["query"]>>;
export type UnitNow = NonNullable<Unit["now"]>;
/** A unit on a day on which it is there. */
export type UnitThere = Unit & { now: UnitNow };

const TABS = ["overview", "people", "items", "history"] as const;
export type Tab = (typeof TABS)[number];

/** What the address asks of the page beside its day. */
export type Asked = {
  tab: Tab;
  sort: string;
  dir: "asc" | "desc";
  q: string;
  chapter: string;
  view: "drawing" | "table";
};

export function isTab(text: string): text is Tab {
  return (TABS as readonly string[]).includes(text);
}

/** The parts that a unit of this kind has: chapters and guilds work on no item, a chapter's people are its overview. */
export function tabsOf(unit: Unit): Tab[] {
  if (unit.kind === "chapter" || unit.kind === "guild") return ["overview", "history"];
  return [...TABS];
}
