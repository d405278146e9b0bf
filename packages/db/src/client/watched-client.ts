import pg from "pg";
import { violationOf } from "../transact/errors.ts";

type Callback = (error: unknown, result: unknown) => void;

/**
 * A connection that tells each statement's text before it is sent, and answers a broken constraint with its
 * name and table: the adapter above would keep neither for a check or an exclusion.
 */
export function watchedClient(
  onStatement: (text: string) => void,
): new (
  config?: string | pg.ClientConfig,
) => pg.Client {
  class WatchedClient extends pg.Client {
    override query(...args: unknown[]): never {
      onStatement(textOf(args[0]));
      const last = args.length - 1;
      const callback = args[last];
      if (typeof callback === "function") {
        args[last] = ((error, result) =>
          (callback as Callback)(violationOf(error) ?? error, result)) as Callback;
      }
      const answer: unknown = Reflect.apply(super.query, this, args);
      if (!(answer instanceof Promise)) return answer as never;
      return answer.catch((error: unknown) => {
        throw violationOf(error) ?? error;
      }) as never;
    }
  }
  return WatchedClient;
}

function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  const text = (query as { text?: unknown } | null)?.text;
  return typeof text === "string" ? text : "";
}
