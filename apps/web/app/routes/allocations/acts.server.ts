import {
  ChangeShare,
  CorrectAllocation,
  EndAllocation,
  ExtendAllocation,
  MoveAllocation,
} from "@congruence/domain/allocations";
import type { Language } from "@congruence/i18n";
import type { ApiClient } from "~/lib/api.server";
import { dayAfter } from "~/lib/effective-day";
import { submit } from "~/lib/form.server";
import { typedShare } from "~/lib/typed-share";

type Typed = Record<string, string | string[]>;
const withShare = (typed: Typed) => ({ ...typed, share: typedShare(typed.share) });
const withEnd = <T extends Typed>(typed: T) => ({ ...typed, to: dayAfter(typed.to) });

/** What the page's forms do, by their `intent`; `goneTo` where the allocation itself is gone afterwards. */
export async function carriedOut(formData: FormData, language: Language, api: ApiClient) {
  const acted = (action: string) => (done: { batchId: string }) => ({
    ...done,
    action,
    goneTo: null as string | null,
  });
  const { allocations } = api;
  switch (formData.get("intent")) {
    case "share":
      return submit(
        ...([formData, ChangeShare, language] as const),
        (input) => allocations.changeShare.mutate(input).then(acted("allocations.changeShare")),
        withShare,
      );
    case "move":
      return submit(...([formData, MoveAllocation, language] as const), (input) =>
        allocations.move.mutate(input).then(acted("allocations.move")),
      );
    case "end":
      return submit(
        ...([formData, EndAllocation, language] as const),
        async (input) => {
          const before = await allocations.read.query({ allocationId: input.allocationId });
          const done = await allocations.end.mutate(input);
          const goneTo = input.to <= before.from ? `/people/${before.person.handle}` : null;
          return { ...done, action: "allocations.end", goneTo };
        },
        withEnd,
      );
    case "extend":
      return submit(
        ...([formData, ExtendAllocation, language] as const),
        (input) => allocations.extend.mutate(input).then(acted("allocations.extend")),
        withEnd,
      );
    case "correct":
      return submit(
        ...([formData, CorrectAllocation, language] as const),
        (input) => allocations.correct.mutate(input).then(acted("allocations.correct")),
        (typed) => ({ ...withShare(typed), to: dayAfter(typed.to) }),
      );
    default:
      throw new Response(null, { status: 400 });
  }
}
