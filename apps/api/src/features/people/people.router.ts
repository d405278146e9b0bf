import {
  AddAbsence,
  AddPerson,
  ChangeContract,
  ChangePresence,
  EditPerson,
  EndAbsence,
  JoinChapter,
  Leave,
  LeaveChapter,
  Return,
  SetDayCost,
} from "@congruence/domain/people";
import { onAbsence, onMembership, onPerson, permitted, router } from "../../trpc.ts";
import * as changes from "./people.changes.ts";
import { PersonChoices, personChoices, whatEnds } from "./people.forms.ts";
import { ListPeople, listPeople } from "./people.list.ts";
import { ownHandle, ReadPerson, readPerson } from "./people.read.ts";

/** People in the model: who they are, when they are here, for how much, in which chapter. */
export const peopleRouter = router({
  list: permitted("person.read")
    .input(ListPeople)
    .query(({ ctx, input }) => listPeople(ctx, input)),
  read: permitted("person.read")
    .input(ReadPerson)
    .query(({ ctx, input }) => readPerson(ctx, input)),
  own: permitted("person.read").query(({ ctx }) => ownHandle(ctx)),
  choices: permitted("structure.read")
    .input(PersonChoices)
    .query(({ ctx, input }) => personChoices(ctx, input)),
  whatEnds: onPerson("presence.change", Leave).query(({ ctx, input }) => whatEnds(ctx, input)),
  add: permitted("person.add")
    .input(AddPerson)
    .mutation(({ ctx, input }) => changes.add(ctx, input)),
  edit: onPerson("person.edit", EditPerson).mutation(({ ctx, input }) => changes.edit(ctx, input)),
  changePresence: onPerson("presence.change", ChangePresence).mutation(({ ctx, input }) =>
    changes.changePresence(ctx, input),
  ),
  leave: onPerson("presence.change", Leave).mutation(({ ctx, input }) => changes.leave(ctx, input)),
  comeBack: onPerson("presence.change", Return).mutation(({ ctx, input }) => changes.comeBack(ctx, input)),
  changeContract: onPerson("person.change", ChangeContract).mutation(({ ctx, input }) =>
    changes.changeContract(ctx, input),
  ),
  addAbsence: onPerson("person.change", AddAbsence).mutation(({ ctx, input }) =>
    changes.addAbsence(ctx, input),
  ),
  endAbsence: onAbsence("person.change", EndAbsence).mutation(({ ctx, input }) =>
    changes.endAbsence(ctx, input),
  ),
  joinChapter: onPerson("person.change", JoinChapter).mutation(({ ctx, input }) =>
    changes.joinChapter(ctx, input),
  ),
  leaveChapter: onMembership("person.change", LeaveChapter).mutation(({ ctx, input }) =>
    changes.leaveChapter(ctx, input),
  ),
  setDayCost: onPerson("cost.change", SetDayCost).mutation(({ ctx, input }) =>
    changes.setDayCost(ctx, input),
  ),
});
