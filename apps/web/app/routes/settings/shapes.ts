import { COMPONENTS } from "@congruence/domain";

type Typed = Record<string, string | string[]>;

/** A number as people type it, "85", "0,5"; no number for an empty field, so that no default slips in. */
function number(text: string | string[] | undefined): number {
  if (typeof text !== "string") return Number.NaN;
  return Number(text.replace(/[\s\u00A0\u202F%]/g, "").replace(",", "."));
}

export function retentionTyped(typed: Typed) {
  return {
    auditYears: number(typed.auditYears),
    sessionsDays: number(typed.sessionsDays),
    importsDays: number(typed.importsDays),
  };
}

/** Parts of what is expected are typed as percentages. */
export function thresholdsTyped(typed: Typed) {
  return {
    squadMin: number(typed.squadMin),
    squadMax: number(typed.squadMax),
    tribeMax: number(typed.tribeMax),
    squadsPerPerson: number(typed.squadsPerPerson),
    onTrack: number(typed.onTrack) / 100,
    atRisk: number(typed.atRisk) / 100,
  };
}

/** A component with neither name keeps the product's own; with one name alone, the other is asked for. */
export function labelsTyped(typed: Typed) {
  const named = COMPONENTS.flatMap((component) => {
    const [en, fr] = [typed[`${component}.en`], typed[`${component}.fr`]];
    return en === undefined && fr === undefined ? [] : [[component, { en, fr }] as const];
  });
  return Object.fromEntries(named);
}
