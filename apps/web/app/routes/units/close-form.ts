import type { FormReply } from "~/lib/form.server";

export const LISTS = ["people", "children", "items", "members"] as const;
export type ListName = (typeof LISTS)[number];
/** What a choice says when a thing goes nowhere: it ends with the unit. */
export const ENDS = "ends";

/** A closing form's hand-over: one choice for each thing, `people.<id>`; what nobody chose is left out, to be asked for. */
export function handOver(typed: Record<string, string | string[]>) {
  const of = (list: ListName) =>
    Object.entries(typed).flatMap(([name, value]) => {
      if (!name.startsWith(`${list}.`) || typeof value !== "string" || value === "") return [];
      return [{ id: name.slice(list.length + 1), unitId: value === ENDS ? null : value }];
    });
  return {
    ...{ unitId: typed.unitId, from: typed.from },
    ...{ people: of("people"), children: of("children"), items: of("items"), members: of("members") },
  };
}

/** The same form with everything of one list put in the same place. */
export function allTo(values: FormReply["values"], list: ListName): FormReply["values"] {
  const place = values[`all.${list}`];
  if (typeof place !== "string" || place === "") return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name.startsWith(`${list}.`) ? place : value]),
  );
}

const CODES: [prefix: string, list: ListName][] = [
  ["allocation.", "people"],
  ["item.", "items"],
  ["chapter.", "members"],
  ["unit.", "children"],
];

/** Under which list a refusal belongs; null where it is about the whole. */
export function listOf(code: string): ListName | null {
  if (code === "unit.not_empty" || code === "unit.not_there") return null;
  return CODES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}
