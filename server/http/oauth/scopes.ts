import { ok, type Result, refuse } from "../../../core/result/result.ts";
import type { OAuthRefusal } from "./oauth-edge.ts";

/** What of a client's scopes it asks for; all of them when it names none. */
export function readScopes(
  allowed: readonly string[],
  asked: string | undefined,
): Result<readonly string[], OAuthRefusal> {
  const wanted = [...new Set((asked ?? "").split(" ").filter((scope) => scope !== ""))];
  if (wanted.length === 0) return ok(allowed);
  if (wanted.every((scope) => allowed.includes(scope))) return ok(wanted);
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
