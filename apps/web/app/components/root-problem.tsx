import { BarePage, ErrorState, NotThere } from "@congruence/ui";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";

/** What stands in the page's place when it could not be made: not there, or broken. */
export function Problem() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status === 404 || status === 403 ? <NotThere /> : <ErrorState page retryHref="." />;
}

/** The same where even the frame is missing. */
export function RootProblem() {
  return (
    <BarePage>
      <Problem />
    </BarePage>
  );
}
