import nock from "nock";
import { afterEach, beforeEach, expect } from "vitest";
import type { TokenSource } from "../../adapters/crm-auth.ts";
import { ok, refuse } from "../../core/result/result.ts";
import { movingClock } from "./crm-connected.ts";

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

export interface NockSceneOptions<Limiter> {
  /** Tokens to be had, in order; afterwards there is none. */
  readonly tokens?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly timeoutMs?: number;
  readonly limiter?: Limiter;
}

/** A clock that waiting moves, with a note of every wait. */
export function notedClock() {
  const { nowMs, wait } = movingClock();
  const waits: number[] = [];
  const clock = {
    nowMs,
    wait: (ms: number) => {
      waits.push(ms);
      return wait(ms);
    },
  };
  return { clock, waits };
}

/** Hands out these tokens one after the other, and then none. */
export function tokensInOrder(all: readonly string[] = ["token-1"]): TokenSource {
  const tokens = [...all];
  const first = () => {
    const [token] = tokens;
    return token === undefined
      ? refuse({ kind: "unauthorized" as const, detail: "no token left" })
      : ok(token);
  };
  return {
    current: () => Promise.resolve(first()),
    renew(refused) {
      if (tokens[0] === refused) tokens.shift();
      return Promise.resolve(first());
    },
  };
}
