/**
 * What a person typed as a share of full time, in basis points: "80", "80 %", "33,3". Null when it is not a
 * number from 0 to 100 with at most two decimals; the caller says what is the matter.
 */
export function parseShare(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(text.replace(/[\s\u00A0\u202F]/g, ""));
  if (!match) return null;
  const share = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return share <= 10_000 ? share : null;
}

/** A share as it stands in a field, without its unit: 8,000 is "80", 3,330 is "33.3"; null is empty. */
export function shareInField(share: number | null | undefined): string {
  return share === null || share === undefined ? "" : String(share / 100);
}
