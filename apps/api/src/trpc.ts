import { type Action, can, type Subject, type SubjectKindOf } from "@congruence/domain/access";
import { initTRPC, TRPCError } from "@trpc/server";
import { type ZodType, z } from "zod";
import type { Context, SignedContext } from "./context.ts";
import { notTheirs, notThere, Refused } from "./errors.ts";
import {
  allocationSubject,
  itemSubject,
  organisationSubject,
  personSubject,
  poolSubject,
  subjectOfAbsence,
  subjectOfLead,
  subjectOfMembership,
  subjectOfVersion,
  subjectOfWork,
  unitSubject,
} from "./subjects.ts";

/** What the rights test reads off every procedure: who is let in, and what the right is about. */
export type ProcedureMeta = {
  action: Action | "anyone";
  about: "anyone" | Subject["kind"];
};

type ActionOn<K extends Subject["kind"]> = { [A in Action]: K extends SubjectKindOf<A> ? A : never }[Action];

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error }) {
      const { stack: _stack, ...data } = shape.data;
      const internal = error.code === "INTERNAL_SERVER_ERROR";
      return {
        ...shape,
        message: internal ? "internal error" : shape.message,
        data: {
          ...data,
          refusals: error.cause instanceof Refused ? error.cause.refusals : null,
          fields: error.cause instanceof z.ZodError ? z.flattenError(error.cause).fieldErrors : null,
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const logged = t.procedure.use(async ({ ctx, path, type, next }) => {
  const begun = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - begun);
  const facts = { path, type, ms, requestId: ctx.caller.requestId };
  if (result.ok) ctx.product.log.debug(facts, "procedure");
  else if (result.error.code === "INTERNAL_SERVER_ERROR") {
    const cause = result.error.cause ?? result.error;
    ctx.product.log.error(
      { ...facts, error: cause.message.slice(-2000), stack: cause.stack?.slice(-2000) },
      "procedure failed",
    );
  } else ctx.product.log.info({ ...facts, code: result.error.code }, "procedure refused");
  return result;
});

/** For the doors: sign-in, invitations, first run. */
export const anyone = logged.meta({ action: "anyone", about: "anyone" });

const signedIn = logged.use(({ ctx, next }) => {
  if (!ctx.signed) throw new TRPCError({ code: "UNAUTHORIZED", message: "sign in" });
  const signed: SignedContext = { ...ctx, signed: ctx.signed };
  return next({ ctx: signed });
});

/** A right over the organisation as a whole. */
export function permitted(action: ActionOn<"organisation">) {
  return signedIn.meta({ action, about: "organisation" }).use(({ ctx, next }) => {
    if (!can(ctx.signed.actor, action, organisationSubject())) throw notTheirs();
    return next();
  });
}

/** What concerns nobody but the one who asks: their own account. */
export const own = signedIn.meta({ action: "own.account", about: "account" });

/** A right over what an id of the input names: looked up first, so that what is not there is not there for anybody. */
function over<K extends Subject["kind"], Key extends string>(
  about: K,
  key: Key,
  find: (ctx: SignedContext, id: string) => Promise<Extract<Subject, { kind: K }> | null>,
) {
  return <S extends ZodType<{ [id in Key]: string }>>(action: ActionOn<K>, schema: S) =>
    signedIn
      .meta({ action, about })
      .input(schema)
      .use(async ({ ctx, input, next }) => {
        const subject = await find(ctx, (input as { [id in Key]: string })[key]);
        if (!subject) throw notThere();
        if (!can(ctx.signed.actor, action as Action, subject as never)) throw notTheirs();
        return next();
      });
}

/** A right over the unit named by `unitId`. */
export const onUnit = over("unit", "unitId", unitSubject);
/** A right over the person named by `personId`. */
export const onPerson = over("person", "personId", personSubject);
/** A right over the experience item named by `itemId`. */
export const onItem = over("item", "itemId", itemSubject);
/** A right over the competency pool named by `poolId`. */
export const onPool = over("pool", "poolId", poolSubject);
/** A right over the allocation named by `allocationId`. */
export const onAllocation = over("allocation", "allocationId", allocationSubject);
/** A right over the unit whose version `versionId` names. */
export const onVersion = over("unit", "versionId", subjectOfVersion);
/** A right over the unit whose lead `leadId` names. */
export const onLead = over("unit", "leadId", subjectOfLead);
/** A right over the person whose absence `absenceId` names. */
export const onAbsence = over("person", "absenceId", subjectOfAbsence);
/** A right over the person whose chapter membership `membershipId` names. */
export const onMembership = over("person", "membershipId", subjectOfMembership);
/** A right over the unit whose work on an item `workId` names. */
export const onWork = over("unit", "workId", subjectOfWork);

/** For the few procedures whose service asks `can` itself, because the subject is one of several; `about` says which. */
export function signedInMay(action: Action, about: Subject["kind"]) {
  return signedIn.meta({ action, about });
}
