import { startTestServer } from "./index.ts";

/** Vitest's globalSetup: one server for the run, gone when it ends. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  return () => server.stop();
}
