import { newId } from "@congruence/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiCaller, openTestProduct, smallCompany, type TestProduct } from "../../../test/harness.ts";

let test: TestProduct;
beforeAll(async () => {
  test = await openTestProduct();
});
afterAll(() => test.close());

async function company() {
  const { ids, changes } = smallCompany();
  const organisation = await test.organisation(changes);
  return { ids, organisation, administrator: await test.as(organisation, "administrator") };
}

const eve = (over: object = {}) => ({
  ...{ name: "Eve", email: `Eve-${newId()}@Atelier.example`, language: "fr" as const, personId: null },
  ...{ role: "member" as const, ...over },
});
const secretOf = (address: string) => decodeURIComponent(address.split("/").at(-1) ?? "");
const PASSWORD = "a lamp under the stairs";
const refusal = (code: string) => ({ cause: { refusals: [{ code }] } });
const one = async (caller: ApiCaller, role: string) =>
  (await caller.accounts.list()).find((account) => account.role === role)?.id ?? "";
const acts = async (caller: ApiCaller) =>
  (await caller.audit.list({ kind: "account" })).batches.map((batch) => [batch.action, batch.actor]);

describe("inviting", () => {
  it("opens an account that waits, writes the letter, and hands the link over once", async () => {
    const { ids, administrator } = await company();
    const asked = eve({ personId: ids.ada });
    const invited = await administrator.accounts.invite(asked);
    expect(invited.mail).toEqual({ to: "file", path: "" });
    expect(test.mails.at(-1)).toMatchObject({ to: asked.email.toLowerCase() });
    expect(test.mails.at(-1)?.text).toContain(invited.address);
    expect(await administrator.accounts.read({ accountId: invited.accountId })).toMatchObject({
      ...{ name: "Eve", state: "invited", role: "member", person: { name: "Ada" }, lastVisitAt: null },
      ...{ invitedUntil: invited.expiresAt, yourself: false },
    });
    const secret = secretOf(invited.address);
    const entered = await test.anonymous().account.acceptInvitation({ secret, password: PASSWORD });
    expect(entered.ok).toBe(true);
    const { state, invitedUntil } = await administrator.accounts.read({ accountId: invited.accountId });
    expect([state, invitedUntil]).toEqual(["active", null]);
    expect(await acts(administrator)).toEqual([["accounts.invite", "administrator"]]);
    const { batches } = await administrator.audit.list({ action: "accounts.invite" });
    expect(JSON.stringify(batches)).not.toContain(secret);
  });

  it("invites again with a new link while nobody came in; refuses the e-mail once somebody did", async () => {
    const { administrator } = await company();
    const asked = eve();
    const first = await administrator.accounts.invite(asked);
    const second = await administrator.accounts.inviteAgain({ accountId: first.accountId });
    const accept = (address: string) =>
      test.anonymous().account.acceptInvitation({ secret: secretOf(address), password: PASSWORD });
    expect(await accept(first.address)).toMatchObject({ ok: false, code: "auth.link_spent" });
    expect(await accept(second.address)).toMatchObject({ ok: true });
    const taken = refusal("account.email_taken");
    await expect(administrator.accounts.invite(asked)).rejects.toMatchObject(taken);
    const again = administrator.accounts.inviteAgain({ accountId: first.accountId });
    await expect(again).rejects.toMatchObject(taken);
  });

  it("stands when the letter cannot be sent: the link can still be handed over", async () => {
    const { administrator } = await company();
    const { mail } = test.product;
    test.product.mail = { ...mail, send: () => Promise.reject(new Error("the server is down")) };
    const invited = await administrator.accounts.invite(eve());
    test.product.mail = mail;
    expect(invited.mail).toEqual({ to: "nowhere" });
    expect(invited.address).toMatch(/^http:\/\/congruence\.test\/invitation\//);
  });

  it("refuses a person whom this organisation does not have", async () => {
    const { administrator } = await company();
    const there = await company();
    const asked = administrator.accounts.invite(eve({ personId: there.ids.ada }));
    await expect(asked).rejects.toMatchObject(refusal("not_there"));
  });
});

describe("changing an account", () => {
  it("changes name, role, person and language at once for who is signed in, and notes before and after", async () => {
    const { ids, organisation, administrator } = await company();
    const member = await test.as(organisation, "member");
    const accountId = await one(administrator, "member");
    const next = { name: "Dan", role: "director" as const, personId: ids.dan, language: "fr" as const };
    await administrator.accounts.change({ accountId, ...next });
    expect(await administrator.accounts.read({ accountId })).toMatchObject({
      role: "director",
      person: { id: ids.dan },
    });
    const [batch] = (await administrator.audit.list({ action: "accounts.change" })).batches;
    expect(batch?.first[0]).toMatchObject({
      before: { role: "member", personId: null },
      after: { role: "director", personId: ids.dan },
    });
    await administrator.accounts.change({ accountId, ...next });
    expect((await administrator.audit.list({ action: "accounts.change" })).batches).toHaveLength(1);
    await expect(member.accounts.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("keeps the last administrator who can sign in: neither demoted nor disabled", async () => {
    const { organisation, administrator } = await company();
    const accountId = await one(administrator, "administrator");
    const demoted = {
      accountId,
      name: "A",
      role: "member" as const,
      personId: null,
      language: "en" as const,
    };
    const last = refusal("account.last_administrator");
    // Neither one who was invited and has not come in, nor one who is disabled, can take over.
    await administrator.accounts.invite(eve({ role: "administrator" }));
    await test.as(organisation, "administrator");
    const other = (await administrator.accounts.list()).find(
      (account) => account.role === "administrator" && account.state === "active" && !account.yourself,
    );
    await administrator.accounts.disable({ accountId: other?.id ?? "" });
    await expect(administrator.accounts.change(demoted)).rejects.toMatchObject(last);
    await expect(administrator.accounts.disable({ accountId })).rejects.toMatchObject(last);
    await administrator.accounts.enable({ accountId: other?.id ?? "" });
    await administrator.accounts.change(demoted);
    expect(await acts(administrator)).toEqual([
      ["accounts.change", "administrator"],
      ["accounts.enable", "administrator"],
      ["accounts.disable", "administrator"],
      ["accounts.invite", "administrator"],
    ]);
  });

  it("lets only one through when two administrators disable each other at once", async () => {
    const { organisation, administrator } = await company();
    const second = await test.as(organisation, "administrator");
    const ids = (await administrator.accounts.list()).map(
      (account) => [account.id, account.yourself] as const,
    );
    const own = ids.find(([, yourself]) => yourself)?.[0] ?? "";
    const other = ids.find(([, yourself]) => !yourself)?.[0] ?? "";
    const answers = await Promise.allSettled([
      administrator.accounts.disable({ accountId: other }),
      second.accounts.disable({ accountId: own }),
    ]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const left = await test.db.repos.accounts.list(organisation);
    expect(left.filter((account) => account.disabledAt === null)).toHaveLength(1);
  });

  it("signs out whoever is disabled, and lets them in again with their password once enabled", async () => {
    const { administrator } = await company();
    const asked = eve();
    const { accountId, address } = await administrator.accounts.invite(asked);
    const door = test.anonymous().account;
    const entered = await door.acceptInvitation({ secret: secretOf(address), password: PASSWORD });
    const token = entered.ok ? entered.token : "";
    expect(await test.product.auth.readSession(token)).not.toBeNull();
    await administrator.accounts.disable({ accountId });
    expect(await test.product.auth.readSession(token)).toBeNull();
    const signIn = () => door.signIn({ email: asked.email, password: PASSWORD });
    expect(await signIn()).toMatchObject({ ok: false });
    const link = administrator.accounts.makeRenewalLink({ accountId });
    await expect(link).rejects.toMatchObject(refusal("account.disabled"));
    await administrator.accounts.enable({ accountId });
    expect(await signIn()).toMatchObject({ ok: true });
  });

  it("makes a link to a new password, to be handed over", async () => {
    const { administrator } = await company();
    const asked = eve();
    const { accountId, address } = await administrator.accounts.invite(asked);
    const door = test.anonymous().account;
    await door.acceptInvitation({ secret: secretOf(address), password: PASSWORD });
    const link = await administrator.accounts.makeRenewalLink({ accountId });
    expect(link.address).toMatch(/^http:\/\/congruence\.test\/renew\//);
    const password = "another lamp, in the attic";
    expect(await door.renewPassword({ secret: secretOf(link.address), password })).toMatchObject({
      ok: true,
    });
    expect(await door.signIn({ email: asked.email, password })).toMatchObject({ ok: true });
  });
});

it("is for administrators, and shows no account of another organisation", async () => {
  const { organisation, administrator } = await company();
  const there = await company();
  const accountId = await one(there.administrator, "administrator");
  for (const role of ["director", "hr", "member", "guest"] as const) {
    const caller = await test.as(organisation, role);
    await expect(caller.accounts.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(caller.accounts.disable({ accountId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const gone = { code: "NOT_FOUND" };
  const next = { name: "X", role: "guest" as const, personId: null, language: "en" as const };
  await expect(administrator.accounts.read({ accountId })).rejects.toMatchObject(gone);
  await expect(administrator.accounts.change({ accountId, ...next })).rejects.toMatchObject(gone);
  await expect(administrator.accounts.disable({ accountId })).rejects.toMatchObject(gone);
  await expect(administrator.accounts.enable({ accountId })).rejects.toMatchObject(gone);
  await expect(administrator.accounts.inviteAgain({ accountId })).rejects.toMatchObject(gone);
  await expect(administrator.accounts.makeRenewalLink({ accountId })).rejects.toMatchObject(gone);
  expect((await administrator.accounts.list()).map((account) => account.id)).not.toContain(accountId);
});
