import type { GuildKey } from "./units.ts";

/** Who belongs to a guild and since when: a membership without a share. */
export const GUILD_MEMBERS: Record<GuildKey, [person: string, from: string][]> = {
  accessibility: [
    ["Lucie Garnier", "2024-03-04"],
    ["Thuy Dang", "2024-03-04"],
    ["Noémie Castel", "2024-03-04"],
    ["Fanny Roche", "2024-05-13"],
    ["Léa Fontanel", "2024-09-23"],
    ["Wassila Amrani", "2025-01-20"],
    ["Samuel Ngoma", "2025-05-05"],
    ["Élodie Marchetti", "2025-09-29"],
    ["Véronique Lassalle", "2026-02-09"],
  ],
  "data-craft": [
    ["Geert Willems", "2024-06-03"],
    ["Linh Pham", "2024-06-03"],
    ["Bastien Noël", "2024-06-03"],
    ["Farid Meziane", "2024-06-17"],
    ["Wendy Claeys", "2024-07-08"],
    ["Florian Weber", "2024-11-25"],
    ["Malo Guégan", "2025-02-10"],
    ["Alix Desprez", "2026-04-13"],
  ],
  sobriety: [
    ["Nadège Picot", "2024-11-04"],
    ["Lamia Chraïbi", "2024-11-04"],
    ["Marc Esteves", "2024-11-04"],
    ["Mehmet Yildiz", "2024-12-02"],
    ["Dominique Perret", "2025-03-17"],
    ["Rui Teixeira", "2025-10-20"],
    ["Solène Berthier", "2025-06-09"],
  ],
};
