import { later } from "@congruence/domain/calendar";
import { formatShare, formatSpan } from "@congruence/i18n";
import { allocations } from "@congruence/i18n/allocations";
import { components } from "@congruence/i18n/components";
import {
  Changes,
  Columns,
  Facts,
  Halves,
  Link,
  PageHead,
  Section,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { UnitEvent } from "~/components/unit-event";
import { effectiveDay } from "~/lib/effective-day";
import { flash } from "~/lib/flash.server";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";
import { carriedOut } from "./acts.server";
import type { AllocationRead } from "./allocation";
import { ChangeShareForm, CorrectForm, EndForm, ExtendForm, MoveForm } from "./forms";
import { Written } from "./written";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { language, observation, api } = await signed(args);
  const allocation = await loaded(api.allocations.read.query({ allocationId: args.params.id ?? "" }));
  const wanted = effectiveDay(args.request.url, observation);
  const from = later(wanted, allocation.from);
  const mayChange = allocation.may.includes("allocation.change") && observation.when !== "past";
  const { units } = mayChange ? await api.units.choices.query({ on: from }) : { units: [] };
  return {
    ...{ allocation, observation, from, mayChange },
    units: units.filter((unit) => unit.kind !== "chapter" && unit.id !== allocation.unit.id),
    title: `${allocations[language].one.title(allocation.person.name, allocation.unit.name)} · Congruence`,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api } = await signed(args);
  const done = await carriedOut(await args.request.formData(), language, api);
  if (!done.ok) return done.reply;
  const { batchId, action: act, goneTo } = done.result;
  return redirect(goneTo ?? `/allocations/${args.params.id}`, {
    headers: flash({ action: act, batchId }, args.context.secureCookies),
  });
}

/** One allocation: what it is, what may become of it, and how it came to be. */
export default function AllocationPage() {
  const { allocation, observation, from, mayChange, units } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(allocations).one;
  const intent = typeof reply?.values.intent === "string" ? reply.values.intent : "";
  const of = (name: string) => (intent === name ? reply : undefined);
  const at = (path: string) => keepingDay(path, observation);
  const { person, unit } = allocation;
  return (
    <>
      <PageHead
        context={[
          t.context,
          { label: person.name, href: at(`/people/${person.handle}`) },
          { label: unit.name, href: at(`/units/${unit.handle}`) },
          t.state[allocation.state],
        ]}
        title={t.title(person.name, unit.name)}
      />
      <AllocationFacts allocation={allocation} at={at} />
      <Columns side={<Before allocation={allocation} observation={observation} />}>
        {mayChange ? (
          <>
            {allocation.state === "over" ? null : (
              <>
                <Halves>
                  <ChangeShareForm allocation={allocation} from={from} reply={of("share")} />
                  <MoveForm allocation={allocation} from={from} units={units} reply={of("move")} />
                </Halves>
                <Halves>
                  <EndForm allocation={allocation} from={from} reply={of("end")} />
                  <ExtendForm allocation={allocation} reply={of("extend")} />
                </Halves>
              </>
            )}
            <CorrectForm allocation={allocation} reply={of("correct")} />
          </>
        ) : observation.when === "past" ? null : (
          <p className="dim">{t.readOnly}</p>
        )}
        {allocation.written ? <Written rows={allocation.written} /> : null}
      </Columns>
    </>
  );
}

function AllocationFacts({ allocation, at }: { allocation: AllocationRead; at: (path: string) => string }) {
  const t = useMessages(allocations).one;
  const kinds = useMessages(components).unit;
  const language = useLanguage();
  const { unit, chapter, others } = allocation;
  return (
    <Facts
      items={[
        {
          key: "share",
          label: t.share,
          value: <b>{formatShare(allocation.share, language)}</b>,
          note: allocation.role,
        },
        {
          ...{ key: "unit", label: t.unit },
          value: (
            <Link className="plain" href={at(`/units/${unit.handle}`)}>
              {unit.name}
            </Link>
          ),
          note: kinds[unit.kind],
        },
        {
          key: "days",
          label: t.days,
          value: formatSpan(allocation, language),
          note: t.state[allocation.state],
        },
        {
          ...{ key: "chapter", label: t.chapter },
          value: chapter ? (
            <Link className="plain" href={at(`/units/${chapter.handle}`)}>
              {chapter.name}
            </Link>
          ) : (
            <span className="dim">{t.noChapter}</span>
          ),
        },
        {
          ...{ key: "free", label: t.free(allocation.day), value: formatShare(allocation.free, language) },
          note: t.of(allocation.contract),
        },
        {
          ...{ key: "others", label: t.others, wide: true },
          value:
            others.length === 0 ? (
              <span className="dim">{t.noOthers}</span>
            ) : (
              <ul>
                {others.map((one) => (
                  <li key={one.id}>
                    <Link className="plain" href={at(`/allocations/${one.id}`)}>
                      {one.unit.name}
                    </Link>{" "}
                    {formatShare(one.share, language)}{" "}
                    <span className="dim">{formatSpan(one, language)}</span>
                  </li>
                ))}
              </ul>
            ),
          note: allocation.over.length > 0 ? <Over allocation={allocation} /> : undefined,
        },
      ]}
    />
  );
}

function Over({ allocation }: { allocation: AllocationRead }) {
  const t = useMessages(allocations).one;
  const language = useLanguage();
  return allocation.over.map((load) => (
    <span key={load.from} className="s-risk">
      {t.over(formatSpan(load, language), load.total, load.contract)}
    </span>
  ));
}

function Before({
  allocation,
  observation,
}: {
  allocation: AllocationRead;
  observation: { on: AllocationRead["today"]; today: AllocationRead["today"] };
}) {
  const t = useMessages(allocations).one;
  return (
    <Section title={t.history}>
      {allocation.history.length === 0 ? <p className="dim">{t.noHistory}</p> : null}
      <Changes
        layout="stacked"
        lines={allocation.history.map((event, at) => ({
          key: `${event.day} ${event.type} ${at}`,
          day: event.day,
          sentence: <UnitEvent event={event} self={allocation.unit.id} at={observation} />,
        }))}
      />
    </Section>
  );
}
