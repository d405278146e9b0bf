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
import { type ActionFunctionArgs, data } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";

export const meta = () => [{ title: "Congruence" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await context.api.account.requestRenewal.mutate({ email: String(form.get("email") ?? "") });
  if (result.ok) return { wait: null };
  return data({ wait: Math.ceil(result.retryAfterSeconds / 60) }, { status: 429 });
}

/** Asking for a link; the answer is the same whether the address is known or not. */
export default function Renew() {
  const reply = useActionData<typeof action>();
  const words = useMessages(doors);
  const t = words.renew;
  return (
    <BarePage end={<LanguageToggle action="/preferences" returnTo="/renew" words />}>
      <h1>{t.title}</h1>
      {reply ? (
        <Flash tone={reply.wait === null ? "ok" : "off"}>
          {reply.wait === null ? t.sent : words.signIn.throttled(reply.wait)}
        </Flash>
      ) : (
        <p className="lede">{t.lede}</p>
      )}
      <Form method="post" className="form">
        <Field label={words.signIn.email} required>
          <TextInput type="email" name="email" autoComplete="username" />
        </Field>
        <p className="form-acts">
          <SubmitButton>{t.submit}</SubmitButton>
          <Link href="/sign-in">{t.back}</Link>
        </p>
        <p className="note">{t.byHand}</p>
      </Form>
    </BarePage>
  );
}
