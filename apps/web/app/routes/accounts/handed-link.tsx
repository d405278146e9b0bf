import { formatInstant } from "@congruence/i18n";
import { accounts } from "@congruence/i18n/accounts";
import { ButtonLink, Field, Pane, TextInput, useLanguage, useMessages } from "@congruence/ui";

export type Handed = {
  accountId: string;
  name: string;
  email: string;
  purpose: "invitation" | "renewal";
  address: string;
  expiresAt: string;
  mail?: { to: "smtp" } | { to: "file"; path: string } | { to: "nowhere" };
};

/** A link to hand over, shown on this answer alone, and where its letter went. */
export function HandedLink({ handed, timeZone }: { handed: Handed; timeZone: string }) {
  const t = useMessages(accounts).link;
  const language = useLanguage();
  const { name, email, purpose, address, expiresAt, mail } = handed;
  const went =
    mail === undefined
      ? null
      : mail.to === "smtp"
        ? t.mail.smtp(email)
        : mail.to === "file"
          ? t.mail.file(mail.path)
          : t.mail.nowhere;
  return (
    <Pane chosen>
      <div className="form" role="status">
        <h2>{purpose === "invitation" ? t.invitation(name) : t.renewal(name)}</h2>
        <p className="read">{t.once}</p>
        <Field label={t.address} hint={t.until(formatInstant(expiresAt, language, timeZone))}>
          <TextInput readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
        </Field>
        {went === null ? null : <p className="mid">{went}</p>}
        <p className="form-acts">
          <ButtonLink href="/admin/accounts">{t.back}</ButtonLink>
          <ButtonLink kind="quiet" href={`/admin/accounts/${handed.accountId}`}>
            {t.toAccount}
          </ButtonLink>
        </p>
      </div>
    </Pane>
  );
}
