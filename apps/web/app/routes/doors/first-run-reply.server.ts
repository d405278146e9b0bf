import type { Language } from "@congruence/i18n";
import { doors } from "@congruence/i18n/doors";
import { forms } from "@congruence/i18n/forms";
import { TRPCClientError } from "@trpc/client";

type Attempt =
  | { ok: true; token: string }
  | { ok: false; code: "auth.weak_password"; why: readonly string[] }
  | { ok: false; code: string };
type Reply = { ok: true; token: string } | { ok: false; fields: Record<string, string[]>; form: string[] };

/** What the form of a first organisation shows: the session's token, or a sentence under each field. */
export async function firstRunReply(attempt: Promise<Attempt>, language: Language): Promise<Reply> {
  const words = doors[language];
  try {
    const result = await attempt;
    if (result.ok) return result;
    if ("why" in result)
      return { ok: false, fields: { password: weakWords(result.why, language) }, form: [] };
    return { ok: false, fields: {}, form: [words.welcome.over] };
  } catch (error) {
    const fields =
      error instanceof TRPCClientError ? (error.data?.fields as Record<string, string[]> | null) : null;
    if (!fields) throw error;
    const said = Object.entries(fields).map(([name, messages]) => [
      name,
      messages.map((message) => forms[language].issue({ code: "custom", message })),
    ]);
    return { ok: false, fields: Object.fromEntries(said), form: [] };
  }
}

/** Why a password is refused, in words. */
export function weakWords(why: readonly string[], language: Language): string[] {
  const { weak, rule } = doors[language].password;
  return why.map((reason) => weak[reason] ?? rule);
}
