import { audit } from "@congruence/i18n/audit";
import { BeforeAfter, Link, useMessages } from "@congruence/ui";
import { Fragment } from "react";
import { type AuditName, type AuditRow, aboutRow, fieldsOf, kindWords, type Spoken } from "./audit-words";

const PAGE = { unit: "/units/", person: "/people/", item: "/experience/items/" } as const;

/** A name of the log, with the page it has. */
export function NameInLog({ name }: { name: AuditName }) {
  if (name.at === null || name.handle === "") return name.name;
  return <Link href={`${PAGE[name.at]}${name.handle}`}>{name.name}</Link>;
}

/** Whom or what a row is about: "Ada · Till". */
export function AboutRow({ row, spoken }: { row: AuditRow; spoken: Spoken }) {
  return (
    <>
      {aboutRow(row, spoken).map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places in a line
        <Fragment key={index}>
          {index === 0 ? null : " · "}
          <NameInLog name={name} />
        </Fragment>
      ))}
    </>
  );
}

const FIELDS_A_LINE = 2;

/** A row on one line: what it is about, and the first fields of what it says. */
export function RowLine({ row, spoken }: { row: AuditRow; spoken: Spoken }) {
  const t = useMessages(audit);
  const fields = fieldsOf(row, spoken);
  const shown = fields.slice(0, FIELDS_A_LINE);
  const kind = row.kind === "organisation" ? "" : ` ${kindWords(row.kind, spoken.language)}`;
  const is =
    row.before === null ? (row.after === null ? "" : t.wasAdded) : row.after === null ? t.wasRemoved : "";
  const changed = row.before !== null && row.after !== null;
  return (
    <>
      <AboutRow row={row} spoken={spoken} />
      <span className="dim">
        {kind}
        {is === "" ? "" : `, ${is}`}
        {changed ? "" : shown.map(({ field, before, after }) => `; ${field} ${after ?? before}`).join("")}
      </span>
      {changed
        ? shown.map(({ field, before, after }) => (
            <span key={field}>
              {" "}
              <span className="dim">{field}</span> <BeforeAfter before={before} after={after} />
            </span>
          ))
        : null}
      {changed && fields.length > shown.length ? (
        <span className="dim"> {t.more(fields.length - shown.length)}</span>
      ) : null}
    </>
  );
}
