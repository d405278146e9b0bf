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

    route("allocations/candidates", "routes/allocations/candidates.ts");

    route("", "routes/frame/layout.tsx", () => {
      route("", "routes/home/page.tsx", { index: true });
      route("organisation", "routes/organisation/page.tsx");
      route("account", "routes/account/page.tsx");
      route("people", "routes/people/list.tsx");
      route("people/new", "routes/people/new.tsx");
      route("people/:handle", "routes/people/person.tsx");
      route("people/:handle/change", "routes/people/change.tsx");
      route("people/:handle/leave", "routes/people/leave.tsx");
      route("my-page", "routes/people/own.tsx");
      route("pools", "routes/pools/list.tsx");
      route("pools/new", "routes/pools/new.tsx");
      route("pools/:handle/change", "routes/pools/change.tsx");
      route("units/new", "routes/units/new.tsx");
      route("units/:handle", "routes/units/page.tsx");
      route("units/:handle/change", "routes/units/change.tsx");
      route("units/:handle/leads", "routes/units/leads.tsx");
      route("units/:handle/close", "routes/units/close.tsx");
      route("units/:handle/reopen", "routes/units/reopen.tsx");
      route("units/:handle/allocate", "routes/units/allocate.tsx");
      route("units/:handle/correct/:versionId", "routes/units/correct.tsx");
      route("allocations/:id", "routes/allocations/page.tsx");
      route("*", "routes/frame/not-there.tsx");
    });
  });
