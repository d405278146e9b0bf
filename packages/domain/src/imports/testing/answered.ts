import { expect } from "vitest";
import { applied } from "../../facts/index.ts";
import type { Mapping, Preview, Problem, ProblemCode } from "../index.ts";
import { broken, Loading } from "./loading.ts";

type Files = Parameters<Loading["plan"]>[0];

/** The one problem of the code; fails when there is none, or more than one. */
export function only(preview: Preview, code: ProblemCode): Problem {
  const found = preview.problems.filter((problem) => problem.code === code);
  expect(
    found.map((problem) => problem.code),
    JSON.stringify(preview.problems.map((one) => [one.code, one.value])),
  ).toEqual([code]);
  const [one] = found;
  if (!one) throw new Error(code);
  return one;
}

/** Plans; finds the problem; answers it; the answer stops nothing more, breaks no rule, and a reload changes nothing. */
export async function answered(
  files: Files,
  code: ProblemCode,
  answer: string,
  change: Partial<Mapping> = {},
  loading = new Loading(),
) {
  const first = await loading.plan(files, change);
  const problem = only(first, code);
  const { counts } = first;
  expect(counts.add + counts.change + counts.leftAlone + counts.stopped + counts.headings).toBe(counts.rows);
  // The defaults, too, leave every rule whole.
  expect(broken(loading.world, applied(loading.world, first.changes), first)).toEqual([]);
  expect(problem.options.map((option) => option.id)).toContain(answer);
  const second = await loading.plan(files, change, { [problem.id]: answer });
  const after = only(second, code);
  expect(after).toMatchObject({ id: problem.id, answered: true, chosen: answer, weight: "settled" });
  expect(second.problems.filter((one) => one.weight === "stops")).toEqual([]);
  expect(loading.apply(second)).toEqual([]);
  expect((await loading.plan(files, change, { [problem.id]: answer })).changes).toEqual([]);
  return { first, problem, second, world: loading.world };
}
