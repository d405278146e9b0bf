import { accounts } from "@congruence/i18n/accounts";
import { Status, useMessages } from "@congruence/ui";

export const STATES = ["invited", "active", "disabled"] as const;
export type AccountState = (typeof STATES)[number];

const LOOK = {
  invited: { shape: "hourglass", tone: "risk" },
  active: { shape: "disc", tone: "ok" },
  disabled: { shape: "barred", tone: "unknown" },
} as const;

/** Whether the door of an account is waiting, open or closed. */
export function AccountStatus({ state }: { state: AccountState }) {
  return <Status {...LOOK[state]}>{useMessages(accounts).state[state]}</Status>;
}
