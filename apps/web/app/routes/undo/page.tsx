import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { flash } from "~/lib/flash.server";
import { loaded } from "~/lib/form.server";
import { safeReturn } from "~/lib/signed.server";

export function loader() {
  throw redirect("/");
}

/** Takes the act back that the page before told of, and comes back there with word of it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const { undone } = await loaded(
    context.api.audit.undo.mutate({ batchId: String(form.get("batchId") ?? "") }),
  );
  return redirect(safeReturn(String(form.get("returnTo") ?? "")), {
    headers: flash({ action: undone ? "undone" : "notUndone", batchId: null }, context.secureCookies),
  });
}
