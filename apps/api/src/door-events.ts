import type { AuthEvent } from "@congruence/auth";
import { newId, type Repos } from "@congruence/db";

/** What an administrator does to somebody's account: the accounts feature notes it, under the administrator's name. */
const NOTED_BY_ACCOUNTS: readonly AuthEvent["kind"][] = [
  "invited",
  "renewal_link_made",
  "account_disabled",
  "account_enabled",
];

/** Notes in the audit log what happened at an account's door: no secret, no password, no address of a machine. */
export async function recordDoor(repos: Repos, event: AuthEvent): Promise<void> {
  if (NOTED_BY_ACCOUNTS.includes(event.kind)) return;
  const account = await repos.accounts.find(event.organisationId, event.accountId);
  await repos.audit.record(
    event.organisationId,
    {
      batchId: newId(),
      at: event.at,
      accountId: event.accountId,
      actor: account?.name ?? "",
      source: "page",
      action: `door.${event.kind}`,
    },
    [
      {
        kind: "account",
        subjectId: event.accountId,
        before: null,
        after:
          "why" in event ? { why: event.why } : "sessions" in event ? { sessions: event.sessions } : null,
      },
    ],
  );
}
