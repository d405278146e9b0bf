/** One file inside an archive, by the archive's own table of contents. */
export type ZipEntry = { name: string; packed: number; unpacked: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * What an archive says it holds, read from its central directory without unpacking anything; null when the
 * directory is not where it should be. Sizes of 4 GiB and more (ZIP64) are reported as Infinity.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest || end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const size = (offset: number) => {
      const value = view.getUint32(at + offset, true);
      return value === 0xffffffff ? Number.POSITIVE_INFINITY : value;
    };
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, packed: size(20), unpacked: size(24) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The most bytes the archive may become; deflate gives at most 1,032 to 1, so a directory that lies is bounded too. */
export function unpackedSize(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + Math.max(entry.unpacked, entry.packed), 0);
}

/** Whether the directory promises more than deflate can give: it was written to mislead. */
export function impossiblePacking(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => entry.unpacked > entry.packed * 1032 + 1024);
}
