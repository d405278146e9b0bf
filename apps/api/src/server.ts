import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Product } from "./context.ts";
import { createContext } from "./create-context.ts";
import { appRouter } from "./router.ts";

export type Reached = { ip: string; requestId: string; cookieToken: string | null };

function bearer(request: Request): string | null {
  const match = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "");
  return match?.[1] ?? null;
}

/** The API over HTTP, for outside programs and for pages that run elsewhere; mounted at /trpc. */
export function trpcHandler(product: Product): (request: Request, reached: Reached) => Promise<Response> {
  return (request, { ip, requestId, cookieToken }) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: request,
      router: appRouter,
      createContext: () =>
        createContext(product, bearer(request) ?? cookieToken, {
          ip,
          requestId,
          userAgent: request.headers.get("user-agent") ?? "",
          source: "api",
          language: /^fr\b/i.test(request.headers.get("accept-language") ?? "") ? "fr" : "en",
        }),
    });
}

export type Readiness = { status: "ready" | "not ready"; database: "answers" | "does not answer" };

/** Whether the product can serve now: the database answers within two seconds. */
export async function readiness(product: Product): Promise<Readiness> {
  const limit = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error("too slow")), 2_000).unref();
  });
  try {
    await Promise.race([product.db.ping(), limit]);
    return { status: "ready", database: "answers" };
  } catch {
    return { status: "not ready", database: "does not answer" };
  }
}
