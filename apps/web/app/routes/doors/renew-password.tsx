import { doors } from "@congruence/i18n/doors";
import { BarePage, Field, Flash, Link, SubmitButton, TextInput, useMessages } from "@congruence/ui";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { languageOf } from "~/lib/language.server";
import { weakWords } from "./first-run-reply.server";

export const meta = () => [{ title: "Congruence" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await context.api.account.readLink.query({ secret: params.secret ?? "", purpose: "renewal" });
  return { email: link?.email ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const password = String(form.get("password") ?? "");
  const result = await context.api.account.renewPassword.mutate({ secret: params.secret ?? "", password });
  if (result.ok) return { done: true, why: [] };
  const why = "why" in result ? weakWords(result.why, languageOf(request)) : [];
  return data({ done: false, why }, { status: 422 });
}

/** A new password by the link of a mail, or one that an administrator handed over. */
export default function RenewPassword() {
  const { email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useMessages(doors);
  const t = words.renew;
  if (reply?.done || email === null) {
    return (
      <BarePage>
        <h1>{t.choose}</h1>
        <Flash tone={reply?.done ? "ok" : "off"}>{reply?.done ? t.done : words.invitation.spent}</Flash>
        <p>
          <Link href={reply?.done ? "/sign-in" : "/renew"}>{reply?.done ? words.signIn.title : t.title}</Link>
        </p>
      </BarePage>
    );
  }
  return (
    <BarePage>
      <h1>{t.choose}</h1>
      <p className="lede">{t.chooseFor(email)}</p>
      <Form method="post" className="form">
        <Field label={words.account.next} hint={words.password.rule} required error={reply?.why}>
          <TextInput type="password" name="password" autoComplete="new-password" />
        </Field>
        <p className="form-acts">
          <SubmitButton>{t.save}</SubmitButton>
        </p>
      </Form>
    </BarePage>
  );
}
