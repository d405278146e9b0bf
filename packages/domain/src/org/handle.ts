/** Letters that do not come apart into a base letter and an accent. */
const WHOLE: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ł: "l", ð: "d", þ: "th" };
/** Words that addresses use for themselves. */
const RESERVED: ReadonlySet<string> = new Set(["new"]);
const LONGEST = 60;

/**
 * The name as it stands in an address: lower-case ASCII, words joined by hyphens, at most 60 characters, with
 * `-2`, `-3`… behind it when the handle is taken. A name without any such letter becomes `unnamed`.
 */
export function handleFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replace(/[œæßøđłðþ]/g, (letter) => WHOLE[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  const handle = plain === "" ? "unnamed" : plain;
  if (!taken.has(handle) && !RESERVED.has(handle)) return handle;
  let count = 2;
  while (taken.has(`${handle}-${count}`)) count++;
  return `${handle}-${count}`;
}
