import { routes } from "../app/routes.ts";

type Defined = Awaited<ReturnType<typeof routes>>;
type Define = Parameters<Parameters<Parameters<typeof routes>[0]>[0]>[0];

/** The paths of every route, as the table of routes names them; the layout around them is none. */
export async function routePaths(): Promise<string[]> {
  const paths: string[] = [];
  const define: Define = (path, _file, optionsOrChildren, children) => {
    const inside = typeof optionsOrChildren === "function" ? optionsOrChildren : children;
    if (inside) inside();
    else paths.push(path ?? "");
  };
  await routes((collect) => {
    collect(define);
    return {} as Defined;
  });
  return paths;
}
