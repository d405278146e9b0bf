import pg from "pg";

const OLDEST = 15;
/** A database that starts together with us is given this long, in milliseconds. */
const PATIENCE = 10_000;

export type ExternalServer = { url: string; kind: "external"; major: number; stop(): Promise<void> };

/** Checks that the server of `DATABASE_URL` answers and can hold our data; refuses with words that name the variable. */
export async function openExternal(url: string, patience = PATIENCE): Promise<ExternalServer> {
  const where = describe(url);
  const client = await reach(url, where, patience);
  try {
    const { rows } = await client.query<{ version: number; name: string; encoding: string }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
              current_setting('server_encoding') AS encoding`,
    );
    const found = rows[0];
    if (!found) throw new Error(`DATABASE_URL: ${where} does not say which PostgreSQL it is.`);
    const refusal = whyNot(found);
    if (refusal) throw new Error(`DATABASE_URL: ${where} ${refusal}`);
    return { url, kind: "external", major: Math.trunc(found.version / 10_000), stop: async () => undefined };
  } finally {
    await client.end();
  }
}

/** Why a server cannot be used, or null: older than 15, or not in UTF-8. `version` as in `server_version_num`. */
export function whyNot(server: { version: number; name: string; encoding: string }): string | null {
  if (server.version < OLDEST * 10_000)
    return `is PostgreSQL ${server.name}; version ${OLDEST} or later is needed.`;
  if (server.encoding !== "UTF8")
    return `keeps its text as ${server.encoding}; make the database with ENCODING 'UTF8'.`;
  return null;
}

async function reach(url: string, where: string, patience: number): Promise<pg.Client> {
  const began = Date.now();
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if ((error as { code?: string }).code === "3D000") {
        await makeDatabase(url, where);
        continue;
      }
      const { code, message } = error as { code?: string; message: string };
      const mayCome =
        code === "ECONNREFUSED" || code === "57P03" || code === "EAI_AGAIN" || code === "ENOENT";
      if (!mayCome || Date.now() - began > patience) {
        throw new Error(
          `DATABASE_URL: no PostgreSQL answers at ${where} (${message || code || "no reason given"}).`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** Makes the database that the address names, on a server that answers but does not have it yet. */
async function makeDatabase(url: string, where: string): Promise<void> {
  const parsed = new URL(url);
  const name = decodeURIComponent(parsed.pathname.slice(1));
  parsed.pathname = "/postgres";
  const client = new pg.Client({ connectionString: parsed.toString(), connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} ENCODING 'UTF8' TEMPLATE template0`);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    // Somebody made it meanwhile, or at this very moment.
    if (code === "42P04" || code === "23505") return;
    throw new Error(`DATABASE_URL: ${where} does not exist and could not be made (${message}).`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address without its password. */
function describe(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new Error("DATABASE_URL is not an address such as postgresql://user:password@host:5432/database.");
  }
  const host = parsed.searchParams.get("host") ?? `${parsed.hostname || "localhost"}:${parsed.port || 5432}`;
  return `${host}${parsed.pathname}`;
}
