import type { ApiClient } from "~/lib/api.server";

/** The pools of a day. */
export type PoolsList = Awaited<ReturnType<ApiClient["pools"]["list"]["query"]>>;
