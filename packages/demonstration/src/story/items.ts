import { COMPONENTS, day } from "@congruence/domain";
import type { Language } from "../acts.ts";
import { FOUNDING } from "../cast/people.ts";
import { handleOf } from "../chance.ts";
import { ahead, instant, RANK, type Script, TODAY } from "../script.ts";
import { ITEMS, type ItemStory } from "../words/items.ts";
import { HAND_OVER, leadName } from "./structure.ts";

const DIRECTOR = "Hélène Vasseur";

/** Tells the parts of the experience, and which squad owns or helps each of them from when to when. */
export function tellItems(script: Script, language: Language): void {
  COMPONENTS.forEach((component, place) => {
    script.scene(`items ${component}`, {
      at: `2024-01-05T09:2${place}:43.000Z`,
      actor: DIRECTOR,
      action: "experience.addItem",
    });
  });
  for (const item of ITEMS) {
    const act = item.from === FOUNDING ? `items ${item.component}` : `item ${item.key}`;
    script.scene(act, {
      at: ahead(day(item.from), 8, 12, act),
      actor: DIRECTOR,
      action: "experience.addItem",
    });
    const name = item.name[language];
    script.part(act, RANK.items, (book) =>
      book.add("item", item.key, {
        handle: handleOf(item.name.en),
        externalId: null,
        component: item.component,
        name,
        description: item.description[language],
        from: day(item.from),
        to: null,
      }),
    );
    tellWork(script, item);
  }
}

function tellWork(script: Script, item: ItemStory): void {
  for (const work of item.work) {
    const from = day(work.from);
    const handedOver = item.work.some(
      (other) => other.unit === "publicite-utile" && other.to === "2025-03-03" && work.from === other.to,
    );
    const act = handedOver ? HAND_OVER : `work ${work.unit} ${from}`;
    const at = from <= "2024-01-15" ? instant(day("2024-01-12"), act) : ahead(from, 0, 1, act);
    script.scene(act, {
      at,
      actor: (book, on) => leadName(book, work.unit, on),
      action: "experience.assign",
    });
    const known = work.to !== undefined && work.to > TODAY ? day(work.to) : null;
    const thread = `${item.key}/${work.unit}/${work.role}`;
    for (const former of item.work) {
      if (former.to !== work.from || former.role !== work.role) continue;
      script.part(act, RANK.ends, (book) =>
        book.end("itemWork", `${item.key}/${former.unit}/${former.role}`, from),
      );
    }
    script.part(act, RANK.items, (book) =>
      book.begin("itemWork", thread, {
        itemId: book.id("item", item.key),
        unitId: book.id("unit", work.unit),
        role: work.role,
        from,
        to: known,
      }),
    );
    const end = known === null ? work.to : undefined;
    if (end === undefined || item.work.some((other) => other.from === end)) continue;
    if (end !== "2025-03-03") throw new Error(`items: nobody takes over ${item.key} on ${end}`);
    script.part(HAND_OVER, RANK.ends, (book) => book.end("itemWork", thread, day(end)));
  }
}
