import { addDays, isDay } from "@congruence/domain/calendar";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { flash } from "~/lib/flash.server";
import { loaded } from "~/lib/form.server";
import { keepingDay } from "~/lib/observation";
import { signed } from "~/lib/signed.server";

/**
 * What a form about an item starts from; `from` is the day it proposes. Those who may not are told that nothing is
 * there, and under a past day the item is shown instead.
 */
export async function itemForm(args: LoaderFunctionArgs, right: "change" | "assign" | null) {
  const { me, language, observation, api } = await signed(args);
  const item = await loaded(
    api.experience.readItem.query({ handle: args.params.handle ?? "", on: observation.on }),
  );
  if (right !== null && !item.may[right]) throw new Response(null, { status: 404 });
  if (observation.when === "past")
    throw redirect(keepingDay(`/experience/items/${item.handle}`, observation));
  return { item, language, observation, labels: me.componentLabels, from: observation.on };
}

/** Back to the item once something was done to it; on a day to come when that is when it holds. */
export function backToItem(
  { params, context }: ActionFunctionArgs,
  action: string,
  done: { batchId: string },
  day: { from: string; today: string },
) {
  const later = isDay(day.from) && day.from > day.today ? `?on=${day.from}` : "";
  return redirect(`/experience/items/${params.handle ?? ""}${later}`, {
    headers: flash({ action, batchId: done.batchId }, context.secureCookies),
  });
}

/** The day after a last day as typed, where spans end; what is no day is left for the schema to say. */
export function afterLast(text: unknown): unknown {
  return isDay(text) ? addDays(text, 1) : text;
}
