import "@congruence/ui/styles.css";
import { LanguageProvider } from "@congruence/ui";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { RouterPlatform } from "~/components/platform";
import { RootProblem } from "~/components/root-problem";
import { languageOf } from "~/lib/language.server";
import { useNonce } from "~/lib/nonce";
import { readCookie } from "~/lib/session-cookie.server";

export const meta: MetaFunction = () => [{ title: "Congruence" }];

export const links: LinksFunction = () => [{ rel: "icon", href: "/mark.svg", type: "image/svg+xml" }];

function asTheme(text: string | null): "light" | "dark" | "system" {
  return text === "dark" || text === "light" ? text : "system";
}

/** Language and theme: the account's when somebody is signed in, else what this browser last chose or asks for. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = await context.api.account.me.query();
  const theme = me?.account.theme ?? readCookie(request, "theme");
  return {
    language: me?.account.language ?? languageOf(request),
    theme: asTheme(theme),
  };
}

export function useRoot() {
  return useRouteLoaderData<typeof loader>("root") ?? { language: "en" as const, theme: asTheme(null) };
}

/** The document around every page, and around what goes wrong. */
export function Layout({ children }: { children: ReactNode }) {
  const { language, theme } = useRoot();
  const nonce = useNonce();
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageProvider language={language}>
          <RouterPlatform>{children}</RouterPlatform>
        </LanguageProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <RootProblem />;
}
