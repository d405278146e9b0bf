import type { FormProps, LinkProps } from "@congruence/ui";
import { PlatformProvider } from "@congruence/ui";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";

function RouterLink({ href, ...rest }: LinkProps) {
  // A file to download, or a place on this page, is the browser's business.
  if (rest.download !== undefined || !href.startsWith("/")) return <a href={href} {...rest} />;
  return <Link to={href} prefetch="intent" {...rest} />;
}

function RouterForm({ method, encType, ...rest }: FormProps) {
  return (
    <Form
      method={method === "post" ? "post" : "get"}
      {...(encType === "multipart/form-data" ? { encType } : {})}
      {...rest}
    />
  );
}

/** Links and forms of the parts go through the router; without a script they are plain ones. */
export function RouterPlatform({ children }: { children: ReactNode }) {
  return (
    <PlatformProvider link={RouterLink} form={RouterForm}>
      {children}
    </PlatformProvider>
  );
}
