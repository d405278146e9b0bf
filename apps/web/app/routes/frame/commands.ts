import type { Language } from "@congruence/i18n";
import { search } from "@congruence/i18n/search";
import type { PaletteEntry } from "@congruence/ui";

type May = {
  account: { personId: string | null };
  may: readonly string[];
  leads: readonly { kind: string }[];
};

/** A command of the palette: offered when one of the rights is there, to everybody when it names none. */
type Command = {
  name: keyof (typeof search)["en"]["commands"];
  path: string;
  icon: NonNullable<PaletteEntry["icon"]>;
  rights?: readonly string[];
  /** Also to whoever leads a tribe: the right is over what stands under it. */
  leads?: true;
  /** Changes something, which a day of the past does not let anybody do. */
  writes?: true;
  /** Only to those who stand in the model. */
  person?: true;
  /** The page shows a day: the one looked at is kept. */
  dated?: true;
};

const COMMANDS: readonly Command[] = [
  { name: "openUnit", path: "/units/new", icon: "add", rights: ["unit.open"], leads: true, writes: true },
  { name: "addPerson", path: "/people/new", icon: "add", rights: ["person.add"], writes: true },
  { name: "addItem", path: "/experience/new", icon: "add", rights: ["item.add"], writes: true },
  { name: "compare", path: "/changes", icon: "history" },
  { name: "table", path: "/organisation?view=table", icon: "organisation", dated: true },
  { name: "guardrails", path: "/organisation?view=table&crossed=1", icon: "organisation", dated: true },
  { name: "people", path: "/people", icon: "people", dated: true },
  { name: "pools", path: "/pools", icon: "skills" },
  { name: "import", path: "/admin/import", icon: "upload", rights: ["import.run"] },
  { name: "accounts", path: "/admin/accounts", icon: "people", rights: ["account.manage"] },
  { name: "settings", path: "/admin/settings", icon: "administration", rights: ["settings.change"] },
  { name: "audit", path: "/admin/audit", icon: "file", rights: ["audit.read"] },
  { name: "myPage", path: "/my-page", icon: "people", person: true, dated: true },
  { name: "account", path: "/account", icon: "people" },
];

/** What the palette offers beside what it finds: only what the person may do, on the day looked at. */
export function commandsFor(
  { account, may, leads }: May,
  language: Language,
  { past, keepDay }: { past: boolean; keepDay: (path: string) => string },
): PaletteEntry[] {
  const words = search[language];
  return COMMANDS.filter(({ rights, leads: byLead, writes, person }) => {
    if ((writes && past) || (person && account.personId === null)) return false;
    if (!rights) return true;
    return (
      rights.some((right) => may.includes(right)) ||
      (byLead === true && leads.some((lead) => lead.kind === "tribe"))
    );
  }).map(({ name, path, icon, dated, writes }) => ({
    key: `command ${name}`,
    label: words.commands[name],
    href: dated ? keepDay(path) : path,
    hint: writes ? words.action : words.page,
    icon,
  }));
}
