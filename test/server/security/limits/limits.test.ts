import { pino } from "pino";
import { afterEach, describe, expect, it, vi } from "vitest";
import { addressKey, isLocalAddress } from "../../../../server/security/limits/address-key.ts";
import { boundedKeys, KEYS_MAX } from "../../../../server/security/limits/bounded-keys.ts";
import { type Limits, openLimits } from "../../../../server/security/limits/open-limits.ts";
import { findTestRedis, openRedisWay } from "../../../support/redis.ts";

const log = pino({ level: "silent" });
const REDIS = await findTestRedis();
const isOver = async (limits: Limits, key: string) =>
  (await limits.use("oauth.wrong_client", key)) !== null;

async function timesUntilOver(limits: Limits, key: string): Promise<number> {
  for (let times = 0; times < 50; times += 1) if (await isOver(limits, key)) return times;
  throw new Error("never too many");
}

afterEach(() => {
  vi.useRealTimers();
});

describe("limits of one process", () => {
  it("count each key by itself, until its window is over", async () => {
    vi.useFakeTimers({ now: 1_000_000_000 });
    const limits = openLimits({ redisUrl: null, scale: 1, log });
    expect(await timesUntilOver(limits, "a")).toBe(10);
    expect(await limits.use("oauth.wrong_client", "a")).toEqual({ retryAfterSeconds: 300 });
    expect(await isOver(limits, "b")).toBe(false);
    vi.setSystemTime(1_000_000_000 + 299_000);
    expect(await limits.use("oauth.wrong_client", "a")).toEqual({ retryAfterSeconds: 1 });
    vi.setSystemTime(1_000_000_000 + 300_001);
    expect(await isOver(limits, "a")).toBe(false);
  });

  it("are asked without being used up", async () => {
    const limits = openLimits({ redisUrl: null, scale: 1, log });
    for (let time = 0; time < 9; time += 1) await limits.count("oauth.wrong_client", "a");
    for (let time = 0; time < 20; time += 1)
      expect(await limits.ask("oauth.wrong_client", "a")).toBeNull();
    await limits.count("oauth.wrong_client", "a");
    expect(await limits.ask("oauth.wrong_client", "a")).not.toBeNull();
    expect(await limits.ask("oauth.wrong_address", "a")).toBeNull();
  });

  it("are scaled, down to one and off", async () => {
    const once = openLimits({ redisUrl: null, scale: 0.01, log });
    expect(await timesUntilOver(once, "a")).toBe(1);
    const off = openLimits({ redisUrl: null, scale: 0, log });
    await expect(timesUntilOver(off, "a")).rejects.toThrow("never too many");
  });
});

describe.skipIf(REDIS === null)("limits of several processes", () => {
  it("are one count through Redis, and each process's own while Redis is away", async () => {
    const way = await openRedisWay(REDIS ?? "");
    const open = () => openLimits({ redisUrl: way.url, scale: 1, log });
    const [one, other] = [open(), open()];
    const key = `together ${Date.now()}`;
    await vi.waitFor(async () => {
      // Seen by the other, so both are connected.
      const probe = `${key} ${Math.random()}`;
      for (let time = 0; time < 10; time += 1) await one.count("oauth.wrong_client", probe);
      expect(await other.ask("oauth.wrong_client", probe)).not.toBeNull();
    });
    for (let time = 0; time < 6; time += 1) await one.count("oauth.wrong_client", key);
    expect(await timesUntilOver(other, key)).toBe(4);
    expect(await one.ask("oauth.wrong_client", key)).not.toBeNull();
    way.cut();
    expect(await timesUntilOver(one, `${key} alone`)).toBe(10);
    expect(await isOver(other, `${key} alone`)).toBe(false);
    one.close();
    other.close();
    await way.close();
  });
});

describe("keys", () => {
  it("are bounded, and those that were there first keep their own counter", () => {
    const keys = boundedKeys(() => 0);
    const first = keys.of("any.address", "first", 60);
    const made = new Set<string>();
    for (let n = 0; n < KEYS_MAX * 3; n += 1) made.add(keys.of("any.address", String(n), 60));
    expect(made.size).toBeLessThan(KEYS_MAX + 300);
    expect(keys.of("any.address", "first", 60)).toBe(first);
  });

  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["nonsense", "nonsense"],
  ])("take %s for %s", (ip, key) => {
    expect(addressKey(ip)).toBe(key);
  });

  it.each([
    ["127.0.0.1", true],
    ["::ffff:127.0.0.1", true],
    ["::1", true],
    ["10.0.0.1", false],
    ["::2", false],
  ])("know whether %s is this machine", (ip, isLocal) => {
    expect(isLocalAddress(ip)).toBe(isLocal);
  });
});
