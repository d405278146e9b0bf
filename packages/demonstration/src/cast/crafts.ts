import type { Words } from "../acts.ts";

export const CHAPTER_KEYS = [
  "web",
  "shops",
  "contact",
  "marketing",
  "sales",
  "aftersales",
  "editorial",
  "product",
  "reviews",
  "services",
  "interaction",
  "conversation",
  "assortment",
  "pricing",
] as const;
export type ChapterKey = (typeof CHAPTER_KEYS)[number];

/** What people do in a squad: the role's name, and the chapter whose craft it is. */
export const CRAFTS = {
  development: { chapter: "web", en: "development", fr: "développement" },
  native: { chapter: "web", en: "native application", fr: "application native" },
  frontend: { chapter: "web", en: "front end", fr: "interface" },
  data: { chapter: "web", en: "data", fr: "données" },
  security: { chapter: "web", en: "security", fr: "sécurité" },
  accessibility: { chapter: "web", en: "accessibility", fr: "accessibilité" },
  shopfloor: { chapter: "shops", en: "shops", fr: "magasins" },
  till: { chapter: "shops", en: "till specialist", fr: "référent caisse" },
  tillHer: { chapter: "shops", en: "till specialist", fr: "référente caisse" },
  advice: { chapter: "contact", en: "contact centre", fr: "contact client" },
  quality: { chapter: "contact", en: "call quality", fr: "qualité d’appel" },
  knowledge: { chapter: "contact", en: "knowledge base", fr: "base de connaissances" },
  marketing: { chapter: "marketing", en: "marketing", fr: "marketing" },
  media: { chapter: "marketing", en: "media", fr: "médias" },
  crm: { chapter: "marketing", en: "customer programmes", fr: "programmes client" },
  sales: { chapter: "sales", en: "sales", fr: "vente" },
  partners: { chapter: "sales", en: "partner shops", fr: "magasins partenaires" },
  repair: { chapter: "aftersales", en: "repair", fr: "réparation" },
  installation: { chapter: "aftersales", en: "installation", fr: "pose" },
  logistics: { chapter: "aftersales", en: "delivery", fr: "livraison" },
  writing: { chapter: "editorial", en: "writing", fr: "rédaction" },
  video: { chapter: "editorial", en: "film and photography", fr: "image et film" },
  product: { chapter: "product", en: "product content", fr: "contenus produit" },
  photo: { chapter: "product", en: "product photography", fr: "photo produit" },
  reviews: { chapter: "reviews", en: "reviews", fr: "avis" },
  moderation: { chapter: "reviews", en: "moderation", fr: "modération" },
  service: { chapter: "services", en: "services design", fr: "design de services" },
  research: { chapter: "services", en: "customer research", fr: "recherche client" },
  coach: { chapter: "services", en: "agile coaching", fr: "accompagnement agile" },
  design: { chapter: "interaction", en: "interaction design", fr: "design d’interaction" },
  conversion: { chapter: "interaction", en: "conversion", fr: "conversion" },
  analysis: { chapter: "interaction", en: "analysis", fr: "analyse" },
  conversation: { chapter: "conversation", en: "conversation", fr: "conversation" },
  assistant: { chapter: "conversation", en: "assistant design", fr: "assistant conversationnel" },
  assortment: { chapter: "assortment", en: "assortment", fr: "assortiment" },
  stock: { chapter: "assortment", en: "stock", fr: "stock" },
  pricing: { chapter: "pricing", en: "pricing and quotation", fr: "prix et devis" },
} as const satisfies Record<string, Words & { chapter: ChapterKey }>;
export type Craft = keyof typeof CRAFTS;

/** The role of a squad's accountable lead. */
export const OWNER: Words = { en: "product owner", fr: "responsable produit" };

/** Somebody in a unit over time: name, craft, plan (see `readPlan`). */
export type Line = { person: string; craft: Craft | "owner"; chapter: ChapterKey; plan: string };

/** Somebody who works in the unit. */
export function works(person: string, craft: Craft, plan: string): Line {
  return { person, craft, chapter: CRAFTS[craft].chapter, plan };
}

/** Somebody who answers for the squad: its accountable lead for as long as the plan says. */
export function owns(person: string, chapter: ChapterKey, plan: string): Line {
  return { person, craft: "owner", chapter, plan };
}
