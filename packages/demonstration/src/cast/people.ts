import type { PresenceKind } from "@congruence/domain";
import type { ChapterKey } from "./crafts.ts";

/** The day the customer-experience function begins; whoever is in it then has no earlier history here. */
export const FOUNDING = "2024-01-08";

/** People who lead or prepare without a place in a squad at first: their chapter, and when they came (else founding). */
export const OUTSIDE: { name: string; chapter: ChapterKey; joined?: string }[] = [
  { name: "Hélène Vasseur", chapter: "services" },
  { name: "Mathieu Ferrand", chapter: "marketing" },
  { name: "Claire Nguyen", chapter: "contact" },
  { name: "Olivier Dumortier", chapter: "sales" },
  { name: "Alain Pruvost", chapter: "aftersales" },
  { name: "Isabelle Kaczmarek", chapter: "aftersales" },
  { name: "Adèle Thibault", chapter: "marketing", joined: "2024-08-19" },
  { name: "Samira Lounès", chapter: "sales", joined: "2025-02-03" },
  { name: "Karim Benhaddou", chapter: "web" },
  { name: "Bruno Delacroix", chapter: "shops" },
  { name: "Maryse Guichard", chapter: "contact" },
  { name: "Fouad Tahiri", chapter: "contact", joined: "2025-05-12" },
  { name: "Alexandra Petit", chapter: "marketing" },
  { name: "Roland Stevens", chapter: "sales" },
  { name: "Nathalie Chevrier", chapter: "aftersales" },
  { name: "Pierre Lemonnier", chapter: "editorial" },
  { name: "Ségolène Marchand", chapter: "product" },
  { name: "Christelle Martin", chapter: "reviews" },
  { name: "Edgar Nuyens", chapter: "services" },
  { name: "Joana Ferreira", chapter: "interaction" },
  { name: "Sana Trabelsi", chapter: "conversation" },
  { name: "Hervé Bouchet", chapter: "assortment" },
  { name: "Marianne Lecointre", chapter: "pricing" },
];

/** People who were in their chapter before their first squad: since when. */
export const JOINED: Record<string, string> = {
  "Véronique Lassalle": FOUNDING,
  "Constance Aubigny": FOUNDING,
  "Rachid Moussaoui": FOUNDING,
  "Gérard Blondeau": FOUNDING,
  "Serge Malherbe": FOUNDING,
  "Abdelkader Rezgui": FOUNDING,
  "Djibril Camara": "2024-05-06",
  "Oriane Maréchal": "2025-06-23",
  "Ahmed Bouzid": "2025-01-20",
  "Armelle Kerviel": "2025-08-25",
  "Gilda Fontaine": "2026-09-14",
};

/** People who left, or will: the first day they are no longer there. */
export const LEFT: Record<string, string> = {
  "Quentin Mulliez": "2024-11-04",
  "Benoît Desmet": "2025-03-01",
  "Étienne Borel": "2025-09-01",
  "Odile Ferry": "2025-06-07",
  "Gilles Thévenet": "2024-05-18",
  "Tanguy Moreau": "2025-11-15",
  "Karine Solvay": "2024-10-14",
  "Jérôme Pichon": "2024-07-06",
  "Alban Quesnel": "2025-03-03",
  "Stéphanie Lambrecht": "2025-03-03",
  "Julien Haas": "2024-12-21",
  "Xavier Delattre": "2025-12-15",
  "Cyril Toussaint": "2025-10-01",
  "Philippe Janin": "2025-08-30",
  "Yoann Picard": "2024-12-02",
  "Régine Poncet": "2026-04-01",
  "Romain Cazeneuve": "2026-02-09",
  "Solène Berthier": "2026-06-20",
  "Émilie Roussel": "2026-07-13",
  "Gwenaël Le Goff": "2025-02-03",
  "Thomas Lievens": "2026-03-28",
  "Colette Bouvier": "2024-12-21",
  "Fabrice Jolivet": "2024-12-14",
  "Antoine Verhaegen": "2026-01-31",
  "Benoît Leclercq": "2026-01-17",
  "Reda Lahlou": "2025-05-31",
  "Mireille Cornu": "2025-11-15",
  "Cédric Nollet": "2026-06-27",
  "Josette Armand": "2025-05-01",
  "Rosalie Simonet": "2025-11-08",
  "Sylvain Crozet": "2026-02-14",
  "Lucas Ferrier": "2025-10-04",
  "Yohan Masson": "2026-05-16",
  "Jérémie Vasson": "2026-08-29",
  "Laurence Tissot": "2025-06-14",
  "Clotilde Rey": "2026-02-28",
  "Jean-Marc Orcel": "2026-01-31",
  "Tristan Aguettant": "2025-09-01",
  "Alain Pruvost": "2024-08-01",
  "Maryse Guichard": "2025-07-12",
  "Ilyes Chaoui": "2026-12-19",
  "Hakim Bensaïd": "2027-02-27",
  "Sébastien Lauret": "2027-01-01",
  "Dominique Perret": "2027-01-01",
  "Rachel Oum": "2026-11-28",
};

