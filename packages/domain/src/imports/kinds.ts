import type { PresenceKind, UnitKind } from "../facts/index.ts";
import { fold } from "./text.ts";

const UNIT_WORDS: Record<UnitKind, readonly string[]> = {
  tribe: ["tribe", "tribu", "tribus", "tribes", "direction", "departement", "department"],
  squad: ["squad", "squads", "equipe", "team", "escouade", "feature team"],
  chapter: ["chapter", "chapters", "chapitre", "chapitres"],
  guild: ["guild", "guilds", "guilde", "guildes", "communaute", "community"],
};
const PRESENCE_WORDS: Record<PresenceKind, readonly string[]> = {
  employee: [
    "employee",
    "salarie",
    "salariee",
    "cdi",
    "cdd",
    "interne",
    "internal",
    "permanent",
    "alternant",
    "apprenti",
    "stagiaire",
  ],
  contractor: [
    "contractor",
    "prestataire",
    "freelance",
    "externe",
    "external",
    "interim",
    "interimaire",
    "consultant",
  ],
  partner: ["partner", "partenaire"],
};

/** The kind of unit a cell names; null when it names none. */
export function unitKindOf(text: string): UnitKind | null {
  const word = fold(text);
  for (const kind of ["tribe", "squad", "chapter", "guild"] as const)
    if (UNIT_WORDS[kind].includes(word)) return kind;
  return null;
}

/** The kind of presence a cell names; null when it names none. */
export function presenceKindOf(text: string): PresenceKind | null {
  const word = fold(text);
  for (const kind of ["employee", "contractor", "partner"] as const) {
    if (PRESENCE_WORDS[kind].includes(word)) return kind;
  }
  return null;
}
