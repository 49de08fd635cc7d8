import { error, type Finding, warning } from "./finding.ts";

/** Stands for an address nobody has chosen yet: RFC 2606 keeps it free. */
export const PLACEHOLDER_URL = "https://good-standing.example";

/** Whether a CRM can call our server at the address a package names. */
export function checkPublicUrl(publicUrl: string): Finding[] {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (url === null || url.protocol !== "https:" || url.origin !== publicUrl)
    return [error("public-url", "", `${publicUrl} must be https:// and a host, nothing after it.`)];
  if (/^(localhost|127\.|\[::1\])/.test(url.host))
    return [error("public-url", "", "A CRM can't reach this machine under its own name.")];
  return publicUrl === PLACEHOLDER_URL
    ? [warning("public-url-placeholder", "", "Say where the server is with --public-url.")]
    : [];
}
