import { UNIT_KINDS } from "@congruence/domain/facts";
import { components } from "@congruence/i18n/components";
import { organisation } from "@congruence/i18n/organisation";
import { type Filter, FilterForm, Segmented, useMessages } from "@congruence/ui";
import { type Address, hrefOf, PLAIN, partsOf, SHOWN } from "./address";
import type { Here, TableAnswer, TreeAnswer } from "./types";

/** The line above both views: which view, what is shown of it. A GET form, so that it works without a script. */
export function Filters({ observation, address, head }: Here & { head: TreeAnswer | TableAnswer }) {
  const t = useMessages(organisation);
  const { unit } = useMessages(components);
  const { view } = address;
  const limits: Filter = {
    ...{ name: "crossed", label: t.limits.label, value: address.crossed ? "1" : "" },
    any: t.limits.all(head.guardrails),
    options: [{ value: "1", label: t.limits.onlyShort }],
  };
  const filters: Filter[] =
    view === "tree"
      ? [
          {
            ...{ name: "show", label: t.show.label, value: address.show === PLAIN.show ? "" : address.show },
            any: t.show.delivery,
            options: SHOWN.filter((one) => one !== PLAIN.show).map((value) => ({
              value,
              label: t.show[value],
            })),
          },
          {
            ...{ name: "chapter", label: t.chapter.label, value: address.chapter ?? "", any: t.chapter.all },
            options: head.chapters.map(({ handle, name }) => ({ value: handle, label: name })),
          },
          limits,
        ]
      : [
          {
            ...{ name: "kind", label: t.kind.label, value: address.kind ?? "", any: t.kind.all },
            options: UNIT_KINDS.map((value) => ({ value, label: unit[value] })),
          },
          limits,
        ];
  const other = (to: Address["view"]) =>
    hrefOf({ ...PLAIN, view: to, crossed: address.crossed }, observation);
  return (
    <FilterForm
      key={JSON.stringify(partsOf({ ...address, open: null, page: 1 }))}
      action="/organisation"
      filters={filters}
      search={view === "table" ? { name: "q", value: address.text, label: t.find } : undefined}
      keep={keepOf(address, observation)}
    >
      <Segmented
        label={t.views.label}
        options={[
          {
            label: t.views.tree,
            href: view === "tree" ? hrefOf(address, observation) : other("tree"),
            current: view === "tree",
          },
          { label: t.views.table, href: other("table"), current: view === "table" },
        ]}
      />
    </FilterForm>
  );
}

/** What a change of the filters leaves as it is: the day, the view, what stands open, how the table is sorted. */
function keepOf(address: Address, { on, today }: Here["observation"]): Record<string, string> {
  const { chapter: _c, crossed: _x, show: _s, kind: _k, q: _q, page: _p, ...rest } = partsOf(address);
  return { ...rest, ...(on === today ? {} : { on }) };
}
