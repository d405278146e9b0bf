import { COMPONENTS, type Component, type Day, day, type UnitKind } from "@congruence/domain";
import type { Language, Words } from "../acts.ts";
import type { Book } from "../book.ts";
import { CHAPTER_KEYS } from "../cast/crafts.ts";
import { FOUNDING } from "../cast/people.ts";
import { GUILD_KEYS, SQUAD_KEYS, TRIBE_KEYS, type UnitKey } from "../cast/units.ts";
import { handleOf } from "../chance.ts";
import { ahead, instant, RANK, type Script, TODAY } from "../script.ts";
import { CHAPTERS, GUILDS, POOLS, TRIBES } from "../words/organisation.ts";
import { SQUADS } from "../words/squads.ts";

const ADMINISTRATOR = "Thibaud Duchamp";
const DIRECTOR = "Hélène Vasseur";

/** The act in which a unit opens: its own, or the re-organisation that brings it. */
export function openingOf(unit: UnitKey, opens: Day): string {
  if (opens === "2024-09-02") return "reorganisation 2024-09-02";
  if (opens === "2025-03-03") return "reorganisation 2025-03-03";
  return `open ${unit}`;
}
/** The act in which Publicité utile closes and hands over. */
export const HAND_OVER = "close publicite-utile";
/** The first day of a squad, by its key; null for what is not a squad. */
export function squadOpening(unit: UnitKey): Day | null {
  const key = SQUAD_KEYS.find((squad) => squad === unit);
  return key ? day(SQUADS[key].episodes[0].from) : null;
}

/** Who is accountable for a unit on a day, by name; null when nobody is. */
export function leadName(book: Book, unit: UnitKey, on: Day): string | null {
  const unitId = book.has("unit", unit) ? book.id("unit", unit) : null;
  const lead = book
    .rows("unitLead")
    .find(
      (row) => row.unitId === unitId && row.accountable && row.from <= on && (row.to === null || on < row.to),
    );
  return lead ? (book.rows("person").find((person) => person.id === lead.personId)?.name ?? null) : null;
}

type Told = {
  unit: UnitKey;
  kind: UnitKind;
  handle: string;
  pool: Component | null;
  parent: UnitKey | null;
  from: Day;
  to: Day | null;
  name: string;
  mission: string;
};

function open(script: Script, act: string, told: Told): void {
  script.part(act, RANK.identity, (book) => {
    const poolId = told.pool ? book.id("pool", told.pool) : null;
    book.add("unit", told.unit, { kind: told.kind, handle: told.handle, externalId: null, poolId });
  });
  script.part(act, RANK.spans, (book) => {
    const { from, to, name, mission } = told;
    const parentId = told.parent ? book.id("unit", told.parent) : null;
    book.begin("unitVersion", told.unit, {
      unitId: book.id("unit", told.unit),
      name,
      mission,
      parentId,
      from,
      to,
    });
  });
}

function announceReorganisations(script: Script): void {
  script.scene("reorganisation 2024-09-02", {
    at: instant(day("2024-08-26"), "rester is born"),
    actor: DIRECTOR,
    action: "units.reorganise",
    reason: {
      en: "First re-organisation: Rester is born out of Acheter",
      fr: "Première réorganisation : Rester naît d’Acheter",
    },
  });
  script.scene("reorganisation 2025-03-03", {
    at: "2025-02-24T09:12:40.000Z",
    actor: DIRECTOR,
    action: "units.reorganise",
    reason: {
      en: "Second re-organisation: Professionnels becomes a tribe",
      fr: "Seconde réorganisation : Professionnels devient une tribu",
    },
  });
  script.scene(HAND_OVER, {
    at: "2025-02-24T09:31:05.000Z",
    actor: "Mathieu Ferrand",
    action: "units.close",
    reason: {
      en: "Returned less than it cost; Inspiration takes over search advertising and two people",
      fr: "Rapportait moins que son coût ; Inspiration reprend la publicité dans les moteurs et deux personnes",
    },
  });
}

