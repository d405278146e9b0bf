import {
  CloseUnit,
  CorrectVersion,
  EndLead,
  MoveUnit,
  OpenUnit,
  RenameUnit,
  ReopenUnit,
  SetLead,
} from "@congruence/domain/org";
import { onLead, onUnit, onVersion, permitted, router, signedInMay } from "../../trpc.ts";
import * as changes from "./units.changes.ts";
import { previewChange, UnitChoices, unitChoices, WhatIsInside, whatIsInside } from "./units.forms.ts";
import { ReadUnit, readUnit } from "./units.read.ts";

/** One unit: what it is on a day, and everything that changes it. */
export const unitsRouter = router({
  read: permitted("structure.read")
    .input(ReadUnit)
    .query(({ ctx, input }) => readUnit(ctx, input)),
  /** What forms about units choose from on a day. */
  choices: permitted("structure.read")
    .input(UnitChoices)
    .query(({ ctx, input }) => unitChoices(ctx, input)),
  previewChange: onUnit("unit.change", RenameUnit).query(({ ctx, input }) => previewChange(ctx, input)),
  whatIsInside: onUnit("unit.close", WhatIsInside).query(({ ctx, input }) => whatIsInside(ctx, input)),
  /** Under a parent: its leads may. Under nothing: directors and administrators. */
  open: signedInMay("unit.open", "unit")
    .input(OpenUnit)
    .mutation(({ ctx, input }) => changes.open(ctx, input)),
  rename: onUnit("unit.change", RenameUnit).mutation(({ ctx, input }) => changes.rename(ctx, input)),
  move: onUnit("unit.change", MoveUnit).mutation(({ ctx, input }) => changes.move(ctx, input)),
  close: onUnit("unit.close", CloseUnit).mutation(({ ctx, input }) => changes.close(ctx, input)),
  reopen: onUnit("unit.change", ReopenUnit).mutation(({ ctx, input }) => changes.reopen(ctx, input)),
  correct: onVersion("unit.change", CorrectVersion).mutation(({ ctx, input }) => changes.correct(ctx, input)),
  setLead: onUnit("lead.set", SetLead).mutation(({ ctx, input }) => changes.setLead(ctx, input)),
  endLead: onLead("lead.set", EndLead).mutation(({ ctx, input }) => changes.endLead(ctx, input)),
});
