import type { ApiClient } from "~/lib/api.server";

/** An allocation as the API answers it. */
export type AllocationRead = Awaited<ReturnType<ApiClient["allocations"]["read"]["query"]>>;
