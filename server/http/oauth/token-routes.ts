import express, { Router } from "express";
import { z } from "zod";
import type { Deps } from "../../deps.ts";
import { endGrant, findToken, forgetToken } from "../../storage/oauth-tokens.ts";
import { isStorable } from "../storable.ts";
import { authenticateClient, type KnownClient } from "./client-auth.ts";
import { grantTokens, TokenForm } from "./grant-tokens.ts";
import { REVOKE_PATH, TOKEN_PATH } from "./metadata.ts";
import { sendOAuth, sendRefusal } from "./oauth-edge.ts";
import { realNow } from "./real-now.ts";

const RevokeForm = z.object({ token: z.string().min(1).max(2_000) });
const MALFORMED = {
  error: "invalid_request",
  description: "Send a form in which each field stands once.",
} as const;

/** Bodies are a few short fields; `querystring` makes a field that comes twice a list. */
export const oauthForm = express.urlencoded({
  extended: false,
  limit: "16kb",
  parameterLimit: 40,
});

/** Where clients get tokens and give them back. */
export function tokenRoutes(deps: Deps): Router {
  return Router()
    .post(TOKEN_PATH, oauthForm, async (req, res) => {
      const form = TokenForm.safeParse(req.body ?? {});
      if (!form.success || !isStorable(req.body)) return sendRefusal(res, MALFORMED);
      const known = await authenticateClient(deps, req);
      if (!known.ok) return sendRefusal(res, known.error);
      const now = realNow(deps.clock);
      const answer = await grantTokens({ ...known.value, deps, form: form.data, now });
      if (answer.ok) return sendOAuth(res, answer.value);
      const { error } = answer.error;
      deps.log.warn({ clientId: known.value.client.id, why: error }, "no token was given");
      sendRefusal(res, answer.error);
    })
    .post(REVOKE_PATH, oauthForm, async (req, res) => {
      const form = RevokeForm.safeParse(req.body ?? {});
      if (!form.success || !isStorable(req.body)) return sendRefusal(res, MALFORMED);
      const known = await authenticateClient(deps, req);
      if (!known.ok) return sendRefusal(res, known.error);
      await revoke(deps, known.value, form.data.token);
      sendOAuth(res, {});
    });
}

/** An access token ends alone, a refresh token with all that came of it; another client's does not. */
async function revoke(deps: Deps, { tenantId, client }: KnownClient, token: string) {
  await deps.db.withTenant(tenantId, async (tx) => {
    const found = await findToken(tx, token);
    if (found === null || found.clientId !== client.id) return;
    if (found.kind === "access") await forgetToken(tx, token);
    else await endGrant(tx, found.grantId, realNow(deps.clock));
  });
}
