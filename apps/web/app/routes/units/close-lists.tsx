import { formatShare, formatSpan } from "@congruence/i18n";
import { unitForms } from "@congruence/i18n/unit-forms";
import {
  DataTable,
  type Option,
  type OptionGroup,
  Refused,
  Section,
  Select,
  SubmitButton,
  useLanguage,
  useMessages,
} from "@congruence/ui";
import type { ApiClient } from "~/lib/api.server";
import type { FormReply } from "~/lib/form.server";
import { ENDS, type ListName } from "./close-form";

export type Inside = Awaited<ReturnType<ApiClient["units"]["whatIsInside"]["query"]>>;
type Row = { id: string; name: string; about: string };
type Words = (typeof unitForms)["en"]["close"];

const byName = (a: { person: { name: string } }, b: { person: { name: string } }) =>
  a.person.name.localeCompare(b.person.name, "fr");

function rowsOf(list: ListName, inside: Inside, t: Words, language: "en" | "fr"): Row[] {
  switch (list) {
    case "people":
      return [...inside.people].sort(byName).map(({ allocationId, person, share, role, from, to }) => ({
        ...{ id: allocationId, name: person.name },
        about: [role, formatShare(share, language), formatSpan({ from, to }, language)].join(" · "),
      }));
    case "children":
      return inside.children.map(({ id, name }) => ({ id, name, about: "" }));
    case "items":
      return inside.items.map(({ workId, item, role }) => ({
        ...{ id: workId, name: item.name, about: role === "owner" ? t.owner : t.contributor },
      }));
    case "members":
      return [...inside.members]
        .sort(byName)
        .map(({ membershipId, person }) => ({ id: membershipId, name: person.name, about: "" }));
  }
}

/** Which kinds of unit take each list over, and what it means that nobody does. */
function placesFor(
  list: ListName,
  kind: Inside["kind"],
  t: Words,
): { kinds: string[]; nowhere: string | null } {
  if (list === "people") return { kinds: kind === "guild" ? ["guild"] : ["squad", "tribe"], nowhere: t.ends };
  if (list === "children") return { kinds: ["tribe"], nowhere: t.alone };
  if (list === "items") return { kinds: ["squad", "tribe"], nowhere: t.noOwner };
  return { kinds: ["chapter"], nowhere: t.leaves };
}

/** What one kind of thing does when the unit closes: a choice for each, one choice for all. */
export function HandOverList({
  list,
  inside,
  values,
  problems,
}: {
  list: ListName;
  inside: Inside;
  values: FormReply["values"] | undefined;
  problems: readonly string[];
}) {
  const t = useMessages(unitForms).close;
  const language = useLanguage();
  const rows = rowsOf(list, inside, t, language);
  const { kinds, nowhere } = placesFor(list, inside.kind, t);
  const targets = inside.targets.filter(
    (one) => kinds.includes(one.kind) && !(list === "children" && one.inside),
  );
  const option = (one: { id: string; name: string }): Option => ({ value: one.id, label: one.name });
  const near = targets.filter((one) => one.near).map(option);
  const others = targets.filter((one) => !one.near).map(option);
  const options: (Option | OptionGroup)[] = [
    ...(near.length > 0 ? [{ label: t.near, options: near }] : []),
    ...(others.length > 0 ? [near.length > 0 ? { label: t.other, options: others } : others].flat() : []),
    ...(nowhere ? [{ value: ENDS, label: nowhere }] : []),
  ];
  const suggested = targets.some((one) => one.id === inside.parentId)
    ? (inside.parentId ?? "")
    : list === "children"
      ? ENDS
      : "";
  const chosen = (id: string) => {
    const typed = values?.[`${list}.${id}`];
    return typeof typed === "string" ? typed : suggested;
  };
  const allTyped = values?.[`all.${list}`];
  return (
    <Section title={t[list]} scope={t[`${list}Scope`]} right={rows.length}>
      <Refused reasons={problems} />
      <div className="filters">
        <span className="pick">
          <span className="k" aria-hidden="true">
            {t.allTo}
          </span>
          <Select
            name={`all.${list}`}
            aria-label={`${t[list]}, ${t.allTo}`}
            placeholder="…"
            options={options}
            defaultValue={typeof allTyped === "string" ? allTyped : ""}
            width="m"
          />
        </span>
        <SubmitButton plain name="intent" value={`all.${list}`} formNoValidate>
          {t.apply}
        </SubmitButton>
      </div>
      <DataTable<Row>
        caption={`${t[list]}, ${t.goesTo}`}
        rows={rows}
        rowKey={(row) => row.id}
        phone="cards"
        columns={[
          {
            key: "name",
            head: list === "items" ? t.item : list === "children" ? t.unit : t.person,
            cell: (row) => row.name,
          },
          { key: "about", head: t.role, cell: (row) => <span className="dim">{row.about}</span> },
          {
            ...{ key: "to", head: t.goesTo },
            cell: (row) => (
              <Select
                name={`${list}.${row.id}`}
                aria-label={t.goesToOf(row.name)}
                placeholder={t.where}
                options={options}
                defaultValue={chosen(row.id)}
                width="m"
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
