/** What happened at the door of an account, for the audit log. Carries no secret and no password. */
export type AuthEvent = {
  /** ISO instant. */
  at: string;
  organisationId: string;
  accountId: string;
} & (
  | { kind: "signed_in"; ip: string; userAgent: string }
  /** Someone knew the e-mail and not the password, or the account is disabled. */
  | { kind: "sign_in_refused"; ip: string; why: "wrong" | "disabled" }
  | { kind: "signed_out" }
  | { kind: "signed_out_everywhere"; sessions: number }
  | { kind: "invited" }
  | { kind: "invitation_accepted" }
  /** By the person, from the sign-in page. */
  | { kind: "renewal_requested" }
  /** By an administrator, to hand over. */
  | { kind: "renewal_link_made" }
  | { kind: "password_renewed" }
  | { kind: "password_changed" }
  | { kind: "account_disabled"; sessions: number }
  | { kind: "account_enabled" }
);
