import { formatCount, formatFte } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { organisation } from "@congruence/i18n/organisation";
import { Badge, ComingMove, Guardrail, TreeLine, useLanguage, useMessages } from "@congruence/ui";
import { keepingDay } from "~/lib/observation";
import { capital, useLimitWords } from "./limit";
import type { Ghost, Here, Line } from "./types";

/** A unit's line: what it is for, what is crossed and what is coming, who is accountable, how full it is. */
export function UnitLine({ line, observation }: Here & { line: Line }) {
  const language = useLanguage();
  const t = useMessages(organisation);
  const { guardrail } = useMessages(components);
  const say = useLimitWords();
  const accountable = line.accountable;
  const drawn = line.chips.some((chip) => chip.accountable);
  const unknown = line.fullTime === 0 && line.unstated > 0;
  return (
    <TreeLine
      name={line.name}
      href={keepingDay(`/units/${line.handle}`, observation)}
      about={line.mission || undefined}
      marks={
        <>
          {line.crossed.map((limit) => (
            <Guardrail key={limit.type}>{capital(say(limit, { since: true }))}</Guardrail>
          ))}
          {line.crossedBelow > 0 ? <Guardrail>{guardrail.crossed(line.crossedBelow)}</Guardrail> : null}
          {line.coming.map((coming) => (
            <ComingMove key={coming.type}>
              {coming.type === "closes"
                ? t.closes(coming.day)
                : coming.type === "renamed"
                  ? t.renamed(coming.day, coming.name)
                  : coming.to
                    ? t.moves.to(coming.day, coming.to.name)
                    : t.moves.out(coming.day)}
            </ComingMove>
          ))}
          {line.born ? (
            <Badge>{t.born(line.born.day, line.born.from?.name ?? null, line.born.people)}</Badge>
          ) : null}
        </>
      }
      lead={
        accountable && !drawn ? (
          <>
            <span className="dim">{t.accountable}</span> {accountable.name}
          </>
        ) : undefined
      }
      counts={[
        ...(line.kind === "tribe" ? [t.squads(line.squads)] : []),
        <>
          <b>{formatCount(line.people, language)}</b> {t.people(line.people)}
        </>,
        line.kind === "guild"
          ? ""
          : unknown
            ? formatFte(null, language)
            : formatFte(line.fullTime, language, true),
      ]}
    />
  );
}

/** A unit that is not there yet, in the place it will have. */
export function GhostLine({ ghost }: { ghost: Ghost }) {
  const t = useMessages(organisation);
  return <TreeLine name={ghost.name} marks={<span className="dim">{t.ghost[ghost.kind](ghost.day)}</span>} />;
}
