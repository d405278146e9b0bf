import { FormErrors, Refused } from "@congruence/ui";
import type { FormReply } from "~/lib/form.server";

type Problems = Pick<FormReply, "fields" | "form">;

/**
 * What stands in a form's way, at its head: sentences that belong to no field of the form, then one line for each
 * field that leads to it. `fields` are the names of the form's own fields, which are also their ids.
 */
export function FormProblems({ reply, fields }: { reply: Problems | undefined; fields: readonly string[] }) {
  if (!reply) return null;
  const named = Object.entries(reply.fields);
  const elsewhere = named.filter(([name]) => !fields.includes(name)).flatMap(([, sentences]) => sentences);
  const own = named.filter(([name]) => fields.includes(name));
  return (
    <>
      <Refused reasons={[...new Set([...reply.form, ...elsewhere])]} />
      <FormErrors errors={own.map(([id, sentences]) => ({ id, message: sentences.join(" ") }))} />
    </>
  );
}

/** What was typed into a field, else what the form begins with. */
export function typedOr(reply: Pick<FormReply, "values"> | undefined, name: string, first = ""): string {
  const value = reply?.values[name];
  return typeof value === "string" ? value : (value?.[0] ?? first);
}
