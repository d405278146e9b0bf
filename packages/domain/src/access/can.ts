import type { Actor } from "./actor.ts";
import { type Action, RIGHTS, type RightsRow, type SubjectKindOf } from "./rights.ts";
import { holdsFor } from "./rule.ts";
import type { Subject, SubjectKind, SubjectOfKind } from "./subject.ts";

/** The subjects that an action can be asked about; any other does not compile. */
export type SubjectOf<A extends Action> = SubjectOfKind<SubjectKindOf<A>>;

const key = (action: string, kind: SubjectKind) => `${action} ${kind}`;
const ROWS = new Map<string, RightsRow>(
  RIGHTS.flatMap((row: RightsRow) => row.on.map((kind) => [key(row.action, kind), row] as const)),
);

/**
 * Whether the actor may do the action to the subject, by the table of rights. Nobody signed in (null) may
 * do nothing; neither may anyone do what the table does not name.
 */
export function can<A extends Action>(actor: Actor | null, action: A, subject: SubjectOf<A>): boolean {
  const asked: Subject = subject;
  const row = ROWS.get(key(action, asked.kind));
  if (!actor || !row) return false;
  if (actor.role === "guest" && row.effect === "write") return false;
  return row.who.some((rule) => holdsFor(rule, actor, asked));
}
