import { imports } from "@congruence/i18n/imports";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { loaded, readForm } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { ApplyStep } from "./apply-step";
import { ColumnsStep, type TypedColumns } from "./columns-step";
import { readMappings } from "./mapping-form";
import { PreviewStep } from "./preview-step";
import { CHOSEN, WAS } from "./problems-part";
import { UndoStep } from "./undo-step";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** In the order of the tabs; the first with rows in it is shown when the address names none. */
const FATES = ["add", "change", "close", "stopped", "leftAlone"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { api, language } = await signed(args);
  const importId = args.params.id ?? "";
  const asked = new URL(args.request.url).searchParams;
  const shown = await loaded(api.imports.read.query({ importId }));
  const waiting = (shown.state === "uploaded" || shown.state === "failed") && shown.work === null;
  const step = asked.get("step");
  const t = imports[language];
  const to = (name: string) => redirect(`/admin/import/${importId}?step=${name}`);
  const title = (text: string) => `${text} · ${t.title} · Congruence`;
  if (step === "undo" && shown.state === "applied" && shown.work === null) {
    const undoable = await loaded(api.imports.undoable.query({ importId }));
    return { step: "undo" as const, shown, undoable, title: title(t.undo.title) };
  }
  if (!waiting) {
    if (step !== "apply") throw to("apply");
    const now = shown.work
      ? shown.work.kind === "undo"
        ? t.apply.undoing
        : t.apply.applying
      : t.apply.applied;
    return { step: "apply" as const, shown, title: title(shown.state === "undone" ? t.apply.undone : now) };
  }
  if (step === "columns") return { step: "columns" as const, shown, title: title(t.columns.title) };
  if (step !== "preview") throw to(step === "apply" ? "preview" : "columns");
  const number = (name: string) => Math.max(1, Number.parseInt(asked.get(name) ?? "1", 10) || 1);
  const named = FATES.find((fate) => fate === asked.get("fate"));
  const page = { importId, page: number("page"), problemsPage: number("problems") };
  let preview = await loaded(api.imports.preview.query({ ...page, fate: named ?? "add" }));
  if (preview.ready && named === undefined) {
    const { counts } = preview;
    const first = FATES.find((fate) => counts[fate] > 0) ?? "add";
    if (first !== "add") preview = await loaded(api.imports.preview.query({ ...page, fate: first }));
  }
  const word = asked.get("said");
  const said: "busy" | "answered" | null = word === "busy" || word === "answered" ? word : null;
  return { step: "preview" as const, shown, preview, said, title: title(t.preview.title) };
}

/** Answers that differ from what the page showed. */
function newAnswers(form: FormData): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (!name.startsWith(CHOSEN) || typeof value !== "string") continue;
    const id = name.slice(CHOSEN.length);
    if (form.get(`${WAS}${id}`) !== value) answers[id] = value;
  }
  return answers;
}

export async function action(args: ActionFunctionArgs) {
  const { api, language } = await signed(args);
  const importId = args.params.id ?? "";
  const here = `/admin/import/${importId}`;
  const form = await args.request.formData();
  const intent = form.get("intent");
  if (intent === "columns") {
    const shown = await loaded(api.imports.read.query({ importId }));
    const { mappings, errors } = readMappings(form, shown.readings, language);
    const typed: TypedColumns = { values: readForm(form).values, errors };
    if (Object.keys(errors).length > 0) return data(typed, { status: 422 });
    const { kept } = await loaded(api.imports.setMappings.mutate({ importId, mappings }));
    return redirect(kept ? `${here}?step=preview` : here);
  }
  const answers = newAnswers(form);
  const changed = Object.keys(answers).length > 0;
  if ((intent === "answers" || intent === "apply") && changed) {
    await loaded(api.imports.answer.mutate({ importId, answers }));
    return redirect(`${here}?step=preview${intent === "apply" ? "&said=answered" : ""}`);
  }
  if (intent === "apply") {
    const begun = await loaded(
      api.imports.applyChanges.mutate({ importId, digest: String(form.get("digest") ?? "") }),
    );
    return redirect(
      !begun.begun && begun.why === "busy" ? `${here}?step=preview&said=busy` : `${here}?step=apply`,
    );
  }
  if (intent === "cancel") await loaded(api.imports.cancel.mutate({ importId }));
  if (intent === "undo") {
    const begun = await loaded(api.imports.undo.mutate({ importId }));
    if (!begun.begun && begun.why === "built") return redirect(`${here}?step=undo`);
    return redirect(`${here}?step=apply`);
  }
  return redirect(intent === "answers" ? `${here}?step=preview` : `${here}?step=apply`);
}

/** One import, step by step. */
export default function ImportPage() {
  const loaded = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() ?? null;
  const busy = useNavigation().formMethod === "POST";
  switch (loaded.step) {
    case "columns":
      return <ColumnsStep key={loaded.shown.id} shown={loaded.shown} typed={typed} busy={busy} />;
    case "preview":
      return <PreviewStep shown={loaded.shown} preview={loaded.preview} said={loaded.said} busy={busy} />;
    case "apply":
      return <ApplyStep shown={loaded.shown} busy={busy} />;
    case "undo":
      return <UndoStep shown={loaded.shown} undoable={loaded.undoable} busy={busy} />;
  }
}
