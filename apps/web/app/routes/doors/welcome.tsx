import { doors } from "@congruence/i18n/doors";
import {
  BarePage,
  Combobox,
  Field,
  Flash,
  Halves,
  LanguageToggle,
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
import { languageOf } from "~/lib/language.server";
import { sessionCookie } from "~/lib/session-cookie.server";
import { firstRunReply } from "./first-run-reply.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { fresh, demonstration } = await context.api.firstRun.state.query();
  if (!fresh) throw redirect("/sign-in");
  const zones = Intl.supportedValuesOf("timeZone");
  return { demonstration, zones, title: `${doors[languageOf(request)].welcome.create.title} · Congruence` };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageOf(request);
  const text = (name: string) => String(form.get(name) ?? "");
  const enter = (token: string, to: string) =>
    redirect(to, { headers: { "Set-Cookie": sessionCookie(token, context.secureCookies) } });
  if (text("intent") === "explore") {
    const result = await context.api.firstRun.exploreDemonstration.mutate({ language });
    return result.ok ? enter(result.token, "/") : redirect("/sign-in");
  }
  const typed = {
    organisation: text("organisation"),
    timeZone: text("timeZone"),
    name: text("name"),
    email: text("email"),
  };
  const attempt = context.api.firstRun.createOrganisation.mutate({
    ...typed,
    language,
    password: text("password"),
  });
  const reply = await firstRunReply(attempt, language);
  if (reply.ok) return enter(reply.token, "/admin/import");
  return data({ typed, ...reply }, { status: 422 });
}

const asOption = (zone: string) => ({ value: zone, label: zone });

export default function Welcome() {
  const { demonstration, zones } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation();
  const language = useLanguage();
  const words = useMessages(doors);
  const t = words.welcome;
  const exploring = busy.formData?.get("intent") === "explore";
  return (
    <BarePage wide end={<LanguageToggle action="/preferences" returnTo="/welcome" words />}>
      <h1>{t.title}</h1>
      <p className="lede">{t.lede}</p>
      <Halves>
        <Section title={t.explore.title}>
          <Form method="post" className="form">
            <p className="read">{t.explore.body}</p>
            <p className="form-acts">
              <SubmitButton name="intent" value="explore" pending={exploring}>
                {demonstration ? t.explore.again : t.explore.submit}
              </SubmitButton>
            </p>
          </Form>
        </Section>
        <Section title={t.create.title}>
          <Form method="post" className="form">
            <p className="read">{t.create.body}</p>
            {reply?.form.map((sentence) => (
              <Flash key={sentence} tone="off">
                {sentence}
              </Flash>
            ))}
            <Field label={t.create.organisation} required error={reply?.fields.organisation}>
              <TextInput
                name="organisation"
                autoComplete="organization"
                defaultValue={reply?.typed.organisation}
              />
            </Field>
            <Field
              label={t.create.timeZone}
              hint={t.create.timeZoneHint}
              required
              error={reply?.fields.timeZone}
            >
              <Combobox
                name="timeZone"
                options={zones.map(asOption)}
                defaultValue={asOption(
                  reply?.typed.timeZone || (language === "fr" ? "Europe/Paris" : "Europe/London"),
                )}
              />
            </Field>
            <Field label={t.create.name} required error={reply?.fields.name}>
              <TextInput name="name" autoComplete="name" defaultValue={reply?.typed.name} />
            </Field>
            <Field label={words.signIn.email} required error={reply?.fields.email}>
              <TextInput
                type="email"
                name="email"
                autoComplete="username"
                defaultValue={reply?.typed.email}
              />
            </Field>
            <Field
              label={words.signIn.password}
              hint={words.password.rule}
              required
              error={reply?.fields.password}
            >
              <TextInput type="password" name="password" autoComplete="new-password" />
            </Field>
            <p className="form-acts">
              <SubmitButton name="intent" value="create" plain>
                {t.create.submit}
              </SubmitButton>
            </p>
          </Form>
        </Section>
      </Halves>
    </BarePage>
  );
}
