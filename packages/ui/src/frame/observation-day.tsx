import { addDays, type Day, nextMonday } from "@congruence/domain/calendar";
import { formatDay, formatWeekday } from "@congruence/i18n";
import { frame } from "@congruence/i18n/frame";
import { useRef } from "react";
import { SubmitButton } from "../actions/button.tsx";
import { Field } from "../forms/field.tsx";
import { DayInput } from "../forms/inputs.tsx";
import { Icon } from "../icons.tsx";
import { useClosingDetails } from "../platform/closing-details.ts";
import { useLanguage, useMessages } from "../platform/language.tsx";
import { Form, Link } from "../platform/link.tsx";

/** The last day of the quarter before the one the day lies in. */
export function lastQuarterEnd(on: Day): Day {
  const month = Math.floor((Number(on.slice(5, 7)) - 1) / 3) * 3 + 1;
  return addDays(`${on.slice(0, 4)}-${String(month).padStart(2, "0")}-01` as Day, -1);
}

export type ObservationDayProps = {
  today: Day;
  /** The day shown; today when null. */
  on: Day | null;
  /** Two days compared, when the page does. */
  between?: { from: Day; to: Day };
  /** The page's path, without its query. */
  path: string;
  /** The other parts of the address, kept when the day changes. */
  keep?: Readonly<Record<string, string>>;
  /** The page that compares two days (`?from=…&to=…`). */
  comparePath?: string;
  /** Where leaving the comparison leads; the page itself today when left out. */
  leaveHref?: string;
};

/** The address of a page on a day; no day is today. */
function addressOn(path: string, keep: Readonly<Record<string, string>>, on: Day | null): string {
  const query = new URLSearchParams(keep);
  query.delete("on");
  if (on) query.set("on", on);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The date of observation in the bar: what it is, three days people ask for, any other, and two days to compare. */
export function ObservationDay(props: ObservationDayProps) {
  const { today, on, between, path, keep = {}, comparePath = "/changes", leaveHref } = props;
  const language = useLanguage();
  const t = useMessages(frame);
  const ref = useRef<HTMLDetailsElement>(null);
  useClosingDetails(ref);
  const elsewhere = on !== null && on !== today;
  const shown = on ?? today;
  const presets = [
    { label: t.presets.today, day: today },
    { label: t.presets.quarterEnd, day: lastQuarterEnd(today) },
    { label: t.presets.nextMonday, day: nextMonday(today) },
  ];
  const say = (day: Day) => (day === today ? t.today : formatDay(day, language, "long"));
  return (
    <>
      <details ref={ref} className="asof">
        <summary>
          <Icon name={elsewhere || between ? "history" : "calendar"} />
          <span className="sr">{t.observation}: </span>
          {between ? (
            <>
              {say(between.from)}
              <Icon name="arrow" size={12} />
              {say(between.to)}
            </>
          ) : elsewhere ? (
            <>
              {formatDay(shown, language, "long")} <span className="d">{formatWeekday(shown, language)}</span>
            </>
          ) : (
            <>
              {t.today} <span className="d">{formatDay(today, language, "weekday")}</span>
            </>
          )}
          <Icon name="down" size={12} />
        </summary>
        <div className="panel">
          <div className="presets">
            {presets.map((preset) => (
              <Link
                key={preset.label}
                href={addressOn(path, keep, preset.day === today ? null : preset.day)}
                aria-current={!between && preset.day === shown ? "date" : undefined}
              >
                {preset.label}
                <span className="dim">{formatDay(preset.day, language, "weekday")}</span>
              </Link>
            ))}
          </div>
          <Form method="get" action={path}>
            <Hidden values={keep} except="on" />
            <div className="line">
              <Field label={t.anyDay}>
                <DayInput name="on" defaultValue={shown} required />
              </Field>
              <SubmitButton plain>{t.observe}</SubmitButton>
            </div>
          </Form>
          <Form method="get" action={comparePath}>
            <p className="label">{t.compare}</p>
            <div className="line">
              <Field label={t.from}>
                <DayInput
                  name="from"
                  defaultValue={between?.from ?? (elsewhere ? shown : lastQuarterEnd(today))}
                  required
                />
              </Field>
              <Field label={t.to}>
                <DayInput name="to" defaultValue={between?.to ?? today} required />
              </Field>
            </div>
            <p className="form-acts">
              <SubmitButton plain>{t.compareNow}</SubmitButton>
            </p>
          </Form>
        </div>
      </details>
      {between ? (
        <Link className="back-to-today" href={leaveHref ?? addressOn(path, keep, null)}>
          {t.leave}
        </Link>
      ) : elsewhere ? (
        <Link className="back-to-today" href={addressOn(path, keep, null)}>
          {t.backToToday}
        </Link>
      ) : (
        <Link className="compare" href={comparePath}>
          {t.compare}
        </Link>
      )}
    </>
  );
}

/** Parts of an address as hidden fields of a GET form. */
export function Hidden({ values, except }: { values: Readonly<Record<string, string>>; except?: string }) {
  return (
    <>
      {Object.entries(values)
        .filter(([name]) => name !== except)
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
