import { ChangeAccount } from "@congruence/domain/access";
import { formatInstant } from "@congruence/i18n";
import { accounts } from "@congruence/i18n/accounts";
import { administration } from "@congruence/i18n/administration";
import { done } from "@congruence/i18n/done";
import {
  Columns,
  Field,
  Link,
  PageHead,
  Section,
  SubmitButton,
  TextInput,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { actionWords } from "~/components/audit-words";
import { FormProblems, typedOr } from "~/components/form-problems";
import { flash } from "~/lib/flash.server";
import { type FormReply, loaded, readForm, submit } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { AccountFields } from "./account-fields";
import { act } from "./acts.server";
import { Door } from "./door";
import { HandedLink } from "./handed-link";
import { personMeant } from "./person.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const LAST_ACTS = 8;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function idIn(params: LoaderFunctionArgs["params"]): string {
  const id = params.accountId ?? "";
  if (!UUID.test(id)) throw new Response(null, { status: 404 });
  return id;
}

export async function loader(args: LoaderFunctionArgs) {
  const { me, language, api } = await signed(args);
  const accountId = idIn(args.params);
  const account = await loaded(api.accounts.read.query({ accountId }));
  const log = await loaded(api.audit.list.query({ subjectId: accountId, limit: LAST_ACTS }));
  const title = `${account.name} · ${accounts[language].title}`;
  return { account, acts: log.batches, timeZone: me.organisation.timeZone, title };
}

export async function action(args: ActionFunctionArgs) {
  const { me, language, api } = await signed(args);
  const accountId = idIn(args.params);
  const formData = await args.request.formData();
  const intent = String(formData.get("intent") ?? "");
  if (intent !== "change") return act({ ...args, api, language, accountId, intent });
  const meant = await personMeant(api, formData, me.today, language);
  if ("problem" in meant) {
    const { values } = readForm(formData);
    const reply: FormReply = { values, fields: { person: [meant.problem] }, form: [], refusals: [] };
    return data(reply, { status: 422 });
  }
  const changed = await submit(
    formData,
    ChangeAccount,
    language,
    (input) => api.accounts.change.mutate(input),
    ({ name, role, language: chosen }) => ({ accountId, name, role, language: chosen, ...meant }),
  );
  if (!changed.ok) return changed.reply;
  return redirect(`/admin/accounts/${accountId}`, {
    headers: flash({ action: "accounts.change", batchId: null }, args.context.secureCookies),
  });
}

/** One account: what it may, the way in, what was done to it. */
export default function Account() {
  const { account, acts, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData?.get("intent") === "change";
  const t = useMessages(accounts);
  const { roles } = useMessages(done);
  const { title: area } = useMessages(administration);
  const language = useLanguage();
  const reply = answer && "fields" in answer ? answer : undefined;
  const handed = answer && "handed" in answer ? answer.handed : null;
  const when = (instant: string) => formatInstant(instant, language, timeZone);
  return (
    <>
      <PageHead
        context={[
          { label: area, href: "/admin" },
          { label: t.title, href: "/admin/accounts" },
          roles[account.role],
        ]}
        title={account.name}
        lede={account.yourself ? `${account.email}. ${t.one.own}` : account.email}
      />
      {handed ? <HandedLink handed={handed} timeZone={timeZone} /> : null}
      <Columns
        side={
          <>
            <Door account={account} when={when} />
            <Section
              title={t.one.log}
              right={
                <Link href={`/admin/audit?kind=account&text=${encodeURIComponent(account.email)}`}>
                  {t.one.all}
                </Link>
              }
            >
              {acts.length === 0 ? (
                <p className="mid">{t.one.none}</p>
              ) : (
                <ul className="list">
                  {acts.map((one) => (
                    <li key={one.batchId}>
                      <Link href={`/admin/audit/${one.batchId}`}>{actionWords(one.action, language)}</Link>
                      <span className="dim">
                        {" "}
                        {when(one.at)}, {one.actor}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        }
      >
        <Section title={t.one.edit}>
          <Form method="post" className="form" key={JSON.stringify(account)}>
            <FormProblems reply={reply} fields={["name", "role", "person", "language"]} />
            <Field id="name" label={t.form.name} error={reply?.fields.name} required>
              <TextInput name="name" defaultValue={typedOr(reply, "name", account.name)} autoComplete="off" />
            </Field>
            <AccountFields
              reply={reply}
              accountRole={account.role}
              person={account.person}
              language={account.language}
            />
            <p className="form-acts">
              <SubmitButton name="intent" value="change" pending={busy}>
                {t.one.save}
              </SubmitButton>
            </p>
          </Form>
        </Section>
      </Columns>
    </>
  );
}
