import { beforeAll, expect, it } from "vitest";
import { address, PASSWORD, PEOPLE } from "./browser.ts";
import { ROUTES, type RouteRow, VISITORS, type Visitor } from "./rights-table.ts";

const cookies = new Map<Visitor, string>();

function ask(path: string, visitor: Visitor): Promise<Response> {
  return fetch(address() + path, { redirect: "manual", headers: { cookie: cookies.get(visitor) ?? "" } });
}

beforeAll(async () => {
  for (const visitor of VISITORS) {
    if (visitor === "anonymous") continue;
    const entered = await fetch(`${address()}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: address(), "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ email: PEOPLE[visitor], password: PASSWORD }),
    });
    const cookie = entered.headers.getSetCookie().map((line) => line.split(";")[0]);
    cookies.set(visitor, cookie.join("; "));
  }
});

/** The address of the row; one that is a link is taken from the page as the administrator sees it. */
async function addressOf(path: string, { at }: RouteRow): Promise<string> {
  if (typeof at === "string") return at;
  const page = await (await ask(at.linkOn, "administrator")).text();
  const link = at.like.exec(page)?.[0];
  if (!link) throw new Error(`${at.linkOn} shows no link like ${at.like}`);
  return path.endsWith("/disable") ? `${link}/disable` : link;
}

function expected(row: RouteRow, visitor: Visitor): string {
  if ("goes" in row) return `to ${row.goes}`;
  const words = row.opens.split(" ");
  if (words.includes("anyone") || words.includes(visitor)) return "200";
  if (row.opens === "anonymous") return "to /";
  if (visitor === "anonymous") return "to /sign-in";
  return words.includes("everybody") ? "200" : "404";
}

async function found(path: string, visitor: Visitor): Promise<string> {
  const response = await ask(path, visitor);
  await response.arrayBuffer();
  const location = response.headers.get("location");
  if (location === null) return String(response.status);
  return `to ${new URL(location, address()).pathname}`;
}

it.each(Object.entries(ROUTES))("/%s opens to whom the table says", async (path, row) => {
  const at = await addressOf(path, row);
  const answers: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const visitor of VISITORS) {
    answers[visitor] = await found(at, visitor);
    wanted[visitor] = expected(row, visitor);
  }
  if (path === "my-page") {
    // Whoever is in the model is led to their own page; the others have none.
    for (const visitor of ["member", "squadLead", "tribeLead", "chapterLead", "director"] as const)
      wanted[visitor] = `to /people/${PEOPLE[visitor].split("@")[0]?.replace(".", "-")}`;
  }
  expect(answers).toEqual(wanted);
});
