import { experience } from "@congruence/i18n/experience";
import { Absent, ButtonLink, Icon, Link, Pairs, useMessages } from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import type { MatrixRead } from "./read";

/** A squad open in place: its mission, who is accountable, its people, and the way to its page. */
export function OpenedSquad({
  opened,
  observation,
  closeHref,
}: {
  opened: NonNullable<MatrixRead["opened"]>;
  observation: Observation;
  closeHref: string;
}) {
  const t = useMessages(experience);
  const { unit, tribe, accountable, until } = opened;
  const at = (path: string) => keepingDay(path, observation);
  const role = opened.role === "owner" ? t.owner : t.contributor;
  return (
    <div className="squad-inside" id="opened">
      <div>
        <p>
          <Link href={at(`/units/${unit.handle}`)}>
            <b>{unit.name}</b>
          </Link>{" "}
          <span className="dim">
            {t.opened.since(tribe?.name ?? null, opened.since)}
            {until === null ? null : `, ${t.opened.until(until)}`}
          </span>
        </p>
        <p className={opened.mission === "" ? "dim" : "mid"}>{opened.mission || t.opened.noMission}</p>
      </div>
      <Pairs
        items={[
          [
            t.opened.accountable,
            accountable ? (
              <Link key="accountable" href={at(`/people/${accountable.handle}`)}>
                {accountable.name}
              </Link>
            ) : (
              <Absent key="nobody">{t.opened.nobody}</Absent>
            ),
          ],
          [t.opened.people, t.opened.fullTime(opened.people, opened.fullTime, opened.unstated)],
        ]}
      />
      <Pairs items={[[t.opened.work, t.opened.workSince(role, opened.workSince)]]} />
      <div className="row">
        <ButtonLink size="small" href={at(`/units/${unit.handle}`)}>
          {t.opened.open}
        </ButtonLink>
        <Link className="icon-btn" href={closeHref} aria-label={t.opened.close(unit.name)}>
          <Icon name="close" size={16} />
        </Link>
      </div>
    </div>
  );
}
