import { COMPONENTS, type Component } from "@congruence/domain/facts";
import { keepingDay, type Observation } from "~/lib/observation";

/** The state of the matrix as its address holds it; null where nothing is asked. */
export type MatrixAddress = {
  component: Component | null;
  /** A tribe's handle. */
  tribe: string | null;
  show: "all" | "out";
  /** Null: the matrix where there is room, a list on a phone. */
  view: "matrix" | "list" | null;
  open: { item: string; unit: string } | null;
};

/** Reads the matrix's address; what it does not know counts as not said. */
export function readMatrixAddress(url: string): MatrixAddress {
  const query = new URL(url).searchParams;
  const view = query.get("view");
  const [item = "", unit = ""] = (query.get("open") ?? "").slice(0, 200).split(".");
  return {
    component: COMPONENTS.find((component) => component === query.get("component")) ?? null,
    tribe: query.get("tribe")?.slice(0, 200) || null,
    show: query.get("show") === "out" ? "out" : "all",
    view: view === "matrix" || view === "list" ? view : null,
    open: item && unit ? { item, unit } : null,
  };
}

/** The address of a matrix like this one but for what is given, on the day shown; the shortest that says it. */
export function matrixHref(
  at: MatrixAddress,
  other: Partial<MatrixAddress>,
  day: Pick<Observation, "on" | "today">,
): string {
  const { component, tribe, show, view, open } = { ...at, ...other };
  const query = new URLSearchParams({
    ...(component ? { component } : {}),
    ...(tribe ? { tribe } : {}),
    ...(show === "out" ? { show } : {}),
    ...(view ? { view } : {}),
    ...(open ? { open: `${open.item}.${open.unit}` } : {}),
  }).toString();
  return keepingDay(query === "" ? "/experience" : `/experience?${query}`, day);
}
