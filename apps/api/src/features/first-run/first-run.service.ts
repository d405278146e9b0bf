import { isTimeZone } from "@congruence/domain";
import { LANGUAGES } from "@congruence/domain/settings";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { ensureDemonstration } from "../../demonstration.ts";

export const CreateOrganisation = z.object({
  organisation: z.string().trim().min(1, "text.empty").max(120, "text.too_long"),
  timeZone: z.string().refine(isTimeZone, "time_zone.not_a_zone"),
  language: z.enum(LANGUAGES),
  name: z.string().trim().min(1, "text.empty").max(120, "text.too_long"),
  email: z.string().trim().toLowerCase().pipe(z.email("email.not_an_email")),
  password: z.string().max(256),
});

/** Whether the installation is new (no organisation of anybody's own), and whether the demonstration is there. */
export async function state(ctx: Context) {
  const organisations = await ctx.repos.organisations.list();
  return {
    fresh: organisations.every((organisation) => organisation.demonstration),
    demonstration: organisations.some((organisation) => organisation.demonstration),
  };
}

/** Loads the demonstration where it is not there yet, and signs the visitor in as its director. */
export async function exploreDemonstration(ctx: Context, input: { language: "en" | "fr" }) {
  const { fresh } = await state(ctx);
  if (!fresh) return { ok: false as const, code: "first_run.over" as const };
  const director = await ensureDemonstration(ctx.product, input.language);
  const { ip, userAgent } = ctx.caller;
  const result = await ctx.product.auth.signIn({ ...director, ip, userAgent });
  return result.ok ? { ok: true as const, token: result.token } : result;
}

/**
 * Creates the installation's own organisation with its first administrator, who is then signed in. Possible once:
 * later organisations' accounts come by invitation.
 */
export async function create(ctx: Context, input: z.output<typeof CreateOrganisation>) {
  const { product } = ctx;
  const hashed = await product.auth.hashPassword(input.password, {
    email: input.email,
    organisationName: input.organisation,
  });
  if (!hashed.ok) return hashed;
  const organisationId = product.newId();
  const accountId = product.newId();
  const at = product.now().toISOString();
  const created = await product.db.transact(async (repos) => {
    const there = await repos.organisations.list();
    if (there.some((organisation) => !organisation.demonstration)) return false;
    await repos.organisations.create({
      id: organisationId,
      name: input.organisation,
      language: input.language,
      timeZone: input.timeZone,
    });
    await repos.accounts.create(organisationId, {
      id: accountId,
      email: input.email,
      name: input.name,
      role: "administrator",
      personId: null,
      language: input.language,
      createdAt: at,
      passwordHash: hashed.passwordHash,
    });
    await repos.audit.record(
      organisationId,
      {
        batchId: product.newId(),
        at,
        accountId,
        actor: input.name,
        source: ctx.caller.source,
        action: "organisation.create",
      },
      [
        {
          kind: "organisation",
          subjectId: organisationId,
          before: null,
          after: { name: input.organisation, timeZone: input.timeZone },
        },
      ],
    );
    return true;
  });
  if (!created) return { ok: false as const, code: "first_run.over" as const };
  const { ip, userAgent } = ctx.caller;
  const result = await product.auth.signIn({ email: input.email, password: input.password, ip, userAgent });
  return result.ok ? { ok: true as const, token: result.token } : result;
}
