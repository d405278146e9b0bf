import { components } from "@congruence/i18n/components";
import { type ReactNode, useRef } from "react";
import { Button } from "../actions/button.tsx";
import { type Option, type OptionGroup, Options } from "../forms/inputs.tsx";
import { Icon } from "../icons.tsx";
import { useClosingDetails } from "../platform/closing-details.ts";
import { useMessages } from "../platform/language.tsx";
import { Form, Link } from "../platform/link.tsx";
import { useMounted } from "../platform/mounted.ts";

/** A line of filters above a table; what is given as `legend` stands at the right. */
export function FilterBar({ legend, children }: { legend?: ReactNode; children: ReactNode }) {
  return (
    <div className="filters">
      {children}
      {legend}
    </div>
  );
}

/** One filter with few values, each an address: a popover of links. */
export function Pick({
  label,
  value,
  options,
}: {
  label: string;
  /** What is chosen, in words. */
  value: string;
  options: readonly { label: string; href: string; current?: boolean }[];
}) {
  const ref = useRef<HTMLDetailsElement>(null);
  useClosingDetails(ref);
  return (
    <details ref={ref} className="pick">
      <summary>
        <span className="k">{label}</span> {value}
        <Icon name="down" size={12} />
      </summary>
      <ul className="panel">
        {options.map((option) => (
          <li key={option.href}>
            <Link href={option.href} aria-current={option.current ? "true" : undefined}>
              {option.label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

export type Filter = {
  name: string;
  label: string;
  value: string;
  options: readonly (Option | OptionGroup)[];
  /** The choice that filters nothing; "All" when left out. */
  any?: string;
};

/**
 * Filters as one GET form: native selects and an optional text, sent as soon as one changes when a script runs, by
 * a button otherwise. `keep` are the other parts of the address that must survive.
 */
export function FilterForm({
  action,
  filters,
  search,
  keep = {},
  legend,
  children,
}: {
  action: string;
  filters: readonly Filter[];
  search?: { name: string; value: string; label: string };
  keep?: Readonly<Record<string, string>>;
  legend?: ReactNode;
  children?: ReactNode;
}) {
  const t = useMessages(components);
  const mounted = useMounted();
  return (
    <Form method="get" action={action} className="filters" role="search">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {search ? (
        <label className="pick">
          <Icon name="search" size={14} />
          <span className="sr">{search.label}</span>
          <input type="search" name={search.name} defaultValue={search.value} placeholder={search.label} />
        </label>
      ) : null}
      {filters.map((filter) => (
        <label key={filter.name} className="pick">
          <span className="k">{filter.label}</span>
          <select
            name={filter.name}
            defaultValue={filter.value}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
          >
            <option value="">{filter.any ?? t.form.all}</option>
            <Options options={filter.options} />
          </select>
        </label>
      ))}
      {mounted && !search ? null : (
        <Button type="submit" kind="quiet">
          {t.form.apply}
        </Button>
      )}
      {legend}
    </Form>
  );
}
