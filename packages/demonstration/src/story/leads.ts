import { type Day, day } from "@congruence/domain";
import { DEPUTIES, LEADS } from "../cast/leads.ts";
import { TRIBE_KEYS } from "../cast/units.ts";
import { handleOf } from "../chance.ts";
import { ahead, RANK, type Script } from "../script.ts";
import { TRIBES } from "../words/organisation.ts";
import { openingOf } from "./structure.ts";

const DIRECTOR = "Hélène Vasseur";

/** Tells who leads tribes, chapters and guilds, each up to the day the next one takes over, and who helps them. */
export function tellLeads(script: Script): void {
  LEADS.forEach(({ unit, person, from }, place) => {
    const on = day(from);
    const before = LEADS.slice(0, place).findLast((lead) => lead.unit === unit);
    const tribe = TRIBE_KEYS.find((key) => key === unit);
    const act = before
      ? `lead ${unit} ${from}`
      : tribe
        ? openingOf(tribe, day(TRIBES[tribe].opens))
        : `lead ${unit}`;
    const first = from === "2024-01-08" ? `2024-01-04T07:${20 + place}:05.000Z` : ahead(on, 2, 6, act);
    script.scene(act, {
      at: before ? ahead(on, 5, 16, act) : first,
      actor: DIRECTOR,
      action: "units.setLead",
    });
    if (before)
      script.part(act, RANK.ends, (book) => book.end("unitLead", `${unit}/${handleOf(before.person)}`, on));
    writeLead(script, act, { unit, person, on, accountable: true });
  });
  for (const { unit, person, from } of DEPUTIES) {
    const act = `deputy ${unit}`;
    script.scene(act, { at: ahead(day(from), 2, 9, act), actor: DIRECTOR, action: "units.setLead" });
    writeLead(script, act, { unit, person, on: day(from), accountable: false });
  }
}

function writeLead(
  script: Script,
  act: string,
  lead: { unit: string; person: string; on: Day; accountable: boolean },
): void {
  const key = handleOf(lead.person);
  script.part(act, RANK.leads, (book) => {
    const unitId = book.id("unit", lead.unit);
    const personId = book.id("person", key);
    book.begin("unitLead", `${lead.unit}/${key}`, {
      unitId,
      personId,
      accountable: lead.accountable,
      from: lead.on,
      to: null,
    });
  });
}
