import type { Component } from "@congruence/domain";
import type { Words } from "../acts.ts";
import type { ChapterKey } from "../cast/crafts.ts";
import type { GuildKey, TribeKey } from "../cast/units.ts";

export const POOLS: Record<Component, Words> = {
  touchpoints: { en: "Touchpoints", fr: "Points de contact" },
  channels: { en: "Channels", fr: "Canaux" },
  contents: { en: "Contents", fr: "Contenus" },
  services: { en: "Services", fr: "Services" },
  mechanics: { en: "Interaction mechanics", fr: "Mécaniques d’interaction" },
  offer: { en: "Offer", fr: "Offre" },
};

export const CHAPTERS: Record<ChapterKey, { pool: Component; name: Words; mission: Words }> = {
  web: {
    pool: "touchpoints",
    name: { en: "Web and application", fr: "Web et application" },
    mission: {
      en: "Write it once, keep it fast and open to everyone.",
      fr: "Écrire une fois, rester rapide et ouvert à tous.",
    },
  },
  shops: {
    pool: "touchpoints",
    name: { en: "Shops", fr: "Magasins" },
    mission: {
      en: "Bring the shop floor into every decision.",
      fr: "Mettre la surface de vente dans chaque décision.",
    },
  },
  contact: {
    pool: "touchpoints",
    name: { en: "Contact centre", fr: "Centre de contact" },
    mission: {
      en: "Answer once and well, and say what we hear.",
      fr: "Répondre une fois, bien, et dire ce qu’on entend.",
    },
  },
  marketing: {
    pool: "channels",
    name: { en: "Marketing", fr: "Marketing" },
    mission: {
      en: "Speak to people who asked to hear from us.",
      fr: "Parler à ceux qui veulent nous entendre.",
    },
  },
  sales: {
    pool: "channels",
    name: { en: "Sales", fr: "Vente" },
    mission: {
      en: "Sell what will still please in five years.",
      fr: "Vendre ce qui plaira encore dans cinq ans.",
    },
  },
  aftersales: {
    pool: "channels",
    name: { en: "After-sales", fr: "Après-vente" },
    mission: { en: "Carry, fix and take back with care.", fr: "Porter, réparer et reprendre avec soin." },
  },
  editorial: {
    pool: "contents",
    name: { en: "Editorial", fr: "Éditorial" },
    mission: {
      en: "Explain light in plain words and true pictures.",
      fr: "Expliquer la lumière en mots simples et en images vraies.",
    },
  },
  product: {
    pool: "contents",
    name: { en: "Product content", fr: "Contenus produit" },
    mission: {
      en: "Show and measure each lamp as it is.",
      fr: "Montrer et mesurer chaque lampe telle qu’elle est.",
    },
  },
  reviews: {
    pool: "contents",
    name: { en: "Reviews", fr: "Avis" },
    mission: {
      en: "Gather honest opinions, answer all of them.",
      fr: "Recueillir des avis sincères, répondre à tous.",
    },
  },
  services: {
    pool: "services",
    name: { en: "Services design", fr: "Design de services" },
    mission: {
      en: "Draw the service with those who give it.",
      fr: "Dessiner le service avec ceux qui le rendent.",
    },
  },
  interaction: {
    pool: "mechanics",
    name: { en: "Interaction and conversion", fr: "Interaction et conversion" },
    mission: { en: "Remove the step that nobody needs.", fr: "Ôter l’étape dont personne n’a besoin." },
  },
  conversation: {
    pool: "mechanics",
    name: { en: "Conversation", fr: "Conversation" },
    mission: {
      en: "Make a machine polite, brief and quick to hand over.",
      fr: "Une machine polie, brève, qui passe vite la main.",
    },
  },
  assortment: {
    pool: "offer",
    name: { en: "Assortment", fr: "Assortiment" },
    mission: {
      en: "Choose fewer lamps, have them in stock.",
      fr: "Choisir moins de lampes, les avoir en stock.",
    },
  },
  pricing: {
    pool: "offer",
    name: { en: "Pricing and quotation", fr: "Prix et devis" },
    mission: { en: "One price, explained, the same everywhere.", fr: "Un prix, expliqué, le même partout." },
  },
};

export const TRIBES: Record<TribeKey, { name: string; opens: string; mission: Words }> = {
  decouvrir: {
    name: "Découvrir",
    opens: "2024-01-08",
    mission: { en: "Be found and understood.", fr: "Être trouvé et compris." },
  },
  choisir: {
    name: "Choisir",
    opens: "2024-01-08",
    mission: { en: "Help people choose without regret.", fr: "Aider à choisir sans regret." },
  },
  acheter: {
    name: "Acheter",
    opens: "2024-01-08",
    mission: { en: "Buy anywhere in one gesture.", fr: "Acheter partout en un geste." },
  },
  recevoir: {
    name: "Recevoir",
    opens: "2024-01-15",
    mission: { en: "Deliver, install, take back.", fr: "Livrer, poser, reprendre." },
  },
  rester: {
    name: "Rester",
    opens: "2024-09-02",
    mission: { en: "Be invited back.", fr: "Être invité à nouveau." },
  },
  professionnels: {
    name: "Professionnels",
    opens: "2025-03-03",
    mission: { en: "Be the workshop’s first call.", fr: "Être le premier appel de l’atelier." },
  },
};

export const GUILDS: Record<GuildKey, { opens: string; name: Words; mission: Words }> = {
  accessibility: {
    opens: "2024-03-04",
    name: { en: "Accessibility", fr: "Accessibilité" },
    mission: {
      en: "Everybody can buy and use a lamp, alone.",
      fr: "Que chacun achète et utilise une lampe sans aide.",
    },
  },
  "data-craft": {
    opens: "2024-06-03",
    name: { en: "Data craft", fr: "Artisans de la donnée" },
    mission: {
      en: "Share measures, definitions and doubts.",
      fr: "Partager mesures, définitions et doutes.",
    },
  },
  sobriety: {
    opens: "2024-11-04",
    name: { en: "Sobriety", fr: "Sobriété" },
    mission: {
      en: "Send, print, ship and compute less.",
      fr: "Envoyer, imprimer, expédier et calculer moins.",
    },
  },
};

/** The role of somebody in a guild. */
export const MEMBER: Words = { en: "member", fr: "membre" };

export const ABSENCE_REASONS = {
  holiday: { en: "holiday", fr: "congés" },
  parental: { en: "parental leave", fr: "congé parental" },
  training: { en: "training", fr: "formation" },
  leave: { en: "leave", fr: "congé sans solde" },
} as const satisfies Record<string, Words>;
