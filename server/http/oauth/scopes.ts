import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { OAuthRefusal } from "./oauth-edge.ts";

/**
 * What it gets of the scopes it asks for; all of its own when it names none. MCP clients ask for
 * whatever the server knows, so what is beyond them is left out, as RFC 6749 allows, and the answer
 * says what is granted.
 */
export function readScopes(
  allowed: readonly string[],
  asked: string | undefined,
): Result<readonly string[], OAuthRefusal> {
  const wanted = [...new Set((asked ?? "").split(" ").filter((scope) => scope !== ""))];
  if (wanted.length === 0) return ok(allowed);
  const granted = wanted.filter((scope) => allowed.includes(scope));
  if (granted.length > 0) return ok(granted);
  return refuse({
    error: "invalid_scope",
    description: `This client may ask for: ${allowed.join(" ")}.`,
  });
}

export const MCP_PATH = "/mcp";

/** The address a token is to be for (RFC 8707): null for all of ours. */
export function readResource(
  publicUrl: string,
  asked: string | undefined,
): Result<string | null, OAuthRefusal> {
  const named = (asked ?? "").replace(/\/$/, "");
  if (named === "" || named === publicUrl) return ok(null);
  if (named === `${publicUrl}${MCP_PATH}`) return ok(named);
  return refuse({
    error: "invalid_target",
    description: `Tokens are for ${publicUrl} or ${publicUrl}${MCP_PATH}.`,
  });
}
