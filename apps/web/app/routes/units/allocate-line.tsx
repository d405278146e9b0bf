import type { Day } from "@congruence/domain";
import { formatShare } from "@congruence/i18n";
import { allocations } from "@congruence/i18n/allocations";
import {
  Button,
  DayInput,
  Field,
  FieldGroup,
  Link,
  ShareInput,
  TextInput,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import { PersonChoice } from "~/components/person-choice";
import { type Line, overCapacityOn } from "./allocate-form";
import type { Candidates } from "./allocate-free";
import type { Reply } from "./form-parts";

/** One person who joins: who, as what, for how much, from when to when; refused under the field it concerns. */
export function AllocateLine({
  line,
  at,
  on,
  isGuild,
  options,
  reply,
}: {
  line: Line;
  at: number;
  on: Day;
  isGuild: boolean;
  options: Candidates["people"];
  reply: Reply;
}) {
  const t = useMessages(allocations).allocate;
  const language = useLanguage();
  const name = (field: string) => `rows.${at}.${field}`;
  const problem = (...names: string[]) => names.flatMap((field) => reply?.fields[name(field)] ?? []);
  const over = overCapacityOn(reply?.refusals ?? [], at);
  return (
    <FieldGroup label={t.line(at + 1)} className="form-line">
      <div className="together">
        <Field id={name("personId")} label={t.person} error={problem("personId", "unitId", "person")}>
          <PersonChoice
            id={name("personId")}
            name={name("person")}
            valueName={name("personId")}
            on={on}
            options={options.map((person) => ({
              ...{ value: person.id, label: person.name },
              hint: [person.chapter, formatShare(person.free, language)].filter(Boolean).join(" · "),
            }))}
            chosen={line.person === "" ? null : { value: line.personId, label: line.person }}
          />
        </Field>
        <Field id={name("role")} label={t.role} error={problem("role")}>
          <TextInput name={name("role")} defaultValue={line.role} list="roles" maxLength={80} />
        </Field>
        {isGuild ? null : (
          <Field
            id={name("share")}
            label={t.share}
            error={problem("share")}
            errorActions={
              over ? (
                <>
                  {over.fits > 0 ? (
                    <Button
                      type="submit"
                      size="small"
                      name="intent"
                      value={`fit.${at}.${over.fits}`}
                      formNoValidate
                    >
                      {t.write(over.fits)}
                    </Button>
                  ) : null}
                  {over.inTheWay.slice(0, 3).map((one) => (
                    <Link key={one.id} href={`/allocations/${one.id}`}>
                      {t.see(one.unitName)}
                    </Link>
                  ))}
                </>
              ) : undefined
            }
          >
            <ShareInput name={name("share")} defaultValue={line.share} />
          </Field>
        )}
        <Field id={name("from")} label={t.from} error={problem("from")}>
          <DayInput name={name("from")} defaultValue={line.from} />
        </Field>
        <Field id={name("to")} label={t.last} error={problem("to")}>
          <DayInput name={name("to")} defaultValue={line.to} />
        </Field>
      </div>
      <div className="form-acts">
        <span className="note">{isGuild ? t.noShare : t.shareHint}</span>
        <Button
          type="submit"
          kind="quiet"
          size="small"
          className="push"
          name="intent"
          value={`drop.${at}`}
          formNoValidate
        >
          {t.drop}
        </Button>
      </div>
    </FieldGroup>
  );
}
