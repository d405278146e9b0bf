import type { WeakPassword } from "./password-rule.ts";

/** The e-mail, the password, or the account is not right; the three look the same to the one who asks. */
export type Wrong = { ok: false; code: "auth.wrong" };

/** Too many attempts; says when the next one is worth making, in whole seconds, 1 or more. */
export type Throttled = { ok: false; code: "auth.throttled"; retryAfterSeconds: number };

/** The new password is refused, with every reason. */
export type Weak = { ok: false; code: "auth.weak_password"; why: WeakPassword[] };

/** The link was used, overtaken, has expired, or never was. */
export type LinkSpent = { ok: false; code: "auth.link_spent" };

/** The organisation has an account with that e-mail already, and its invitation is accepted or it is disabled. */
export type EmailTaken = { ok: false; code: "auth.email_taken"; accountId: string };

/** There is no such account, or it is disabled. */
export type NoAccount = { ok: false; code: "auth.no_account" };
