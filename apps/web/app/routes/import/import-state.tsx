import { imports } from "@congruence/i18n/imports";
import { type MarkShape, Status, type Tone, useMessages } from "@congruence/ui";
import type { ImportLine } from "./api-types";

const LOOK: Record<ImportLine["state"] | "undoing", { shape: MarkShape; tone: Tone }> = {
  uploaded: { shape: "ring", tone: "unknown" },
  applying: { shape: "hourglass", tone: "risk" },
  undoing: { shape: "hourglass", tone: "risk" },
  applied: { shape: "check", tone: "ok" },
  failed: { shape: "square", tone: "off" },
  undone: { shape: "barred", tone: "unknown" },
};

/** Where an import stands, with its shape. */
export function ImportState({ line }: { line: Pick<ImportLine, "state" | "work"> }) {
  const t = useMessages(imports).states;
  const state = line.work?.kind === "undo" ? "undoing" : line.state;
  return <Status {...LOOK[state]}>{t[state]}</Status>;
}
