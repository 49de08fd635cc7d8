import nock from "nock";
import { afterEach, beforeEach, expect } from "vitest";
import type { TokenSource } from "../../../adapters/crm-auth.ts";
import {
  createZendeskLimiter,
  openZendesk,
  type ZendeskLimiter,
  ZendeskSettings,
} from "../../../adapters/zendesk/index.ts";
import { ok, refuse } from "../../../core/result/result.ts";

export const API = "https://acme.zendesk.com";
export const MARKETPLACE = { name: "Good Standing", organizationId: "77", appId: "4711" };

/** No request goes unmatched, and no expected one unasked. */
export function strictNock(): void {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    const unused = nock.pendingMocks();
    nock.cleanAll();
    nock.enableNetConnect();
    expect(unused).toEqual([]);
  });
}

export interface NockSceneOptions {
  /** Tokens to be had, in order; afterwards there is none. */
  readonly tokens?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly timeoutMs?: number;
  readonly limiter?: ZendeskLimiter;
}

/** The adapter on the real address, with a clock that waiting moves and a note of every wait. */
export function openOnNock(options: NockSceneOptions = {}) {
  const tokens = [...(options.tokens ?? ["token-1"])];
  let now = Date.parse("2026-04-01T12:00:00Z");
  const waits: number[] = [];
  const clock = {
    nowMs: () => now,
    wait: (ms: number) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
  const source: TokenSource = {
    current: () => Promise.resolve(tokenOf(tokens)),
    renew(refused) {
      if (tokens[0] === refused) tokens.shift();
      return Promise.resolve(tokenOf(tokens));
    },
  };
  const port = openZendesk({
    tokens: source,
    limiter: options.limiter ?? createZendeskLimiter(clock),
    subdomain: "acme",
    baseUrl: API,
    ...clock,
    settings: ZendeskSettings.parse(options.settings ?? {}),
    marketplace: MARKETPLACE,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
  return { port, waits, clock };
}

function tokenOf(tokens: readonly string[]) {
  const [token] = tokens;
  return token === undefined
    ? refuse({ kind: "unauthorized" as const, detail: "no token left" })
    : ok(token);
}
