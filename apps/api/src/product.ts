import { resolve } from "node:path";
import { createAuth } from "@congruence/auth";
import { connect, newId } from "@congruence/db";
import { migrate } from "@congruence/db/migrate";
import { openServer } from "@congruence/db/server";
import { createMail } from "@congruence/mail";
import { type Logger, pino } from "pino";
import type { Product } from "./context.ts";
import { demonstrationSignIns, ensureDemonstration } from "./demonstration.ts";
import { recordDoor } from "./door-events.ts";
import type { Env } from "./env.ts";
import { createJobs } from "./jobs.ts";
import { renewalMail } from "./letters.ts";

export type Running = {
  product: Product;
  /** Lines to print once the address is known: the demonstration's sign-ins, or where to begin. */
  greeting: string[];
  /** Finishes what was accepted, then closes the database and stops the server this process started. */
  close(): Promise<void>;
};

function logger(env: Env): Logger {
  return pino({ level: env.LOG_LEVEL, base: null });
}

/** Opens everything in order: database server, migrations, connection, doors, mail; refuses with a sentence when one fails. */
export async function openProduct(env: Env): Promise<Running> {
  const log = logger(env);
  const dataDir = resolve(env.CONGRUENCE_ROOT ?? process.cwd(), env.DATA_DIR);
  const server = await openServer({ dataDir, databaseUrl: env.DATABASE_URL, log: (line) => log.info(line) });
  try {
    await migrate(server.url, { log: (line) => log.info(line) });
    const db = connect(server.url, { log });
    const publicUrl = env.PUBLIC_URL?.replace(/\/$/, "") ?? `http://${env.HOST}:${env.PORT}`;
    const mail = createMail({ smtpUrl: env.SMTP_URL ?? null, from: env.MAIL_FROM, dataDir, log });
    const now = () => new Date();
    const auth = createAuth({
      repos: db.repos,
      transact: (work) => db.transact(work),
      clock: now,
      secureCookies: publicUrl.startsWith("https://"),
      onEvent: (event) => recordDoor(db.repos, event),
      sendRenewal: async (letter) => void (await mail.send(renewalMail(letter, publicUrl))),
      onProblem: (error) => log.error({ err: error }, "work behind a door failed"),
    });
    const product: Product = {
      db,
      auth,
      mail,
      jobs: createJobs(log),
      log,
      publicUrl,
      publicUrlGiven: env.PUBLIC_URL !== undefined,
      newId,
      now,
    };
    const demonstration = env.CONGRUENCE_DEMO !== undefined && env.CONGRUENCE_DEMO !== "0";
    if (demonstration) await ensureDemonstration(product, env.CONGRUENCE_DEMO === "fr" ? "fr" : "en");
    return {
      product,
      greeting: demonstration ? demonstrationSignIns() : [],
      async close() {
        await product.jobs.drained();
        await auth.settled();
        mail.close();
        await db.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
