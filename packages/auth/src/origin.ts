const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** What a request says about where it comes from; null for a header that is not there. */
export type RequestOrigin = {
  method: string;
  origin: string | null;
  referer: string | null;
  secFetchSite: string | null;
  host: string | null;
  /** Where people reach us, `https://congruence.example`; null takes the host the request names. */
  publicUrl: string | null;
};

export type OriginCheck = { ok: true } | { ok: false; code: "auth.foreign_origin"; why: string };

function originOf(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, origin } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? origin : null;
  } catch {
    return null;
  }
}

/** Letter for letter: a true Origin is written in one way alone, without path, user, list or "null". */
function isOurs(origin: string, { host, publicUrl }: RequestOrigin): boolean {
  if (originOf(origin) === null) return false;
  if (publicUrl !== null) return origin === originOf(publicUrl);
  if (host === null || !/^[\w.:[\]-]+$/.test(host)) return false;
  const { protocol } = new URL(origin);
  return origin === originOf(`${protocol}//${host}`);
}

/**
 * Whether a request may write: reads always may, and a write must come from a page of our own origin, whole: scheme,
 * host and port. A browser's `Origin` decides; without one `Sec-Fetch-Site: same-origin`; without either the
 * `Referer`. A write that names nothing is refused: a program names its origin. So our pages must not send
 * `Referrer-Policy: no-referrer`, with which browsers say `Origin: null`.
 */
export function checkOrigin(request: RequestOrigin): OriginCheck {
  if (READS.has(request.method.toUpperCase())) return { ok: true };
  const { origin, referer, secFetchSite } = request;
  const no = (why: string): OriginCheck => ({ ok: false, code: "auth.foreign_origin", why });

  if (secFetchSite !== null && secFetchSite !== "same-origin") return no("sec-fetch-site");
  if (origin !== null) {
    return isOurs(origin, request) ? { ok: true } : no("origin");
  }
  if (secFetchSite !== null) return { ok: true };
  const from = originOf(referer);
  if (from === null) return no("unnamed");
  return isOurs(from, request) ? { ok: true } : no("referer");
}
