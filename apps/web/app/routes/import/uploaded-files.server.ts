import { Buffer } from "node:buffer";
import {
  unstable_createMemoryUploadHandler as inMemory,
  MaxPartSizeExceededError,
  unstable_parseMultipartFormData as parseMultipart,
} from "@remix-run/node";

const FILE_BYTES = 20_000_000;
const MOST = 12;

export type SentFiles =
  | { ok: true; files: { name: string; base64: string }[] }
  | { ok: false; why: "none" | "many" | "large" };

/** The files of an upload form, as the API takes them. */
export async function sentFiles(request: Request): Promise<SentFiles> {
  let form: FormData;
  try {
    form = await parseMultipart(request, inMemory({ maxPartSize: FILE_BYTES }));
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return { ok: false, why: "large" };
    throw error;
  }
  const chosen = form
    .getAll("files")
    .filter((value): value is File => value instanceof File && value.name !== "");
  if (chosen.length === 0) return { ok: false, why: "none" };
  if (chosen.length > MOST) return { ok: false, why: "many" };
  const files = await Promise.all(
    chosen.map(async (file) => ({
      name: file.name.split(/[\\/]/).at(-1) || file.name,
      base64: Buffer.from(await file.arrayBuffer()).toString("base64"),
    })),
  );
  return { ok: true, files };
}
