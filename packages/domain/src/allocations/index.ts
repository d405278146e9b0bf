export {
  Allocate,
  ChangeShare,
  CorrectAllocation,
  EndAllocation,
  ExtendAllocation,
  MoveAllocation,
  planAllocate,
  planChangeShare,
  planCorrectAllocation,
  planEndAllocation,
  planExtendAllocation,
  planMoveAllocation,
} from "./allocate.ts";
export { AllocateSeveral, planAllocateSeveral } from "./allocate-several.ts";
export { type CapacityNames, fitting, overCapacity } from "./capacity.ts";
export { freeOver, freeShare, overAllocated, type PersonRows, rowsOfPerson } from "./free.ts";
export { type Load, loadOver, type Step, stepsOver } from "./load.ts";
