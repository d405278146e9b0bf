import { type AppRouter, appRouter, type Caller, createContext, type Product } from "@congruence/api";
import {
  createTRPCClient,
  httpBatchLink,
  unstable_localLink as localLink,
  type TRPCClient,
} from "@trpc/client";

export type ApiClient = TRPCClient<AppRouter>;

/** The API as pages reach it: in this process, with the session read once for each request. */
export function localApi(product: Product, sessionToken: string | null, caller: Caller): ApiClient {
  let context: ReturnType<typeof createContext> | undefined;
  const once = () => {
    context ??= createContext(product, sessionToken, caller);
    return context;
  };
  return createTRPCClient<AppRouter>({ links: [localLink({ router: appRouter, createContext: once })] });
}

/** The same API over HTTP, where the pages and the API are split. */
export function remoteApi(url: string, sessionToken: string | null, caller: Caller): ApiClient {
  const headers: Record<string, string> = {
    "x-request-id": caller.requestId,
    "accept-language": caller.language,
    ...(sessionToken === null ? {} : { authorization: `Bearer ${sessionToken}` }),
  };
  return createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: `${url}/trpc`, headers })] });
}
