import { accounts } from "@congruence/i18n/accounts";
import { administration } from "@congruence/i18n/administration";
import { forms } from "@congruence/i18n/forms";
import { refusalSentence } from "@congruence/i18n/refusals";
import { ButtonLink, PageHead, Refused, SubmitButton, useMessages } from "@congruence/ui";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { flash } from "~/lib/flash.server";
import { loaded, refusalsOf } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function accountOf(args: LoaderFunctionArgs) {
  const { language, api } = await signed(args);
  const accountId = args.params.accountId ?? "";
  if (!UUID.test(accountId)) throw new Response(null, { status: 404 });
  return { account: await loaded(api.accounts.read.query({ accountId })), language, api };
}

export async function loader(args: LoaderFunctionArgs) {
  const { account, language } = await accountOf(args);
  return { account, title: `${accounts[language].one.disable} · ${account.name}` };
}

export async function action(args: ActionFunctionArgs) {
  const { account, language, api } = await accountOf(args);
  try {
    await api.accounts.disable.mutate({ accountId: account.id });
  } catch (error) {
    const reasons = refusalsOf(error).map((refusal) => refusalSentence(refusal, language));
    return data({ reasons }, { status: 422 });
  }
  return redirect(`/admin/accounts/${account.id}`, {
    headers: flash({ action: "accounts.change", batchId: null }, args.context.secureCookies),
  });
}

/** Whether the account is really to be closed. */
export default function Disable() {
  const { account } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const t = useMessages(accounts);
  const words = useMessages(forms);
  const { title: area } = useMessages(administration);
  const back = `/admin/accounts/${account.id}`;
  return (
    <>
      <PageHead
        context={[
          { label: area, href: "/admin" },
          { label: t.title, href: "/admin/accounts" },
          { label: account.name, href: back },
        ]}
        title={t.one.confirm(account.name)}
        lede={t.one.disableLede}
      />
      <Form method="post" className="form">
        <Refused reasons={reply?.reasons ?? []} />
        <p className="form-acts">
          <SubmitButton kind="danger" pending={busy}>
            {t.one.disable}
          </SubmitButton>
          <ButtonLink href={back}>{words.cancel}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
