import { units } from "@congruence/i18n/units";
import { ButtonLink, Menu, type MenuItem, useMessages } from "@congruence/ui";
import { keepingDay, type Observation } from "~/lib/observation";
import type { Unit } from "./unit";

/** What the reader may do with the unit: two buttons, the rest in a menu. Nothing for who may do nothing. */
export function UnitActions({ unit, observation }: { unit: Unit; observation: Observation }) {
  const t = useMessages(units).actions;
  const at = (path: string) => keepingDay(`/units/${unit.handle}/${path}`, observation);
  const may = (act: Unit["may"][number]) => unit.may.includes(act);
  const below = (kind: "squad" | "tribe") =>
    keepingDay(`/units/new?parent=${unit.handle}&kind=${kind}`, observation);
  const isTribe = unit.kind === "tribe";
  const takesPeople = may("allocation.change") && unit.kind !== "chapter";
  const all: (MenuItem & { href: string })[] = [
    ...(isTribe && may("unit.open") ? [{ label: t.openSquad, href: below("squad") }] : []),
    ...(takesPeople ? [{ label: t.add, href: at("allocate") }] : []),
    ...(may("unit.change") ? [{ label: t.change, href: at("change") }] : []),
    ...(may("lead.set") ? [{ label: t.leads, href: at("leads") }] : []),
    ...(isTribe && may("unit.open") ? [{ label: t.openTribe, href: below("tribe") }] : []),
    ...(may("unit.close") ? [{ label: t.close, href: at("close"), danger: true }] : []),
  ];
  const [first, second, ...rest] = all;
  if (!first) return null;
  return (
    <>
      {second ? <ButtonLink href={second.href}>{second.label}</ButtonLink> : null}
      <ButtonLink kind="primary" href={first.href}>
        {first.label}
      </ButtonLink>
      {rest.length > 0 ? <Menu label={t.label} items={rest} /> : null}
    </>
  );
}
