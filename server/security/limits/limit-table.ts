interface LimitRow {
  readonly max: number;
  readonly seconds: number;
  /** What is counted, for an operator. */
  readonly counts: string;
}

/**
 * How much may be asked, and by whom. A person's clicking and a program's steady work stay far below;
 * what comes of guessing stands lower. Every secret and link has eighty random bits or more, so the
 * latter only keep a stranger from costing us work.
 */
export const LIMITS = {
  "any.address": { max: 12_000, seconds: 60, counts: "requests from one address" },
  "api.caller": { max: 1_200, seconds: 60, counts: "API requests of one key or session" },
  "api.tenant": { max: 6_000, seconds: 60, counts: "API requests of one company" },
  "api.wrong": { max: 100, seconds: 300, counts: "wrong API keys from one address" },
  "portal.link": { max: 600, seconds: 60, counts: "requests for one customer page" },
  "portal.wrong": { max: 300, seconds: 300, counts: "unknown customer links from one address" },
  "hooks.provider": { max: 12_000, seconds: 60, counts: "calls to one provider's webhook" },
  "hooks.wrong": { max: 600, seconds: 300, counts: "refused webhook calls from one address" },
  "oauth.requests": { max: 120, seconds: 60, counts: "token requests of one client and address" },
  "oauth.wrong_client": {
    max: 10,
    seconds: 300,
    counts: "wrong secrets for one client and address",
  },
  "oauth.wrong_address": { max: 50, seconds: 300, counts: "wrong secrets from one address" },
  "mcp.client": { max: 240, seconds: 60, counts: "tool calls of one application" },
  "sign_in.address": { max: 60, seconds: 300, counts: "sign-ins begun or failed from one address" },
} as const satisfies Readonly<Record<string, LimitRow>>;

export type LimitName = keyof typeof LIMITS;

export function limitOf(name: LimitName): LimitRow {
  return LIMITS[name];
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}

export const LIMIT_NAMES: readonly LimitName[] = Object.keys(LIMITS).filter(isLimitName);
