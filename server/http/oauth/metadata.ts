import { type Request, type Response, Router } from "express";
import { SCOPES } from "./client-input.ts";
import { MCP_PATH } from "./scopes.ts";

export const AUTHORIZE_PATH = "/oauth/authorize";
export const TOKEN_PATH = "/oauth/token";
export const REVOKE_PATH = "/oauth/revoke";
const RESOURCE_PATH = "/.well-known/oauth-protected-resource";

/** Where a client that was refused at `/mcp` reads what to do about it (RFC 9728). */
export function resourceMetadataUrl(publicUrl: string): string {
  return `${publicUrl}${RESOURCE_PATH}${MCP_PATH}`;
}

/** What a client finds out by itself: RFC 8414 about the tokens, RFC 9728 about what they open. */
export function metadataRoutes(publicUrl: string): Router {
  const server = serverMetadata(publicUrl);
  const resource = (path: string) => ({
    resource: `${publicUrl}${path}`,
    authorization_servers: [publicUrl],
    scopes_supported: SCOPES,
    bearer_methods_supported: ["header"],
    resource_name: "Good Standing",
  });
  return Router()
    .get("/.well-known/oauth-authorization-server", answers(server))
    .get(RESOURCE_PATH, answers(resource("")))
    .get(`${RESOURCE_PATH}${MCP_PATH}`, answers(resource(MCP_PATH)));
}

function serverMetadata(publicUrl: string) {
  const proofs = ["client_secret_basic", "client_secret_post", "none"];
  return {
    issuer: publicUrl,
    authorization_endpoint: `${publicUrl}${AUTHORIZE_PATH}`,
    token_endpoint: `${publicUrl}${TOKEN_PATH}`,
    revocation_endpoint: `${publicUrl}${REVOKE_PATH}`,
    scopes_supported: SCOPES,
    response_types_supported: ["code"],
    response_modes_supported: ["query"],
    grant_types_supported: ["authorization_code", "client_credentials", "refresh_token"],
    token_endpoint_auth_methods_supported: proofs,
    revocation_endpoint_auth_methods_supported: proofs,
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
    ui_locales_supported: ["en", "es"],
  };
}

function answers(document: object) {
  return (_req: Request, res: Response): void => {
    res.set("cache-control", "public, max-age=3600").json(document);
  };
}
