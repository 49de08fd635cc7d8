import express, { type Request, type Response, type Router } from "express";
import type { Deps } from "../../deps.ts";
import { isProviderKind, type ProviderKindName } from "../../providers/kinds.ts";
import { findProvider } from "../../providers/provider-book.ts";
import { findProviderOwner } from "../../storage/providers.ts";
import { sendTooMany } from "../limited.ts";
import { problems, sendProblem } from "../problem.ts";
import type { Hook, HookAnswer, HookRequest } from "./hook.ts";
import { HOOKS } from "./hooks.ts";

/** A bounced mail carries the mail it is about. */
const BODY_MAX = "1mb";

/**
 * Where providers call us: `/hooks/<kind>/<the tenant's provider>`, with anything after it left to the
 * kind. An address that stands for nothing looks the same as a route that does not exist.
 */
export function hookRoutes(deps: Deps): Router {
  const router = express.Router({ caseSensitive: true });
  router.all(
    "/hooks/:kind/:id{/*rest}",
    express.raw({ type: () => true, limit: BODY_MAX, inflate: false }),
    async (req: Request<{ kind: string; id: string }>, res) => {
      const { kind, id } = req.params;
      const tooMany = await deps.limits.use("hooks.provider", `${kind} ${id}`);
      if (tooMany !== null) return sendTooMany(res, tooMany);
      const answer = await answerOf(deps, req);
      if (answer === null) sendProblem(res, problems.noSuchRoute());
      else send(res, answer);
    },
  );
  return router;
}

async function answerOf(
  deps: Deps,
  req: Request<{ kind: string; id: string }>,
): Promise<HookAnswer | null> {
  const { kind, id } = req.params;
  return isProviderKind(kind) ? call(deps, { kind, id, request: toRequest(deps, req) }) : null;
}

interface Called<Name extends ProviderKindName> {
  readonly kind: Name;
  readonly id: string;
  readonly request: HookRequest;
}

async function call<Name extends ProviderKindName>(
  deps: Deps,
  { kind, id, request }: Called<Name>,
): Promise<HookAnswer | null> {
  const hook: Hook<Name> | undefined = HOOKS[kind];
  if (hook === undefined) return null;
  const owner = await findProviderOwner(deps.db, id);
  if (owner === null || owner.kind !== kind) return null;
  const { tenantId } = owner;
  const provider = await deps.db.withTenant(tenantId, (tx) =>
    findProvider(tx, deps.crm.sealKeys, kind),
  );
  return provider === null ? null : hook(deps, { tenantId, provider, request });
}

function toRequest({ publicUrl }: Deps, req: Request<{ kind: string; id: string }>): HookRequest {
  return {
    method: req.method,
    url: `${publicUrl}${req.originalUrl}`,
    headers: req.headers,
    body: Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0),
  };
}

function send(res: Response, { status, type = "text/plain", body = "" }: HookAnswer): void {
  res.status(status).type(type).send(body);
}
