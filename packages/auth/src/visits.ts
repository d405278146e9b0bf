const NEW_VISIT_AFTER = 4 * 60 * 60 * 1000;
const WRITE_EVERY = 5 * 60 * 1000;

type Visit = { lastVisitAt: string; previousVisitAt: string | null };

/**
 * What to note when an account is here at `now`: null when it was noted in the last five minutes. Someone away for
 * four hours or more comes back for a new visit, and "since the last visit" then means since they left.
 */
export function visitAt(
  account: { lastVisitAt: string | null; previousVisitAt: string | null },
  now: Date,
): Visit | null {
  const lastVisitAt = now.toISOString();
  if (account.lastVisitAt === null) return { lastVisitAt, previousVisitAt: null };
  const away = now.getTime() - Date.parse(account.lastVisitAt);
  if (away < WRITE_EVERY) return null;
  return {
    lastVisitAt,
    previousVisitAt: away >= NEW_VISIT_AFTER ? account.lastVisitAt : account.previousVisitAt,
  };
}
