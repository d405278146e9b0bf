import { signIns } from "./accounts.ts";
import type { Act, Demonstration, Language } from "./acts.ts";
import { gatherCast } from "./cast/cast.ts";
import { handleOf } from "./chance.ts";
import { openScript, TODAY } from "./script.ts";
import { tellAbsences } from "./story/absences.ts";
import { startingCents, tellRises } from "./story/costs.ts";
import { tellGuilds } from "./story/guilds.ts";
import { tellItems } from "./story/items.ts";
import { tellLeads } from "./story/leads.ts";
import { emailOf, tellPeople } from "./story/people.ts";
import { tellPlaces } from "./story/places.ts";
import { tellStructure } from "./story/structure.ts";

/**
 * Maison Lumen: the organisation, its history as acts in order of time, and its sign-ins. The same on every machine
 * and in every time zone; the two languages differ in words alone, not in ids, people, days or shares.
 */
export function buildDemonstration({ language }: { language: Language }): Demonstration {
  const cast = gatherCast();
  const script = openScript();
  tellStructure(script, language);
  tellPeople(script, cast, startingCents);
  tellLeads(script);
  tellPlaces(script, cast, language);
  tellGuilds(script, cast, language);
  tellItems(script, language);
  tellRises(script, cast);
  tellAbsences(script, cast, language);
  const acts = script.play(language, "Hélène Vasseur");
  return {
    organisation: {
      name: "Maison Lumen",
      language,
      timeZone: "Europe/Paris",
      currency: "EUR",
      fixedToday: TODAY,
      demonstration: true,
    },
    acts,
    accounts: signIns(
      (name) => personId(acts, name),
      (name) => emailOf(handleOf(name)),
    ),
  };
}

function personId(acts: readonly Act[], name: string): string {
  for (const act of acts) {
    for (const change of act.changes) {
      if (change.kind === "person" && change.after?.name === name) return change.id;
    }
  }
  throw new Error(`demonstration: nobody is called ${name}`);
}
