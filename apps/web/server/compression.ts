import { Readable } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const COMPRESSIBLE = /^(text\/|application\/(json|javascript|xml|manifest\+json)|image\/svg)/;

/** Compresses answers as they stream, flushing each part so that a page's shell is not held back. */
export function compression(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const accepted = c.req.header("accept-encoding") ?? "";
    const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null;
    const type = c.res.headers.get("content-type") ?? "";
    if (!encoding || !c.res.body || c.res.headers.has("content-encoding") || !COMPRESSIBLE.test(type)) return;
    const packer =
      encoding === "br"
        ? createBrotliCompress({
            flush: constants.BROTLI_OPERATION_FLUSH,
            params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
          })
        : createGzip({ flush: constants.Z_SYNC_FLUSH, level: 6 });
    const source = Readable.fromWeb(c.res.body as Parameters<typeof Readable.fromWeb>[0]);
    source.on("error", (error) => packer.destroy(error));
    const headers = new Headers(c.res.headers);
    headers.set("content-encoding", encoding);
    headers.append("vary", "accept-encoding");
    c.res = new Response(Readable.toWeb(source.pipe(packer)) as ReadableStream, {
      status: c.res.status,
      headers,
    });
    // Hono merges the former headers back in when the response is replaced: the length would be the old one.
    c.res.headers.delete("content-length");
  };
}
