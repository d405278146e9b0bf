import { addDays, type Day, day, weekday } from "@congruence/domain";
import type { Act, ActionName, Language, Words } from "./acts.ts";
import { type Book, openBook } from "./book.ts";
import { between, chance } from "./chance.ts";

/** The day at which the demonstration's clock stands. */
export const TODAY: Day = day("2026-09-21");
/** The first day on which anything is written down. */
const FIRST: Day = day("2024-01-03");
const LAST: Day = day("2026-09-18");

/** An instant of a working day that belongs to the key; what would be written outside the three years is held in. */
export function instant(on: Day, key: string): string {
  const held = on > LAST ? addDays(LAST, -between(`late ${key}`, 0, 24)) : on < FIRST ? FIRST : on;
  const worked = weekday(held) > 5 ? addDays(held, 5 - weekday(held)) : held;
  const minute = between(`minute ${key}`, 6 * 60 + 40, 16 * 60 + 20);
  const clock = [Math.floor(minute / 60), minute % 60, between(`second ${key}`, 0, 59)];
  return `${worked}T${clock.map((part) => String(part).padStart(2, "0")).join(":")}.000Z`;
}

/** An instant some days before the day it takes effect. */
export function ahead(effective: Day, least: number, most: number, key: string): string {
  return instant(addDays(effective, -between(`ahead ${key}`, least, most)), key);
}

type Scene = {
  at: string;
  actor: string | ((book: Book, at: Day) => string | null);
  action: ActionName;
  reason?: Words;
};
/** The order in which one act writes: what must exist or make room comes first. */
export const RANK = { identity: 0, ends: 1, spans: 2, leads: 3, places: 4, items: 5 } as const;
type Part = { rank: number; write: (book: Book) => void };

/** Everything that will happen, gathered by act from whoever tells a part of it, then played in order of time. */
export type Script = ReturnType<typeof openScript>;

export function openScript() {
  const scenes = new Map<string, Scene & { parts: Part[] }>();
  return {
    /** Announces an act; a second announcement of the same key keeps the first. */
    scene(key: string, scene: Scene): void {
      if (!scenes.has(key)) scenes.set(key, { ...scene, parts: [] });
    },
    has: (key: string): boolean => scenes.has(key),
    /** Adds what one act writes; refuses an act that nobody announced. */
    part(key: string, rank: number, write: (book: Book) => void): void {
      const scene = scenes.get(key);
      if (!scene) throw new Error(`script: no act "${key}"`);
      scene.parts.push({ rank, write });
    },
    /** Plays every act in order of time and gives what each wrote. */
    play(language: Language, director: string): Act[] {
      const book = openBook();
      const order = [...scenes.values()].map((scene, place) => ({ scene, place }));
      order.sort((a, b) => (a.scene.at < b.scene.at ? -1 : a.scene.at > b.scene.at ? 1 : a.place - b.place));
      return order.flatMap(({ scene }) => {
        const parts = scene.parts.map((part, place) => ({ part, place }));
        parts.sort((a, b) => a.part.rank - b.part.rank || a.place - b.place);
        const on = day(scene.at.slice(0, 10));
        const actorName = typeof scene.actor === "string" ? scene.actor : (scene.actor(book, on) ?? director);
        const changes = book.record(scene.at, () => {
          for (const { part } of parts) part.write(book);
        });
        if (changes.length === 0) return [];
        const reason = scene.reason ? { reason: scene.reason[language] } : {};
        return [{ at: scene.at, actorName, action: scene.action, ...reason, changes }];
      });
    },
  };
}

/** Whether a coin that belongs to the key falls on the side that comes up in this share of cases. */
export function falls(key: string, share: number): boolean {
  return chance(key) < share;
}
