import type { ApiClient } from "~/lib/api.server";

type Answer<
  P extends keyof ApiClient["imports"],
  C extends "query" | "mutate",
> = ApiClient["imports"][P] extends {
  [K in C]: (...args: never[]) => Promise<infer R>;
}
  ? R
  : never;

/** One import as the API tells of it. */
export type Import = Answer<"read", "query">;
/** How one file is read. */
export type Reading = Import["readings"][number];
/** What an import would do, one page of it. */
export type Preview = Extract<Answer<"preview", "query">, { ready: true }>;
export type ProblemShown = Preview["problems"]["items"][number];
export type RowShown = Preview["rows"]["items"][number];
export type ImportLine = Answer<"list", "query">["imports"][number];
export type Undoable = Answer<"undoable", "query">;
