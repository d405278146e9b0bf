import { accountRouter } from "./features/account/account.router.ts";
import { accountsRouter } from "./features/accounts/accounts.router.ts";
import { allocationsRouter } from "./features/allocations/allocations.router.ts";
import { auditRouter } from "./features/audit/audit.router.ts";
import { changesRouter } from "./features/changes/changes.router.ts";
import { experienceRouter } from "./features/experience/experience.router.ts";
import { firstRunRouter } from "./features/first-run/first-run.router.ts";
import { homeRouter } from "./features/home/home.router.ts";
import { importsRouter } from "./features/imports/imports.router.ts";
import { organisationRouter } from "./features/organisation/organisation.router.ts";
import { peopleRouter } from "./features/people/people.router.ts";
import { poolsRouter } from "./features/pools/pools.router.ts";
import { searchRouter } from "./features/search/search.router.ts";
import { settingsRouter } from "./features/settings/settings.router.ts";
import { unitsRouter } from "./features/units/units.router.ts";
import { router } from "./trpc.ts";

/** Every procedure of the product, by area. */
export const appRouter = router({
  search: searchRouter,
  organisation: organisationRouter,
  changes: changesRouter,
  allocations: allocationsRouter,
  units: unitsRouter,
  imports: importsRouter,
  people: peopleRouter,
  pools: poolsRouter,
  experience: experienceRouter,
  home: homeRouter,
  account: accountRouter,
  firstRun: firstRunRouter,
  audit: auditRouter,
  accounts: accountsRouter,
  settings: settingsRouter,
});

export type AppRouter = typeof appRouter;
