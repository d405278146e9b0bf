const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Calls `end` once when this process ends by itself or by a signal it can hear; returns how to take that back.
 * A signal that the program listens to is left to the program, which ends the process in its own time.
 */
export function endWithProcess(end: () => void): () => void {
  const onExit = () => end();
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    forget();
    end();
    process.kill(process.pid, signal);
  };
  function forget() {
    process.off("exit", onExit);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
  process.once("exit", onExit);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return forget;
}
