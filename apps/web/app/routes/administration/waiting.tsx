import { formatInstant } from "@congruence/i18n";
import { administration } from "@congruence/i18n/administration";
import { Link, Section, useLanguage, useMessages } from "@congruence/ui";

type Invited = { id: string; name: string; invitedUntil: string | null };

/** Those who were invited and have not come in. */
export function Waiting({ accounts, timeZone }: { accounts: readonly Invited[]; timeZone: string }) {
  const t = useMessages(administration).waiting;
  const language = useLanguage();
  return (
    <Section
      title={t.title}
      scope={accounts.length > 0 ? accounts.length : null}
      right={<Link href="/admin/accounts?state=invited">{t.all}</Link>}
    >
      {accounts.length === 0 ? (
        <p className="mid">{t.none}</p>
      ) : (
        <ul className="list">
          {accounts.slice(0, 8).map(({ id, name, invitedUntil }) => (
            <li key={id}>
              <Link href={`/admin/accounts/${id}`}>{name}</Link>
              <span className="dim">
                {" "}
                {invitedUntil ? t.until(formatInstant(invitedUntil, language, timeZone)) : t.expired}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
