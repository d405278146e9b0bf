import { randomBytes } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes a letter to `<dataDir>/mail/<instant>-<random>.eml` and answers the path. Only the owner may read it, for it
 * may carry a link that opens an account. It takes its name when it is whole, so nobody opens half a letter.
 */
export async function writeLetter(dataDir: string, at: Date, bytes: Uint8Array): Promise<string> {
  const folder = join(dataDir, "mail");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${at.toISOString().replaceAll(":", "-")}-${randomBytes(6).toString("hex")}`;
  const unfinished = join(folder, `.${name}.part`);
  const path = join(folder, `${name}.eml`);
  const file = await open(unfinished, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  return path;
}
