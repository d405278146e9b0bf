import type { Words } from "../acts.ts";
import type { SquadKey, TribeKey } from "../cast/units.ts";

/** A squad from a day on; a later entry says only what is different. */
type SquadEpisode = { from: string; name: string; tribe: TribeKey; mission: Words };
type Later = Partial<Omit<SquadEpisode, "from">> & { from: string };

const say = (en: string, fr: string): Words => ({ en, fr });

function squad(
  name: string,
  tribe: TribeKey,
  from: string,
  mission: Words,
  later: Later[] = [],
  closes?: string,
) {
  const episodes: [SquadEpisode, ...SquadEpisode[]] = [{ from, name, tribe, mission }];
  for (const change of later) episodes.push({ ...(episodes.at(-1) ?? episodes[0]), ...change });
  return { episodes, closes };
}

export const SQUADS: Record<SquadKey, ReturnType<typeof squad>> = {
  inspiration: squad(
    "Inspiration",
    "decouvrir",
    "2024-01-08",
    say(
      "Show light at home, room by room, before showing a lamp.",
      "Montrer la lumière chez soi, pièce par pièce, avant de montrer une lampe.",
    ),
    [
      {
        from: "2025-03-03",
        mission: say(
          "Show light at home before a lamp, in our pages and where people search.",
          "Montrer la lumière avant la lampe, dans nos pages et là où l’on cherche.",
        ),
      },
    ],
  ),
  recherche: squad(
    "Recherche",
    "decouvrir",
    "2024-01-15",
    say(
      "Find the right lamp in three words, misspelt ones included.",
      "Trouver la bonne lampe en trois mots, même mal écrits.",
    ),
  ),
  vitrine: squad(
    "Vitrine",
    "decouvrir",
    "2024-01-08",
    say(
      "Make 61 windows and price labels say the same thing on the same day.",
      "Que 61 vitrines et leurs étiquettes disent la même chose le même jour.",
    ),
  ),
  "publicite-utile": squad(
    "Publicité utile",
    "decouvrir",
    "2024-01-22",
    say(
      "Advertise only what answers a question somebody asked.",
      "Ne faire de publicité que pour répondre à une question posée.",
    ),
    [],
    "2025-03-03",
  ),
  "editorial-lumiere": squad(
    "Éditorial lumière",
    "decouvrir",
    "2025-10-06",
    say(
      "Publish one guide a week that electricians would sign.",
      "Publier chaque semaine un guide qu’un électricien signerait.",
    ),
  ),
  conseil: squad(
    "Conseil",
    "choisir",
    "2024-01-08",
    say(
      "Give the same advice in the shop, on the phone and in writing.",
      "Donner le même conseil en magasin, au téléphone et par écrit.",
    ),
  ),
  "fiche-produit": squad(
    "Fiche produit",
    "choisir",
    "2024-01-15",
    say(
      "Every lamp measured, photographed lit and unlit, and drawn to scale.",
      "Chaque lampe mesurée, photographiée allumée et éteinte, dessinée à l’échelle.",
    ),
  ),
  "essai-chez-soi": squad(
    "Essai chez soi",
    "choisir",
    "2024-02-05",
    say(
      "Lend three lamps for ten days and take back two without a word.",
      "Prêter trois lampes dix jours et en reprendre deux sans discuter.",
    ),
  ),
  avis: squad(
    "Avis",
    "choisir",
    "2024-01-29",
    say(
      "Publish every honest review within two days, with our answer.",
      "Publier chaque avis sincère sous deux jours, avec notre réponse.",
    ),
  ),
  comparer: squad(
    "Comparer",
    "choisir",
    "2025-05-05",
    say(
      "Set three lamps side by side on what matters: light, lifespan, repair.",
      "Mettre trois lampes côte à côte sur l’essentiel : lumière, durée, réparation.",
    ),
  ),
  "conseil-video": squad(
    "Conseil vidéo",
    "choisir",
    "2026-01-12",
    say(
      "Try advice by video in twelve shops and say by December whether to keep it.",
      "Essayer le conseil par vidéo dans douze magasins et dire avant décembre s’il faut le garder.",
    ),
    [],
    "2027-01-01",
  ),
  panier: squad(
    "Panier",
    "acheter",
    "2024-01-08",
    say(
      "Keep one basket from place to place, and ask for nothing twice.",
      "Garder un panier d’un lieu à l’autre, sans rien redemander.",
    ),
  ),
  paiement: squad(
    "Paiement",
    "acheter",
    "2024-01-15",
    say(
      "Pay in one gesture, anywhere, without thinking about it.",
      "Payer en un geste, partout, sans y penser.",
    ),
  ),
  "caisse-mobile": squad(
    "Caisse",
    "acheter",
    "2024-02-05",
    say(
      "Let a shop adviser take payment, look up and promise from the same phone, in front of the lamp.",
      "Qu’un conseiller puisse encaisser, chercher et promettre depuis le même téléphone, devant la lampe et à côté du client.",
    ),
    [{ from: "2024-09-02", name: "Caisse mobile" }],
  ),
  disponibilite: squad(
    "Disponibilité",
    "acheter",
    "2024-01-22",
    say(
      "Tell the truth about stock, to the quarter of an hour.",
      "Dire vrai sur le stock, au quart d’heure près.",
    ),
  ),
  devis: squad(
    "Devis",
    "acheter",
    "2024-01-29",
    say("Answer an installer within the hour.", "Répondre à un installateur dans l’heure."),
    [{ from: "2025-03-03", tribe: "professionnels" }],
  ),
  "accueil-boutique": squad(
    "Accueil boutique",
    "acheter",
    "2025-06-16",
    say(
      "Greet within a minute, and know why the person came back.",
      "Accueillir dans la minute, et savoir pourquoi la personne revient.",
    ),
  ),
  livraison: squad(
    "Livraison",
    "recevoir",
    "2024-01-15",
    say(
      "Bring it unbroken, in the hour chosen, up to the right floor.",
      "Apporter intact, à l’heure choisie, jusqu’au bon étage.",
    ),
  ),
  pose: squad(
    "Pose",
    "recevoir",
    "2024-01-22",
    say(
      "Hang it, light it, leave the room cleaner than before.",
      "Accrocher, allumer, laisser la pièce plus propre qu’avant.",
    ),
  ),
  retours: squad(
    "Retours",
    "recevoir",
    "2024-01-15",
    say("Refund the day the lamp comes back.", "Rembourser le jour où la lampe revient."),
    [
      {
        from: "2025-09-01",
        mission: say(
          "Refund the day the lamp comes back, and give it a second life.",
          "Rembourser le jour où la lampe revient, et lui donner une seconde vie.",
        ),
      },
    ],
  ),
  suivi: squad(
    "Suivi",
    "recevoir",
    "2024-02-12",
    say("Say where the parcel is before anybody asks.", "Dire où est le colis avant qu’on le demande."),
  ),
  "point-relais": squad(
    "Point relais",
    "recevoir",
    "2025-09-15",
    say(
      "A lamp to collect within ten minutes’ walk of two customers in three.",
      "Une lampe à retirer à dix minutes à pied pour deux clients sur trois.",
    ),
  ),
  "mon-compte": squad(
    "Mon compte",
    "acheter",
    "2024-01-15",
    say(
      "One account that remembers every bulb at home.",
      "Un compte qui se souvient de chaque ampoule de la maison.",
    ),
    [{ from: "2024-09-02", tribe: "rester" }],
  ),
  "carte-lumen": squad(
    "Carte Lumen",
    "rester",
    "2024-09-02",
    say(
      "Thank regulars with light, not with points.",
      "Remercier les habitués avec de la lumière, pas des points.",
    ),
  ),
  "courrier-attendu": squad(
    "Courrier attendu",
    "rester",
    "2024-09-16",
    say("Write only letters that people would miss.", "N’écrire que des lettres qui manqueraient."),
  ),
  reparer: squad(
    "Réparer",
    "rester",
    "2024-10-07",
    say(
      "Mend any lamp we ever sold, in a week, at a price known first.",
      "Réparer en une semaine toute lampe vendue un jour, à un prix connu d’avance.",
    ),
  ),
  "voix-du-client": squad(
    "Voix du client",
    "rester",
    "2025-11-03",
    say(
      "Bring what customers say to the squad that can act, the same week.",
      "Porter ce que disent les clients à la squad qui peut agir, dans la semaine.",
    ),
  ),
  architectes: squad(
    "Architectes",
    "professionnels",
    "2025-03-03",
    say(
      "Samples, photometric files and one person to call, from sketch to handover.",
      "Échantillons, fichiers photométriques et un seul interlocuteur, de l’esquisse à la remise des clés.",
    ),
  ),
  electriciens: squad(
    "Électriciens",
    "professionnels",
    "2025-03-17",
    say("Parts on the van before seven in the morning.", "Les pièces dans la camionnette avant sept heures."),
  ),
  chantiers: squad(
    "Chantiers",
    "professionnels",
    "2025-06-02",
    say(
      "Be on site when the lights go up, not the week after.",
      "Être sur place le jour où l’on allume, pas la semaine d’après.",
    ),
  ),
  "comptes-cles": squad(
    "Comptes clés",
    "professionnels",
    "2026-10-12",
    say(
      "Relight hotels and offices with one contract and one calendar.",
      "Rééclairer hôtels et bureaux avec un contrat et un calendrier.",
    ),
  ),
};
