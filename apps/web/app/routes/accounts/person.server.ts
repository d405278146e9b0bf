import type { Day } from "@congruence/domain";
import type { Language } from "@congruence/i18n";
import { formatList } from "@congruence/i18n";
import { accounts } from "@congruence/i18n/accounts";
import type { ApiClient } from "~/lib/api.server";

/**
 * Whom a form names: the text decides, the id chosen from the list settles between people called alike. Nobody when
 * nothing was typed; a sentence when the name is nobody's or several people's.
 */
export async function personMeant(
  api: ApiClient,
  formData: FormData,
  on: Day,
  language: Language,
): Promise<{ personId: string | null } | { problem: string }> {
  const text = String(formData.get("person") ?? "").trim();
  const chosen = String(formData.get("personId") ?? "");
  if (text === "") return { personId: null };
  const [meant] = await api.allocations.whoIs.query({ on, names: [text] });
  if (meant?.id) return { personId: meant.id };
  const t = accounts[language].form;
  if (!meant || meant.several.length === 0) return { problem: t.personUnknown };
  if (chosen !== "") return { personId: chosen };
  const handles = meant.several.map(({ handle, context }) => (context ? `${handle} (${context})` : handle));
  return { problem: t.personSeveral(formatList(handles, language, "or")) };
}
