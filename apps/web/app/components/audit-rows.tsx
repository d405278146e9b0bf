import { audit } from "@congruence/i18n/audit";
import { BeforeAfter, Link, useMessages } from "@congruence/ui";
import { Fragment } from "react";
import { type AuditName, type AuditRow, aboutRow, fieldsOf, kindWords, type Spoken } from "./audit-words";

const PAGE = { unit: "/units/", person: "/people/", item: "/experience/items/" } as const;

/** A name of the log, with the page it has. */
export function NameInLog({ name }: { name: AuditName }) {
  return name.at === null || name.handle === "" ? (
    <>{name.name}</>
  ) : (
    <Link href={`${PAGE[name.at]}${name.handle}`}>{name.name}</Link>
  );
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

/** A row on one line: what it is about, and the first fields that changed. */
export function RowLine({ row, spoken }: { row: AuditRow; spoken: Spoken }) {
  const t = useMessages(audit);
  const fields = fieldsOf(row, spoken);
  const whole = row.before !== null && row.after !== null;
  const shown = whole || row.kind === "organisation" ? fields.slice(0, FIELDS_A_LINE) : [];
  const kind = kindWords(row.kind, spoken.language);
  return (
    <>
      <AboutRow row={row} spoken={spoken} />
      <span className="dim">
        {row.kind === "organisation" ? "" : ` ${kind}`}
        {row.before === null && row.after !== null && shown.length === 0 ? `, ${t.wasAdded}` : ""}
        {row.after === null && row.before !== null ? `, ${t.wasRemoved}` : ""}
      </span>
      {shown.map(({ field, before, after }) => (
        <span key={field} className="nw">
          {" "}
          <span className="dim">{field}</span> <BeforeAfter before={before} after={after} />
        </span>
      ))}
      {whole && fields.length > shown.length ? (
        <span className="dim"> {t.more(fields.length - shown.length)}</span>
      ) : null}
    </>
  );
}
