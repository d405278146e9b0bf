import { done } from "@congruence/i18n/done";
import { doors } from "@congruence/i18n/doors";
import {
  Field,
  FieldGroup,
  Halves,
  PageHead,
  Pairs,
  RadioGroup,
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
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { flash } from "~/lib/flash.server";
import { blankSessionCookie } from "~/lib/session-cookie.server";
import { signed } from "~/lib/signed.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { me, language } = await signed(args);
  return { account: me.account, title: `${doors[language].account.title} · Congruence` };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { language } = await signed(args);
  const form = await request.formData();
  if (form.get("intent") === "everywhere") {
    await context.api.account.signOutEverywhere.mutate();
    return redirect("/sign-in", { headers: { "Set-Cookie": blankSessionCookie(context.secureCookies) } });
  }
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await context.api.account.changePassword.mutate({
    oldPassword: text("oldPassword"),
    newPassword: text("newPassword"),
  });
  if (result.ok) {
    return redirect("/account", {
      headers: flash({ action: "account.password", batchId: null }, context.secureCookies),
    });
  }
  const words = doors[language];
  const { weak, rule } = words.password;
  const old =
    result.code === "auth.throttled"
      ? words.signIn.throttled(Math.ceil(result.retryAfterSeconds / 60))
      : result.code === "auth.wrong"
        ? words.account.wrong
        : null;
  const next = "why" in result ? result.why.map((reason) => weak[reason] ?? rule) : [];
  return data({ old, next }, { status: 422 });
}

/** One's own account: who one is here, language and theme, password, sessions. */
export default function Account() {
  const { account } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const language = useLanguage();
  const words = useMessages(doors);
  const { roles } = useMessages(done);
  const t = words.account;
  return (
    <>
      <PageHead title={t.title} context={[account.email]} />
      <Halves>
        <Section title={t.who}>
          <Pairs
            items={[
              [t.name, account.name],
              [t.email, account.email],
              [t.role, roles[account.role]],
            ]}
          />
        </Section>
        <Section title={t.preferences}>
          <Form method="post" action="/preferences" className="form">
            <input type="hidden" name="returnTo" value="/account" />
            <FieldGroup label={t.language}>
              <RadioGroup
                name="language"
                inline
                defaultValue={language}
                choices={[
                  { value: "fr", label: "Français" },
                  { value: "en", label: "English" },
                ]}
              />
            </FieldGroup>
            <FieldGroup label={t.theme}>
              <RadioGroup
                name="theme"
                inline
                defaultValue={account.theme}
                choices={(["system", "light", "dark"] as const).map((value) => ({
                  value,
                  label: t.themes[value],
                }))}
              />
            </FieldGroup>
            <p className="form-acts">
              <SubmitButton plain>{t.save}</SubmitButton>
            </p>
          </Form>
        </Section>
        <Section title={t.password}>
          <Form method="post" className="form">
            <Field label={t.old} required error={reply?.old ?? undefined}>
              <TextInput type="password" name="oldPassword" autoComplete="current-password" />
            </Field>
            <Field label={t.next} hint={words.password.rule} required error={reply?.next}>
              <TextInput type="password" name="newPassword" autoComplete="new-password" />
            </Field>
            <p className="form-acts">
              <SubmitButton name="intent" value="password">
                {t.change}
              </SubmitButton>
            </p>
          </Form>
        </Section>
        <Section title={t.everywhere}>
          <Form method="post" className="form">
            <p className="read">{t.everywhereLede}</p>
            <p className="form-acts">
              <SubmitButton name="intent" value="everywhere" plain>
                {t.everywhere}
              </SubmitButton>
            </p>
          </Form>
        </Section>
      </Halves>
    </>
  );
}
