import { createContext, useContext } from "react";

/** The nonce of the page's scripts while the server renders; empty in the browser, where it is not needed. */
export const NonceContext = createContext<string>("");

export function useNonce(): string | undefined {
  return useContext(NonceContext) || undefined;
}
