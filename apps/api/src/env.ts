import { z } from "zod";

const flag = z
  .string()
  .optional()
  .transform((text) => text !== undefined && text !== "" && text !== "0" && text !== "false");

const Env = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  /** The address people type; mails and links use it. Empty: made from HOST and PORT. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
    .optional(),
  /** Where the API runs, when this process serves the pages alone. */
  API_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().min(3).default("Congruence <congruence@localhost>"),
  /** Load the demonstration organisation at start: "1" in English, "fr" in French. */
  CONGRUENCE_DEMO: z.string().optional(),
  /** Set behind a proxy that writes X-Forwarded-For. */
  TRUST_PROXY: flag,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Where the repository's own files stand; the start command sets it. */
  CONGRUENCE_ROOT: z.string().optional(),
});

export type Env = z.infer<typeof Env>;

/** The environment, checked; throws one message that names every variable that is wrong and why. */
export function readEnv(from: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment has values that cannot be used:\n${lines.join("\n")}`);
}
