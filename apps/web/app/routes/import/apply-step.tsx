import { formatCount, formatInstant, formatShare } from "@congruence/i18n";
import { imports } from "@congruence/i18n/imports";
import {
  ButtonLink,
  Flash,
  Form,
  Link,
  PageHead,
  Progress,
  Section,
  Stack,
  SubmitButton,
  SummaryCounts,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { Import } from "./api-types";
import { ImportSteps } from "./import-steps";
import { Refreshing } from "./refreshing";

/** Step 4: how far the writing is, then what was written, what was left out, and the way back. */
export function ApplyStep({ shown, busy }: { shown: Import; busy: boolean }) {
  const t = useMessages(imports);
  const language = useLanguage();
  const { work, result } = shown;
  const context = [
    { label: t.administration, href: "/admin" },
    { label: t.title, href: "/admin/import" },
  ];
  if (work) {
    const undoing = work.kind === "undo";
    return (
      <>
        <PageHead title={undoing ? t.apply.undoing : t.apply.applying} context={context} />
        <ImportSteps importId={shown.id} current={3} done />
        <Stack>
          <Progress
            value={work.done}
            label={work.phase === "planning" ? t.apply.planning : t.apply.writing}
          />
          <p className="note">{t.apply.committing}</p>
          {undoing ? null : (
            <Form method="post">
              <SubmitButton
                plain
                name="intent"
                value="cancel"
                pending={busy}
                pendingLabel={t.apply.cancelling}
              >
                {t.apply.cancel}
              </SubmitButton>
            </Form>
          )}
          <Refreshing when />
        </Stack>
      </>
    );
  }
  const undone = shown.state === "undone";
  const when = (instant: string | null) =>
    instant === null ? "" : formatInstant(instant, language, shown.timeZone);
  return (
    <>
      <PageHead
        title={undone ? t.apply.undone : t.apply.applied}
        context={context}
        lede={
          undone
            ? t.apply.undoneLede(when(shown.undoneAt))
            : t.apply.appliedLede(shown.by ?? t.history.gone, when(shown.appliedAt))
        }
        actions={
          <>
            <ButtonLink href="/admin/import">{t.apply.another}</ButtonLink>
            {undone ? null : (
              <ButtonLink kind="primary" href="/organisation">
                {t.apply.see}
              </ButtonLink>
            )}
          </>
        }
      />
      <ImportSteps importId={shown.id} current={4} done />
      {result?.kind === "applied" ? (
        <Stack>
          {result.undoRefused && !undone ? <Flash tone="off">{t.undo[result.undoRefused]}</Flash> : null}
          <Result shown={shown} result={result} />
          {undone ? null : (
            <p>
              <Link href={`/admin/import/${shown.id}?step=undo`}>{t.apply.undo}</Link>
            </p>
          )}
        </Stack>
      ) : null}
    </>
  );
}

type Applied = Extract<Import["result"], { kind: "applied" }>;

function Result({ shown, result }: { shown: Import; result: Applied }) {
  const t = useMessages(imports);
  const language = useLanguage();
  const { counts, extent, shares } = result;
  const said = (n: number) => formatCount(n, language);
  return (
    <>
      <SummaryCounts
        counts={[
          { key: "add", value: said(counts.add), label: t.apply.added },
          { key: "change", value: said(counts.change), label: t.apply.changed },
          { key: "close", value: said(counts.close), label: t.apply.closed },
          { key: "leftAlone", value: said(counts.leftAlone), label: t.apply.leftAlone, faint: true },
          {
            key: "stopped",
            value: said(counts.stopped),
            label: t.apply.stopped,
            faint: counts.stopped === 0,
          },
        ]}
        sum={t.apply.extent(extent.changes, extent.people, extent.units)}
      />
      {shares.length > 0 ? (
        <Section title={t.apply.shares}>
          {shares.map((used) => (
            <p key={JSON.stringify(used.policy)}>
              {t.apply.sharesUsed(used.rows)} {t.apply.policies[used.policy.kind]}
              {used.policy.kind === "unstated"
                ? "."
                : ` (${used.given.map((one) => t.apply.gave(formatShare(one.share, language), one.rows)).join(", ")}).`}
            </p>
          ))}
        </Section>
      ) : null}
      <Section title={t.apply.leftovers}>
        {result.stopped.length === 0 ? (
          <p className="dim">{t.apply.noLeftovers}</p>
        ) : (
          <>
            <p>{t.apply.leftoversLede}</p>
            <ul>
              {result.stopped.map((one) => (
                <li key={one.file}>
                  <Link href={`/admin/import/${shown.id}/leftovers.csv?file=${one.file}`} download>
                    {t.apply.leftoversOf(shown.files[one.file] ?? "", one.rows.length)}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </>
  );
}
