import { type Day, isDay } from "@congruence/domain";
import { formatShare } from "@congruence/i18n";
import { allocations } from "@congruence/i18n/allocations";
import {
  Button,
  DataTable,
  DayInput,
  Field,
  Section,
  Select,
  SubmitButton,
  TextInput,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { ApiClient } from "~/lib/api.server";
import type { Line } from "./allocate-form";

export type Candidates = Awaited<ReturnType<ApiClient["allocations"]["candidates"]["query"]>>;
type Person = Candidates["people"][number];

/** Who is free on a day, the freest first; a press takes one of them into the lines. */
export function WhoIsFree({
  candidates,
  asked,
  day,
  lines,
}: {
  candidates: Candidates;
  asked: { text: string; chapterId: string | null };
  day: Day | string;
  lines: readonly Line[];
}) {
  const t = useMessages(allocations).allocate;
  const language = useLanguage();
  const taken = new Set(lines.map((line) => line.personId));
  return (
    <Section title={t.free} scope={isDay(day) ? t.freeScope(day) : undefined}>
      <div className="stack tight">
        <Field label={t.day}>
          <DayInput name="day" defaultValue={day} />
        </Field>
        <Field label={t.chapter}>
          <Select
            name="chapter"
            placeholder={t.all}
            options={candidates.chapters.map((chapter) => ({ value: chapter.id, label: chapter.name }))}
            defaultValue={asked.chapterId ?? ""}
          />
        </Field>
        <Field label={t.name}>
          <TextInput type="search" name="q" defaultValue={asked.text} />
        </Field>
        <div className="form-acts">
          <SubmitButton plain size="small" name="intent" value="look" formNoValidate>
            {t.look}
          </SubmitButton>
        </div>
        <DataTable<Person>
          caption={`${t.free}, ${t.chapter}`}
          rows={candidates.people}
          rowKey={(row) => row.id}
          align="top"
          empty={<p className="dim">{candidates.tooMany ? t.tooMany : t.none}</p>}
          columns={[
            {
              ...{ key: "name", head: t.person },
              cell: (row) => (
                <>
                  {row.name}
                  <br />
                  <span className="note">
                    {row.chapter ?? t.chapterNone}
                    {row.leads ? `, ${t.lead}` : ""}
                  </span>
                </>
              ),
            },
            {
              ...{ key: "free", head: t.freeShare, figure: true, nowrap: true },
              cell: (row) =>
                row.away ? <span className="dim">{t.away}</span> : formatShare(row.free, language),
            },
            {
              ...{ key: "add", head: t.add, actions: true },
              cell: (row) =>
                taken.has(row.id) ? (
                  <span className="dim">{t.added}</span>
                ) : (
                  <Button
                    type="submit"
                    size="small"
                    name="intent"
                    value={`add:${row.id}:${row.free}:${row.name}`}
                    aria-label={t.addPerson(row.name)}
                    formNoValidate
                  >
                    {t.add}
                  </Button>
                ),
            },
          ]}
        />
        {candidates.count !== null && candidates.count > candidates.people.length ? (
          <p className="note">{t.shown(candidates.people.length, candidates.count)}</p>
        ) : null}
      </div>
    </Section>
  );
}
