import type { SandboxAnswer, SandboxRequest } from "../../adapters/sandbox-listen.ts";
import { fromEpochMs, type Instant, instant, toEpochMs } from "../../core/time/instant.ts";
import type { TestClock } from "../support/server.ts";

/** Real time in which nothing happened, after which everybody is taken to be waiting. */
const IDLE_MS = 3;

/**
 * A clock for work that waits side by side: when nothing happens any more it goes on to the moment
 * the first of those who wait asked for. What is reckoned takes no time on it, only what is waited for.
 */
export interface IdleClock extends TestClock {
  wait(ms: number): Promise<void>;
  /** A stand-in whose answers take a while, as those of a server far away do. */
  answering(
    handle: (request: SandboxRequest) => SandboxAnswer,
    answerMs: number,
  ): (request: SandboxRequest) => Promise<SandboxAnswer>;
}

interface Waiting {
  readonly until: number;
  readonly resolve: () => void;
}

export function idleClock(start: string): IdleClock {
  let now = toEpochMs(instant(start));
  let waiting: readonly Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;

  // Each sign of life begins the idle time anew.
  function touch(): void {
    if (timer !== null) clearTimeout(timer);
    timer = waiting.length === 0 ? null : setTimeout(goOn, IDLE_MS);
  }

  function goOn(): void {
    const next = Math.min(...waiting.map(({ until }) => until));
    now = Math.max(now, next);
    const woken = waiting.filter(({ until }) => until <= now);
    waiting = waiting.filter(({ until }) => until > now);
    for (const { resolve } of woken) resolve();
    touch();
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      waiting = [...waiting, { until: now + ms, resolve }];
      touch();
    });
  }

  return {
    now: () => fromEpochMs(now),
    set: (at: Instant | string) => {
      now = toEpochMs(instant(at));
    },
    advance: (ms) => {
      now += ms;
    },
    aheadMs: () => 0,
    wait,
    answering: (handle, answerMs) => async (request) => {
      touch();
      const answer = handle(request);
      await wait(answerMs);
      touch();
      return answer;
    },
  };
}
