import type { Language } from "@congruence/i18n";
import type { Asked, UnitNow } from "./unit";

type Row = UnitNow["placements"][number];

const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The rows that the address lets through: a text in the name or role, in any case, and a chapter's handle. */
export function filteredPeople(
  rows: readonly Row[],
  asked: Pick<Asked, "q" | "chapter">,
  _language: Language,
): Row[] {
  const text = bare(asked.q);
  return rows.filter(
    (row) =>
      (text === "" || bare(`${row.person.name} ${row.role}`).includes(text)) &&
      (asked.chapter === "" || row.chapter?.handle === asked.chapter),
  );
}

/** A share that is not stated comes before any that is; an end that is open after any day. */
const VALUES: Record<string, (row: Row) => string | number> = {
  name: (row) => row.person.name,
  role: (row) => row.role,
  chapter: (row) => row.chapter?.name ?? "",
  share: (row) => row.share ?? -1,
  from: (row) => row.from,
  until: (row) => row.to ?? "9999",
};

/** The rows in the order that the address asks for; by name when it asks for none, and among equals. */
export function sortedPeople(
  rows: readonly Row[],
  asked: Pick<Asked, "sort" | "dir">,
  language: Language,
): Row[] {
  const { compare } = new Intl.Collator(language);
  const value = VALUES[asked.sort] ?? ((row: Row) => row.person.name);
  const turn = asked.dir === "desc" ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : compare(String(left), String(right));
    return turn * order || compare(a.person.name, b.person.name);
  });
}
