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
    route("admin/import/:id/problems.csv", "routes/import/problems-csv.ts");
    route("admin/import/:id/leftovers.csv", "routes/import/leftovers-csv.ts");
    route("undo", "routes/undo/page.tsx");
    route("admin/accounts/people", "routes/accounts/people.ts");
    route("search/found", "routes/search/found.ts");

    route("allocations/candidates", "routes/allocations/candidates.ts");

    route("", "routes/frame/layout.tsx", () => {
      route("", "routes/frame/inside.tsx", () => {
        route("", "routes/home/page.tsx", { index: true });
        route("experience", "routes/experience/page.tsx");
        route("experience/new", "routes/experience/new.tsx");
        route("experience/items/:handle", "routes/experience/item.tsx");
        route("experience/items/:handle/assign", "routes/experience/item-assign.tsx");
        route("experience/items/:handle/change", "routes/experience/item-change.tsx");
        route("experience/items/:handle/close", "routes/experience/item-close.tsx");
        route("experience/items/:handle/end/:workId", "routes/experience/item-end.tsx");
        route("organisation", "routes/organisation/page.tsx");
        route("changes", "routes/changes/page.tsx");
        route("search", "routes/search/page.tsx");
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
        route("admin", "routes/administration/page.tsx");
        route("admin/accounts", "routes/accounts/list.tsx");
        route("admin/accounts/new", "routes/accounts/invite.tsx");
        route("admin/accounts/:accountId", "routes/accounts/account.tsx");
        route("admin/accounts/:accountId/disable", "routes/accounts/disable.tsx");
        route("admin/settings", "routes/settings/page.tsx");
        route("admin/audit", "routes/audit/log.tsx");
        route("admin/audit/:batchId", "routes/audit/act.tsx");
        route("admin/import", "routes/import/history.tsx");
        route("admin/import/:id", "routes/import/page.tsx");
        route("*", "routes/frame/not-there.tsx");
      });
    });
  });
