import type { Response } from "express";
import { MINUTE_MS } from "../../../core/time/instant.ts";
import type { Deps } from "../../deps.ts";
import { type RateLimit, rateLimit } from "./rate-limit.ts";

export interface OAuthEdge {
  readonly deps: Deps;
  /** Requests of one client from one address, right or wrong. */
  readonly requests: RateLimit;
  /** Wrong secrets and codes for one client from one address. */
  readonly wrongForClient: RateLimit;
  /** The same from one address, whichever client it names. */
  readonly wrongFromAddress: RateLimit;
}

export function oauthEdge(deps: Deps): OAuthEdge {
  return {
    deps,
    requests: rateLimit({ max: 120, windowMs: MINUTE_MS }),
    wrongForClient: rateLimit({ max: 10, windowMs: 5 * MINUTE_MS }),
    wrongFromAddress: rateLimit({ max: 50, windowMs: 5 * MINUTE_MS }),
  };
}

const RETRY_AFTER_S = 300;

/** The errors of RFC 6749, 8707 and 7009, and one for who asks too often. */
const STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  invalid_target: 400,
  temporarily_unavailable: 429,
} as const;

export interface OAuthRefusal {
  readonly error: keyof typeof STATUS;
  /** In English, for the developer of the client. */
  readonly description: string;
}

/** Nothing that holds a token, or says why there is none, may be kept by a cache. */
export function sendOAuth(res: Response, body: object): void {
  res.set({ "cache-control": "no-store", pragma: "no-cache" }).json(body);
}

export function sendRefusal(res: Response, { error, description }: OAuthRefusal): void {
  const status = STATUS[error];
  if (status === 401) res.set("www-authenticate", 'Basic realm="Good Standing"');
  if (status === 429) res.set("retry-after", String(RETRY_AFTER_S));
  sendOAuth(res.status(status), { error, error_description: description });
}
