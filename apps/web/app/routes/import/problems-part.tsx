import { formatNumber } from "@congruence/i18n";
import { actionLabel, columnName, problemSentence } from "@congruence/i18n/import-problems";
import { imports } from "@congruence/i18n/imports";
import {
  Link,
  type LocatedProblem,
  LocatedProblems,
  Pagination,
  Section,
  SubmitButton,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { Import, Preview, ProblemShown } from "./api-types";

/** Prefixes of the controls: what is chosen now, and what was chosen when the page was made. */
export const CHOSEN = "answer:";
export const WAS = "was:";

function useRows() {
  const t = useMessages(imports).preview;
  const language = useLanguage();
  return ({ rows, rowCount }: ProblemShown): string => {
    const first = rows[0];
    const last = rows.at(-1);
    if (first === undefined || last === undefined) return t.notInFile;
    if (rowCount === 1) return formatNumber(first, language, { digits: 0 });
    const together = rowCount === rows.length && last - first === rows.length - 1;
    if (together) return t.rowsTo(first, last);
    return rowCount <= 3 ? rows.join(", ") : t.manyRows(rowCount);
  };
}

/** Problems with their place and what can be done about each: inside the form with this id, which answers them. */
export function ProblemsPart({ shown, preview, busy }: { shown: Import; preview: Preview; busy: boolean }) {
  const t = useMessages(imports).preview;
  const language = useLanguage();
  const rowsOf = useRows();
  const { problems, weights } = preview;
  const base = `/admin/import/${shown.id}`;
  const several = shown.files.length > 1;
  const located = problems.items.map((problem): LocatedProblem => {
    const column = columnName(problem, language);
    const one = problem.options.length > 1 && problem.chosen !== null;
    return {
      key: problem.id,
      weight: problem.weight === "assumed" ? "check" : problem.weight,
      row: rowsOf(problem),
      ...(column === "" ? {} : { column }),
      ...(problem.value === null ? {} : { value: problem.value }),
      matter: (
        <>
          {problemSentence(problem, language)}
          {several ? <span className="note err-line">{problem.file}</span> : null}
        </>
      ),
      ...(one
        ? {
            choices: {
              name: `${CHOSEN}${problem.id}`,
              chosen: problem.chosen ?? "",
              options: problem.options.map((option) => ({
                value: option.id,
                label: actionLabel(option.action, problem, language),
              })),
            },
          }
        : {
            remedy:
              problem.code === "share.none_given" || problem.code === "column.missing" ? (
                <Link href={`${base}?step=columns`}>
                  {problem.code === "share.none_given" ? t.policy : t.back}
                </Link>
              ) : (
                <span className="dim">
                  {problem.options[0] ? actionLabel(problem.options[0].action, problem, language) : null}
                </span>
              ),
          }),
    };
  });
  return (
    <Section
      title={t.problems}
      scope={
        weights.stops + weights.assumed + weights.settled === 0
          ? t.noProblem
          : t.weights(weights.stops, weights.assumed, weights.settled)
      }
      right={
        problems.items.length > 0 ? (
          <Link href={`${base}/problems.csv`} download>
            {t.download}
          </Link>
        ) : null
      }
    >
      {located.length > 0 ? (
        <>
          <LocatedProblems caption={t.problemsTable} problems={located} />
          {problems.items.map((problem) => (
            <input key={problem.id} type="hidden" name={`${WAS}${problem.id}`} value={problem.chosen ?? ""} />
          ))}
          <p className="form-acts">
            <SubmitButton plain name="intent" value="answers" pending={busy}>
              {t.answers}
            </SubmitButton>
            <span className="note">{t.answersNote}</span>
          </p>
          <Pagination
            page={problems.page}
            of={problems.pages}
            href={(page) => `${base}?step=preview&fate=${preview.fate}&problems=${page}`}
          />
        </>
      ) : null}
    </Section>
  );
}
