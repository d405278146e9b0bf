import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, dataDir, open, stopAll } from "../testing/own-servers.ts";
import { openExternal, whyNot } from "./external.ts";
import { openServer } from "./index.ts";

let own: string;
beforeAll(async () => {
  own = (await open(await dataDir())).url;
});
afterAll(stopAll);

describe("the server that DATABASE_URL names", () => {
  test("is used as it is, and left running", async () => {
    const server = await openServer({ dataDir: "/nowhere", databaseUrl: own, log: () => undefined });
    expect(server).toMatchObject({ url: own, kind: "external", major: 18 });
    await server.stop();
    expect(await ask(own, "SELECT 1 AS one")).toEqual([1]);
  });

  test("gets the database it does not have yet, also when two ask at once", async () => {
    const url = new URL(own);
    url.pathname = "/brand new";
    await Promise.all([openExternal(url.toString()), openExternal(url.toString())]);
    expect(await ask(url.toString(), "SELECT current_database()")).toEqual(["brand new"]);
  });

  test("that does not answer, or not to this password, is refused without saying the password", async () => {
    const deaf = openExternal("postgresql://ada:secret@127.0.0.1:1/acme", 0);
    await expect(deaf).rejects.toThrow(
      /^DATABASE_URL: no PostgreSQL answers at 127.0.0.1:1\/acme \(.*ECONNREFUSED.*\)/,
    );
    await expect(deaf).rejects.not.toThrow(/secret/);
    const url = new URL(own);
    url.password = "wrong";
    await expect(openExternal(url.toString())).rejects.toThrow(
      /^DATABASE_URL: .*password authentication failed/,
    );
  });

  test.each(["mysql://localhost/acme", "localhost:5432"])("%s is no address", async (url) => {
    await expect(openExternal(url)).rejects.toThrow(/^DATABASE_URL is not an address such as postgresql:/);
  });

  test("must be version 15 or later and keep its text in UTF-8", () => {
    expect(whyNot({ version: 150_000, name: "15.0", encoding: "UTF8" })).toBeNull();
    expect(whyNot({ version: 140_012, name: "14.12", encoding: "UTF8" })).toBe(
      "is PostgreSQL 14.12; version 15 or later is needed.",
    );
    expect(whyNot({ version: 160_000, name: "16.0", encoding: "LATIN1" })).toContain("LATIN1");
  });
});
