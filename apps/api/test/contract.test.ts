import {
  createTRPCClient,
  httpBatchLink,
  unstable_localLink as localLink,
  type TRPCClient,
  type TRPCClientError,
} from "@trpc/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "../src/create-context.ts";
import { type AppRouter, appRouter } from "../src/router.ts";
import { trpcHandler } from "../src/server.ts";
import { openTestProduct, smallCompany, type TestProduct, TODAY } from "./harness.ts";

let test: TestProduct;
let token: string;
const { ids, changes } = smallCompany();
beforeAll(async () => {
  test = await openTestProduct();
  const organisationId = await test.organisation(changes);
  token = await test.token(organisationId, "director");
});
afterAll(() => test.close());

const caller = {
  ip: "127.0.0.1",
  userAgent: "test",
  source: "page",
  requestId: "contract",
  language: "en",
} as const;

type Api = TRPCClient<AppRouter>;

function clients(withToken: boolean): { local: Api; remote: Api } {
  const given = withToken ? token : null;
  const handler = trpcHandler(test.product);
  const local = createTRPCClient<AppRouter>({
    links: [
      localLink({ router: appRouter, createContext: () => createContext(test.product, given, caller) }),
    ],
  });
  const remote = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: "http://congruence.test/trpc",
        headers: given === null ? {} : { authorization: `Bearer ${given}` },
        fetch: (input, init) =>
          handler(new Request(input as string, init as RequestInit), {
            ip: "127.0.0.1",
            requestId: "contract",
            cookieToken: null,
          }),
      }),
    ],
  });
  return { local, remote };
}

/** What a caller can tell of an answer: its value, or the shape of what went wrong. */
async function told(call: Promise<unknown>): Promise<unknown> {
  try {
    return { value: await call };
  } catch (error) {
    const { message, data } = error as TRPCClientError<AppRouter>;
    return { message, data };
  }
}

describe("the API says the same in this process and over HTTP", () => {
  it.each([
    ["an answer", (api: Api) => api.account.me.query()],
    ["a list", (api) => api.pools.list.query({ on: TODAY })],
    ["what is not there", (api) => api.units.rename.mutate({ unitId: ids.ada, name: "X", from: TODAY })],
    [
      "a refusal with its facts",
      (api) =>
        api.allocations.allocate.mutate({
          personId: ids.ben,
          unitId: ids.till,
          role: "developer",
          share: 5_000,
          from: TODAY,
          to: null,
        }),
    ],
    [
      "input that cannot be read",
      (api) => api.units.rename.mutate({ unitId: "x", name: "", from: "2026-02-30" }),
    ],
  ] as [string, (api: Api) => Promise<unknown>][])("%s", async (_what, call) => {
    const { local, remote } = clients(true);
    const here = await told(call(local));
    expect(await told(call(remote))).toEqual(here);
    expect(here).toBeDefined();
  });

  it("nobody signed in", async () => {
    const { local, remote } = clients(false);
    const call = (api: Api) => told(api.pools.list.query({ on: TODAY }));
    expect(await call(remote)).toEqual(await call(local));
    expect(await call(local)).toMatchObject({ data: { code: "UNAUTHORIZED" } });
    expect(await call(remote)).not.toHaveProperty("data.stack");
  });
});
