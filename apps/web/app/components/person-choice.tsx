import type { Day } from "@congruence/domain";
import { Combobox, type ComboOption } from "@congruence/ui";

/** A person found by name, with what is free of their time on the day; the name is sent when no script ran. */
export function PersonChoice({
  name,
  valueName,
  on,
  options,
  chosen,
  id,
}: {
  name: string;
  valueName: string;
  on: Day;
  options: readonly ComboOption[];
  chosen: ComboOption | null;
  id?: string;
}) {
  return (
    <Combobox
      id={id}
      name={name}
      valueName={valueName}
      options={options}
      defaultValue={chosen}
      load={async (text, signal) => {
        const response = await fetch(`/allocations/candidates?${new URLSearchParams({ on, q: text })}`, {
          signal,
        });
        return response.ok ? ((await response.json()) as ComboOption[]) : [];
      }}
    />
  );
}
