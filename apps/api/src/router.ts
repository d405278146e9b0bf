import { allocationsRouter } from "./features/allocations/allocations.router.ts";
import { accountRouter } from "./features/account/account.router.ts";
import { firstRunRouter } from "./features/first-run/first-run.router.ts";
import { unitsRouter } from "./features/units/units.router.ts";
import { router } from "./trpc.ts";

/** Every procedure of the product, by area. */
export const appRouter = router({
  allocations: allocationsRouter,
  units: unitsRouter,
  account: accountRouter,
  firstRun: firstRunRouter,
});

export type AppRouter = typeof appRouter;
