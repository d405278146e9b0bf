import type { UnitKey } from "./units.ts";

/** Who leads tribes, chapters and guilds, in order of days; squads' accountable leads follow from their owners. */
export const LEADS: { unit: UnitKey; person: string; from: string }[] = [
  { unit: "decouvrir", person: "Mathieu Ferrand", from: "2024-01-08" },
  { unit: "choisir", person: "Claire Nguyen", from: "2024-01-08" },
  { unit: "acheter", person: "Olivier Dumortier", from: "2024-01-08" },
  { unit: "recevoir", person: "Alain Pruvost", from: "2024-01-15" },
  { unit: "recevoir", person: "Isabelle Kaczmarek", from: "2024-07-01" },
  { unit: "rester", person: "Adèle Thibault", from: "2024-09-02" },
  { unit: "professionnels", person: "Samira Lounès", from: "2025-03-03" },
  { unit: "web", person: "Karim Benhaddou", from: "2024-01-08" },
  { unit: "shops", person: "Bruno Delacroix", from: "2024-01-08" },
  { unit: "contact", person: "Maryse Guichard", from: "2024-01-08" },
  { unit: "contact", person: "Fouad Tahiri", from: "2025-06-02" },
  { unit: "marketing", person: "Alexandra Petit", from: "2024-01-08" },
  { unit: "sales", person: "Roland Stevens", from: "2024-01-08" },
  { unit: "aftersales", person: "Nathalie Chevrier", from: "2024-01-08" },
  { unit: "editorial", person: "Pierre Lemonnier", from: "2024-01-08" },
  { unit: "product", person: "Ségolène Marchand", from: "2024-01-08" },
  { unit: "product", person: "Thomas Giraudon", from: "2026-06-15" },
  { unit: "product", person: "Ségolène Marchand", from: "2026-12-01" },
  { unit: "reviews", person: "Christelle Martin", from: "2024-01-08" },
  { unit: "services", person: "Edgar Nuyens", from: "2024-01-08" },
  { unit: "interaction", person: "Joana Ferreira", from: "2024-01-08" },
  { unit: "conversation", person: "Sana Trabelsi", from: "2024-01-08" },
  { unit: "assortment", person: "Hervé Bouchet", from: "2024-01-08" },
  { unit: "pricing", person: "Marianne Lecointre", from: "2024-01-08" },
  { unit: "accessibility", person: "Lucie Garnier", from: "2024-03-04" },
  { unit: "accessibility", person: "Élodie Marchetti", from: "2025-11-03" },
  { unit: "data-craft", person: "Geert Willems", from: "2024-06-03" },
  { unit: "sobriety", person: "Nadège Picot", from: "2024-11-04" },
];

/** Leads who help without being the accountable one. */
export const DEPUTIES: { unit: UnitKey; person: string; from: string }[] = [
  { unit: "caisse-mobile", person: "Pauline Maes", from: "2025-01-20" },
  { unit: "livraison", person: "Fatoumata Sow", from: "2024-06-10" },
  { unit: "mon-compte", person: "Jordan Maillot", from: "2025-09-22" },
  { unit: "shops", person: "Rachel Oum", from: "2025-06-02" },
  { unit: "contact", person: "Djibril Camara", from: "2025-12-01" },
];
