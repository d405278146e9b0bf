export { AddItem, CloseItem, planAddItem, planCloseItem, planRenameItem, RenameItem } from "./items.ts";
export { AddPool, EditPool, planAddPool, planEditPool } from "./pools.ts";
export { AssignItem, EndItemWork, planAssignItem, planEndItemWork } from "./work.ts";
