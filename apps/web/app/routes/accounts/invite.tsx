import { InviteAccount } from "@congruence/domain/access";
import { accounts } from "@congruence/i18n/accounts";
import { administration } from "@congruence/i18n/administration";
import { forms } from "@congruence/i18n/forms";
import { ButtonLink, Field, PageHead, SubmitButton, TextInput, useMessages } from "@congruence/ui";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { FormProblems, typedOr } from "~/components/form-problems";
import { type FormReply, readForm, submit } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { AccountFields } from "./account-fields";
import { type Handed, HandedLink } from "./handed-link";
import { personMeant } from "./person.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language } = await signed(args);
  if (!me.may.includes("account.manage")) throw new Response(null, { status: 404 });
  const title = `${accounts[language].form.title} · ${me.organisation.name}`;
  return { language, timeZone: me.organisation.timeZone, title };
}

export async function action(args: ActionFunctionArgs) {
  const { me, language, api } = await signed(args);
  const formData = await args.request.formData();
  const meant = await personMeant(api, formData, me.today, language);
  if ("problem" in meant) {
    const { values } = readForm(formData);
    const reply: FormReply = { values, fields: { person: [meant.problem] }, form: [], refusals: [] };
    return data(reply, { status: 422 });
  }
  const invited = await submit(
    formData,
    InviteAccount,
    language,
    async (input) => ({ ...input, ...(await api.accounts.invite.mutate(input)) }),
    ({ email, name, role, language: chosen }) => ({ email, name, role, language: chosen, ...meant }),
  );
  if (!invited.ok) return invited.reply;
  const { accountId, name, email, address, expiresAt, mail } = invited.result;
  const handed: Handed = { accountId, name, email, purpose: "invitation", address, expiresAt, mail };
  return data({ handed }, { headers: { "Cache-Control": "no-store" } });
}

const FIELDS = ["name", "email", "role", "person", "language"];

/** Opens an account: who for, what it may. The answer shows the link once. */
export default function Invite() {
  const { language, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const t = useMessages(accounts);
  const words = useMessages(forms);
  const { title: area } = useMessages(administration);
  const reply = answer && "fields" in answer ? answer : undefined;
  const handed = answer && "handed" in answer ? answer.handed : null;
  return (
    <>
      <PageHead
        context={[
          { label: area, href: "/admin" },
          { label: t.title, href: "/admin/accounts" },
        ]}
        title={t.form.title}
        lede={handed ? undefined : t.form.lede}
      />
      {handed ? (
        <HandedLink handed={handed} timeZone={timeZone} />
      ) : (
        <Form method="post" className="form">
          <FormProblems reply={reply} fields={FIELDS} />
          <Field id="name" label={t.form.name} error={reply?.fields.name} required>
            <TextInput name="name" defaultValue={typedOr(reply, "name")} autoComplete="off" />
          </Field>
          <Field id="email" label={t.form.email} error={reply?.fields.email} required>
            <TextInput type="email" name="email" defaultValue={typedOr(reply, "email")} autoComplete="off" />
          </Field>
          <AccountFields reply={reply} accountRole="member" person={null} language={language} />
          <p className="form-acts">
            <SubmitButton pending={busy}>{t.form.submit}</SubmitButton>
            <ButtonLink href="/admin/accounts">{words.cancel}</ButtonLink>
          </p>
        </Form>
      )}
    </>
  );
}
