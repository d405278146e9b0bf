import { createAuth } from "@congruence/auth";
import { connect, type Db, newId } from "@congruence/db";
import { createTestDatabase } from "@congruence/db/testing";
import { added, type Change, type Day, day } from "@congruence/domain";
import type { AccountRole } from "@congruence/domain/access";
import { pino } from "pino";
import type { Product, Signed } from "../src/context.ts";
import { readSigned } from "../src/create-context.ts";
import { createJobs } from "../src/jobs.ts";
import { appRouter } from "../src/router.ts";
import { createCallerFactory } from "../src/trpc.ts";

const createCaller = createCallerFactory(appRouter);
export type ApiCaller = ReturnType<typeof createCaller>;

/** The day that organisations of tests stand at, whatever the real day is. */
export const TODAY: Day = day("2026-09-21");

export type TestProduct = {
  product: Product;
  db: Db;
  /** Mails that would have been sent. */
  mails: { to: string; subject: string; text: string }[];
  /** A new organisation whose clock stands at `TODAY`, holding these facts. */
  organisation(changes?: readonly Change[]): Promise<string>;
  /** A signed-in caller in a role, as the person given or as nobody of the model. */
  as(organisationId: string, role: AccountRole, personId?: string | null): Promise<ApiCaller>;
  /** The session's token of somebody new in a role, for what is called over HTTP. */
  token(organisationId: string, role: AccountRole, personId?: string | null): Promise<string>;
  /** Somebody who is not signed in. */
  anonymous(): ApiCaller;
  close(): Promise<void>;
};

const PASSWORD = "correct horse battery lamp";

/** The product on a database of its own, without a server: what API tests call as a role. */
export async function openTestProduct(): Promise<TestProduct> {
  const database = await createTestDatabase();
  const db = connect(database.url);
  const log = pino({ level: "silent" });
  const mails: TestProduct["mails"] = [];
  const now = () => new Date();
  const auth = createAuth({
    repos: db.repos,
    transact: (work) => db.transact(work),
    clock: now,
    secureCookies: false,
    hashCost: { memoryCost: 8, timeCost: 1, parallelism: 1 },
  });
  const product: Product = {
    db,
    auth,
    mail: {
      async send(mail) {
        mails.push({ to: String(mail.to), subject: mail.subject, text: mail.text });
        return { delivered: "file", path: "" };
      },
      close() {},
    },
    jobs: createJobs(log),
    log,
    publicUrl: "http://congruence.test",
    publicUrlGiven: true,
    newId,
    now,
  };
  const hashed = await auth.hashPassword(PASSWORD, { email: "", organisationName: "" });
  if (!hashed.ok) throw new Error("the tests' password is refused");
  const { passwordHash } = hashed;

  const caller = (signed: Signed | null) =>
    createCaller({
      product,
      repos: db.repos,
      signed,
      caller: { ip: "127.0.0.1", userAgent: "test", source: "page", requestId: newId(), language: "en" },
    });

  async function token(
    organisationId: string,
    role: AccountRole,
    personId: string | null = null,
  ): Promise<string> {
    const id = newId();
    const email = `${role}-${id}@atelier.example`;
    await db.repos.accounts.create(organisationId, {
      id,
      email,
      name: role,
      role,
      personId,
      language: "en",
      createdAt: now().toISOString(),
      passwordHash,
    });
    const entered = await auth.signIn({ email, password: PASSWORD, ip: "127.0.0.1", userAgent: "test" });
    if (!entered.ok) throw new Error(`the test's ${role} could not sign in: ${entered.code}`);
    return entered.token;
  }

  return {
    product,
    db,
    mails,
    async organisation(changes = []) {
      const id = newId();
      await db.repos.organisations.create({
        id,
        name: "Atelier Brume",
        language: "en",
        timeZone: "Europe/Paris",
        fixedToday: TODAY,
      });
      if (changes.length > 0) {
        await db.transact((repos) =>
          repos.facts.write(id, changes, {
            batchId: newId(),
            at: now().toISOString(),
            accountId: null,
            actor: "test",
            source: "system",
            action: "test.setUp",
          }),
        );
      }
      return id;
    },
    token,
    async as(organisationId, role, personId = null) {
      return caller(await readSigned(product, await token(organisationId, role, personId)));
    },
    anonymous: () => caller(null),
    async close() {
      await product.jobs.drained();
      await db.close();
      await database.drop();
    },
  };
}

