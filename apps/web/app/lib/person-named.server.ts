import type { Day } from "@congruence/domain";
import type { Language } from "@congruence/i18n";
import { unitForms } from "@congruence/i18n/unit-forms";
import type { ApiClient } from "./api.server";

/** A person as a form sent them: the id when one was chosen from the list, else the name as typed. */
export type Sent = { id: string; name: string };
export type Meant = { id: string | null; problem: string | null };

/** Who is meant: looked up by name where no id was sent; a sentence when nobody is, or several are. */
export async function personsNamed(
  api: ApiClient,
  on: Day,
  sent: readonly Sent[],
  language: Language,
): Promise<Meant[]> {
  const unknown = sent.filter((one) => one.id === "" && one.name.trim() !== "");
  const found =
    unknown.length === 0
      ? []
      : await api.allocations.whoIs.query({ on, names: unknown.map((one) => one.name.trim()) });
  const words = unitForms[language];
  return sent.map((one): Meant => {
    if (one.id !== "") return { id: one.id, problem: null };
    const answer = found[unknown.indexOf(one)];
    if (!answer) return { id: null, problem: null };
    if (answer.id !== null) return { id: answer.id, problem: null };
    const handles = answer.several.map((person) =>
      person.context ? `${person.handle} (${person.context})` : person.handle,
    );
    return {
      id: null,
      problem:
        handles.length > 0 ? words.severalCalled(one.name, handles.join(", ")) : words.nobodyCalled(one.name),
    };
  });
}
