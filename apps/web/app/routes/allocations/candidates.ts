import { formatShare } from "@congruence/i18n";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { signed } from "~/lib/signed.server";

/** For lists that are found by typing: people of the day by name, with what is free of their time. */
export async function loader(args: LoaderFunctionArgs) {
  const { api, observation, language } = await signed(args);
  const text = (new URL(args.request.url).searchParams.get("q") ?? "").slice(0, 120);
  const { people } = await api.allocations.candidates.query({ on: observation.on, text, limit: 20 });
  const options = people.map((person) => ({
    value: person.id,
    label: person.name,
    hint: [person.chapter, formatShare(person.free, language)].filter(Boolean).join(" · "),
  }));
  return Response.json(options, { headers: { "Cache-Control": "private, no-store" } });
}
