import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { blankSessionCookie } from "~/lib/session-cookie.server";

export function loader() {
  throw redirect("/");
}

export async function action({ context }: ActionFunctionArgs) {
  await context.api.account.signOut.mutate();
  return redirect("/sign-in", { headers: { "Set-Cookie": blankSessionCookie(context.secureCookies) } });
}
