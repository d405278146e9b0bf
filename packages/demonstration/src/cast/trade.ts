import { type Line, owns, works } from "./crafts.ts";

export const TRADE = {
  professionnels: [
    works("Noël Dambrine", "coach", "2025-03-10 40"),
    works("Houda Sebti", "research", "2025-09-22 60"),
  ],
  architectes: [
    owns("Constance Aubigny", "sales", "2025-03-03 100"),
    works("Mourad Ziani", "partners", "2025-03-03 80"),
    works("Lorène Baptista", "service", "2025-03-03 50"),
    works("Emmanuel Kessler", "assortment", "2025-03-03 60"),
    works("Aude Pelletier", "writing", "2025-03-03 45"),
    works("Jean-Baptiste Allard", "sales", "2025-04-14 100 | 2026-10-12 50"),
    works("Kim Anh Phan", "design", "2025-10-20 40"),
  ],
  electriciens: [
    owns("Rachid Moussaoui", "sales", "2025-03-17 100"),
    works("Perrine Dutilleul", "partners", "2025-03-17 90"),
    works("Amadou Diallo", "analysis", "2025-03-17 65"),
    works("Gérard Blondeau", "advice", "2025-03-17 80"),
    works("Sonia Hadj", "advice", "2025-03-17 60"),
    works("Maxence Dubreuil", "sales", "2025-06-30 100 | 2026-10-12 60"),
    works("Tatiana Lopes", "advice", "2025-09-01 50"),
  ],
  chantiers: [
    owns("Ahmed Bouzid", "aftersales", "2025-06-02 100"),
    works("Cindy Hautot", "installation", "2025-06-02 70"),
    works("Freddy Claessens", "installation", "2025-06-02 80"),
    works("Luana Ribeiro", "logistics", "2025-06-02 45"),
    works("Philippine Gros", "service", "2025-06-02 35"),
    works("Steeve Mbala", "sales", "2025-11-17 60"),
  ],
  "comptes-cles": [
    owns("Vincent Royer", "sales", "2026-10-12 100"),
    works("Jean-Baptiste Allard", "sales", "2026-10-12 50"),
    works("Arnaud Meyer", "pricing", "2026-10-12 45"),
    works("Maxence Dubreuil", "sales", "2026-10-12 40"),
    works("Gilda Fontaine", "advice", "2026-10-12 60"),
  ],
} satisfies Record<string, Line[]>;
