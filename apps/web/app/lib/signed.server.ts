import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { observe } from "./observation";

type Args = Pick<LoaderFunctionArgs, "request" | "context">;

/** Who is signed in and the day the page shows; sends anybody else to the sign-in page, and back here afterwards. */
export async function signed({ request, context }: Args) {
  const me = await context.api.account.me.query();
  if (!me) {
    const { pathname, search } = new URL(request.url);
    const to = pathname === "/" && search === "" ? "" : `?to=${encodeURIComponent(pathname + search)}`;
    throw redirect(`/sign-in${to}`);
  }
  return { me, language: me.account.language, observation: observe(request.url, me.today), api: context.api };
}

/** Where to go after a door: a page of ours, never an address elsewhere. */
export function safeReturn(to: string | null): string {
  return to?.startsWith("/") && !/^\/[/\\]/.test(to) ? to : "/";
}
