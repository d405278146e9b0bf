/** Who asks for a page: the demonstration's sign-ins, and somebody who is not signed in. */
export const VISITORS = [
  "anonymous",
  "guest",
  "member",
  "hr",
  "squadLead",
  "tribeLead",
  "chapterLead",
  "director",
  "administrator",
] as const;
export type Visitor = (typeof VISITORS)[number];

/**
 * Which page opens to whom, written out by hand, by the route's path. `at` is an address in the demonstration, or
 * where a link to one stands. The squad is the squad lead's, under the tribe lead's tribe; the person is of the chapter
 * lead's chapter; the member leads the squad too, without being accountable.
 *
 * `opens`: everybody who is signed in, anyone at all, or those named. To the others there is nothing there (404), and
 * whoever is not signed in is sent to the door. `goes`: the address leads elsewhere, for anyone.
 */
export type RouteRow = { at: string | { linkOn: string; like: RegExp } } & (
  | { opens: string }
  | { goes: string }
);

const all = { opens: "everybody" };
const anyone = { opens: "anyone" };
const steering = { opens: "director administrator" };
const inCharge = { opens: "squadLead tribeLead director administrator" };
const administrator = { opens: "administrator" };
const nobody = { opens: "nobody" };
/** An import is there once somebody uploaded a file; the demonstration was not loaded from one. */
const IMPORT = "/admin/import/0199aaaa-0000-7000-8000-000000000001";

export const ROUTES: Record<string, RouteRow> = {
  "sign-in": { at: "/sign-in", opens: "anonymous" },
  "sign-out": { at: "/sign-out", goes: "/" },
  welcome: { at: "/welcome", ...anyone },
  "invitation/:secret": { at: "/invitation/spent", ...anyone },
  renew: { at: "/renew", ...anyone },
  "renew/:secret": { at: "/renew/spent", ...anyone },
  preferences: { at: "/preferences", goes: "/" },
  undo: { at: "/undo", goes: "/" },

  "": { at: "/", ...all },
  account: { at: "/account", ...all },
  organisation: { at: "/organisation", ...all },
  changes: { at: "/changes?from=2025-02-28&to=2025-03-31", ...all },
  search: { at: "/search?q=caisse", ...all },
  "search/found": { at: "/search/found?q=caisse&on=2026-09-21", ...all },
  "*": { at: "/nowhere", ...nobody },

  experience: { at: "/experience", ...all },
  "experience/new": { at: "/experience/new", ...inCharge },
  "experience/items/:handle": { at: "/experience/items/shop-till", ...all },
  "experience/items/:handle/assign": { at: "/experience/items/shop-till/assign", ...inCharge },
  "experience/items/:handle/change": { at: "/experience/items/shop-till/change", ...inCharge },
  "experience/items/:handle/close": { at: "/experience/items/shop-till/close", ...inCharge },
  "experience/items/:handle/end/:workId": {
    ...{ at: { linkOn: "/experience/items/shop-till", like: /\/experience\/items\/shop-till\/end\/[^"?]+/ } },
    ...inCharge,
  },

  people: { at: "/people", ...all },
  "people/new": { at: "/people/new", opens: "hr administrator" },
  "people/:handle": { at: "/people/yanis-belkacem", ...all },
  // Whoever may change anything of the person: the director, the cost of a day.
  "people/:handle/change": {
    ...{ at: "/people/yanis-belkacem/change", opens: "hr chapterLead director administrator" },
  },
  "people/:handle/leave": { at: "/people/yanis-belkacem/leave", opens: "hr administrator" },
  // Leads to the page of whoever is in the model.
  "my-page": { at: "/my-page", ...nobody },

  pools: { at: "/pools", ...all },
  "pools/new": { at: "/pools/new", ...steering },
  "pools/:handle/change": { at: "/pools/touchpoints/change", opens: "chapterLead director administrator" },

  "units/new": { at: "/units/new?parent=acheter&kind=squad", opens: "tribeLead director administrator" },
  "units/:handle": { at: "/units/caisse-mobile", ...all },
  "units/:handle/change": { at: "/units/caisse-mobile/change", ...inCharge },
  "units/:handle/leads": { at: "/units/caisse-mobile/leads", ...inCharge },
  // Closing hands people over, which is allocating them: a lead alone closes an empty unit.
  "units/:handle/close": { at: "/units/caisse-mobile/close", ...steering },
  "units/:handle/reopen": { at: "/units/publicite-utile/reopen", ...steering },
  "units/:handle/allocate": { at: "/units/caisse-mobile/allocate", ...steering },
  "units/:handle/correct/:versionId": {
    ...{
      at: { linkOn: "/units/caisse-mobile?tab=history", like: /\/units\/caisse-mobile\/correct\/[^"?]+/ },
    },
    ...inCharge,
  },
  // Read by everybody; its forms are offered to those who may allocate.
  "allocations/:id": {
    ...{ at: { linkOn: "/units/caisse-mobile?tab=people", like: /\/allocations\/[0-9a-f-]{36}/ } },
    ...all,
  },
  "allocations/candidates": { at: "/allocations/candidates?on=2026-09-21&text=a", ...all },

  admin: { at: "/admin", ...steering },
  "admin/settings": { at: "/admin/settings", ...steering },
  "admin/accounts": { at: "/admin/accounts", ...administrator },
  "admin/accounts/new": { at: "/admin/accounts/new", ...administrator },
  "admin/accounts/people": { at: "/admin/accounts/people?q=a", ...administrator },
  "admin/accounts/:accountId": {
    ...{ at: { linkOn: "/admin/accounts", like: /\/admin\/accounts\/[0-9a-f-]{36}/ } },
    ...administrator,
  },
  "admin/accounts/:accountId/disable": {
    ...{ at: { linkOn: "/admin/accounts", like: /\/admin\/accounts\/[0-9a-f-]{36}/ } },
    ...administrator,
  },
  "admin/audit": { at: "/admin/audit", ...administrator },
  "admin/audit/:batchId": {
    ...{ at: { linkOn: "/admin/audit", like: /\/admin\/audit\/[0-9a-f-]{36}/ } },
    ...administrator,
  },
  "admin/import": { at: "/admin/import", ...administrator },
  "admin/import/:id": { at: IMPORT, ...nobody },
  "admin/import/:id/problems.csv": { at: `${IMPORT}/problems.csv`, ...nobody },
  "admin/import/:id/leftovers.csv": { at: `${IMPORT}/leftovers.csv?file=0`, ...nobody },
};
