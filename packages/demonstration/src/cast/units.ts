import { BUY } from "./buy.ts";
import { CHOOSE } from "./choose.ts";
import type { ChapterKey, Line } from "./crafts.ts";
import { DISCOVER } from "./discover.ts";
import { RECEIVE } from "./receive.ts";
import { STAY } from "./stay.ts";
import { TRADE } from "./trade.ts";

const ALL = { ...DISCOVER, ...CHOOSE, ...BUY, ...RECEIVE, ...STAY, ...TRADE };

export const TRIBE_KEYS = [
  "decouvrir",
  "choisir",
  "acheter",
  "recevoir",
  "rester",
  "professionnels",
] as const;
export type TribeKey = (typeof TRIBE_KEYS)[number];
export const GUILD_KEYS = ["accessibility", "data-craft", "sobriety"] as const;
export type GuildKey = (typeof GUILD_KEYS)[number];
export type SquadKey = Exclude<keyof typeof ALL, TribeKey>;
export type UnitKey = TribeKey | SquadKey | ChapterKey | GuildKey;

/** Everybody's places, by the unit they are in: squads, and tribes for those who work for a whole tribe. */
export const ROSTERS: Record<SquadKey | TribeKey, Line[]> = ALL;
export const SQUAD_KEYS = Object.keys(ALL).filter(
  (key): key is SquadKey => !TRIBE_KEYS.some((tribe) => tribe === key),
);
