import {
  AddAbsence,
  ChangeContract,
  ChangePresence,
  EditPerson,
  EndAbsence,
  JoinChapter,
  LeaveChapter,
  Return,
  SetDayCost,
} from "@congruence/domain/people";
import type { Language } from "@congruence/i18n";
import type { ApiClient } from "~/lib/api.server";
import { submit } from "~/lib/form.server";
import type { Intent } from "./intents";
import { withCents, withLast, withShare } from "./typed";

/** Carries out one form of the change page through the API's verb of the same name. */
export function runIntent(intent: Intent, form: FormData, language: Language, { people }: ApiClient) {
  switch (intent) {
    case "edit":
      return submit(form, EditPerson, language, (input) => people.edit.mutate(input));
    case "changeContract":
      return submit(
        form,
        ChangeContract,
        language,
        (input) => people.changeContract.mutate(input),
        (sent) => withLast(withShare(sent)),
      );
    case "joinChapter":
      return submit(form, JoinChapter, language, (input) => people.joinChapter.mutate(input), withLast);
    case "leaveChapter":
      return submit(form, LeaveChapter, language, (input) => people.leaveChapter.mutate(input));
    case "addAbsence":
      return submit(form, AddAbsence, language, (input) => people.addAbsence.mutate(input));
    case "endAbsence":
      return submit(form, EndAbsence, language, (input) => people.endAbsence.mutate(input));
    case "changePresence":
      return submit(form, ChangePresence, language, (input) => people.changePresence.mutate(input));
    case "comeBack":
      return submit(
        form,
        Return,
        language,
        (input) => people.comeBack.mutate(input),
        (sent) => withLast(withShare(sent)),
      );
    case "setDayCost":
      return submit(
        form,
        SetDayCost,
        language,
        (input) => people.setDayCost.mutate(input),
        (sent) => withLast(withCents(sent)),
      );
  }
}
