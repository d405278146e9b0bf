import type { Encoding } from "./table.ts";

/** How many of the first bytes at odd (or even) places are zero: UTF-16 without a mark shows by them. */
function zeros(bytes: Uint8Array, parity: 0 | 1): number {
  let count = 0;
  const end = Math.min(bytes.length, 4000);
  for (let i = parity; i < end; i += 2) if (bytes[i] === 0) count += 1;
  return end === 0 ? 0 : count / (end / 2);
}

/**
 * What Windows-1252 has between 0x80 and 0x9F, where Latin-1 has control characters; the five unused places keep
 * theirs. (Node 20's own decoder reads this range as Latin-1.)
 */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (c) => UPPER[c.charCodeAt(0) - 0x80] ?? c);
}

/**
 * The bytes as text: by byte-order mark, else UTF-8 when every byte agrees, else Windows-1252. A mark is taken
 * away. null when zero bytes say that this is no text.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const as = (encoding: Encoding, from: number) => ({
    text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(from)),
    encoding,
  });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as("utf-8", 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le", 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be", 2);
  if (bytes.includes(0)) {
    if (zeros(bytes, 1) > 0.4 && zeros(bytes, 0) < 0.1) return as("utf-16le", 0);
    if (zeros(bytes, 0) > 0.4 && zeros(bytes, 1) < 0.1) return as("utf-16be", 0);
    return null;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: "utf-8" };
  } catch {
    return { text: windows1252(bytes), encoding: "windows-1252" };
  }
}
