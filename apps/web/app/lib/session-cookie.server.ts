const NAME = "congruence_session";
const ABSOLUTE_SECONDS = 90 * 86_400;

/** The value of one cookie of the request; null when it is not there. */
export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) {
      try {
        return decodeURIComponent(part.slice(at + 1).trim());
      } catch {
        return null;
      }
    }
  }
  return null;
}

export function writeCookie(
  name: string,
  value: string,
  options: { secure: boolean; maxAge: number; readable?: boolean },
) {
  return [
    `${name}=${encodeURIComponent(value)}`,
    "Path=/",
    `Max-Age=${options.maxAge}`,
    "SameSite=Lax",
    ...(options.readable ? [] : ["HttpOnly"]),
    ...(options.secure ? ["Secure"] : []),
  ].join("; ");
}

/** The session's token as the browser holds it; null when nobody is signed in. Over https the name itself pins it to this host. */
export function readSessionCookie(request: Request): string | null {
  return readCookie(request, `__Host-${NAME}`) ?? readCookie(request, NAME);
}

/** Lives as long as a session may at most; the server ends an idle one long before. */
export function sessionCookie(token: string, secure: boolean): string {
  return writeCookie(secure ? `__Host-${NAME}` : NAME, token, { secure, maxAge: ABSOLUTE_SECONDS });
}

export function blankSessionCookie(secure: boolean): string {
  return writeCookie(secure ? `__Host-${NAME}` : NAME, "", { secure, maxAge: 0 });
}
