import { components } from "@congruence/i18n/components";
import { actionLabel, columnName, problemSentence } from "@congruence/i18n/import-problems";
import { imports } from "@congruence/i18n/imports";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { csv, csvFile, inert } from "./csv";

/** Every problem of a preview with its place, one line for each row it is about: to be worked off elsewhere. */
export async function loader(args: LoaderFunctionArgs) {
  const { api, language } = await signed(args);
  const problems = await loaded(api.imports.problems.query({ importId: args.params.id ?? "" }));
  if (problems === null) return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  const t = imports[language].csv;
  const weights = components[language].problem;
  const word = { stops: weights.stops, assumed: weights.check, settled: weights.settled };
  const lines = problems.flatMap((problem) => {
    const about = { ...problem, rowCount: problem.rows.length };
    const chosen = problem.options.find((option) => option.id === problem.chosen);
    const said = [
      columnName(problem, language),
      problem.value ?? "",
      problemSentence(problem, language),
      chosen ? actionLabel(chosen.action, about, language) : "",
    ].map(inert);
    const rows = problem.rows.length === 0 ? [""] : problem.rows.map(String);
    return rows.map((row) => [word[problem.weight], problem.file, row, ...said]);
  });
  const head = [t.weight, t.file, t.row, t.column, t.value, t.matter, t.todo];
  return csvFile(`${t.problems}.csv`, csv([head, ...lines], language));
}