function founding(script: Script, say: (words: Words) => string): void {
  script.scene("pools", { at: "2024-01-03T07:18:22.000Z", actor: ADMINISTRATOR, action: "pools.add" });
  for (const component of COMPONENTS) {
    const name = say(POOLS[component]);
    script.part("pools", RANK.identity, (book) =>
      book.add("pool", component, {
        handle: handleOf(POOLS[component].en),
        name,
        component,
        externalId: null,
      }),
    );
  }
  CHAPTER_KEYS.forEach((unit, place) => {
    const minute = String(30 + place * 2).padStart(2, "0");
    script.scene(`open ${unit}`, {
      at: `2024-01-03T08:${minute}:${11 + place}.000Z`,
      actor: DIRECTOR,
      action: "units.open",
    });
    const { pool, name, mission } = CHAPTERS[unit];
    open(script, `open ${unit}`, {
      unit,
      kind: "chapter",
      handle: handleOf(name.en),
      pool,
      parent: null,
      from: day(FOUNDING),
      to: null,
      name: say(name),
      mission: say(mission),
    });
  });
}

/** Tells what opens, is renamed, re-worded, moved and closed: pools, chapters, tribes, squads and guilds. */
export function tellStructure(script: Script, language: Language): void {
  const say = (words: Words) => words[language];
  announceReorganisations(script);
  founding(script, say);
  TRIBE_KEYS.forEach((unit, place) => {
    const { name, mission, opens } = TRIBES[unit];
    const from = day(opens);
    script.scene(openingOf(unit, from), {
      at: `2024-01-04T09:1${place}:37.000Z`,
      actor: DIRECTOR,
      action: "units.open",
    });
    open(script, openingOf(unit, from), {
      unit,
      kind: "tribe",
      handle: unit,
      pool: null,
      parent: null,
      from,
      to: null,
      name,
      mission: say(mission),
    });
  });
  for (const unit of GUILD_KEYS) {
    const { name, mission, opens } = GUILDS[unit];
    script.scene(`open ${unit}`, {
      at: ahead(day(opens), 4, 11, unit),
      actor: DIRECTOR,
      action: "units.open",
    });
    open(script, `open ${unit}`, {
      unit,
      kind: "guild",
      handle: handleOf(name.en),
      pool: null,
      parent: null,
      from: day(opens),
      to: null,
      name: say(name),
      mission: say(mission),
    });
  }
  for (const unit of SQUAD_KEYS) tellSquad(script, unit, say);
}

function tellSquad(script: Script, unit: (typeof SQUAD_KEYS)[number], say: (words: Words) => string): void {
  const { episodes, closes } = SQUADS[unit];
  const [first, ...later] = episodes;
  const from = day(first.from);
  const to = closes !== undefined && closes > TODAY ? day(closes) : null;
  const at = from === FOUNDING ? instant(day("2024-01-05"), unit) : ahead(from, 4, 7, unit);
  const opening = openingOf(unit, from);
  const actor = (book: Book, on: Day) => leadName(book, first.tribe, on);
  script.scene(opening, { at, actor, action: "units.open" });
  open(script, opening, {
    unit,
    kind: "squad",
    handle: unit,
    pool: null,
    parent: first.tribe,
    from,
    to,
    name: first.name,
    mission: say(first.mission),
  });
  let before = first;
  for (const episode of later) {
    const on = day(episode.from);
    const moved = episode.tribe !== before.tribe;
    const act = moved ? openingOf(unit, on) : `reword ${unit} ${on}`;
    const own = (book: Book, written: Day) => leadName(book, episode.tribe, written);
    script.scene(act, {
      at: ahead(on, 2, 5, act),
      actor: own,
      action: "units.rename",
    });
    script.part(act, RANK.spans, (book) =>
      book.follow("unitVersion", unit, {
        from: on,
        name: episode.name,
        mission: say(episode.mission),
        parentId: book.id("unit", episode.tribe),
      }),
    );
    before = episode;
  }
  if (closes !== undefined && to === null) {
    script.part(HAND_OVER, RANK.spans, (book) => book.end("unitVersion", unit, day(closes)));
  }
}
