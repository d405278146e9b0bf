import { personForms } from "@congruence/i18n/person-forms";
import { ButtonLink, Form, Hidden, SubmitButton, useMessages } from "@congruence/ui";
import type { ReactNode } from "react";
import { Elsewhere, type Reply } from "./fields";
import type { Intent } from "./intents";

/** A form that carries out one verb: what it sends unseen, reasons that belong to no field, fields, buttons. */
export function SmallForm({
  intent,
  sends,
  row,
  reply,
  fields,
  submit,
  cancelHref,
  plain,
  children,
}: {
  intent: Intent;
  /** What it sends beside what is typed. */
  sends: Record<string, string>;
  /** Which of several forms alike this is. */
  row?: string;
  reply: Reply;
  /** The fields that show their own errors. */
  fields: readonly string[];
  submit: string;
  cancelHref?: string;
  plain?: boolean;
  children: ReactNode;
}) {
  const t = useMessages(personForms);
  return (
    <Form method="post" className="form">
      <Hidden values={{ intent, ...sends, ...(row === undefined ? {} : { row }) }} />
      <Elsewhere reply={reply} fields={fields} />
      {children}
      <div className="form-acts">
        <SubmitButton plain={plain}>{submit}</SubmitButton>
        {cancelHref ? <ButtonLink href={cancelHref}>{t.cancel}</ButtonLink> : null}
      </div>
    </Form>
  );
}
