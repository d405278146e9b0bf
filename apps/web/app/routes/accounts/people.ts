import type { LoaderFunctionArgs } from "@remix-run/node";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";

/** People whose name holds the text, as the form of an account lists them while one types. */
export async function loader(args: LoaderFunctionArgs) {
  const { me, api } = await signed(args);
  if (!me.may.includes("account.manage")) throw new Response(null, { status: 404 });
  const text = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 120);
  const { people } = await loaded(api.allocations.candidates.query({ on: me.today, text, limit: 20 }));
  return Response.json(
    people.map(({ id, name, chapter }) => ({ value: id, label: name, hint: chapter ?? "" })),
  );
}
