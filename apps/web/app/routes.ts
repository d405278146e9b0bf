import type { VitePluginConfig } from "@remix-run/dev";

/** Every address of the product and the folder that answers it. Names are those of the API's features. */
export const routes: NonNullable<VitePluginConfig["routes"]> = (defineRoutes) =>
  defineRoutes((route) => {
    route("sign-in", "routes/doors/sign-in.tsx");
    route("sign-out", "routes/doors/sign-out.tsx");
    route("welcome", "routes/doors/welcome.tsx");
    route("invitation/:secret", "routes/doors/invitation.tsx");
    route("renew", "routes/doors/renew.tsx");
    route("renew/:secret", "routes/doors/renew-password.tsx");
    route("preferences", "routes/doors/preferences.tsx");

    route("", "routes/frame/layout.tsx", () => {
      route("", "routes/home/page.tsx", { index: true });
      route("organisation", "routes/organisation/page.tsx");
      route("account", "routes/account/page.tsx");
      route("*", "routes/frame/not-there.tsx");
    });
  });
