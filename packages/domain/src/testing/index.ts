export { allocation, CAST, castWorld, firstOf, OPENING } from "./cast.ts";
export { arbCommand, type Command, closing, PLAN_NAMES, perform, TODAY } from "./commands.ts";
export { AWKWARD_DAYS, arbDay, arbLongSpan, arbShare, arbSpan, FIRST_DAY } from "./days.ts";
export { idOf, idsFrom } from "./ids.ts";
export { arbWorld, ITEM_IDS, PERSON_IDS, ROLES, UNIT_IDS } from "./worlds.ts";