const OPEN = day("2024-01-08");

/** A small company to test on: a tribe with two squads, another tribe with one, a chapter, four people. */
export function smallCompany() {
  const ids = {
    choose: newId(),
    advice: newId(),
    reviews: newId(),
    buy: newId(),
    till: newId(),
    web: newId(),
    pool: newId(),
    ada: newId(),
    ben: newId(),
    chloe: newId(),
    dan: newId(),
    app: newId(),
  };
  const changes: Change[] = [
    added("pool", {
      id: ids.pool,
      handle: "touchpoints",
      name: "Touchpoints",
      component: "touchpoints",
      externalId: null,
    }),
  ];
  const unit = (
    id: string,
    kind: "tribe" | "squad" | "chapter",
    name: string,
    parentId: string | null,
    poolId: string | null = null,
  ) => {
    changes.push(
      added("unit", { id, kind, handle: name.toLowerCase(), externalId: null, poolId }),
      added("unitVersion", {
        id: newId(),
        unitId: id,
        from: OPEN,
        to: null,
        name,
        mission: `${name} well`,
        parentId,
      }),
    );
  };
  unit(ids.choose, "tribe", "Choose", null);
  unit(ids.advice, "squad", "Advice", ids.choose);
  unit(ids.reviews, "squad", "Reviews", ids.choose);
  unit(ids.buy, "tribe", "Buy", null);
  unit(ids.till, "squad", "Till", ids.buy);
  unit(ids.web, "chapter", "Web", null, ids.pool);
  const person = (id: string, name: string, work: { unitId: string; share: number | null }[]) => {
    changes.push(
      added("person", {
        id,
        handle: name.toLowerCase(),
        externalId: null,
        name,
        email: `${name.toLowerCase()}@atelier.example`,
        site: null,
        timeZone: null,
        workingHours: null,
        erasedAt: null,
      }),
      added("presence", { id: newId(), personId: id, from: OPEN, to: null, kind: "employee" }),
      added("contract", { id: newId(), personId: id, from: OPEN, to: null, share: 10_000 }),
      added("chapterMembership", { id: newId(), personId: id, unitId: ids.web, from: OPEN, to: null }),
      ...work.map((one) =>
        added("allocation", { id: newId(), personId: id, from: OPEN, to: null, role: "developer", ...one }),
      ),
    );
  };
  person(ids.ada, "Ada", [{ unitId: ids.advice, share: 6_000 }]);
  person(ids.ben, "Ben", [{ unitId: ids.advice, share: 10_000 }]);
  person(ids.chloe, "Chloe", [{ unitId: ids.till, share: 8_000 }]);
  person(ids.dan, "Dan", [{ unitId: ids.reviews, share: null }]);
  const lead = (unitId: string, personId: string) =>
    changes.push(
      added("unitLead", { id: newId(), unitId, personId, accountable: true, from: OPEN, to: null }),
    );
  lead(ids.advice, ids.ada);
  lead(ids.web, ids.ben);
  lead(ids.choose, ids.dan);
  lead(ids.till, ids.chloe);
  changes.push(
    added("item", {
      id: ids.app,
      handle: "app",
      externalId: null,
      component: "touchpoints",
      name: "Mobile app",
      description: "",
      from: OPEN,
      to: null,
    }),
    added("itemWork", {
      id: newId(),
      itemId: ids.app,
      unitId: ids.advice,
      role: "owner",
      from: OPEN,
      to: null,
    }),
  );
  return { ids, changes };
}
