export { CloseUnit, planCloseUnit } from "./close-unit.ts";
export { CorrectVersion, planCorrectVersion } from "./correct-version.ts";
export { cycleIn } from "./cycle.ts";
export { handleFor } from "./handle.ts";
export { EndLead, PREVIOUS_LEAD, planEndLead, planSetLead, SetLead } from "./leads.ts";
export { OpenUnit, planOpenUnit } from "./open-unit.ts";
export { MoveUnit, planMove, planRename, RenameUnit } from "./rename-unit.ts";
export { planReopenUnit, ReopenUnit } from "./reopen-unit.ts";
export { childrenOn, lineageOn, nameOn, unitLife, unitNamed, versionOn } from "./tree.ts";
