import { day } from "@congruence/domain";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Db } from "../client/connect.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { ConstraintViolation } from "./errors.ts";

let database: TestDatabase;
let db: Db;
const org = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, { connections: 2 });
  await db.repos.organisations.create({
    id: org,
    name: "Atelier Brume",
    language: "fr",
    timeZone: "Europe/Paris",
  });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const act = () => ({
  batchId: newId(),
  at: new Date().toISOString(),
  accountId: null,
  actor: "test",
  source: "system" as const,
  action: "test",
});

const pool = (name: string) => {
  const id = newId();
  const after = { id, handle: id, externalId: null, name, component: null };
  return { kind: "pool" as const, id, before: null, after };
};

/** Lets everybody through once `count` have come. */
function gate(count: number): () => Promise<void> {
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come >= count) open();
    return opened;
  };
}

test("of two that each read what the other writes, one is run again and sees the other's row", async () => {
  const bothHaveRead = gate(2);
  const seen: number[][] = [[], []];
  const run = (who: 0 | 1) =>
    db.transact(async (repos) => {
      seen[who]?.push(await repos.facts.count(org, "pool"));
      await bothHaveRead();
      await repos.facts.write(org, [pool(`pool ${who}`)], act());
    });
  const before = await db.repos.facts.count(org, "pool");
  await Promise.all([run(0), run(1)]);
  const tries = seen.map((counts) => counts.length).sort();
  expect(tries[0]).toBe(1);
  expect(tries[1]).toBeGreaterThan(1);
  expect(seen.find((counts) => counts.length > 1)?.at(-1)).toBe(before + 1);
  expect(await db.repos.facts.count(org, "pool")).toBe(before + 2);
});

test("work that never stops meeting others is given up after the attempts asked for", async () => {
  let tries = 0;
  const work = db.transact(
    async () => {
      tries += 1;
      throw Object.assign(new Error("met another"), { code: "P2034" });
    },
    { attempts: 3 },
  );
  await expect(work).rejects.toThrow("met another");
  expect(tries).toBe(3);
});

test("an error of the work rolls back and is not tried again", async () => {
  let tries = 0;
  const before = await db.repos.facts.count(org, "pool");
  const work = db.transact(async (repos) => {
    tries += 1;
    await repos.facts.write(org, [pool("never")], act());
    throw new RangeError("no");
  });
  await expect(work).rejects.toThrow(RangeError);
  expect(tries).toBe(1);
  expect(await db.repos.facts.count(org, "pool")).toBe(before);
});

function person() {
  const id = newId();
  const after = {
    id,
    handle: id,
    externalId: null,
    name: "Ada",
    email: null,
    site: null,
    timeZone: null,
    workingHours: null,
    erasedAt: null,
  };
  return { kind: "person" as const, id, before: null, after };
}

function presence(personId: string, from: string, to: string | null) {
  const id = newId();
  const span = { from: day(from), to: to === null ? null : day(to) };
  return {
    kind: "presence" as const,
    id,
    before: null,
    after: { id, personId, kind: "employee" as const, ...span },
  };
}

test("a broken constraint of any sort is told by name and table, and costs no connection", async () => {
  const ada = person();
  const twice = [ada, presence(ada.id, "2026-01-01", null), presence(ada.id, "2026-03-01", "2026-04-01")];
  const handle = newId();
  const cases = [
    { changes: twice, violation: { sqlState: "23P01", constraint: "presence_once", table: "presence" } },
    {
      changes: [ada, presence(ada.id, "2026-02-01", "2026-01-01")],
      violation: { sqlState: "23514", constraint: "presence_span", table: "presence" },
    },
    {
      changes: [presence(newId(), "2026-01-01", null)],
      violation: {
        sqlState: "23503",
        constraint: "presence_organisation_id_person_id_fkey",
        table: "presence",
      },
    },
    {
      changes: ["a", "b"].map((name) => {
        const one = pool(name);
        return { ...one, after: { ...one.after, handle } };
      }),
      violation: { sqlState: "23505", constraint: "pool_organisation_id_handle_key", table: "pool" },
    },
  ];
  for (let round = 0; round < 3; round++) {
    for (const { changes, violation } of cases) {
      const refusal = await db.transact((repos) => repos.facts.write(org, changes, act())).catch((e) => e);
      expect(refusal).toBeInstanceOf(ConstraintViolation);
      expect(refusal).toMatchObject(violation);
    }
  }
  expect(await db.repos.facts.by(org, "person", "id", [ada.id])).toEqual([]);
  await db.ping();
});

test("spans may overlap on the way, as long as they do not at the end", async () => {
  const ada = person();
  const first = presence(ada.id, "2026-01-01", null);
  await db.transact((repos) => repos.facts.write(org, [ada, first], act()));
  const shorter = { ...first, before: first.after, after: { ...first.after, to: day("2026-06-01") } };
  await db.transact((repos) =>
    repos.facts.write(org, [presence(ada.id, "2026-06-01", null), shorter], act()),
  );
  expect(await db.repos.facts.count(org, "presence", day("2026-06-01"))).toBe(1);
});

test("of two who take the same place at once, the second is told what the rules say of the first", async () => {
  const ada = person();
  await db.transact((repos) => repos.facts.write(org, [ada], act()));
  const bothHaveRead = gate(2);
  const come = async () =>
    db.transact(async (repos) => {
      const there = await repos.facts.by(org, "presence", "personId", [ada.id]);
      await bothHaveRead();
      if (there.length > 0) return "somebody was first";
      await repos.facts.write(org, [presence(ada.id, "2026-01-01", null)], act());
      return "first";
    });
  expect((await Promise.all([come(), come()])).sort()).toEqual(["first", "somebody was first"]);
});

test.each([
  { sqlState: "23505", tries: 2 },
  { sqlState: "23P01", tries: 2 },
  { sqlState: "23514", tries: 1 },
])(
  "a violation $sqlState, which another writer may or may not have caused, is met $tries times",
  async (told) => {
    let tries = 0;
    const work = db.transact(async () => {
      tries += 1;
      throw new ConstraintViolation(told.sqlState, "some_constraint", "some_table");
    });
    await expect(work).rejects.toThrow("some_constraint");
    expect(tries).toBe(told.tries);
  },
);

test("work that takes longer than it may is rolled back", async () => {
  const slow = db.transact(
    async (repos) => {
      await repos.facts.write(org, [pool("slow")], act());
      await new Promise((resolve) => setTimeout(resolve, 400));
      await repos.facts.count(org, "pool");
    },
    { timeoutMs: 150 },
  );
  await expect(slow).rejects.toMatchObject({ code: "P2028" });
  await db.ping();
  expect((await db.repos.facts.all(org, "pool")).map((row) => row.name)).not.toContain("slow");
});

test("a snapshot sees nothing that came after its first read, and writes nothing", async () => {
  await db.snapshot(async (repos) => {
    const before = await repos.facts.count(org, "pool");
    await db.transact((others) => others.facts.write(org, [pool("later")], act()));
    expect(await repos.facts.count(org, "pool")).toBe(before);
    await expect(repos.facts.write(org, [pool("no")], act())).rejects.toThrow("only inside transact");
  });
});

test("a database that is not there makes ping reject", async () => {
  const nowhere = connect("postgres://nobody@127.0.0.1:1/nowhere");
  await expect(nowhere.ping()).rejects.toThrow();
  await nowhere.close();
});
