import { buildDemonstration, DEMONSTRATION_PASSWORD } from "@congruence/demonstration";
import type { Product } from "./context.ts";

type SignIn = { email: string; password: string };

/**
 * The demonstration organisation, loaded where it is not there yet; answers the sign-in of its director.
 * All of it or nothing: a load that is cut short leaves no half of a company.
 */
export async function ensureDemonstration(product: Product, language: "en" | "fr"): Promise<SignIn> {
  const demonstration = buildDemonstration({ language });
  const { organisation, acts, accounts } = demonstration;
  const director = accounts.find((account) => account.role === "director") ?? accounts[0];
  if (!director) throw new Error("the demonstration has no account");
  const signIn = { email: director.email, password: DEMONSTRATION_PASSWORD };
  if ((await product.db.repos.organisations.byDemonstration(true)).length > 0) return signIn;

  const hashed = await product.auth.hashPassword(DEMONSTRATION_PASSWORD, {
    email: director.email,
    organisationName: organisation.name,
  });
  if (!hashed.ok) throw new Error("the demonstration's password is refused by the rule for passwords");
  await product.db.transact(
    async (repos) => {
      if ((await repos.organisations.byDemonstration(true)).length > 0) return;
      const { id } = await repos.organisations.create({ ...organisation, id: product.newId() });
      for (const act of acts) {
        await repos.facts.write(id, act.changes, {
          batchId: product.newId(),
          at: act.at,
          accountId: null,
          actor: act.actorName,
          source: "page",
          action: act.action,
          ...(act.reason === undefined ? {} : { reason: act.reason }),
        });
      }
      for (const account of accounts) {
        await repos.accounts.create(id, {
          id: product.newId(),
          email: account.email,
          name: account.name,
          role: account.role,
          personId: account.personId,
          language,
          createdAt: product.now().toISOString(),
          passwordHash: hashed.passwordHash,
        });
      }
    },
    { timeoutMs: 120_000 },
  );
  product.log.info({ organisation: organisation.name }, "the demonstration organisation is loaded");
  return signIn;
}

/** The demonstration's sign-ins, as lines to print at the start. */
export function demonstrationSignIns(): string[] {
  const { accounts, organisation } = buildDemonstration({ language: "en" });
  const width = Math.max(...accounts.map((account) => account.email.length));
  return [
    "",
    `${organisation.name}, the demonstration organisation. Sign in as any of:`,
    ...accounts.map((account) => `  ${account.email.padEnd(width)}  ${account.name}, ${account.role}`),
    `The password is the same for all: ${DEMONSTRATION_PASSWORD}`,
  ];
}
