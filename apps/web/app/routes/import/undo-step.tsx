import { imports } from "@congruence/i18n/imports";
import { ButtonLink, Form, PageHead, Section, SubmitButton, useMessages } from "@congruence/ui";
import type { Import, Undoable } from "./api-types";

/** Asks before an import is taken back as a whole; says what is in the way when it cannot be. */
export function UndoStep({ shown, undoable, busy }: { shown: Import; undoable: Undoable; busy: boolean }) {
  const t = useMessages(imports);
  const back = `/admin/import/${shown.id}`;
  const kind = (name: string) => t.undo.kinds[name as keyof typeof t.undo.kinds] ?? name;
  return (
    <>
      <PageHead
        title={t.undo.title}
        context={[
          { label: t.administration, href: "/admin" },
          { label: t.title, href: "/admin/import" },
          { label: shown.files.join(", "), href: back },
        ]}
        lede={undoable.state === "yes" ? t.undo.lede : undoable.state === "built" ? t.undo.built : t.undo.no}
      />
      {undoable.state === "built" ? (
        <Section title={t.undo.builtOn}>
          <ul>
            {undoable.inTheWay.map((one) => (
              <li key={JSON.stringify(one)}>
                {[kind(one.kind), one.person, one.unit].filter(Boolean).join(" · ")}{" "}
                <span className="dim">{one.changed ? t.undo.changed : t.undo.refers}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Form method="post" className="form">
        <p className="form-acts">
          {undoable.state === "yes" ? (
            <SubmitButton kind="danger" name="intent" value="undo" pending={busy}>
              {t.undo.confirm}
            </SubmitButton>
          ) : null}
          <ButtonLink href={back}>{t.undo.keep}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
