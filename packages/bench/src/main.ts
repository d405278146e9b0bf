import { startTestServer } from "@congruence/db/testing";
import { organisationOf } from "./organisation.ts";
import { pageTimes } from "./pages.ts";
import { print } from "./table.ts";

/** `npm run bench`: each table says what it compares; figures are medians of one run on this machine. */
const ON = "2026-09-21";
const server = await startTestServer();
try {
  const small = await organisationOf(1_000);
  const large = await organisationOf(5_000);
  console.log(
    `5,000 people: ${large.changes.length} rows with as many audit entries written in ${(large.loadedIn / 1000).toFixed(1)} s`,
  );
  const pages = [
    { name: "home", read: (api) => api.home.read({ on: ON }) },
    { name: "organisation", read: (api) => api.organisation.tree({ on: ON }) },
    { name: "experience", read: (api) => api.experience.read({ on: ON }) },
    { name: "people", read: (api) => api.people.list({ on: ON }) },
    { name: "search", read: (api) => api.search.find({ text: "ma", on: ON }) },
  ] satisfies Parameters<typeof pageTimes>[1];
  const [few, many] = [await pageTimes(small, pages), await pageTimes(large, pages)];
  print(
    "The API behind each page, 95th percentile at 5,000 people against 1,000",
    pages.map(({ name }) => ({
      what: name,
      ours: many.get(name)?.p95 ?? Number.NaN,
      other: few.get(name)?.p95 ?? Number.NaN,
      against: "1,000 people",
    })),
  );
  await small.product.close();
  await large.product.close();
} finally {
  await server.stop();
}
