import type { LoaderFunctionArgs } from "@remix-run/node";
import { signed } from "~/lib/signed.server";

/** An address that leads nowhere: 404, inside the frame for whoever is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  await signed(args);
  throw new Response(null, { status: 404 });
}

export default function NotThereAtAll() {
  return null;
}
