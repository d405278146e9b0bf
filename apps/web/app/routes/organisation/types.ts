import type { ApiClient } from "~/lib/api.server";
import type { Observation } from "~/lib/observation";
import type { Address } from "./address";

/** What the API answers for the tree of a day. */
export type TreeAnswer = Awaited<ReturnType<ApiClient["organisation"]["tree"]["query"]>>;
export type Line = TreeAnswer["lines"][number];
export type Ghost = TreeAnswer["ghosts"][number];
export type Limit = TreeAnswer["crossed"]["told"][number];
/** What the API answers for the table of a day. */
export type TableAnswer = Awaited<ReturnType<ApiClient["organisation"]["table"]["query"]>>;

/** Where the page stands: the day and the rest of its address. */
export type Here = { observation: Observation; address: Address };
