import type { Language } from "../settings/index.ts";
import { type Action, RIGHTS } from "./rights.ts";
import { ACTION_WORDS, NOBODY, ruleWords, SUBJECT_WORDS } from "./words.ts";

/** A line of the table of rights in words; `today` is false for what the product does not offer yet. */
export type RightsTableRow = {
  action: Action;
  does: string;
  to: string;
  who: string;
  writes: boolean;
  today: boolean;
};

/** The table of rights in words, in its own order: what is done, to what, by whom. */
export function rightsTable(language: Language): RightsTableRow[] {
  return RIGHTS.map((row) => ({
    action: row.action,
    does: ACTION_WORDS[row.action][language],
    to: row.on.map((kind) => SUBJECT_WORDS[kind][language]).join(", "),
    who: row.who.map((rule) => ruleWords(rule, language)).join(", ") || NOBODY[language],
    writes: row.effect === "write",
    today: row.today,
  }));
}

function lines(rows: readonly RightsTableRow[]): string[] {
  return [
    "| action | to | who | verb |",
    "|---|---|---|---|",
    ...rows.map((row) => `| ${row.does} | ${row.to} | ${row.who} | \`${row.action}\` |`),
  ];
}

/** The text of `docs/rights.md`, made from the table that decides, so that the two cannot disagree. */
export function rightsMarkdown(): string {
  const rows = rightsTable("en");
  return `${[
    "# Roles and rights",
    "",
    "This page is made from `packages/domain/src/access/rights.ts`, the table that `can(actor, action, subject)`",
    "reads; a check compares the two.",
    "",
    "Rights follow who leads what *today*, never on the day a page shows. A lead has rights over the unit and",
    "what is below it; a chapter lead over the chapter's people. Guests read and change nothing but their own",
    "account. Who is not signed in may do nothing. What is not in the table, nobody may.",
    "",
    "## In the product today",
    "",
    ...lines(rows.filter((row) => row.today)),
    "",
    "## Decided, not in the product yet",
    "",
    ...lines(rows.filter((row) => !row.today)),
  ].join("\n")}\n`;
}
