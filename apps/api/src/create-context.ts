import { dayIn, holds } from "@congruence/domain";
import { ACCOUNT_ROLES } from "@congruence/domain/access";
import { parseSettings } from "@congruence/domain/settings";
import type { Caller, Context, Product, Signed } from "./context.ts";

/** Who holds the token, what they lead today, and what day it is for them; null when nobody is signed in. */
export async function readSigned(product: Product, token: string | null): Promise<Signed | null> {
  if (token === null) return null;
  const read = await product.auth.readSession(token);
  if (!read) return null;
  const { account } = read;
  const role = ACCOUNT_ROLES.find((known) => known === account.role) ?? "guest";
  const { repos } = product.db;
  const organisation = await repos.organisations.get(account.organisationId);
  if (!organisation) return null;
  const today = organisation.fixedToday ?? dayIn(product.now(), organisation.timeZone);
  const led =
    account.personId === null
      ? []
      : await repos.facts.by(organisation.id, "unitLead", "personId", [account.personId]);
  const current = led.filter((lead) => holds(lead, today));
  const units =
    current.length === 0
      ? []
      : await repos.facts.by(
          organisation.id,
          "unit",
          "id",
          current.map((lead) => lead.unitId),
        );
  const kinds = new Map(units.map((unit) => [unit.id, unit.kind]));
  return {
    account,
    sessionToken: token,
    organisation,
    settings: parseSettings(organisation.settings),
    today,
    actor: {
      accountId: account.id,
      role,
      personId: account.personId,
      leads: current.flatMap((lead) => {
        const kind = kinds.get(lead.unitId);
        return kind === undefined ? [] : [{ unitId: lead.unitId, kind, accountable: lead.accountable }];
      }),
    },
  };
}

export async function createContext(
  product: Product,
  token: string | null,
  caller: Caller,
): Promise<Context> {
  return { product, caller, signed: await readSigned(product, token), repos: product.db.repos };
}
