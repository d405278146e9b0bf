import { type Day, day, daysBetween, type Share } from "@congruence/domain";
import type { ActionName, Language } from "../acts.ts";
import type { Book } from "../book.ts";
import type { Character, Place } from "../cast/cast.ts";
import { CRAFTS, OWNER } from "../cast/crafts.ts";
import type { UnitKey } from "../cast/units.ts";
import { ahead, instant, RANK, type Script, TODAY } from "../script.ts";
import { HAND_OVER, leadName, openingOf, squadOpening } from "./structure.ts";

/** What happens to somebody's place on a day: it begins, its share changes, or it ends. */
type Turn = {
  on: Day;
  person: Character;
  place: Place;
  what: "begins" | "changes" | "ends";
  share: Share;
  to: Day | null;
};

/** Places that end this many days before somebody leaves, or less, end in the act that says they leave. */
const NOTICE = 45;

/** Whether the place's end was known when its last share was agreed, so that no later act ends it. */
function endKnown(person: Character, place: Place): boolean {
  if (place.plan.to === null) return false;
  if (person.fixedTerm && place.plan.to === person.left) return true;
  return place.plan.to > TODAY && place.plan.to !== person.left;
}

function turnsOf(person: Character): Turn[] {
  return person.places.flatMap((place) => {
    const { steps, to } = place.plan;
    const known = endKnown(person, place);
    const turns: Turn[] = steps.map((step, i) => ({
      on: step.from,
      person,
      place,
      what: i === 0 ? "begins" : "changes",
      share: step.share,
      to: known && i === steps.length - 1 ? to : null,
    }));
    if (to !== null && !known) turns.push({ on: to, person, place, what: "ends", share: 0, to });
    return turns;
  });
}

/** The act that a person's turns of one day belong to: a departure, an opening, a hand-over, a new owner, or their own. */
function actOf(turns: readonly Turn[], owners: ReadonlySet<string>): string {
  const [first] = turns;
  if (!first) throw new Error("places: no turn");
  const { on, person } = first;
  const ending = turns.every((turn) => turn.what === "ends");
  if (person.left !== null && ending && daysBetween(on, person.left) < NOTICE) return `leave ${person.key}`;
  for (const { what, place } of turns) {
    if (what === "begins" && squadOpening(place.unit) === on) return openingOf(place.unit, on);
  }
  if (
    turns.some((turn) => turn.place.unit === "publicite-utile" && turn.what === "ends" && on === "2025-03-03")
  )
    return HAND_OVER;
  for (const { place } of turns) {
    if (place.craft === "owner" && owners.has(`${place.unit} ${on}`)) return `owner ${place.unit} ${on}`;
  }
  return `place ${person.key} ${on}`;
}

function verb(turns: readonly Turn[]): ActionName {
  const kinds = new Set(turns.map((turn) => turn.what));
  if (kinds.size > 1) return "allocations.move";
  return kinds.has("begins")
    ? "allocations.allocate"
    : kinds.has("ends")
      ? "allocations.end"
      : "allocations.changeShare";
}

function write(script: Script, act: string, turn: Turn, language: Language): void {
  const { person, place, on, share, to } = turn;
  const thread = `${person.key}/${place.unit}/${place.craft}`;
  const role = place.craft === "owner" ? OWNER[language] : CRAFTS[place.craft][language];
  if (turn.what === "ends") script.part(act, RANK.ends, (book) => book.end("allocation", thread, on));
  if (turn.what === "changes") {
    script.part(act, RANK.ends, (book) => book.end("allocation", thread, on));
  }
  if (turn.what !== "ends") {
    script.part(act, RANK.places, (book) => {
      const personId = book.id("person", person.key);
      const unitId = book.id("unit", place.unit);
      book.begin("allocation", thread, { personId, unitId, role, share, from: on, to });
    });
  }
  if (place.craft !== "owner") return;
  if (turn.what === "ends")
    script.part(act, RANK.ends, (book) => book.end("unitLead", `${place.unit}/${person.key}`, on));
  if (turn.what === "begins") {
    script.part(act, RANK.leads, (book) => {
      const personId = book.id("person", person.key);
      const unitId = book.id("unit", place.unit);
      const until = endKnown(person, place) ? place.plan.to : null;
      book.begin("unitLead", `${place.unit}/${person.key}`, {
        personId,
        unitId,
        accountable: true,
        from: on,
        to: until,
      });
    });
  }
}

/** Tells who comes to, stays in and leaves squads and tribes, for what share; and who is accountable for each squad. */
export function tellPlaces(script: Script, cast: readonly Character[], language: Language): void {
  const byPersonAndDay = new Map<string, Turn[]>();
  for (const turn of cast.flatMap(turnsOf)) {
    const key = `${turn.on} ${turn.person.key}`;
    byPersonAndDay.set(key, [...(byPersonAndDay.get(key) ?? []), turn]);
  }
  const groups = [...byPersonAndDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, turns]) => turns);
  const owners = new Set(
    groups
      .flat()
      .flatMap((turn) =>
        turn.place.craft === "owner" && turn.what === "begins" ? [`${turn.place.unit} ${turn.on}`] : [],
      ),
  );
  for (const turns of groups) {
    const [first] = turns;
    if (!first) continue;
    const act = actOf(turns, owners);
    const unit: UnitKey = (turns.find((turn) => turn.what === "begins") ?? first).place.unit;
    const action = act.startsWith("owner ") ? "units.setLead" : verb(turns);
    script.scene(act, {
      at: written(first.on, act),
      actor: (book: Book, on) => leadName(book, unit, on),
      action,
    });
    for (const turn of turns) write(script, act, turn, language);
  }
}

/** Founding places are written down in the last days before; the others a few days ahead. */
function written(on: Day, act: string): string {
  return on === "2024-01-08" ? instant(day("2024-01-05"), act) : ahead(on, 1, 3, act);
}
