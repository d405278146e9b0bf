import type { FormReply } from "~/lib/form.server";
import type { Person, PersonChoices } from "./api-types";

/** What a form of the change page asks for: the API's verb of the same name. */
export const INTENTS = [
  "edit",
  "changeContract",
  "joinChapter",
  "leaveChapter",
  "addAbsence",
  "endAbsence",
  "changePresence",
  "comeBack",
  "setDayCost",
] as const;
export type Intent = (typeof INTENTS)[number];

export function isIntent(value: unknown): value is Intent {
  return INTENTS.some((intent) => intent === value);
}

/** What every part of the change page is given. `replyTo` answers what came back for a form, by what it sends. */
export type FormProps = {
  person: Person;
  choices: PersonChoices;
  on: Person["on"];
  /** The person's page, on the day shown. */
  page: string;
  replyTo: (intent: Intent, row?: string) => FormReply | undefined;
};

/** Finds the form that a reply belongs to: by its intent and, where several are alike, by the row it is about. */
export function replyTo(reply: FormReply | undefined): FormProps["replyTo"] {
  return (intent, row) => {
    if (reply?.values.intent !== intent) return undefined;
    return row === undefined || reply.values.row === row ? reply : undefined;
  };
}
