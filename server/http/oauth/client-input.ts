import { z } from "zod";
import { may, Role } from "../../../core/access/rights.ts";
import { isLoopback } from "../../config.ts";
import { isStorable } from "../storable.ts";

export const GRANTS = ["client_credentials", "authorization_code"] as const;

/** What a client may be let do: look at accounts, and act on them as a rep of its role would. */
export const SCOPES = ["accounts.read", "accounts.act"] as const;

/** To speak for the users of the tenant's Salesforce orgs, each with their own role: our package alone. */
export const ORG_SCOPE = "salesforce.users";
export const CLIENT_SCOPES = [...SCOPES, ORG_SCOPE] as const;

/** Shown to people and written on timelines, so it is one line of ordinary text. */
export const ClientName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((name) => isStorable(name) && !/\p{Cc}/u.test(name), "use one line of ordinary text");

const RedirectUri = z
  .string()
  .max(500)
  .refine(isRedirectUri, "use https://…, http://localhost…, or com.example.app:/…");

/** What an admin says of an application that is to call us. */
export const ClientInput = z
  .strictObject({
    name: ClientName,
    role: Role,
    grants: z.array(z.enum(GRANTS)).min(1).max(GRANTS.length),
    redirectUris: z.array(RedirectUri).max(10).default([]),
    scopes: z.array(z.enum(CLIENT_SCOPES)).min(1).max(CLIENT_SCOPES.length),
    isPublic: z.boolean().default(false),
  })
  .superRefine(({ role, grants, redirectUris, scopes, isPublic }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (!may(role, "accounts.act") && scopes.includes("accounts.act"))
      refuse("scopes", "an auditor may look, but not change anything");
    if (scopes.includes(ORG_SCOPE) && grants.includes("authorization_code"))
      refuse("scopes", `${ORG_SCOPE} is for client_credentials: no person can give it`);
    if (grants.includes("authorization_code") && redirectUris.length === 0)
      refuse("redirectUris", "authorization_code needs an address to come back to");
    if (isPublic && grants.includes("client_credentials"))
      refuse("isPublic", "client_credentials needs a secret, and a public client has none");
  });
export type ClientInput = z.input<typeof ClientInput>;

/**
 * An address a code may be sent to (RFC 8252): https anywhere, http on the person's own machine, or a
 * scheme of an application's own, which has a dot so that it is none of the browser's.
 */
function isRedirectUri(text: string): boolean {
  if (!URL.canParse(text) || text.includes("#") || !isStorable(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  if (protocol === "https:") return true;
  if (protocol === "http:") return isLoopback(hostname);
  return /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/.test(protocol);
}

/**
 * Whether a client may be answered at an address: one it was set up with, to the letter. A program on
 * a person's machine can't choose its port, so there the port alone may differ (RFC 8252, 7.3).
 */
export function isRegistered(registered: readonly string[], asked: string): boolean {
  return registered.some((uri) => uri === asked || isSameButPort(uri, asked));
}

function isSameButPort(registered: string, asked: string): boolean {
  if (!URL.canParse(asked)) return false;
  const [ours, theirs] = [new URL(registered), new URL(asked)];
  if (ours.protocol !== "http:" || !isLoopback(ours.hostname)) return false;
  theirs.port = ours.port;
  return theirs.href === ours.href;
}
