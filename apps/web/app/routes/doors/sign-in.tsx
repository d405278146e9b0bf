import { doors } from "@congruence/i18n/doors";
import {
  BarePage,
  Field,
  Flash,
  LanguageToggle,
  Link,
  SubmitButton,
  TextInput,
  useMessages,
} from "@congruence/ui";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { languageOf } from "~/lib/language.server";
import { sessionCookie } from "~/lib/session-cookie.server";
import { safeReturn } from "~/lib/signed.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Congruence` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = new URL(request.url).searchParams.get("to");
  if (await context.api.account.me.query()) throw redirect(safeReturn(to));
  const state = await context.api.firstRun.state.query();
  if (state.fresh && !state.demonstration) throw redirect("/welcome");
  return { to, fresh: state.fresh, title: doors[languageOf(request)].signIn.title };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = String(form.get("email") ?? "");
  const password = String(form.get("password") ?? "");
  const result = await context.api.account.signIn.mutate({ email, password });
  if (result.ok) {
    const cookie = sessionCookie(result.token, context.secureCookies);
    throw redirect(safeReturn(String(form.get("to") ?? "")), { headers: { "Set-Cookie": cookie } });
  }
  const wait = result.code === "auth.throttled" ? Math.ceil(result.retryAfterSeconds / 60) : null;
  return data({ email, wait }, { status: wait === null ? 401 : 429 });
}

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useMessages(doors).signIn;
  return (
    <BarePage end={<LanguageToggle action="/preferences" returnTo="/sign-in" words />}>
      <h1>{t.title}</h1>
      {reply ? <Flash tone="off">{reply.wait === null ? t.wrong : t.throttled(reply.wait)}</Flash> : null}
      <Form method="post" className="form">
        <input type="hidden" name="to" value={to ?? ""} />
        <Field label={t.email} required>
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            defaultValue={reply?.email}
            autoFocus
          />
        </Field>
        <Field label={t.password} required>
          <TextInput type="password" name="password" autoComplete="current-password" />
        </Field>
        <p className="form-acts">
          <SubmitButton>{t.submit}</SubmitButton>
          <Link href="/renew">{t.forgotten}</Link>
        </p>
      </Form>
    </BarePage>
  );
}
