import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { loaded } from "~/lib/form.server";
import { signed } from "~/lib/signed.server";

/** The page of whoever is signed in, when their account is somebody of the model. */
export async function loader(args: LoaderFunctionArgs) {
  const { api } = await signed(args);
  const { handle } = await loaded(api.people.own.query());
  if (handle === null) throw new Response(null, { status: 404 });
  throw redirect(`/people/${handle}`);
}

export default function OwnPage() {
  return null;
}
