import { formatInstant } from "@congruence/i18n";
import { auditActions } from "@congruence/i18n/audit-actions";
import { homeParts } from "@congruence/i18n/home-parts";
import { Link, List, Section, useLanguage, useMessages } from "@congruence/ui";
import type { Administration } from "./read";

const SHOWN = 5;

/** The last import and what it left out, accounts nobody has opened, the last acts of the log: as of now. */
export function AdministrationSection({ read, zone }: { read: Administration; zone: string }) {
  const t = useMessages(homeParts).administration;
  const language = useLanguage();
  const words: Readonly<Record<string, string>> = useMessages(auditActions);
  const { lastImport, waiting, acts } = read;
  const when = (instant: string) => formatInstant(instant, language, zone);
  return (
    <Section title={t.title}>
      <div className="stack tight">
        <div className="part">
          <h3>{t.import}</h3>
          {lastImport ? (
            <>
              <p>
                <Link href={`/admin/import/${lastImport.id}`}>
                  {t.importLine(
                    lastImport.files.join(", "),
                    when(lastImport.appliedAt ?? lastImport.createdAt),
                  )}
                </Link>
              </p>
              <p className="note">
                {t.state[lastImport.state]}
                {lastImport.state === "applied" ? `, ${t.leftOut(lastImport.leftOut)}` : null}
              </p>
            </>
          ) : (
            <p className="mid">
              {t.noImport} <Link href="/admin/import">{t.imports}</Link>
            </p>
          )}
        </div>
        <div className="part">
          <h3>{t.waiting}</h3>
          {waiting.length === 0 ? (
            <p className="mid">{t.noWaiting}</p>
          ) : (
            <List>
              {waiting.slice(0, SHOWN).map((account) => (
                <Link key={account.id} href={`/admin/accounts/${account.id}`}>
                  {account.name}
                </Link>
              ))}
            </List>
          )}
          {waiting.length > SHOWN ? (
            <p className="note">
              <Link href="/admin/accounts">{t.more(waiting.length - SHOWN)}</Link>
            </p>
          ) : null}
        </div>
        <div className="part">
          <h3>{t.acts}</h3>
          <List>
            {acts.map((act) => (
              <span key={act.batchId}>
                <Link href={`/admin/audit/${act.batchId}`}>
                  {t.act(words[act.action] ?? act.action, act.actor)}
                </Link>
                <br />
                <span className="note">
                  {when(act.at)}, {t.rows(act.rows)}
                </span>
              </span>
            ))}
          </List>
          <p className="note">
            <Link href="/admin/audit">{t.log}</Link>
          </p>
        </div>
      </div>
    </Section>
  );
}
