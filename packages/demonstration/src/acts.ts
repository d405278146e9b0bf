import type { Change, Day } from "@congruence/domain";
import type { AccountRole } from "@congruence/domain/access";

export type Language = "en" | "fr";

/** A text in both of the interface's languages. */
export type Words = { en: string; fr: string };

/** One thing somebody did: the rows it wrote, in the order they were written. Instants are UTC ISO strings. */
export type Act = { at: string; actorName: string; action: ActionName; reason?: string; changes: Change[] };

/** Every verb that the demonstration's history uses. */
export const ACTION_NAMES = [
  "pools.add",
  "units.open",
  "units.reorganise",
  "units.rename",
  "units.close",
  "units.setLead",
  "people.add",
  "people.leave",
  "people.changeContract",
  "people.setDayCost",
  "people.joinChapter",
  "people.addAbsence",
  "allocations.allocate",
  "allocations.changeShare",
  "allocations.end",
  "allocations.move",
  "experience.addItem",
  "experience.assign",
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

/** A sign-in of the demonstration; `personId` null for somebody outside the model. */
export type DemonstrationAccount = {
  email: string;
  name: string;
  role: AccountRole;
  personId: string | null;
  password: string;
};

export type Demonstration = {
  organisation: {
    name: string;
    language: Language;
    timeZone: string;
    currency: string;
    fixedToday: Day;
    demonstration: true;
  };
  acts: Act[];
  accounts: DemonstrationAccount[];
};
