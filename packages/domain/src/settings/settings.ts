import { z } from "zod";
import { COMPONENTS, type Component } from "../facts/index.ts";
import type { Language } from "./language.ts";

const People = z.number().int().min(1).max(1000);
const Part = z.number().gt(0).max(1);

/**
 * Where a guardrail warns and where a state word changes. People are counted as distinct heads;
 * `onTrack` and `atRisk` are parts of what is expected by today, 0.85 for 85 %.
 */
export const ThresholdsSchema = z
  .object({
    squadMin: People.default(5),
    squadMax: People.default(9),
    tribeMax: z.number().int().min(1).max(10_000).default(100),
    squadsPerPerson: z.number().int().min(1).max(20).default(2),
    onTrack: Part.default(0.85),
    atRisk: Part.default(0.6),
  })
  .refine((t) => t.squadMin <= t.squadMax, { path: ["squadMax"], error: "settings.squad_range" })
  .refine((t) => t.atRisk < t.onTrack, { path: ["atRisk"], error: "settings.state_range" });
export type Thresholds = z.infer<typeof ThresholdsSchema>;

const Label = z.string().trim().min(1).max(60);
const ComponentLabel = z.strictObject({ en: Label, fr: Label });

/** What an organisation calls the six components; one left out keeps the product's own name. No seventh. */
export const ComponentLabelsSchema = z.strictObject(
  Object.fromEntries(COMPONENTS.map((component) => [component, ComponentLabel.optional()])) as Record<
    Component,
    z.ZodOptional<typeof ComponentLabel>
  >,
);

/** How long is kept what nobody uses any more; afterwards it is deleted. */
export const RetentionSchema = z.object({
  /** Entries of the audit log. */
  auditYears: z.number().int().min(1).max(30).default(5),
  /** Sessions, after they have ended. */
  sessionsDays: z.number().int().min(1).max(3650).default(30),
  /** Uploaded files; what they wrote and the means to undo it stay in the audit log. */
  importsDays: z.number().int().min(1).max(3650).default(365),
});
export type Retention = z.infer<typeof RetentionSchema>;

/** What an organisation may set; every key has a default, so that `{}` is a whole set of settings. */
export const SettingsSchema = z.object({
  thresholds: ThresholdsSchema.prefault({}),
  componentLabels: ComponentLabelsSchema.default({}),
  retention: RetentionSchema.prefault({}),
});
export type Settings = z.infer<typeof SettingsSchema>;

/**
 * The settings as stored, with defaults where a key is missing (or where nothing is stored at all: null).
 * A key that no longer exists is left out; a value out of range throws a ZodError that names its path.
 */
export function parseSettings(stored: unknown): Settings {
  return SettingsSchema.parse(stored ?? {});
}

export const DEFAULT_SETTINGS: Settings = parseSettings({});

/** The organisation's own name for a component; null when it keeps the product's. */
export function ownComponentLabel(
  settings: Settings,
  component: Component,
  language: Language,
): string | null {
  return settings.componentLabels[component]?.[language] ?? null;
}
