import type { LoaderFunctionArgs } from "@remix-run/node";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";
import { entriesOf } from "./entries.server";

/** What the palette lists while somebody types: as many as it has room for. */
const ENTRIES = 12;

/** Answers the palette: `?q=` what was typed, `?on=` the day of the page it was typed on. */
export async function loader(args: LoaderFunctionArgs) {
  const { language, observation, api } = await signed(args);
  const text = (new URL(args.request.url).searchParams.get("q") ?? "").slice(0, 200);
  const found = await loaded(api.search.find.query({ text, on: observation.on, limit: ENTRIES }));
  return Response.json(entriesOf(found, language, observation));
}
