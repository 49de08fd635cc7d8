import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHubspotLimiter, type LimitedKind } from "../../../adapters/hubspot/limiter.ts";

function aClock() {
  let now = 1_000_000;
  return {
    nowMs: () => now,
    wait: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

async function leavingTimes(kind: LimitedKind, count: number): Promise<number[]> {
  const clock = aClock();
  const limiter = createHubspotLimiter(clock);
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    await limiter.turn(kind);
    times.push(clock.nowMs());
  }
  return times;
}

/** The most calls in any span of the length, counted from each call on. */
function busiest(times: readonly number[], spanMs: number): number {
  const counts = times.map((from) => times.filter((t) => t >= from && t < from + spanMs).length);
  return Math.max(...counts);
}

describe("createHubspotLimiter", () => {
  it("lets fewer than 110 calls leave in any ten seconds, and more than nine in ten of them", async () => {
    const times = await leavingTimes("general", 1_000);
    expect(busiest(times, 10_000)).toBeLessThan(110);
    const perTenSeconds = 1_000 / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 10_000);
    expect(perTenSeconds).toBeGreaterThan(0.9 * 110);
  });

  it("lets no more than five searches leave in any second, and more than nine in ten of them", async () => {
    const times = await leavingTimes("search", 200);
    expect(busiest(times, 1_000)).toBeLessThanOrEqual(5);
    const perSecond = 200 / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000);
    expect(perSecond).toBeGreaterThan(0.9 * 5);
  });

  it("counts searches apart from the rest", async () => {
    const clock = aClock();
    const limiter = createHubspotLimiter(clock);
    const before = clock.nowMs();
    for (let n = 0; n < 5; n += 1) await limiter.turn("search");
    for (let n = 0; n < 100; n += 1) await limiter.turn("general");
    expect(clock.nowMs()).toBe(before);
  });

  it("lets calls leave in the order they asked, whoever asks at once", async () => {
    const clock = aClock();
    const limiter = createHubspotLimiter(clock);
    const order: number[] = [];
    const asks = Array.from({ length: 300 }, (_, n) =>
      limiter.turn("general").then(() => order.push(n)),
    );
    await Promise.all(asks);
    expect(order).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  it("holds a kind back for as long as HubSpot said, and no other kind", async () => {
    const clock = aClock();
    const limiter = createHubspotLimiter(clock);
    const before = clock.nowMs();
    limiter.pause("search", 7_000);
    limiter.pause("search", 1_000);
    await limiter.turn("general");
    expect(clock.nowMs()).toBe(before);
    await limiter.turn("search");
    expect(clock.nowMs()).toBe(before + 7_000);
  });

  it("does not stop for longer than a window when the clock is set back", async () => {
    const clock = aClock();
    const limiter = createHubspotLimiter(clock);
    for (let n = 0; n < 105; n += 1) await limiter.turn("general");
    limiter.pause("general", 5_000);
    clock.pass(-86_400_000);
    const before = clock.nowMs();
    await limiter.turn("general");
    expect(clock.nowMs() - before).toBeLessThanOrEqual(11_000);
  });

  it("goes on after a caller's wait failed", async () => {
    let fails = true;
    const clock = aClock();
    const limiter = createHubspotLimiter({
      nowMs: clock.nowMs,
      wait: (ms) => (fails ? Promise.reject(new Error("stopped")) : clock.wait(ms)),
    });
    limiter.pause("general", 1_000);
    await expect(limiter.turn("general")).rejects.toThrow("stopped");
    fails = false;
    await expect(limiter.turn("general")).resolves.toBeUndefined();
  });

  it("keeps to any allowance, however unevenly calls come", async () => {
    const gaps = fc.array(fc.nat(400), { minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(gaps, fc.integer({ min: 1, max: 6 }), async (pauses, max) => {
        const clock = aClock();
        const allowances = { general: { max, intervalMs: 1_000 } };
        const limiter = createHubspotLimiter({ ...clock, allowances });
        const times: number[] = [];
        for (const pause of pauses) {
          clock.pass(pause);
          await limiter.turn("general");
          times.push(clock.nowMs());
        }
        expect(busiest(times, 1_000)).toBeLessThanOrEqual(max);
      }),
    );
  });
});
