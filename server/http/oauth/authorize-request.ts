import { z } from "zod";
import type { Deps } from "../../deps.ts";
import { findClient, findClientTenant, type OAuthClient } from "../../storage/oauth-clients.ts";
import { findTenant } from "../../storage/tenants.ts";
import { isStorable } from "../storable.ts";
import { isRegistered } from "./client-input.ts";
import type { OAuthRefusal } from "./oauth-edge.ts";
import { readResource, readScopes } from "./scopes.ts";

/** How a client sends a person to us. The page's form carries it along, and it is checked anew. */
export const AuthorizeParams = z.object({
  client_id: z.string().regex(/^[\w-]{1,100}$/),
  redirect_uri: z.string().min(1).max(500),
  response_type: z.string().max(100).default(""),
  code_challenge: z.string().max(200).default(""),
  code_challenge_method: z.string().max(20).default(""),
  scope: z.string().max(1_000).default(""),
  state: z.string().max(2_000).default(""),
  resource: z.string().max(500).default(""),
  ui_locales: z.string().max(100).default(""),
});
export type AuthorizeParams = z.infer<typeof AuthorizeParams>;

/** A request that a person may be asked about. */
export interface Asking {
  readonly params: AuthorizeParams;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly client: OAuthClient;
  readonly scopes: readonly string[];
  readonly resource: string | null;
}

export type ReadRequest =
  /** Not to be answered by sending the browser anywhere: the address may be an attacker's. */
  | { readonly kind: "stop" }
  | { readonly kind: "back"; readonly params: AuthorizeParams; readonly refusal: BackRefusal }
  | { readonly kind: "ask"; readonly asking: Asking };

export interface BackRefusal {
  readonly error: OAuthRefusal["error"] | "unsupported_response_type" | "access_denied";
  readonly description: string;
}

export async function readAuthorize({ db, publicUrl }: Deps, raw: unknown): Promise<ReadRequest> {
  const parsed = AuthorizeParams.safeParse(raw);
  if (!parsed.success || !isStorable(raw)) return { kind: "stop" };
  const params = parsed.data;
  const tenantId = await findClientTenant(db, params.client_id);
  if (tenantId === null) return { kind: "stop" };
  const { client, tenant } = await db.withTenant(tenantId, async (tx) => ({
    client: await findClient(tx, params.client_id),
    tenant: await findTenant(tx, tenantId),
  }));
  if (client === null || client.revokedAt !== null || tenant === null) return { kind: "stop" };
  if (!isRegistered(client.redirectUris, params.redirect_uri)) return { kind: "stop" };
  const back = (error: BackRefusal["error"], description: string): ReadRequest => ({
    kind: "back",
    params,
    refusal: { error, description },
  });
  if (!client.grants.includes("authorization_code"))
    return back("unauthorized_client", "Set up without authorization_code.");
  if (params.response_type !== "code")
    return back("unsupported_response_type", "Only code is answered.");
  if (params.code_challenge_method !== "S256" || !/^[\w-]{43}$/.test(params.code_challenge))
    return back("invalid_request", "PKCE with S256 is needed.");
  const scopes = readScopes(client.scopes, params.scope);
  if (!scopes.ok) return back(scopes.error.error, scopes.error.description);
  const resource = readResource(publicUrl, params.resource);
  if (!resource.ok) return back(resource.error.error, resource.error.description);
  const granted = { scopes: scopes.value, resource: resource.value };
  return { kind: "ask", asking: { params, tenantId, tenantName: tenant.name, client, ...granted } };
}

/** Where the browser goes with an answer. `iss` tells a client of many servers whose it is (RFC 9207). */
export function backTo(
  { redirect_uri: redirectUri, state }: AuthorizeParams,
  publicUrl: string,
  answer: Readonly<Record<string, string>>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...answer, iss: publicUrl }))
    url.searchParams.set(name, value);
  if (state !== "") url.searchParams.set("state", state);
  return url.href;
}

/** Where the page's form may end up, as a content security policy names it. */
export function formTarget({ redirect_uri: redirectUri }: AuthorizeParams): string {
  const { protocol, origin } = new URL(redirectUri);
  return protocol === "https:" || protocol === "http:" ? origin : protocol;
}
