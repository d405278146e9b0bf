import { useEffect, useState } from "react";

/** False on the server and at first paint, true once a script runs: parts that need one wait for it. */
export function useMounted(): boolean {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted;
}
