import { units } from "@congruence/i18n/units";
import { ButtonLink, EmptyState, useMessages } from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import type { UnitThere } from "./unit";

/** Nobody yet: what people in a unit are, and the first step for who may take it. */
export function NobodyYet({ unit, observation }: { unit: UnitThere; observation: Observation }) {
  const t = useMessages(units).people;
  const may =
    unit.may.includes("allocation.change") && unit.kind !== "chapter" && observation.when !== "past";
  return (
    <EmptyState
      size="small"
      title={t.empty[unit.kind]}
      actions={
        may ? (
          <ButtonLink kind="primary" href={keepingDay(`/units/${unit.handle}/allocate`, observation)}>
            {t.add}
          </ButtonLink>
        ) : undefined
      }
    >
      <p>{unit.kind === "chapter" ? t.emptyChapter : t.emptyWhy}</p>
    </EmptyState>
  );
}
