import type { Component } from "@congruence/domain";
import type { Words } from "../acts.ts";
import type { SquadKey } from "../cast/units.ts";

type Work = { unit: SquadKey; role: "owner" | "contributor"; from: string; to?: string };
export type ItemStory = {
  key: string;
  component: Component;
  from: string;
  name: Words;
  description: Words;
  work: Work[];
};

const owner = (unit: SquadKey, from: string, to?: string): Work => ({
  unit,
  role: "owner",
  from,
  ...(to ? { to } : {}),
});
const helps = (unit: SquadKey, from: string, to?: string): Work => ({
  unit,
  role: "contributor",
  from,
  ...(to ? { to } : {}),
});

function item(
  component: Component,
  key: string,
  en: [string, string],
  fr: [string, string],
  work: Work[],
  from = "2024-01-08",
): ItemStory {
  return {
    key,
    component,
    from,
    name: { en: en[0], fr: fr[0] },
    description: { en: en[1], fr: fr[1] },
    work,
  };
}

export const ITEMS: ItemStory[] = [
  item(
    "touchpoints",
    "application",
    ["Mobile app Lumen chez moi", "Rooms, bulbs, orders and repairs in one pocket; 412,000 phones."],
    [
      "Application Lumen chez moi",
      "Pièces, ampoules, commandes et réparations dans une poche ; 412 000 téléphones.",
    ],
    [owner("mon-compte", "2024-01-15"), helps("panier", "2024-01-08"), helps("inspiration", "2024-06-10")],
  ),
  item(
    "touchpoints",
    "web-shop",
    ["Web shop", "The whole range, the stock of every shop, and guest checkout."],
    ["Boutique en ligne", "Toute la gamme, le stock de chaque magasin, l’achat sans compte."],
    [owner("panier", "2024-01-08"), helps("recherche", "2024-01-15"), helps("fiche-produit", "2024-01-15")],
  ),
  item(
    "touchpoints",
    "shop-floor",
    ["Shop floor, 61 shops", "Windows, tables of light, dark rooms where lamps are tried."],
    ["Surface de vente, 61 magasins", "Vitrines, tables de lumière, cabines noires où l’on essaie."],
    [owner("vitrine", "2024-01-08"), helps("conseil", "2024-03-04"), helps("accueil-boutique", "2025-06-16")],
  ),
  item(
    "touchpoints",
    "shop-till",
    ["Shop till", "A counter bought in 2015, and the phone that is to replace it."],
    ["Caisse de magasin", "Un comptoir acheté en 2015, et le téléphone qui doit le remplacer."],
    [owner("caisse-mobile", "2024-02-05"), helps("paiement", "2024-02-05")],
  ),
  item(
    "touchpoints",
    "contact-desk",
    ["Contact centre desk", "Phone, letters and messages answered in Villeurbanne and Lille."],
    ["Plateau du centre de contact", "Téléphone, lettres et messages, à Villeurbanne et à Lille."],
    [owner("conseil", "2024-01-08"), helps("retours", "2024-01-15"), helps("voix-du-client", "2025-11-03")],
  ),
  item(
    "touchpoints",
    "doorstep",
    ["Doorstep", "The two minutes when the parcel changes hands."],
    ["Pas de la porte", "Les deux minutes où le colis change de mains."],
    [owner("livraison", "2024-01-15")],
  ),
  item(
    "touchpoints",
    "partner-shops",
    [
      "Partner shops",
      "Corners at 140 furniture sellers. No owner since 3 March 2025, when Publicité utile closed.",
    ],
    [
      "Magasins partenaires",
      "Des coins lumière chez 140 marchands de meubles. Sans porteur depuis le 3 mars 2025, quand Publicité utile a fermé.",
    ],
    [owner("publicite-utile", "2024-02-12", "2025-03-03")],
  ),
  item(
    "channels",
    "newsletter",
    ["Newsletter", "Two letters a month to those who said yes."],
    ["Lettre d’information", "Deux lettres par mois à ceux qui ont dit oui."],
    [owner("publicite-utile", "2024-01-22", "2024-09-16"), owner("courrier-attendu", "2024-09-16")],
  ),
  item(
    "channels",
    "search-advertising",
    ["Search advertising", "Words bought in search engines, handed over when Publicité utile closed."],
    [
      "Publicité dans les moteurs",
      "Des mots achetés dans les moteurs, repris à la fermeture de Publicité utile.",
    ],
    [owner("publicite-utile", "2024-01-22", "2025-03-03"), owner("inspiration", "2025-03-03")],
  ),
  item(
    "channels",
    "printed-catalogue",
    ["Printed catalogue", "Once a year, 96 pages, at the till and by post on request."],
    ["Catalogue imprimé", "Une fois par an, 96 pages, en caisse et par la poste sur demande."],
    [owner("vitrine", "2024-01-08"), helps("architectes", "2025-04-14")],
  ),
  item(
    "channels",
    "trade-calls",
    ["Trade counter calls", "The line that electricians ring from the van."],
    ["Appels du comptoir pro", "La ligne que les électriciens appellent depuis la camionnette."],
    [owner("devis", "2024-01-29", "2025-03-17"), owner("electriciens", "2025-03-17")],
  ),
  item(
    "contents",
    "product-sheets",
    ["Product sheets", "Measures, photographs, light curves and spare parts of 3,180 lamps."],
    ["Fiches produits", "Mesures, photos, courbes de lumière et pièces de 3 180 lampes."],
    [owner("fiche-produit", "2024-01-15"), helps("devis", "2024-04-22"), helps("comparer", "2025-05-05")],
  ),
  item(
    "contents",
    "reviews",
    ["Reviews", "What buyers say three weeks and one year later."],
    ["Avis", "Ce que disent les acheteurs trois semaines et un an après."],
    [owner("avis", "2024-01-29"), helps("reparer", "2025-01-20"), helps("comparer", "2025-06-23")],
  ),
  item(
    "contents",
    "light-guides",
    ["Light guides", "How much, which warmth, where to hang it."],
    ["Guides de lumière", "Combien, quelle chaleur, où l’accrocher."],
    [
      owner("inspiration", "2024-01-08"),
      helps("conseil", "2024-05-13"),
      helps("editorial-lumiere", "2025-10-06"),
    ],
  ),
  item(
    "contents",
    "installation-videos",
    ["Installation videos", "Ninety seconds, one ladder, no music."],
    ["Vidéos de pose", "Quatre-vingt-dix secondes, une échelle, pas de musique."],
    [owner("pose", "2024-02-19"), helps("conseil-video", "2026-01-26", "2027-01-01")],
  ),
  item(
    "services",
    "video-advice",
    ["Video advice", "Show your ceiling to an adviser; tried in twelve shops in 2026."],
    ["Conseil par vidéo", "Montrer son plafond à un conseiller ; essayé dans douze magasins en 2026."],
    [owner("conseil-video", "2026-01-12", "2027-01-01")],
    "2026-01-12",
  ),
  item(
    "services",
    "try-at-home",
    ["Try at home", "Three lamps, ten days, a box that folds back."],
    ["Essai à domicile", "Trois lampes, dix jours, une boîte qui se replie."],
    [owner("essai-chez-soi", "2024-02-05"), helps("retours", "2024-02-26")],
  ),
  item(
    "services",
    "delivery-slots",
    ["Delivery slots", "Two-hour slots in eleven cities, half-days elsewhere."],
    ["Créneaux de livraison", "Des créneaux de deux heures dans onze villes, la demi-journée ailleurs."],
    [
      owner("livraison", "2024-01-15"),
      helps("disponibilite", "2024-10-14"),
      helps("point-relais", "2025-09-15"),
    ],
  ),
  item(
    "services",
    "installation",
    ["Installation", "Hung and wired by a certified hand, guaranteed two years."],
    ["Pose à domicile", "Accrochée et câblée par une main certifiée, garantie deux ans."],
    [owner("pose", "2024-01-22"), helps("chantiers", "2025-06-02")],
  ),
  item(
    "services",
    "returns",
    ["Returns and take-back", "Thirty days to return, any age to recycle."],
    ["Retours et reprise", "Trente jours pour rendre, sans limite pour recycler."],
    [owner("retours", "2024-01-15"), helps("point-relais", "2026-02-16")],
  ),
  item(
    "services",
    "repair",
    ["Repair", "A bench in nine shops and a workshop in Saint-Étienne."],
    ["Réparation", "Un établi dans neuf magasins et un atelier à Saint-Étienne."],
    [owner("retours", "2024-02-26", "2024-10-07"), owner("reparer", "2024-10-07")],
  ),
  item(
    "services",
    "order-tracking",
    ["Order tracking", "One page and four messages, from shelf to socket."],
    ["Suivi de commande", "Une page et quatre messages, du rayon à la prise."],
    [owner("suivi", "2024-02-12"), helps("mon-compte", "2024-03-18")],
  ),
  item(
    "mechanics",
    "search-filters",
    ["Search and filters", "Search by room, mood, socket and height under ceiling."],
    ["Recherche et filtres", "Chercher par pièce, ambiance, culot et hauteur sous plafond."],
    [owner("recherche", "2024-01-15")],
  ),
  item(
    "mechanics",
    "basket-payment",
    ["Basket and payment", "From the first lamp added to the receipt."],
    ["Panier et paiement", "De la première lampe ajoutée au ticket."],
    [owner("paiement", "2024-01-15"), helps("panier", "2024-01-15")],
  ),
  item(
    "mechanics",
    "lumen-card",
    ["Lumen card", "Free bulbs for life after the third lamp; 186,000 cards."],
    ["Carte de fidélité Lumen", "Les ampoules offertes à vie dès la troisième lampe ; 186 000 cartes."],
    [owner("carte-lumen", "2024-09-02"), helps("caisse-mobile", "2025-01-20")],
    "2024-09-02",
  ),
  item(
    "mechanics",
    "room-configurator",
    [
      "Room configurator",
      "Place lamps in a photograph of one’s room. Never had an owner; three squads asked for it in the last review.",
    ],
    [
      "Configurateur de pièce",
      "Placer des lampes dans la photo de sa pièce. Jamais porté ; trois squads l’ont demandé à la dernière revue.",
    ],
    [],
    "2024-05-13",
  ),
  item(
    "offer",
    "availability-promise",
    ["Availability promise", "What we say is there, is there, for two hours."],
    ["Promesse de disponibilité", "Ce qu’on dit présent l’est, pendant deux heures."],
    [owner("disponibilite", "2024-01-22"), helps("livraison", "2024-04-15")],
  ),
  item(
    "offer",
    "trade-quotation",
    ["Trade quotation", "A firm price for a list of lamps, valid a month."],
    ["Devis professionnel", "Un prix ferme pour une liste de lampes, valable un mois."],
    [owner("devis", "2024-01-29"), helps("comptes-cles", "2026-10-12")],
  ),
  item(
    "offer",
    "price-labels",
    ["Price labels", "Price, energy class, years of spare parts, on 61 shelves."],
    ["Étiquettes de prix", "Prix, classe d’énergie, années de pièces, sur 61 rayons."],
    [owner("vitrine", "2024-01-08")],
  ),
  item(
    "offer",
    "second-life",
    [
      "Second-life lamps",
      "Returned lamps, checked and sold again. No owner: a trial that no tribe has claimed, with one contributor.",
    ],
    [
      "Lampes de seconde main",
      "Lampes rendues, vérifiées, revendues. Sans porteur : un essai qu’aucune tribu n’a réclamé, avec un contributeur.",
    ],
    [helps("reparer", "2025-09-01")],
    "2025-09-01",
  ),
];
