export * from "./language.ts";
export * from "./organisation.ts";
export * from "./settings.ts";
