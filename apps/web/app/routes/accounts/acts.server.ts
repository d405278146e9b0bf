import type { Language } from "@congruence/i18n";
import { refusalSentence } from "@congruence/i18n/refusals";
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type { ApiClient } from "~/lib/api.server";
import { flash } from "~/lib/flash.server";
import { type FormReply, refusalsOf } from "~/lib/form.server";
import type { Handed } from "./handed-link";

/** What an administrator does to an account by one button: enable it, or make a link to hand over. */
export async function act({
  api,
  context,
  language,
  accountId,
  intent,
}: Pick<ActionFunctionArgs, "context"> & {
  api: ApiClient;
  language: Language;
  accountId: string;
  intent: string;
}) {
  try {
    if (intent === "enable") {
      await api.accounts.enable.mutate({ accountId });
      return redirect(`/admin/accounts/${accountId}`, {
        headers: flash({ action: "accounts.change", batchId: null }, context.secureCookies),
      });
    }
    const { name, email } = await api.accounts.read.query({ accountId });
    const whose = { accountId, name, email };
    const once = { headers: { "Cache-Control": "no-store" } };
    if (intent === "inviteAgain") {
      const { address, expiresAt, mail } = await api.accounts.inviteAgain.mutate({ accountId });
      const handed: Handed = { ...whose, purpose: "invitation", address, expiresAt, mail };
      return data({ handed }, once);
    }
    if (intent === "renewal") {
      const { address, expiresAt } = await api.accounts.makeRenewalLink.mutate({ accountId });
      const handed: Handed = { ...whose, purpose: "renewal", address, expiresAt };
      return data({ handed }, once);
    }
  } catch (error) {
    const refusals = refusalsOf(error);
    const form = refusals.map((refusal) => refusalSentence(refusal, language));
    const reply: FormReply = { values: {}, fields: {}, form, refusals };
    return data(reply, { status: 422 });
  }
  throw new Response(null, { status: 400 });
}
