import { createHash } from "node:crypto";
import express, { type Request, type Response, Router } from "express";
import { z } from "zod";
import {
  readZendeskEvent,
  verifyZendeskWebhook,
  type ZendeskEvent,
  zendeskInvocationId,
} from "../../../adapters/zendesk/index.ts";
import { addMs, DAY_MS, toEpochMs } from "../../../core/time/instant.ts";
import { type CrmConnection, findConnectionOfId } from "../../crm/connections.ts";
import { receiveSignals } from "../../crm/receive-signals.ts";
import { findZendeskAccount, learnAccountNumber } from "../../storage/zendesk-accounts.ts";
import { markSeen, wasSeen } from "../../storage/zendesk-seen.ts";
import { problems, sendProblem } from "../problem.ts";
import { WEBHOOKS_PATH, type WebhookKind, webhookSecrets } from "./ensure-hooks.ts";
import { runCommand } from "./run-command.ts";
import type { ZendeskEdge } from "./zendesk-edge.ts";

const BODY_MAX = "1mb";
/** Less than a minute: Zendesk waits no longer before it tries again. */
const RETRY_AFTER_S = 30;
const Id = z.uuid();

/**
 * What our two webhooks in each account call. Changes are only noted, to be read in the connection's
 * turn; a command is one short action and done at once, so that none is lost between here and there.
 */
export function webhookRoutes(edge: ZendeskEdge): Router {
  const router = Router();
  for (const kind of ["events", "commands"] as const) {
    router.post(
      `${WEBHOOKS_PATH}/:connectionId/${kind}`,
      (req, res, next) => {
        // Asked before the body is read, so that a stranger can't make us read one.
        if (signatureOf(req) === undefined)
          return sendProblem(res, unsigned("There is no signature."));
        next();
      },
      express.raw({ type: () => true, limit: BODY_MAX, inflate: false }),
      (req, res) => receive(edge, kind, req, res),
    );
  }
  return router;
}

async function receive(
  edge: ZendeskEdge,
  kind: WebhookKind,
  req: Request<{ connectionId: string }>,
  res: Response,
): Promise<void> {
  const { deps } = edge;
  const id = Id.safeParse(req.params.connectionId);
  const connection = id.success ? await findConnectionOfId(deps.db, "zendesk", id.data) : null;
  const secrets = connection === null ? null : await webhookSecrets(deps, connection);
  if (connection === null || secrets === null) return sendProblem(res, problems.noSuchRoute());
  const rawBody = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  const verified = verify(edge, req, { rawBody, secret: secrets[kind] });
  if (!verified.ok) {
    deps.log.warn({ why: verified.error, id: res.locals.requestId }, "not Zendesk's");
    return sendProblem(res, unsigned(`The signature is ${verified.error}.`));
  }
  const body = parse(rawBody);
  if (body === undefined) return sendProblem(res, problems.malformedJson());
  const read = readZendeskEvent(body);
  if (!read.ok) return sendProblem(res, problems.invalidInput([read.error]));
  const event = read.value;
  if (!isForKind(event, kind)) {
    const message = "This address takes the other webhook's calls.";
    return sendProblem(res, problems.invalidInput([{ field: "", message }]));
  }
  if (!(await isThisAccount(edge, connection, req, event)))
    return sendProblem(res, problems.forbidden("The call is about another Zendesk account."));
  if (connection.state === "disconnected") return void res.json({ ignored: "disconnected" });
  const invocation =
    zendeskInvocationId(req.headers) ?? createHash("sha256").update(rawBody).digest("hex");
  // The signature does not cover the id of the call: somebody who overheard one could send it again
  // under another. What Zendesk itself repeats has the same id and is signed anew.
  const signature = createHash("sha256")
    .update(signatureOf(req) ?? "")
    .digest("hex");
  const ids = [`${kind}/${invocation}`, `${kind}/signed/${signature}`];
  const seen = ids.map((each) => ({ what: "invocation", id: each }) as const);
  const isRepeated = await deps.db.withTenant(connection.tenantId, async (tx) => {
    for (const each of seen) if (await wasSeen(tx, connection.id, each)) return true;
    return false;
  });
  if (isRepeated) return void res.json({ ignored: "repeated" });
  if (event.signals.length > 0) await receiveSignals(deps, connection, event.signals);
  for (const command of event.commands) {
    const done = await runCommand(edge, connection, { command, invocation });
    if (done === "later") {
      res.set("retry-after", String(RETRY_AFTER_S));
      const detail = "The customer is being read; try again.";
      return sendProblem(res, { ...problems.unavailable(), detail });
    }
  }
  // Only now: what was cut off half way is to be done when it comes again, and can be done twice.
  const now = deps.clock.now();
  await deps.db.withTenant(connection.tenantId, async (tx) => {
    const until = addMs(now, DAY_MS);
    for (const each of seen) await markSeen(tx, connection.id, { ...each, until, now });
  });
  res.json({ ignored: event.ignored });
}

function signatureOf(req: Pick<Request, "get">): string | undefined {
  return req.get("x-zendesk-webhook-signature");
}

function verify(
  { deps }: ZendeskEdge,
  req: Request<{ connectionId: string }>,
  about: { readonly rawBody: Buffer; readonly secret: string },
) {
  const signed = {
    ...about,
    signature: signatureOf(req),
    timestamp: req.get("x-zendesk-webhook-signature-timestamp"),
  };
  const verified = verifyZendeskWebhook({ ...signed, nowMs: Date.now() });
  // The sandbox's Zendesk lives by the sandbox's clock, which may be days ahead.
  if (verified.ok || verified.error !== "stale" || !deps.config.sandbox) return verified;
  return verifyZendeskWebhook({ ...signed, nowMs: toEpochMs(deps.clock.now()) });
}

function parse(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Each webhook signs with a secret of its own: what one may say, the other may not. */
function isForKind({ accountId }: ZendeskEvent, kind: WebhookKind): boolean {
  // Only the envelope of an event says the account; a trigger's body is written by us and does not.
  return (accountId !== null) === (kind === "events");
}

/** The number of the account is learnt from its first call, and held against every later one. */
async function isThisAccount(
  { deps }: ZendeskEdge,
  { tenantId, id }: CrmConnection,
  req: Request<{ connectionId: string }>,
  { accountId }: ZendeskEvent,
): Promise<boolean> {
  const said = [accountId, req.get("x-zendesk-account-id") ?? null].filter((each) => each !== null);
  const [first] = said;
  if (first === undefined) return true;
  if (said.some((each) => each !== first)) return false;
  return deps.db.withTenant(tenantId, async (tx) => {
    const known = (await findZendeskAccount(tx, id))?.accountNumber ?? null;
    if (known === null) await learnAccountNumber(tx, id, first);
    return known === null || known === first;
  });
}

function unsigned(detail: string) {
  return { ...problems.notSignedIn(), title: "Only Zendesk may call this", detail };
}
