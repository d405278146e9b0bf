import { accounts } from "@congruence/i18n/accounts";
import { ButtonLink, Pairs, Section, SubmitButton, useMessages } from "@congruence/ui";
import { Form } from "@remix-run/react";
import { type AccountState, AccountStatus } from "./account-status";

type Account = {
  id: string;
  state: AccountState;
  createdAt: string;
  lastVisitAt: string | null;
  disabledAt: string | null;
  invitedUntil: string | null;
};

/** The way in of an account: its state, and the buttons that state allows. */
export function Door({ account, when }: { account: Account; when: (instant: string) => string }) {
  const t = useMessages(accounts);
  const { id, state, disabledAt, invitedUntil } = account;
  const button = (intent: string, label: string, lede: string) => (
    <Form method="post" className="form">
      <p className="mid">{lede}</p>
      <p className="form-acts">
        <SubmitButton plain name="intent" value={intent}>
          {label}
        </SubmitButton>
      </p>
    </Form>
  );
  return (
    <Section title={t.one.door}>
      <div className="form">
        <Pairs
          items={[
            [t.column.state, <AccountStatus key="state" state={state} />],
            [t.one.since, when(account.createdAt)],
            [t.column.lastVisit, account.lastVisitAt ? when(account.lastVisitAt) : t.never],
          ]}
        />
        {state === "invited" ? <p>{invitedUntil ? t.one.waits(when(invitedUntil)) : t.one.expired}</p> : null}
        {state === "disabled" && disabledAt ? <p>{t.one.disabledSince(when(disabledAt))}</p> : null}
        {state === "invited" ? button("inviteAgain", t.one.inviteAgain, t.one.inviteAgainLede) : null}
        {state === "active" ? button("renewal", t.one.renewal, t.one.renewalLede) : null}
        {state === "disabled" ? (
          button("enable", t.one.enable, t.one.enableLede)
        ) : (
          <div className="form">
            <p className="mid">{t.one.disableLede}</p>
            <p className="form-acts">
              <ButtonLink kind="danger" href={`/admin/accounts/${id}/disable`}>
                {t.one.disable}
              </ButtonLink>
            </p>
          </div>
        )}
      </div>
    </Section>
  );
}
