import { SUBJECTS } from "@congruence/domain/imports";
import { shareInField } from "@congruence/i18n";
import { components } from "@congruence/i18n/components";
import { importTerms } from "@congruence/i18n/import-terms";
import { imports } from "@congruence/i18n/imports";
import {
  Checkbox,
  DayInput,
  Disclosure,
  Field,
  FieldGroup,
  RadioGroup,
  Select,
  ShareInput,
  TextArea,
  TextInput,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { Import, Reading } from "./api-types";
import type { TypedColumns } from "./columns-step";
import { controlName, writtenRules } from "./mapping-form";

type Part = { reading: Reading; file: number; typed: TypedColumns | null };

/** A control's name, what it starts with, and what is the matter with it. */
function useControls({ file, typed }: Pick<Part, "file" | "typed">) {
  return (name: string, value: string) => {
    const at = controlName(file, name);
    const said = typed?.values[at];
    return {
      field: { id: at, error: typed?.errors[at] },
      control: { name: at, defaultValue: typed ? (typeof said === "string" ? said : "") : value },
    };
  };
}

/** What the file holds. */
export function ColumnSubject(part: Part) {
  const t = useMessages(imports).columns;
  const terms = useMessages(importTerms);
  const subject = useControls(part)("subject", part.reading.mapping.subject);
  return (
    <Field label={t.subject} {...subject.field}>
      <Select
        {...subject.control}
        options={SUBJECTS.map((value) => ({ value, label: terms.subjects[value] }))}
      />
    </Field>
  );
}

/** Dates, identity, shares, kinds, cover: guessed or by default, one field each. */
export function ColumnPolicies(part: Part & { tribes: Import["tribes"] }) {
  const { reading, file, typed, tribes } = part;
  const { mapping } = reading;
  const t = useMessages(imports).columns;
  const terms = useMessages(importTerms);
  const kinds = useMessages(components).unit;
  const language = useLanguage();
  const at = useControls(part);
  const ticked = (name: string, value: boolean) => (typed ? controlName(file, name) in typed.values : value);
  const holding = typed?.values[controlName(file, "holds")];
  const holds = typed ? [holding ?? []].flat() : mapping.holds;
  const has = (...fields: (keyof typeof mapping.columns)[]) =>
    fields.some((name) => mapping.columns[name] !== undefined);
  const people =
    has("personId", "personName", "firstName", "lastName", "email") || mapping.subject === "people";
  const units = has("unitId", "unitName") || mapping.subject === "units";
  const shares = mapping.subject === "allocations";
  const wrong = Object.keys(typed?.errors ?? {}).some(
    (name) => name.startsWith(`f${file}.`) && !name.startsWith(`f${file}.c`),
  );

  const effective = at("effectiveFrom", mapping.effectiveFrom);
  const policy = at("sharePolicy", mapping.sharePolicy.kind);
  const fixed = at(
    "fixedShare",
    mapping.sharePolicy.kind === "fixed" ? shareInField(mapping.sharePolicy.share) : "",
  );
  const divide = at(
    "divideOn",
    mapping.sharePolicy.kind === "divide" ? mapping.sharePolicy.on : mapping.effectiveFrom,
  );
  const scope = at("scope", mapping.scope.kind);
  const tribe = at("scopeTribe", mapping.scope.kind === "tribe" ? mapping.scope.unitId : "");
  const from = at("scopeFrom", mapping.scope.kind === "period" ? mapping.scope.from : "");
  const to = at("scopeTo", mapping.scope.kind === "period" ? (mapping.scope.to ?? "") : "");
  const identityPeople = at("identityPeople", mapping.identity.people);
  const identityUnits = at("identityUnits", mapping.identity.units);
  const dates = at("dateFormat", mapping.dateFormat);
  const end = at("end", mapping.endIsLastDay ? "last" : "after");
  const shareFormat = at("shareFormat", mapping.shareFormat);
  const otherwise = at("kindOtherwise", mapping.kindOtherwise);
  const rules = at("kindRules", writtenRules(mapping.kindRules, language));
  const lead = at("leadWords", mapping.leadWords.join(", "));
  const role = at("defaultRole", mapping.defaultRole);

  return (
    <Disclosure label={t.more} open={wrong}>
      <div className="form">
        <Field label={t.effectiveFrom} {...effective.field}>
          <DayInput {...effective.control} />
        </Field>
        <div className="together">
          <Field label={t.dateFormat} {...dates.field}>
            <Select
              {...dates.control}
              options={(["iso", "day-first", "month-first", "serial"] as const).map((value) => ({
                value,
                label: terms.dateFormats[value],
              }))}
            />
          </Field>
          <Field label={t.endIsLastDay} {...end.field}>
            <Select
              {...end.control}
              options={[
                { value: "last", label: t.lastDay },
                { value: "after", label: t.dayAfter },
              ]}
            />
          </Field>
        </div>
        {people || units ? (
          <div className="together">
            {people ? (
              <Field label={t.identityPeople} {...identityPeople.field}>
                <Select
                  {...identityPeople.control}
                  options={(["id", "email", "name", "ask"] as const).map((value) => ({
                    value,
                    label: t.identities[value],
                  }))}
                />
              </Field>
            ) : null}
            {units ? (
              <Field label={t.identityUnits} {...identityUnits.field}>
                <Select
                  {...identityUnits.control}
                  options={(["id", "name"] as const).map((value) => ({ value, label: t.identities[value] }))}
                />
              </Field>
            ) : null}
          </div>
        ) : null}
        {shares ? (
          <>
            <FieldGroup label={t.sharePolicy}>
              <RadioGroup
                name={policy.control.name}
                defaultValue={policy.control.defaultValue}
                choices={(["unstated", "fixed", "divide"] as const).map((value) => ({
                  value,
                  label: t[value],
                }))}
              />
            </FieldGroup>
            <div className="together">
              <Field label={t.fixedShare} optional {...fixed.field}>
                <ShareInput {...fixed.control} />
              </Field>
              <Field label={t.divideOn} optional {...divide.field}>
                <DayInput {...divide.control} />
              </Field>
              <Field label={t.shareFormat} {...shareFormat.field}>
                <Select
                  {...shareFormat.control}
                  options={(["percent", "fraction"] as const).map((value) => ({
                    value,
                    label: terms.shareFormats[value],
                  }))}
                />
              </Field>
            </div>
          </>
        ) : (
          <input type="hidden" name={shareFormat.control.name} value={mapping.shareFormat} />
        )}
        <FieldGroup label={t.scope} hint={t.scopeHint}>
          <RadioGroup
            name={scope.control.name}
            defaultValue={scope.control.defaultValue}
            choices={(
              ["unsaid", "everything", ...(tribes.length > 0 ? (["tribe"] as const) : []), "period"] as const
            ).map((value) => ({ value, label: t.scopes[value] }))}
          />
        </FieldGroup>
        <div className="together">
          {tribes.length > 0 ? (
            <Field label={t.scopeTribe} optional {...tribe.field}>
              <Select
                {...tribe.control}
                placeholder=""
                options={tribes.map((one) => ({ value: one.id, label: one.name }))}
              />
            </Field>
          ) : null}
          <Field label={t.scopeFrom} optional {...from.field}>
            <DayInput {...from.control} />
          </Field>
          <Field label={t.scopeTo} optional {...to.field}>
            <DayInput {...to.control} />
          </Field>
        </div>
        <FieldGroup label={t.alsoHolds}>
          <div className="choices">
            {SUBJECTS.filter((value) => value !== mapping.subject).map((value) => (
              <Checkbox
                key={value}
                name={controlName(file, "holds")}
                value={value}
                defaultChecked={holds.includes(value)}
              >
                {terms.subjects[value]}
              </Checkbox>
            ))}
          </div>
        </FieldGroup>
        {units ? (
          <>
            <Field label={t.kindOtherwise} {...otherwise.field}>
              <Select
                {...otherwise.control}
                options={[
                  { value: "shape", label: t.shape },
                  ...(["tribe", "squad", "chapter", "guild"] as const).map((value) => ({
                    value,
                    label: kinds[value],
                  })),
                ]}
              />
            </Field>
            <Field label={t.kindRules} hint={t.kindRulesHint} optional {...rules.field}>
              <TextArea rows={3} {...rules.control} />
            </Field>
          </>
        ) : null}
        {has("role", "lead") ? (
          <Field label={t.leadWords} hint={t.leadWordsHint} {...lead.field}>
            <TextArea rows={2} {...lead.control} />
          </Field>
        ) : (
          <input type="hidden" name={lead.control.name} value={mapping.leadWords.join(", ")} />
        )}
        {shares ? (
          <Field label={t.defaultRole} {...role.field}>
            <TextInput width="m" {...role.control} />
          </Field>
        ) : null}
        <div className="choices">
          <Checkbox
            name={controlName(file, "fillEmpty")}
            defaultChecked={ticked("fillEmpty", mapping.fillEmpty)}
          >
            {t.fillEmpty}
          </Checkbox>
          <Checkbox
            name={controlName(file, "fillDown")}
            defaultChecked={ticked("fillDown", mapping.fillDown)}
          >
            {t.fillDown}
          </Checkbox>
        </div>
      </div>
    </Disclosure>
  );
}
