import { readCookie } from "./session-cookie.server.ts";

/** The language of somebody who is not signed in: the one last chosen here, else what the browser asks for first. */
export function languageOf(request: Request): "en" | "fr" {
  const chosen = readCookie(request, "language");
  if (chosen === "en" || chosen === "fr") return chosen;
  for (const tag of (request.headers.get("accept-language") ?? "").split(",")) {
    const language = tag.trim().slice(0, 2).toLowerCase();
    if (language === "fr" || language === "en") return language;
  }
  return "en";
}
