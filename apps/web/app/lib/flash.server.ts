import { readCookie, writeCookie } from "./session-cookie.server";

/** What was just done, told once on the next page, with the act that can be undone. */
export type Flash = { action: string; batchId: string | null };

/** The header that leaves word of an act for the next page. */
export function flash(done: Flash, secure: boolean): { "Set-Cookie": string } {
  return { "Set-Cookie": writeCookie("done", JSON.stringify(done), { secure, maxAge: 60 }) };
}

/** The word left by the page before, and the header that takes it away; null when there is none. */
export function readFlash(request: Request, secure: boolean): { flash: Flash; header: string } | null {
  const text = readCookie(request, "done");
  if (!text) return null;
  const header = writeCookie("done", "", { secure, maxAge: 0 });
  try {
    const { action, batchId } = JSON.parse(text) as Partial<Flash>;
    if (typeof action !== "string") return null;
    return { flash: { action, batchId: typeof batchId === "string" ? batchId : null }, header };
  } catch {
    return null;
  }
}
