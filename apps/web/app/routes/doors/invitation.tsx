import { doors } from "@congruence/i18n/doors";
import { BarePage, Field, Flash, Link, SubmitButton, TextInput, useMessages } from "@congruence/ui";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { languageOf } from "~/lib/language.server";
import { sessionCookie } from "~/lib/session-cookie.server";
import { weakWords } from "./first-run-reply.server";

export const meta = () => [{ title: "Congruence" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await context.api.account.readLink.query({
    secret: params.secret ?? "",
    purpose: "invitation",
  });
  return { link };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const password = String(form.get("password") ?? "");
  const result = await context.api.account.acceptInvitation.mutate({ secret: params.secret ?? "", password });
  if (result.ok) {
    return redirect("/", { headers: { "Set-Cookie": sessionCookie(result.token, context.secureCookies) } });
  }
  const why = "why" in result ? weakWords(result.why, languageOf(request)) : [];
  return data({ why }, { status: 422 });
}

/** Choosing the first password, which is also coming in. */
export default function Invitation() {
  const { link } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useMessages(doors);
  const t = words.invitation;
  if (!link) {
    return (
      <BarePage>
        <h1>{words.renew.choose}</h1>
        <Flash tone="off">{t.spent}</Flash>
        <p>
          <Link href="/sign-in">{words.renew.back}</Link>
        </p>
      </BarePage>
    );
  }
  return (
    <BarePage>
      <h1>{t.title(link.organisationName)}</h1>
      <p className="lede">{t.lede(link.name, link.email)}</p>
      <Form method="post" className="form">
        <input type="hidden" name="username" value={link.email} autoComplete="username" />
        <Field label={words.signIn.password} hint={words.password.rule} required error={reply?.why}>
          <TextInput type="password" name="password" autoComplete="new-password" />
        </Field>
        <p className="form-acts">
          <SubmitButton>{t.submit}</SubmitButton>
        </p>
      </Form>
    </BarePage>
  );
}
