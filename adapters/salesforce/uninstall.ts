import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { ENDPOINTS } from "./endpoints.ts";
import type { SalesforceTools } from "./index.ts";
import { sendRequest } from "./send-request.ts";
import { toCrmError } from "./to-crm-error.ts";

const TIMEOUT_MS = 15_000;

/**
 * Gives up the access token; whoever holds the refresh token gives it up by `revoke`. Our objects
 * belong to the package: they go with it when an admin uninstalls it, and no app can do that.
 */
export async function uninstall({
  tokens,
  baseUrl,
}: Pick<SalesforceTools, "tokens" | "baseUrl">): Promise<Result<null, CrmError>> {
  const token = await tokens.current();
  if (!token.ok) return isOver(token.error) ? ok(null) : token;
  const { method, path } = ENDPOINTS.revoke;
  const form = { token: token.value };
  const answer = await sendRequest({ baseUrl, method, path, form, timeoutMs: TIMEOUT_MS });
  if (answer.kind === "answered" && answer.status < 300) return ok(null);
  const error = toCrmError(answer);
  // A token that is no longer known is as good as given up.
  return isOver(error) ? ok(null) : { ok: false, error };
}

function isOver({ kind }: CrmError): boolean {
  return kind === "unauthorized" || kind === "uninstalled";
}