/** People who are not employees; a fixed end among these is known from the day they come. */
export const KINDS: Record<string, PresenceKind> = {
  "Xavier Delattre": "contractor",
  "Yoann Picard": "contractor",
  "Thomas Lievens": "contractor",
  "Benoît Leclercq": "contractor",
  "Ilyes Chaoui": "contractor",
  "Sébastien Lauret": "contractor",
  "Hakim Bensaïd": "contractor",
  "Rui Teixeira": "contractor",
  "Kilian Rousset": "contractor",
  "Huy Le": "contractor",
  "Alix Desprez": "contractor",
  "Cédric Nollet": "partner",
  "Édith Marchal": "partner",
  "Freddy Claessens": "partner",
  "Cindy Hautot": "partner",
  "Nassim Benchikh": "partner",
};

/** The six part-time contracts: percentage, from when (else from the day they came). */
export const PART_TIME: Record<string, { percent: number; from?: string }> = {
  "Élodie Marchetti": { percent: 80 },
  "Noémie Castel": { percent: 60 },
  "Léa Fontanel": { percent: 80 },
  "Thi Mai Nguyen": { percent: 80 },
  "Hélène Bui": { percent: 50 },
  "Bastien Noël": { percent: 80, from: "2025-09-01" },
};

/** People who change craft: their chapter from a day on. */
export const CHAPTER_MOVES: { name: string; from: string; chapter: ChapterKey }[] = [
  { name: "Malika Saadi", from: "2024-10-01", chapter: "marketing" },
  { name: "Marc Esteves", from: "2025-01-06", chapter: "assortment" },
  { name: "Nicole Raffin", from: "2026-02-02", chapter: "reviews" },
  { name: "Mathilde Evrard", from: "2026-10-01", chapter: "product" },
];

/** Where people work when their craft would not say. */
export const SITES: Record<string, string> = {
  "Rui Teixeira": "Porto",
  "Didier Wauters": "Bruxelles",
  "Wout De Smet": "Bruxelles",
  "Tom Wouters": "Bruxelles",
  "Roland Stevens": "Bruxelles",
  "Dieter Janssens": "Bruxelles",
  "Ingrid Maertens": "Bruxelles",
  "Amélie Claes": "Bruxelles",
  "Freddy Claessens": "Bruxelles",
  "Aurélie Peeters": "Bruxelles",
  "Geert Willems": "Bruxelles",
  "Edgar Nuyens": "Bruxelles",
  "Isaline Vermeulen": "Bruxelles",
  "Wendy Claeys": "Lille",
  "Annick Vandenbossche": "Lille",
  "Chantal Eeckhout": "Lille",
  "Hugo Vandamme": "Lille",
  "Pauline Maes": "Lille",
  "Gaël Martin": "Nantes",
  "Pierrick Lozach": "Nantes",
  "Armelle Kerviel": "Nantes",
  "Malo Guégan": "Nantes",
  "Hélène Vasseur": "Lyon",
  "Karim Benhaddou": "Lyon",
  "Inès Carvalho": "Lyon",
};

/** Absences that are not summer holidays; the reason is a key of the absence words. */
export const ABSENCES: {
  name: string;
  from: string;
  to: string;
  reason: "parental" | "training" | "leave" | "holiday";
}[] = [
  { name: "Ségolène Marchand", from: "2026-06-15", to: "2026-12-01", reason: "parental" },
  { name: "Olivier Bastin", from: "2026-09-07", to: "2026-10-03", reason: "leave" },
  { name: "Manon Devillers", from: "2024-10-14", to: "2025-02-08", reason: "parental" },
  { name: "Jordan Maillot", from: "2025-03-10", to: "2025-04-05", reason: "parental" },
  { name: "Kenza Aït Ali", from: "2025-11-17", to: "2026-03-21", reason: "parental" },
  { name: "Thomas Giraudon", from: "2025-02-17", to: "2025-03-15", reason: "parental" },
  { name: "Samuel Ngoma", from: "2026-01-19", to: "2026-01-24", reason: "training" },
  { name: "Abdelkader Rezgui", from: "2025-05-12", to: "2025-05-24", reason: "training" },
  { name: "Sandrine Colombet", from: "2026-02-16", to: "2026-02-21", reason: "holiday" },
  { name: "Fatoumata Sow", from: "2025-12-22", to: "2026-01-05", reason: "holiday" },
  { name: "Quentin Mulliez", from: "2024-04-22", to: "2024-05-04", reason: "holiday" },
  { name: "Vincent Royer", from: "2026-09-28", to: "2026-10-10", reason: "holiday" },
  { name: "Zohra Meddeb", from: "2026-10-19", to: "2027-02-13", reason: "parental" },
  { name: "Grégoire Simonin", from: "2026-10-26", to: "2026-10-31", reason: "holiday" },
];
