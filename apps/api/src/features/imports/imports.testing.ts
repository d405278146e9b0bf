import { Buffer } from "node:buffer";
import type { ApiCaller } from "../../../test/harness.ts";

type Text = string | Uint8Array;

/** Uploads files given as name → text; answers the import's id. */
export async function uploaded(api: ApiCaller, files: Record<string, Text>): Promise<string> {
  const sent = await api.imports.upload({ files: asSent(files) });
  if (!sent.ok) throw new Error(JSON.stringify(sent.problems));
  return sent.importId;
}

export function asSent(files: Record<string, Text>): { name: string; base64: string }[] {
  return Object.entries(files).map(([name, text]) => ({
    name,
    base64: Buffer.from(text).toString("base64"),
  }));
}

type Asked = Omit<Parameters<ApiCaller["imports"]["preview"]>[0], "importId">;

/** The preview once it is worked out. */
export async function previewed(api: ApiCaller, importId: string, asked: Asked = {}) {
  for (;;) {
    const page = await api.imports.preview({ importId, ...asked });
    if (page.ready) return page;
  }
}

/** Waits until nothing is being written in the import. */
export async function finished(api: ApiCaller, importId: string) {
  for (;;) {
    const shown = await api.imports.read({ importId });
    if (shown.work === null) return shown;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Applies what the preview shows now, and waits for the end. */
export async function applied(api: ApiCaller, importId: string) {
  const { digest } = await previewed(api, importId);
  const begun = await api.imports.applyChanges({ importId, digest });
  if (!begun.begun) throw new Error(begun.why);
  return finished(api, importId);
}

/** Takes the import back, and waits for the end. */
export async function undone(api: ApiCaller, importId: string) {
  const begun = await api.imports.undo({ importId });
  if (!begun.begun) throw new Error(begun.why ?? "not begun");
  return finished(api, importId);
}
