/** The text as names are compared: no accents, no case, punctuation and spaces as one space. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** How many letters to add, take away, change or swap with their neighbour to make one text of the other; stops at `most` + 1. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let two: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (two[j - 2] ?? 0) + 1);
      }
      now.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return most + 1;
    two = last;
    last = now;
  }
  return last[b.length] ?? most + 1;
}

/** Whether two names could be one name typed twice: at most one slip in five letters, and not only another number. */
export function looksLike(a: string, b: string): boolean {
  const x = fold(a);
  const y = fold(b);
  if (x === y) return true;
  if (x.replace(/\d+/g, "#") === y.replace(/\d+/g, "#")) return false;
  const most = Math.min(
    3,
    Math.floor(Math.min(x.length, y.length) / 5) + (Math.min(x.length, y.length) >= 4 ? 1 : 0),
  );
  return most > 0 && editDistance(x, y, most) <= most;
}

/** The names nearest to the text, nearest first, at most `count`: those that could be meant. */
export function nearest<T extends { name: string }>(text: string, among: Iterable<T>, count = 3): T[] {
  const wanted = fold(text);
  const most = Math.max(2, Math.floor(wanted.length / 3));
  const scored: { one: T; distance: number }[] = [];
  for (const one of among) {
    const name = fold(one.name);
    const starts = wanted.length > 2 && (name.startsWith(wanted) || wanted.startsWith(name)) && name !== "";
    const distance = starts ? 1 : editDistance(wanted, name, most);
    if (distance <= most) scored.push({ one, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (fold(a.one.name) < fold(b.one.name) ? -1 : 1));
  return scored.slice(0, count).map((entry) => entry.one);
}

/** What UTF-8 read as Windows-1252 leaves behind ("Ã©", "â€™"), and the mark of a byte that was no letter. */
const GARBLED = /\ufffd|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|Â[\u00a0-\u00bf]/;
const ANSI = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Whether the text was probably read in the wrong encoding. */
export function isGarbled(text: string): boolean {
  return GARBLED.test(text);
}

/** The text as it was before UTF-8 was read as Windows-1252; null when it cannot be brought back. */
export function repaired(text: string): string | null {
  let escaped = "";
  for (const c of text) {
    const upper = ANSI.indexOf(c);
    const byte = upper === -1 ? c.charCodeAt(0) : 0x80 + upper;
    if (byte > 0xff || c.length > 1) return null;
    escaped += `%${byte.toString(16).padStart(2, "0")}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}
