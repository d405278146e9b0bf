import type { Day } from "./calendar/index.ts";
import type { FactKind, Share } from "./facts/index.ts";

/** An allocation named in a refusal, so that the page can link to it. */
export type InTheWay = {
  id: string;
  unitId: string;
  unitName: string;
  share: Share | null;
  from: Day;
  to: Day | null;
};
type Named = { id: string; name: string };

/**
 * Every reason a rule refuses, with the facts a page needs to say it in a sentence. One code, one meaning.
 */
export type RefusalFacts = {
  /** The stated shares of a person would pass the contract: from which day, to what total, with what in the way. */
  "allocation.over_capacity": {
    person: Named;
    from: Day;
    total: Share;
    contract: Share;
    /** The largest share that would fit on every day of the span; 0 when none does. */
    fits: Share;
    inTheWay: InTheWay[];
  };
  "allocation.outside_unit": { unit: Named; life: { from: Day; to: Day | null }[] };
  "allocation.outside_presence": { person: Named; presence: { from: Day; to: Day | null }[] };
  "allocation.twice": { person: Named; unit: Named; role: string; inTheWay: InTheWay };
  /** A person is allocated to a squad or directly to a tribe; a chapter is joined, not allocated to. */
  "allocation.not_here": { unit: Named };
  /** Being in a guild takes no share of anybody's time. */
  "allocation.guild_share": { unit: Named };
  "share.out_of_range": { share: number };
  "span.empty": { from: Day; to: Day };
  "unit.cycle": { unit: Named; parent: Named };
  /** A squad sits under a tribe, a tribe under a tribe or nothing, chapters and guilds under nothing. */
  "unit.wrong_parent": { unit: Named; parent: Named | null };
  "unit.parent_not_there": { parent: Named; from: Day; life: { from: Day; to: Day | null }[] };
  "unit.not_there": { unit: Named; on: Day };
  "unit.already_there": { unit: Named; from: Day; to: Day | null };
  /** A kind is fixed for life. */
  "unit.kind_fixed": { unit: Named };
  /** Only a chapter draws on a pool. */
  "unit.pool_not_here": { unit: Named };
  "unit.name_taken": { name: string; unit: Named };
  /** Closing needs to know where each of these goes. */
  "unit.not_empty": {
    unit: Named;
    people: { allocationId: string; person: Named; share: Share | null }[];
    children: Named[];
    items: { workId: string; item: Named; role: "owner" | "contributor" }[];
    members: { membershipId: string; person: Named }[];
  };
  "version.overlap": { unit: Named; inTheWay: { from: Day; to: Day | null; name: string } };
  "lead.outside_unit": { unit: Named; life: { from: Day; to: Day | null }[] };
  "lead.outside_presence": { person: Named; presence: { from: Day; to: Day | null }[] };
  "lead.overlap": { person: Named; unit: Named; from: Day; to: Day | null };
  "chapter.not_a_chapter": { unit: Named };
  "chapter.overlap": { person: Named; inTheWay: { unit: Named; from: Day; to: Day | null } };
  /** The person is not in the organisation on a day that needs them to be. */
  "person.not_there": { person: Named; on: Day; presence: { from: Day; to: Day | null }[] };
  "contract.overlap": { person: Named; from: Day; to: Day | null };
  "dayCost.overlap": { person: Named; from: Day; to: Day | null };
  "absence.overlap": { person: Named; from: Day; to: Day | null };
  "presence.overlap": { person: Named; from: Day; to: Day | null };
  "presence.in_use": { person: Named; inTheWay: InTheWay[] };
  "item.owned": { item: Named; owner: Named; from: Day; to: Day | null };
  "item.twice": { item: Named; unit: Named; from: Day; to: Day | null };
  "item.outside_life": { item: Named; from: Day; to: Day | null };
  /** Squads work on items, or tribes directly; chapters and guilds do not. */
  "item.not_here": { unit: Named };
  "item.outside_unit": { unit: Named; life: { from: Day; to: Day | null }[] };
  /** The organisation has an account with this e-mail: its invitation is accepted, or it is disabled. */
  "account.email_taken": { email: string };
  /** Somebody has to be able to open accounts: the last administrator stays one. */
  "account.last_administrator": { name: string };
  /** A disabled account takes no link. */
  "account.disabled": { name: string };
  /** The thing named is not there, or is not for the one who asks: the same words for both. */
  not_there: { kind: string };
  "text.empty": Record<string, never>;
  "day.not_a_day": { text: string };
  /** Somebody changed the row since the form was opened. */
  "changed.meanwhile": { kind: FactKind };
};

export type RefusalCode = keyof RefusalFacts;

/** Why a rule says no: a code, what a sentence needs, and the form's field it concerns when there is one. */
export type Refusal = {
  [C in RefusalCode]: { code: C; facts: RefusalFacts[C]; field?: string };
}[RefusalCode];

/** What a rule decides: the rows to write, or every reason why not. */
export type Plan<C> = { ok: true; changes: C[] } | { ok: false; refusals: Refusal[] };

export function refuse<C extends RefusalCode>(code: C, facts: RefusalFacts[C], field?: string): Refusal {
  return (field === undefined ? { code, facts } : { code, facts, field }) as Refusal;
}
