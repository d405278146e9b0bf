import { formatCount, formatDay } from "@congruence/i18n";
import { imports } from "@congruence/i18n/imports";
import {
  ButtonLink,
  DecisionBar,
  Flash,
  Form,
  Icon,
  Link,
  PageHead,
  Progress,
  Stack,
  Status,
  SubmitButton,
  SummaryCounts,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { Import, Preview } from "./api-types";
import { FatesTable } from "./fates-table";
import { FileLine } from "./file-line";
import { ImportSteps } from "./import-steps";
import { ProblemsPart } from "./problems-part";
import { Refreshing } from "./refreshing";

type Props = {
  shown: Import;
  preview: Preview | { ready: false; done: number };
  /** A word about what was just asked and not done. */
  said: "busy" | "answered" | null;
  busy: boolean;
};

/** Step 3: everything the import would do, before any of it is done. */
export function PreviewStep({ shown, preview, said, busy }: Props) {
  const t = useMessages(imports);
  return (
    <>
      <PageHead
        title={t.preview.title}
        context={[
          { label: t.administration, href: "/admin" },
          { label: t.title, href: "/admin/import" },
        ]}
      />
      <ImportSteps importId={shown.id} current={2} />
      {shown.result?.kind === "stopped" ? (
        <Flash tone={shown.result.why === "failed" ? "off" : "risk"}>{t.preview[shown.result.why]}</Flash>
      ) : null}
      {said ? <Flash tone="risk">{said === "busy" ? t.preview.busy : t.preview.answered}</Flash> : null}
      {preview.ready ? (
        <Ready shown={shown} preview={preview} busy={busy} />
      ) : (
        <Stack>
          <Progress value={preview.done} label={t.preview.working} />
          <p className="note">{t.preview.workingNote}</p>
          <Refreshing when />
        </Stack>
      )}
    </>
  );
}

function Ready({ shown, preview, busy }: { shown: Import; preview: Preview; busy: boolean }) {
  const t = useMessages(imports).preview;
  const { counts, extent } = preview;
  const nothing = extent.changes === 0;
  return (
    <Form method="post" id="preview">
      <input type="hidden" name="digest" value={preview.digest} />
      <Stack>
        <Files shown={shown} />
        <Counts counts={counts} />
        <ProblemsPart shown={shown} preview={preview} busy={busy} />
        <FatesTable shown={shown} preview={preview} />
      </Stack>
      <DecisionBar
        actions={
          <>
            <ButtonLink href={`/admin/import/${shown.id}?step=columns`}>{t.back}</ButtonLink>
            {nothing ? null : (
              <SubmitButton size="large" name="intent" value="apply" pending={busy}>
                {t.apply(extent.changes)}
              </SubmitButton>
            )}
          </>
        }
      >
        {nothing ? (
          <b>{t.nothing(counts.stopped)}</b>
        ) : (
          <>
            <b>{t.extent(extent.changes, extent.people, extent.units)}</b>{" "}
            <span className="wide-only">{t.stoppedStay(counts.stopped)}</span>
          </>
        )}
      </DecisionBar>
    </Form>
  );
}

function Files({ shown }: { shown: Import }) {
  const t = useMessages(imports).preview;
  const language = useLanguage();
  return (
    <div className="import-files">
      {shown.readings.map((reading) => (
        <div key={reading.name} className="import-file">
          <Icon name="file" />
          <div>
            <b>{reading.name}</b>
            <FileLine reading={reading} />
          </div>
          <span className="note">
            {t.takesEffect(formatDay(reading.mapping.effectiveFrom, language, "long"))}{" "}
            <Link href={`/admin/import/${shown.id}?step=columns`}>{t.change}</Link>
          </span>
        </div>
      ))}
    </div>
  );
}

function Counts({ counts }: { counts: Preview["counts"] }) {
  const t = useMessages(imports);
  const language = useLanguage();
  const said = (n: number) => formatCount(n, language);
  const parts = [counts.add, counts.change, counts.leftAlone, counts.stopped].map(said).join(" + ");
  const sum = t.preview.sum(parts, counts.headings, t.rows(counts.rows));
  return (
    <SummaryCounts
      counts={[
        { key: "add", value: said(counts.add), label: t.preview.counts.add },
        { key: "change", value: said(counts.change), label: t.preview.counts.change },
        { key: "close", value: said(counts.close), label: t.preview.counts.close },
        { key: "leftAlone", value: said(counts.leftAlone), label: t.preview.counts.leftAlone, faint: true },
        {
          key: "stopped",
          value: said(counts.stopped),
          label:
            counts.stopped > 0 ? (
              <Status shape="square" tone="off">
                {t.preview.counts.stopped}
              </Status>
            ) : (
              t.preview.counts.stopped
            ),
          faint: counts.stopped === 0,
        },
      ]}
      sum={counts.close > 0 ? `${sum} ${t.preview.sumClose(counts.close)}` : sum}
    />
  );
}
