import type { AuthEvent } from "@congruence/auth";
import { newId, type Repos } from "@congruence/db";

/** Notes in the audit log what happened at an account's door: no secret, no password, no address of a machine. */
export async function recordDoor(repos: Repos, event: AuthEvent): Promise<void> {
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
