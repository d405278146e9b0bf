import type { ApiClient } from "~/lib/api.server";

/** What the server hands to every loader and action. */
export type PageContext = {
  nonce: string;
  requestId: string;
  api: ApiClient;
  sessionToken: string | null;
  /** Whether cookies must be marked Secure: the product is reached over https. */
  secureCookies: boolean;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends PageContext {}
}
