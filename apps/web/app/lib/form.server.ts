import type { Refusal } from "@congruence/domain";
import type { Language } from "@congruence/i18n";
import { forms } from "@congruence/i18n/forms";
import { refusalSentence } from "@congruence/i18n/refusals";
import { data } from "@remix-run/node";
import { TRPCClientError } from "@trpc/client";
import type { ZodError, ZodType, z } from "zod";

/** What a form shows again after a refusal: everything that was typed, and a sentence for each thing the matter. */
export type FormReply = {
  values: Record<string, string | string[]>;
  fields: Record<string, string[]>;
  form: string[];
  refusals: readonly Refusal[];
};

/** What was typed, by field name; a field with several values is a list. Empty fields are left out of `typed`. */
export function readForm(formData: FormData): {
  values: FormReply["values"];
  typed: Record<string, string | string[]>;
} {
  const values: FormReply["values"] = {};
  for (const name of new Set(formData.keys())) {
    const all = formData.getAll(name).filter((value): value is string => typeof value === "string");
    values[name] = all.length > 1 ? all : (all[0] ?? "");
  }
  const typed = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  return { values, typed };
}

function byField(error: ZodError, language: Language): Pick<FormReply, "fields" | "form"> {
  const fields: Record<string, string[]> = {};
  const form: string[] = [];
  for (const issue of error.issues) {
    const sentence = forms[language].issue({ code: issue.code, message: issue.message });
    const name = issue.path.join(".");
    if (name === "") form.push(sentence);
    else fields[name] = [...(fields[name] ?? []), sentence];
  }
  return { fields, form };
}

type ApiErrorData = { code?: string; refusals?: Refusal[] | null };

/** Throws the page for what is not there or not theirs; answers refusals; throws anything else on. */
export function refusalsOf(error: unknown): readonly Refusal[] {
  if (!(error instanceof TRPCClientError)) throw error;
  const facts = error.data as ApiErrorData | null;
  if (facts?.code === "NOT_FOUND" || facts?.code === "FORBIDDEN") throw new Response(null, { status: 404 });
  if (facts?.refusals) return facts.refusals;
  throw error;
}

/** Runs a query of the API for a loader; what is not there, or not theirs, is the same 404 page. */
export async function loaded<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    refusalsOf(error);
    throw error;
  }
}

type Done<T> = { ok: true; result: T } | { ok: false; reply: ReturnType<typeof data<FormReply>> };

/**
 * Carries out a form: reads it, checks it against the schema, calls the API. What goes wrong comes back with
 * what was typed (status 422), each sentence under the field it concerns. `shape` turns texts into the schema's
 * input (a share typed as "80", say).
 */
export async function submit<S extends ZodType, T>(
  formData: FormData,
  schema: S,
  language: Language,
  run: (input: z.output<S>) => Promise<T>,
  shape: (typed: Record<string, string | string[]>) => unknown = (typed) => typed,
): Promise<Done<T>> {
  const { values, typed } = readForm(formData);
  const parsed = schema.safeParse(shape(typed));
  if (!parsed.success) {
    const reply: FormReply = { values, refusals: [], ...byField(parsed.error, language) };
    return { ok: false, reply: data(reply, { status: 422 }) };
  }
  try {
    return { ok: true, result: await run(parsed.data) };
  } catch (error) {
    const refusals = refusalsOf(error);
    const fields: Record<string, string[]> = {};
    const form: string[] = [];
    for (const refusal of refusals) {
      const sentence = refusalSentence(refusal, language);
      if (refusal.field === undefined) form.push(sentence);
      else fields[refusal.field] = [...(fields[refusal.field] ?? []), sentence];
    }
    return { ok: false, reply: data({ values, fields, form, refusals }, { status: 422 }) };
  }
}
