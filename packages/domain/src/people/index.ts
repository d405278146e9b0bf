export { AddAbsence, EndAbsence, planAbsence, planEndAbsence } from "./absence.ts";
export { AddPerson, EditPerson, planAddPerson, planEditPerson } from "./add-person.ts";
export { JoinChapter, LeaveChapter, planJoinChapter, planLeaveChapter } from "./chapter.ts";
export { ChangeContract, planChangeContract, planSetDayCost, SetDayCost } from "./contract.ts";
export { ErasePerson, planErasePerson } from "./erase-person.ts";
export { personNamed } from "./names.ts";
export { ChangePresence, Leave, planChangePresence, planLeave, planReturn, Return } from "./presence.ts";
export { presenceOf } from "./presence-of.ts";
