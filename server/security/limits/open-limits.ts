import { Redis } from "ioredis";
import type { Logger } from "pino";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { boundedKeys } from "./bounded-keys.ts";
import { LIMIT_NAMES, type LimitName, limitOf } from "./limit-table.ts";

/** Null for "go on", or after how many whole seconds to come back. */
export type Verdict = { readonly retryAfterSeconds: number } | null;

/**
 * How often something was asked. Shared by every process through Redis where there is one, and
 * counted by each for itself while Redis is away: a limit that can't count must not close the door.
 */
export interface Limits {
  /** Counts one and says whether that was too many. */
  use(name: LimitName, key: string): Promise<Verdict>;
  /** Counts none: for what is counted only when it went wrong. */
  ask(name: LimitName, key: string): Promise<Verdict>;
  count(name: LimitName, key: string): Promise<void>;
  /** Starts over for one key, such as somebody who proved who they are. */
  forget(name: LimitName, key: string): Promise<void>;
  close(): void;
}

export interface LimitsOptions {
  /** Null for one process alone. */
  readonly redisUrl: string | null;
  /** Every limit times this; 0 limits nothing. */
  readonly scale: number;
  readonly log: Logger;
}

const PREFIX = "gs:limit";
/** Longer than Redis takes next door, shorter than somebody at a page notices. */
const REDIS_TIMEOUT_MS = 500;

export function openLimits({ redisUrl, scale, log }: LimitsOptions): Limits {
  if (scale === 0) return NO_LIMITS;
  const redis = redisUrl === null ? null : openRedis(redisUrl, log);
  const keys = boundedKeys();
  const limiters = new Map(
    LIMIT_NAMES.map((name) => [name, limiterOf(name, scale, redis)] as const),
  );
  const limiter = (name: LimitName): RateLimiterAbstract => {
    const found = limiters.get(name);
    if (found === undefined) throw new Error(`no limit is called ${name}`);
    return found;
  };
  const use = async (name: LimitName, key: string): Promise<Verdict> => {
    try {
      await limiter(name).consume(keys.of(name, key, limitOf(name).seconds));
      return null;
    } catch (refused) {
      // The library throws its count where it refuses, and an error where something broke.
      if (refused instanceof RateLimiterRes) return toVerdict(refused);
      throw refused;
    }
  };
  return {
    use,
    async ask(name, key) {
      const found = await limiter(name).get(keys.of(name, key, limitOf(name).seconds));
      if (found === null || found.consumedPoints < limiter(name).points) return null;
      return toVerdict(found);
    },
    async count(name, key) {
      await use(name, key);
    },
    async forget(name, key) {
      await limiter(name).delete(keys.of(name, key, limitOf(name).seconds));
    },
    close: () => redis?.disconnect(),
  };
}

function limiterOf(name: LimitName, scale: number, redis: Redis | null): RateLimiterAbstract {
  const { max, seconds } = limitOf(name);
  const points = Math.max(1, Math.round(max * scale));
  const options = { keyPrefix: `${PREFIX}:${name}`, points, duration: seconds };
  const memory = new RateLimiterMemory(options);
  if (redis === null) return memory;
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: memory,
  });
}

function openRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: REDIS_TIMEOUT_MS,
  });
  redis.on("error", (error) => log.warn({ err: error }, "Redis does not count requests"));
  return redis;
}

function toVerdict({ msBeforeNext }: RateLimiterRes): Verdict {
  return { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)) };
}

export const NO_LIMITS: Limits = {
  use: async () => null,
  ask: async () => null,
  count: async () => undefined,
  forget: async () => undefined,
  close: () => undefined,
};
