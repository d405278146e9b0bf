import { RenameUnit } from "@congruence/domain/org";
import { unitForms } from "@congruence/i18n/unit-forms";
import { PageHead, Pane, SubmitButton, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { FormProblems } from "~/components/form-problems";
import { flash } from "~/lib/flash.server";
import { readForm, submit } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { Days, FormActs, NameAndMission, ParentField } from "./form-parts";
import { tribesOn, unitForm } from "./unit-form.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const form = await unitForm(args, "unit.change");
  const { unit, from, language } = form;
  const stands =
    unit.versions.find((row) => row.from <= from && (row.to === null || row.to > from)) ??
    unit.versions.at(-1);
  return {
    unit,
    from,
    stands,
    tribes: await tribesOn(form),
    title: `${unitForms[language].change.title(unit.name)} · Congruence`,
  };
}

/** A mission left empty is taken away; a place is said for squads and tribes alone. */
function shape(typed: Record<string, string | string[]>) {
  const { placed, ...rest } = typed;
  return { ...rest, mission: typed.mission ?? "", ...(placed ? { parentId: typed.parentId ?? null } : {}) };
}

export async function action(args: ActionFunctionArgs) {
  const { language, api, observation } = await signed(args);
  const formData = await args.request.formData();
  const handle = args.params.handle ?? "";
  if (formData.get("intent") === "preview") {
    const seen = await submit(
      formData,
      RenameUnit,
      language,
      (input) => api.units.previewChange.query(input),
      shape,
    );
    if (!seen.ok) return seen.reply;
    const { values } = readForm(formData);
    return data({ values, fields: {}, form: [], refusals: [], preview: seen.result });
  }
  const done = await submit(formData, RenameUnit, language, (input) => api.units.rename.mutate(input), shape);
  if (!done.ok) return done.reply;
  const from = String(formData.get("from"));
  const to = from > observation.today ? `/units/${handle}?on=${from}` : `/units/${handle}`;
  return redirect(to, {
    headers: flash({ action: "units.rename", batchId: done.result.batchId }, args.context.secureCookies),
  });
}

/** Name, mission and place from a day on, with what will hold before anything is written. */
export default function ChangeUnit() {
  const { unit, from, stands, tribes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(unitForms);
  const back = `/units/${unit.handle}`;
  const placed = unit.kind === "squad" || unit.kind === "tribe";
  const preview = reply && "preview" in reply ? reply.preview : null;
  return (
    <>
      <PageHead
        context={[{ label: unit.name, href: back }]}
        title={t.change.title(unit.name)}
        lede={t.change.lede}
      />
      <Form method="post" className="form">
        <FormProblems reply={reply} fields={["name", "mission", "parentId", "from"]} />
        <input type="hidden" name="unitId" value={unit.id} />
        {placed ? <input type="hidden" name="placed" value="yes" /> : null}
        <NameAndMission reply={reply} name={stands?.name} mission={stands?.mission} />
        <ParentField reply={reply} kind={unit.kind} tribes={tribes} parentId={stands?.parent?.id ?? null} />
        <Days reply={reply} from={from} />
        {preview ? <Preview preview={preview} /> : null}
        <FormActs submit={t.change.submit} back={back}>
          <SubmitButton plain name="intent" value="preview">
            {t.change.preview}
          </SubmitButton>
        </FormActs>
      </Form>
    </>
  );
}

type Seen = {
  changes: number;
  versions: readonly {
    name: string;
    mission: string;
    from: Parameters<Row>[2]["from"];
    to: Parameters<Row>[2]["to"];
    parent: { name: string } | null;
  }[];
};
type Row = (typeof unitForms)["en"]["change"]["row"];

function Preview({ preview }: { preview: Seen }) {
  const t = useMessages(unitForms).change;
  return (
    <div role="status">
      <Pane>
        <p className="label">{t.previewTitle}</p>
        {preview.changes === 0 ? (
          <p>{t.same}</p>
        ) : (
          <ul className="list">
            {preview.versions.slice(-4).map((row) => (
              <li key={row.from}>
                {t.row(row.name, row.parent?.name ?? null, row)}
                <br />
                <span className="note">{t.newMission(row.mission)}</span>
              </li>
            ))}
          </ul>
        )}
      </Pane>
    </div>
  );
}
