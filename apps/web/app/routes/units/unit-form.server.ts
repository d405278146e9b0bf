import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { effectiveDay } from "~/lib/effective-day";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import type { Unit } from "./unit";

/**
 * What the page of a form about a unit starts from: the unit on the day from which the change would hold, and what
 * can be chosen on it. Who may not do it finds nothing there; a past day leads back to the unit's page.
 */
export async function unitForm(args: LoaderFunctionArgs, act: Unit["may"][number]) {
  const { me, language, observation, api } = await signed(args);
  const handle = args.params.handle ?? "";
  if (observation.when === "past") throw redirect(`/units/${handle}?on=${observation.on}`);
  const from = effectiveDay(args.request.url, observation);
  const unit = await loaded(api.units.read.query({ handle, on: from }));
  if (!unit.may.includes(act)) throw new Response(null, { status: 404 });
  return { me, language, observation, api, unit, from };
}

/** The tribes that a unit can go under on the day; not itself. */
export async function tribesOn({
  api,
  unit,
  from,
}: Pick<Awaited<ReturnType<typeof unitForm>>, "api" | "unit" | "from">) {
  const { units } = await api.units.choices.query({ on: from });
  return units.filter((one) => one.kind === "tribe" && one.id !== unit.id);
}
