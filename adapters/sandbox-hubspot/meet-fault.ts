import { z } from "zod";
import type { SandboxAnswer, SandboxRequest } from "../sandbox-listen.ts";
import type { Fault } from "./faults.ts";
import type { Portal } from "./portal.ts";
import { partError, rateLimited, refusal } from "./replies.ts";
import type { Reply } from "./types.ts";

/** A call and the fault it meets, if any. */
export interface Meeting {
  readonly portal: Portal;
  readonly fault: Fault | null;
  readonly request: SandboxRequest;
}

export interface Met {
  readonly reply: Reply;
  readonly delivery: SandboxAnswer["delivery"];
}

const NOTHING: Reply = { status: 0, body: null };

/** The faults that keep the work from being done; null lets the call through. */
export function beforehand({ portal, fault, request }: Meeting): Met | null {
  switch (fault?.kind) {
    case "status":
      return { reply: failed(portal, fault.status, fault.retryAfterSeconds), delivery: "sent" };
    case "rate_limit":
      return { reply: rateLimited(portal, fault.policy), delivery: "sent" };
    case "html":
      return { reply: htmlPage(fault.status), delivery: "sent" };
    case "cut":
    case "hang":
      return fault.when === "before" ? { reply: NOTHING, delivery: fault.kind } : null;
    case "token_expired":
      expire(portal, request);
      return null;
    default:
      return null;
  }
}

/** Does the work with `pass` and spoils the answer where the fault says so. */
export function afterwards(
  { portal, fault, request }: Meeting,
  pass: (body: string) => Reply,
): Met {
  switch (fault?.kind) {
    case "cut":
    case "hang":
      pass(request.body);
      return { reply: NOTHING, delivery: fault.kind };
    case "late_status":
      pass(request.body);
      return { reply: failed(portal, fault.status), delivery: "sent" };
    case "truncated":
      return { reply: truncated(pass(request.body)), delivery: "sent" };
    case "partial":
      return { reply: partly(request, fault.everyNth, pass), delivery: "sent" };
    default:
      return { reply: pass(request.body), delivery: "sent" };
  }
}

function failed(portal: Portal, status: number, retryAfterSeconds?: number): Reply {
  const { body } = refusal(portal, status, "INTERNAL_ERROR", "internal error");
  return retryAfterSeconds === undefined
    ? { status, body }
    : { status, body, headers: { "retry-after": String(retryAfterSeconds) } };
}

function htmlPage(status: number): Reply {
  const body = `<html><head><title>${status}</title></head><body><center><h1>cloudflare</h1></center></body></html>`;
  return { status, body, headers: { "content-type": "text/html; charset=UTF-8" } };
}

function truncated(reply: Reply): Reply {
  const text = reply.body === null ? "" : JSON.stringify(reply.body);
  return { ...reply, body: text.slice(0, Math.floor(text.length / 2)) };
}

/** The token this call carries is worth nothing from this moment on. */
function expire(portal: Portal, { headers }: SandboxRequest): void {
  const [, text = ""] = /^Bearer (.+)$/.exec(headers.authorization ?? "") ?? [];
  const token = portal.tokens.get(text);
  if (token !== undefined) portal.tokens.set(text, { ...token, expiresAtMs: portal.nowMs() });
}

const Batch = z.looseObject({
  inputs: z.array(
    z.looseObject({ id: z.string().optional(), objectWriteTraceId: z.string().optional() }),
  ),
});
const BatchBody = z.looseObject({ errors: z.array(z.unknown()).default([]) });
// Only what writes records one by one fails for some of them.
const WRITES = /\/batch\/(create|update|upsert)$/;

/** Every nth record of a batch is not written, for no reason of its own. */
function partly(request: SandboxRequest, everyNth: number, pass: (body: string) => Reply): Reply {
  const path = request.path.split("?")[0] ?? "";
  if (!WRITES.test(path) || path.startsWith("/crm/properties/")) return pass(request.body);
  const batch = Batch.safeParse(JSON.parse(request.body));
  if (!batch.success) return pass(request.body);
  const { inputs } = batch.data;
  const lost = inputs.filter((_input, index) => (index + 1) % everyNth === 0);
  const kept = inputs.filter((_input, index) => (index + 1) % everyNth !== 0);
  if (kept.length === 0 || lost.length === 0) return pass(request.body);
  const reply = pass(JSON.stringify({ ...batch.data, inputs: kept }));
  const body = BatchBody.safeParse(reply.body);
  if (!body.success || reply.status >= 400) return reply;
  const errors = [
    ...body.data.errors,
    ...lost.map(({ id, objectWriteTraceId }) =>
      partError("INTERNAL_ERROR", "internal error", {
        ...(id === undefined ? {} : { ids: [id] }),
        ...(objectWriteTraceId === undefined ? {} : { objectWriteTraceId: [objectWriteTraceId] }),
      }),
    ),
  ];
  return { status: 207, body: { ...body.data, numErrors: errors.length, errors } };
}
