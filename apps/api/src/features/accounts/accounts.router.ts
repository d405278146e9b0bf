import { ChangeAccount, InviteAccount } from "@congruence/domain/access";
import { Id } from "@congruence/domain/fields";
import { z } from "zod";
import { permitted, router } from "../../trpc.ts";
import * as changes from "./accounts.changes.ts";
import * as links from "./accounts.links.ts";
import { list, read } from "./accounts.read.ts";

const Account = z.object({ accountId: Id });

/** The doors into the organisation: who has one, what it opens, and the links that let people in. */
export const accountsRouter = router({
  list: permitted("account.manage").query(({ ctx }) => list(ctx)),
  read: permitted("account.manage")
    .input(Account)
    .query(({ ctx, input }) => read(ctx, input.accountId)),
  invite: permitted("account.manage")
    .input(InviteAccount)
    .mutation(({ ctx, input }) => links.invite(ctx, input)),
  inviteAgain: permitted("account.manage")
    .input(Account)
    .mutation(({ ctx, input }) => links.inviteAgain(ctx, input.accountId)),
  makeRenewalLink: permitted("account.manage")
    .input(Account)
    .mutation(({ ctx, input }) => links.makeRenewalLink(ctx, input.accountId)),
  change: permitted("account.manage")
    .input(ChangeAccount)
    .mutation(({ ctx, input }) => changes.change(ctx, input)),
  disable: permitted("account.manage")
    .input(Account)
    .mutation(({ ctx, input }) => changes.disable(ctx, input.accountId)),
  enable: permitted("account.manage")
    .input(Account)
    .mutation(({ ctx, input }) => changes.enable(ctx, input.accountId)),
});
