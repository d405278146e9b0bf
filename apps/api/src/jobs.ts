import type { Logger } from "pino";

export type Jobs = {
  /** Starts work that outlives the request; refuses with false when the key is already at work. */
  start(key: string, work: () => Promise<void>): boolean;
  /** Resolves when everything accepted so far has ended: an orderly stop waits for it. */
  drained(): Promise<void>;
};

/** Long work in this process, one at a time for each key; a failure is logged, never lost silently. */
export function createJobs(log: Logger): Jobs {
  const running = new Map<string, Promise<void>>();
  return {
    start(key, work) {
      if (running.has(key)) return false;
      const job = work()
        .catch((error: unknown) => log.error({ key, err: error }, "a job failed"))
        .finally(() => running.delete(key));
      running.set(key, job);
      return true;
    },
    async drained() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
