import type { AccountRow, Repos } from "@congruence/db";
import type { SignedContext } from "../../context.ts";

/** What the audit log keeps of an account: no password, no theme, no visits. */
export function shown(
  account: Pick<AccountRow, "email" | "name" | "role" | "personId" | "language" | "disabledAt">,
) {
  const { email, name, role, personId, language, disabledAt } = account;
  return { email, name, role, personId, language, disabledAt };
}

type Shown = ReturnType<typeof shown>;

/** Notes an administrator's act on an account under the administrator's own name. */
export async function record(
  ctx: SignedContext,
  repos: Repos,
  action: string,
  accountId: string,
  before: Shown | null,
  after: Shown | null,
): Promise<void> {
  const { product, signed, caller } = ctx;
  await repos.audit.record(
    signed.organisation.id,
    {
      batchId: product.newId(),
      at: product.now().toISOString(),
      accountId: signed.account.id,
      actor: signed.account.name,
      source: caller.source,
      action,
    },
    [{ kind: "account", subjectId: accountId, before, after }],
  );
}
