import { randomBytes, randomUUID } from "node:crypto";
import { type Caller, type Product, type Readiness, readiness, trpcHandler } from "@congruence/api";
import { checkOrigin } from "@congruence/auth";
import type { HttpBindings } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { Hono } from "hono";
import type { PageContext } from "../app/context.ts";
import { type ApiClient, localApi } from "../app/lib/api.server.ts";
import { languageOf } from "../app/lib/language.server.ts";
import { readSessionCookie } from "../app/lib/session-cookie.server.ts";
import { compression } from "./compression.ts";
import { securityHeaders } from "./security-headers.ts";

/** What the pages stand on: the product in this process, or an API that runs elsewhere. */
export type Behind = {
  api(sessionToken: string | null, caller: Caller): ApiClient;
  /** The address people type; `given` when it was set, and writes must then come from it. */
  publicUrl: { address: string; given: boolean };
  ready(): Promise<Readiness>;
  /** Answers /trpc for other programs; null where the API runs elsewhere. */
  trpc: ReturnType<typeof trpcHandler> | null;
};

/** The product of this process. */
export function behindProduct(product: Product): Behind {
  return {
    api: (sessionToken, caller) => localApi(product, sessionToken, caller),
    publicUrl: { address: product.publicUrl, given: product.publicUrlGiven },
    ready: () => readiness(product),
    trpc: trpcHandler(product),
  };
}

type Options = {
  behind: Behind;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** The built client files; null in development, where Vite serves them. */
  assets: string | null;
  trustProxy: boolean;
};

type Variables = { nonce: string; requestId: string; ip: string };

/** The whole product over HTTP: pages, API, health, files. */
export function createApp({ behind, build, assets, trustProxy }: Options) {
  const development = assets === null;
  const https = behind.publicUrl.address.startsWith("https://");
  const app = new Hono<{ Variables: Variables; Bindings: HttpBindings }>();

  app.use(async (c, next) => {
    const nonce = randomBytes(16).toString("base64");
    c.set("nonce", nonce);
    c.set("requestId", randomUUID());
    const forwarded = trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
    c.set("ip", forwarded ?? c.env.incoming?.socket?.remoteAddress ?? "unknown");
    await next();
    for (const [name, value] of Object.entries(securityHeaders(nonce, { development, https }))) {
      c.res.headers.set(name, value);
    }
    c.res.headers.set("X-Request-Id", c.get("requestId"));
    // What a page shows belongs to the one who is signed in: no cache keeps it.
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "private, no-store");
  });

  app.get("/healthz", (c) => c.json({ status: "alive" }));
  app.get("/readyz", async (c) => {
    const state = await behind.ready();
    return c.json(state, state.status === "ready" ? 200 : 503);
  });

  if (assets !== null) {
    const hashed = serveStatic({
      root: assets,
      precompressed: true,
      onFound: (_path, c) => void c.header("Cache-Control", "public, max-age=31536000, immutable"),
    });
    const named = serveStatic({
      root: assets,
      precompressed: true,
      onFound: (_path, c) => void c.header("Cache-Control", "public, max-age=3600"),
    });
    app.use("/assets/*", hashed);
    app.all("/assets/*", (c) => c.text("not there", 404));
    app.use("/*", (c, next) =>
      /\.(svg|ico|png|txt|webmanifest)$/.test(c.req.path) ? named(c, next) : next(),
    );
  }

  app.use(async (c, next) => {
    const allowed = checkOrigin({
      method: c.req.method,
      origin: c.req.header("origin") ?? null,
      referer: c.req.header("referer") ?? null,
      secFetchSite: c.req.header("sec-fetch-site") ?? null,
      host: c.req.header("host") ?? null,
      publicUrl: behind.publicUrl.given ? behind.publicUrl.address : null,
    });
    // A program that brings its own token cannot be tricked by another site: it sends no cookie.
    const byToken = c.req.path.startsWith("/trpc/") && c.req.header("authorization") !== undefined;
    if (!allowed.ok && !byToken) return c.text("This request did not come from one of our own pages.", 403);
    return next();
  });
  app.use(compression());

  const { trpc } = behind;
  if (trpc) {
    app.all("/trpc/*", (c) =>
      trpc(c.req.raw, {
        ip: c.get("ip"),
        requestId: c.get("requestId"),
        cookieToken: readSessionCookie(c.req.raw),
      }),
    );
  }

  const page = createRequestHandler(build, development ? "development" : "production");
  app.all("*", (c) => {
    const sessionToken = readSessionCookie(c.req.raw);
    const context: PageContext = {
      nonce: c.get("nonce"),
      requestId: c.get("requestId"),
      sessionToken,
      secureCookies: https,
      api: behind.api(sessionToken, {
        ip: c.get("ip"),
        userAgent: c.req.header("user-agent") ?? "",
        source: "page",
        requestId: c.get("requestId"),
        language: languageOf(c.req.raw),
      }),
    };
    return page(c.req.raw, context);
  });
  return app;
}
