import { components } from "@congruence/i18n/components";
import type { ReactNode } from "react";
import { type Choice, RadioGroup } from "../forms/inputs.tsx";
import { Status } from "../marks/state-mark.tsx";
import { useMessages } from "../platform/language.tsx";
import { type Column, DataTable } from "../tables/data-table.tsx";

export type ProblemWeight = "stops" | "check" | "settled";

export type LocatedProblem = {
  key: string;
  weight: ProblemWeight;
  /** "214", "12 to 17", "not in the file". */
  row: ReactNode;
  column?: string;
  /** As it stands in the file; an empty text is said to be empty, undefined shows nothing. */
  value?: string;
  matter: ReactNode;
  /** What can be done, one chosen already; the default never loses data. */
  choices?: { name: string; options: readonly Choice[]; chosen: string };
  /** In place of choices: a link. */
  remedy?: ReactNode;
};

/** What the weight of a problem is called, with its shape. */
export function ProblemWeightMark({ weight }: { weight: ProblemWeight }) {
  const t = useMessages(components).problem;
  const look = {
    stops: { shape: "square", tone: "off" },
    check: { shape: "triangle", tone: "risk" },
    settled: { shape: "disc", tone: "ok" },
  } as const;
  return <Status {...look[weight]}>{t[weight]}</Status>;
}

/** Problems with their place in the file, a row each; on a phone a card each. Inside the form that answers them. */
export function LocatedProblems({
  caption,
  problems,
}: {
  caption: string;
  problems: readonly LocatedProblem[];
}) {
  const t = useMessages(components).problem;
  const columns: Column<LocatedProblem>[] = [
    { key: "weight", head: t.weight, cell: (one) => <ProblemWeightMark weight={one.weight} />, nowrap: true },
    { key: "row", head: t.row, cell: (one) => one.row, figure: true },
    {
      key: "column",
      head: t.column,
      cell: (one) => (one.column === undefined ? null : <code>{one.column}</code>),
    },
    {
      key: "value",
      head: t.value,
      cell: (one) =>
        one.value === undefined ? null : (
          <code className={one.weight === "stops" ? "bad" : "seen"}>
            {one.value === "" ? t.empty : one.value}
          </code>
        ),
    },
    { key: "matter", head: t.matter, cell: (one) => one.matter, names: true, width: "fill" },
    {
      key: "todo",
      head: t.todo,
      cell: (one) =>
        one.choices ? (
          <fieldset>
            <legend className="sr">{t.todo}</legend>
            <RadioGroup
              name={one.choices.name}
              choices={one.choices.options}
              defaultValue={one.choices.chosen}
              inline
            />
          </fieldset>
        ) : (
          one.remedy
        ),
    },
  ];
  return (
    <div className="problems">
      <DataTable
        caption={caption}
        columns={columns}
        rows={problems}
        rowKey={(one) => one.key}
        align="top"
        phone="cards"
      />
    </div>
  );
}
