import { createHash, timingSafeEqual } from "node:crypto";
import express, { type Request, type RequestHandler, type Response } from "express";
import { verifyHubspotRequest } from "../../../adapters/hubspot/verify-request.ts";
import { ok, type Result, refuse } from "../../../core/result/result.ts";
import { toEpochMs } from "../../../core/time/instant.ts";
import { type Problem, problems, sendProblem } from "../problem.ts";
import { isStorable } from "../storable.ts";
import type { HubspotEdge } from "./hubspot-edge.ts";

/** More than a hundred events or the largest form; HubSpot's own proxy stops at a megabyte. */
const BODY_MAX = "1mb";

/** One request that HubSpot itself made, its body parsed from the very bytes that were signed. */
export interface SignedCall {
  readonly req: Request;
  readonly res: Response;
  readonly body: Result<unknown, Problem>;
}

export interface SignedRules {
  /** The older signature, that HubSpot's documentation names for workflow actions. */
  readonly acceptsV2: boolean;
  /** True where HubSpot says in the address who asks; anything else has no query at all. */
  readonly hasCaller: boolean;
  /** True where texts of the body may be kept, so that each must be one that can be. */
  readonly keepsTexts: boolean;
}

/** Handlers of one route that only HubSpot gets through: the body is read, checked, then parsed. */
export function signedByHubspot(
  edge: HubspotEdge,
  rules: SignedRules,
  handle: (call: SignedCall) => Promise<void>,
): RequestHandler[] {
  return [
    (req, res, next) => {
      // Asked before the body is read, so that a stranger can't make us read one.
      if (!mayBeSigned(req, rules)) return sendProblem(res, unsigned("There is no signature."));
      // A card's calls leave HubSpot with the same secret and its user in the query. Without this
      // a user of one portal could have a webhook of another portal signed for them.
      if (!rules.hasCaller && req.originalUrl.includes("?"))
        return sendProblem(res, unsigned("This address takes no query."));
      next();
    },
    express.raw({ type: () => true, limit: BODY_MAX, inflate: false }),
    async (req, res) => {
      const rawBody = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      const verified = verify(edge, rules, req, rawBody);
      if (!verified.ok) {
        edge.deps.log.warn({ why: verified.error, id: res.locals.requestId }, "not HubSpot's");
        return sendProblem(res, unsigned(`The signature is ${verified.error}.`));
      }
      await handle({ req, res, body: parse(rawBody, rules) });
    },
  ];
}

function mayBeSigned(req: Request, { acceptsV2 }: SignedRules): boolean {
  return hasV3(req) || (acceptsV2 && req.get("x-hubspot-signature") !== undefined);
}

function hasV3(req: Request): boolean {
  return req.get("x-hubspot-signature-v3") !== undefined;
}

function verify(
  { deps, app: { clientSecret } }: HubspotEdge,
  { acceptsV2 }: SignedRules,
  req: Request,
  rawBody: Buffer,
): Result<null, "missing" | "stale" | "wrong"> {
  // Behind a proxy the Host header is the proxy's: what HubSpot signed is the address we gave it.
  const url = `${deps.publicUrl}${req.originalUrl}`;
  if (acceptsV2 && !hasV3(req)) return verifyV2(clientSecret, req, url, rawBody);
  const signed = {
    method: req.method,
    url,
    rawBody,
    signature: req.get("x-hubspot-signature-v3"),
    timestamp: req.get("x-hubspot-request-timestamp"),
    secret: clientSecret,
  };
  const verified = verifyHubspotRequest({ ...signed, nowMs: Date.now() });
  // The sandbox's HubSpot lives by the sandbox's clock, which may be days ahead.
  if (verified.ok || verified.error !== "stale" || !deps.config.sandbox) return verified;
  return verifyHubspotRequest({ ...signed, nowMs: toEpochMs(deps.clock.now()) });
}

/** It has no time in it: whoever accepts it must do a request only once by something of its own. */
function verifyV2(
  secret: string,
  req: Request,
  url: string,
  rawBody: Buffer,
): Result<null, "wrong"> {
  const expected = createHash("sha256")
    .update(secret + req.method + url)
    .update(rawBody)
    .digest();
  const given = Buffer.from(req.get("x-hubspot-signature") ?? "", "hex");
  const isSame = given.length === expected.length && timingSafeEqual(given, expected);
  return isSame ? ok(null) : refuse("wrong");
}

function parse(rawBody: Buffer, { keepsTexts }: SignedRules): Result<unknown, Problem> {
  try {
    const body: unknown = JSON.parse(rawBody.toString("utf8"));
    if (!keepsTexts || isStorable(body)) return ok(body);
    const message = "A text holds a character that can't be kept, such as NUL";
    return refuse(problems.invalidInput([{ field: "", message }]));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(problems.malformedJson());
    throw error;
  }
}

function unsigned(detail: string): Problem {
  return { ...problems.notSignedIn(), title: "Only HubSpot may call this", detail };
}
