import { Outlet } from "@remix-run/react";
import { Problem } from "~/components/root-problem";

/** What stands inside the frame: a page, or in its place why there is none; the frame itself stays. */
export default function Inside() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <Problem />;
}
