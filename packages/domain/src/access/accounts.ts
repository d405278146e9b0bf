import { z } from "zod";
import { Id, Name, OptionalId } from "../fields.ts";
import { LANGUAGES } from "../settings/language.ts";
import { ACCOUNT_ROLES } from "./actor.ts";

/** Who an account is for: its name, what it may, the person of the model behind it (null for an outsider). */
const Whose = z.object({
  name: Name,
  role: z.enum(ACCOUNT_ROLES),
  personId: OptionalId,
  language: z.enum(LANGUAGES),
});

export const InviteAccount = Whose.extend({
  email: z.string().trim().toLowerCase().max(254, "text.too_long").pipe(z.email("email.not_an_email")),
});
export type InviteAccount = z.output<typeof InviteAccount>;

export const ChangeAccount = Whose.extend({ accountId: Id });
export type ChangeAccount = z.output<typeof ChangeAccount>;
