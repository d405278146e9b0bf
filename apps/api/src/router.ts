import { accountRouter } from "./features/account/account.router.ts";
import { allocationsRouter } from "./features/allocations/allocations.router.ts";
import { auditRouter } from "./features/audit/audit.router.ts";
import { experienceRouter } from "./features/experience/experience.router.ts";
import { firstRunRouter } from "./features/first-run/first-run.router.ts";
import { peopleRouter } from "./features/people/people.router.ts";
import { poolsRouter } from "./features/pools/pools.router.ts";
import { unitsRouter } from "./features/units/units.router.ts";
import { router } from "./trpc.ts";

/** Every procedure of the product, by area. */
export const appRouter = router({
  allocations: allocationsRouter,
  units: unitsRouter,
  people: peopleRouter,
  pools: poolsRouter,
  experience: experienceRouter,
  account: accountRouter,
  firstRun: firstRunRouter,
  audit: auditRouter,
});

export type AppRouter = typeof appRouter;
