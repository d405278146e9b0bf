export { DEMONSTRATION_PASSWORD } from "./accounts.ts";
export {
  ACTION_NAMES,
  type Act,
  type ActionName,
  type Demonstration,
  type DemonstrationAccount,
  type Language,
} from "./acts.ts";
export { buildDemonstration } from "./build.ts";
export { buildLargeOrganisation, streamLargeOrganisation } from "./large/build.ts";
export type { LargeOptions } from "./large/options.ts";
