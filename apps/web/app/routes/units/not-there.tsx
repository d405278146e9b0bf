import { units } from "@congruence/i18n/units";
import { ButtonLink, EmptyState, PageHead, Stack, useMessages } from "@congruence/ui";
import { lastDay, type Observation } from "~/lib/observation";
import { HistoryTab } from "./history";
import type { Unit } from "./unit";

/** A unit on a day without it: when it is there, the way to those days, and its history. */
export function Lives({ unit, observation }: { unit: Unit; observation: Observation }) {
  const t = useMessages(units);
  const { life } = unit;
  const here = `/units/${unit.handle}`;
  const before = life.filter((span) => span.to !== null && span.to <= observation.on).at(-1);
  const after = life.find((span) => span.from > observation.on);
  const isThere = life.some(
    (span) => span.from <= observation.today && (span.to === null || span.to > observation.today),
  );
  const mayReopen = unit.may.includes("unit.change") && before !== undefined && observation.when !== "past";
  const change = (path: string) =>
    `${here}/${path}${observation.when === "future" ? `?from=${observation.on}` : ""}`;
  return (
    <>
      <PageHead context={[t.kind[unit.kind]]} title={unit.name} />
      <Stack>
        <EmptyState
          title={t.notThere.title(unit.name, observation.on)}
          actions={
            <>
              {before?.to ? (
                <ButtonLink href={`${here}?on=${lastDay(before.to)}`}>
                  {t.notThere.last(lastDay(before.to))}
                </ButtonLink>
              ) : null}
              {after ? (
                <ButtonLink href={`${here}?on=${after.from}`}>{t.notThere.first(after.from)}</ButtonLink>
              ) : null}
              {isThere && observation.when !== "today" ? (
                <ButtonLink href={here}>{t.notThere.today}</ButtonLink>
              ) : null}
              {mayReopen ? (
                <ButtonLink kind="primary" href={change("reopen")}>
                  {t.actions.reopen}
                </ButtonLink>
              ) : null}
            </>
          }
        >
          {life.length > 0 ? <p>{t.notThere.life(life)}</p> : null}
        </EmptyState>
        <HistoryTab unit={unit} observation={observation} />
      </Stack>
    </>
  );
}
