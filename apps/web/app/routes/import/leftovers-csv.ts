import { problemSentence } from "@congruence/i18n/import-problems";
import { imports } from "@congruence/i18n/imports";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { csv, csvFile } from "./csv";

/** The rows of one file that were left out, cell by cell as they stand in it, with two columns more: to mend and load. */
export async function loader(args: LoaderFunctionArgs) {
  const { api, language } = await signed(args);
  const file = Number(new URL(args.request.url).searchParams.get("file") ?? 0);
  const left = await loaded(
    api.imports.leftovers.query({
      importId: args.params.id ?? "",
      file: Number.isInteger(file) && file > 0 ? file : 0,
    }),
  );
  const t = imports[language].csv;
  const rows = left.rows.map(({ row, cells, problems }) => [
    ...left.header.map((_, at) => cells[at] ?? ""),
    String(row),
    problems.map((problem) => problemSentence(problem, language)).join(" "),
  ]);
  const name = `${t.leftovers}-${left.name.replace(/\.\w+$/, "")}.csv`;
  return csvFile(name, csv([[...left.header, t.place, t.why], ...rows], language));
}
