import type { Db } from "@congruence/db";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { appRouter } from "../src/router.ts";
import { type ApiCaller, openTestProduct, type TestProduct } from "./harness.ts";
import { HOLDS, PROCEDURES, type RightsRow } from "./rights-table.ts";
import {
  ACTORS,
  type Actor,
  RELATIONS,
  type Relation,
  type RightsWorld,
  rightsWorld,
} from "./rights-world.ts";

/** Thrown at the end of every transaction, so that nothing an allowed call does is there for the next one. */
class RolledBack extends Error {}

let test: TestProduct;
let world: RightsWorld;
beforeAll(async () => {
  test = await openTestProduct();
  world = await rightsWorld(test);
  const { db } = test.product;
  const { transact } = db;
  const rolledBack: Db["transact"] = (work, options) =>
    transact(async (repos) => {
      await work(repos);
      throw new RolledBack();
    }, options);
  db.transact = rolledBack;
});
afterAll(() => test.close());

type Declared = { _def: { meta?: { action: string; about: string } } };
const declared = appRouter._def.procedures as unknown as Record<string, Declared>;
const procedures = Object.entries(declared).map(([path, { _def }]) => ({ path, meta: _def.meta }));

function call(caller: ApiCaller, path: string, input: unknown): Promise<unknown> {
  const [area = "", name = ""] = path.split(".");
  const areas = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const procedure = areas[area]?.[name];
  if (!procedure) throw new Error(`${path} cannot be called`);
  return procedure(input);
}

/** What a call comes to: "done" when it was let through, whatever a rule then said; else the code of the answer. */
async function answer(path: string, actor: Actor, relation: Relation): Promise<string> {
  const { input } = PROCEDURES[path] as RightsRow;
  try {
    await call(world.callers[actor], path, input?.(world.targets[relation]));
    return "done";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.cause instanceof RolledBack || error.code === "UNPROCESSABLE_CONTENT") return "done";
    return error.code === "INTERNAL_SERVER_ERROR" || error.code === "BAD_REQUEST"
      ? `${error.code}: ${error.message} ${error.cause?.message ?? ""}`
      : error.code;
  }
}

function may(row: RightsRow, actor: Actor, relation: Relation): boolean {
  const words = row.who.split(" ");
  if (words.includes("anyone")) return true;
  if (actor === "anonymous") return false;
  return words.some(
    (word) => word === "all" || word === actor || (HOLDS[word]?.[actor]?.includes(relation) ?? false),
  );
}

function expected(row: RightsRow, actor: Actor, relation: Relation): string {
  const allowed = may(row, actor, relation);
  if (actor === "anonymous") return allowed ? "done" : "UNAUTHORIZED";
  const nobodys = row.by === "id" && (relation === "elsewhere" || relation === "invented");
  if (nobodys && (allowed || !row.after)) return "NOT_FOUND";
  if (!allowed) return "FORBIDDEN";
  return row.answers ?? "done";
}

it("has a row for every procedure, and no row for what is no procedure", () => {
  expect(procedures.map(({ path }) => path).sort()).toEqual(Object.keys(PROCEDURES).sort());
});

it.each(procedures)("$path asks for the right that the table says", ({ path, meta }) => {
  expect(`${meta?.action} ${meta?.about}`).toBe(PROCEDURES[path]?.right);
});

it.each(procedures)("$path answers every role and relation as the table says", async ({ path }) => {
  const row = PROCEDURES[path];
  if (!row) return expect(row, "a row").toBeDefined();
  const relations = row.input && row.input.length > 0 ? RELATIONS : (["own"] as const);
  const found: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const relation of relations) {
    for (const actor of ACTORS) {
      wanted[`${actor} × ${relation}`] = expected(row, actor, relation);
      found[`${actor} × ${relation}`] = await answer(path, actor, relation);
    }
  }
  expect(found).toEqual(wanted);
});
