import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { writeCookie } from "~/lib/session-cookie.server";
import { safeReturn } from "~/lib/signed.server";

const YEAR = 365 * 86_400;
const LANGUAGES = ["en", "fr"] as const;
const THEMES = ["system", "light", "dark"] as const;

export function loader() {
  throw redirect("/");
}

/** Language and theme: kept with the account when somebody is signed in, and in this browser for its doors. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = LANGUAGES.find((one) => one === form.get("language"));
  const theme = THEMES.find((one) => one === form.get("theme"));
  const chosen = { ...(language ? { language } : {}), ...(theme ? { theme } : {}) };
  if (await context.api.account.me.query()) await context.api.account.setPreferences.mutate(chosen);
  const headers = new Headers();
  for (const [name, value] of Object.entries(chosen)) {
    headers.append("Set-Cookie", writeCookie(name, value, { secure: context.secureCookies, maxAge: YEAR }));
  }
  return redirect(safeReturn(String(form.get("returnTo") ?? "")), { headers });
}
