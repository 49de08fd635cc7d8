import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createZendeskLimiter } from "../../../adapters/zendesk/index.ts";
import { readAllowances } from "../../../adapters/zendesk/read-allowances.ts";

const MINUTE = 60_000;

function scene(options: { planPerMinute?: number; patienceMs?: number } = {}) {
  let now = 1_000_000;
  const clock = {
    nowMs: () => now,
    wait: (ms: number) => {
      now += ms;
      return Promise.resolve();
    },
  };
  const limiter = createZendeskLimiter({ ...clock, patienceMs: 20 * MINUTE, ...options });
  return { limiter, clock };
}

/** The most of the moments that fall into any span. */
function busiest(moments: readonly number[], spanMs: number): number {
  return Math.max(
    0,
    ...moments.map((from) => moments.filter((at) => at >= from && at < from + spanMs).length),
  );
}

describe("the limiter of a connection", () => {
  it("never lets more calls leave in any minute than its share of the plan, and uses all of it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 50, maxLength: 400 }),
        async (gaps) => {
          const { limiter, clock } = scene({ planPerMinute: 100 });
          const left: number[] = [];
          for (const gap of gaps) {
            await clock.wait(gap);
            await limiter.turn({ lane: null });
            left.push(clock.nowMs());
          }
          expect(busiest(left, MINUTE)).toBeLessThanOrEqual(90);
        },
      ),
      { numRuns: 30 },
    );
    const { limiter, clock } = scene({ planPerMinute: 100 });
    const began = clock.nowMs();
    for (let n = 0; n < 900; n += 1) await limiter.turn({ lane: null });
    expect(clock.nowMs() - began).toBeLessThan(9.1 * MINUTE);
  });

  it.each([
    ["incremental", 10, MINUTE],
    ["search_export", 100, MINUTE],
    ["ticket_update", 100, MINUTE],
    ["side_conversations", 300, 10 * MINUTE],
  ] as const)("keeps %s to %d calls in its span, whatever the plan", async (lane, max, spanMs) => {
    const { limiter, clock } = scene({ planPerMinute: 2_500 });
    const left: number[] = [];
    for (let n = 0; n < max * 2 + 3; n += 1) {
      await limiter.turn({ lane });
      left.push(clock.nowMs());
    }
    expect(busiest(left, spanMs)).toBe(max);
  });

  it("updates one ticket thirty times in ten minutes, and others meanwhile", async () => {
    const { limiter, clock } = scene({ patienceMs: 0 });
    for (let n = 0; n < 30; n += 1) {
      expect(await limiter.turn({ lane: "ticket_update", ticketId: "1" })).toBe(0);
    }
    const refused = await limiter.turn({ lane: "ticket_update", ticketId: "1" });
    expect(refused).toBeGreaterThan(9 * MINUTE);
    expect(await limiter.turn({ lane: "ticket_update", ticketId: "2" })).toBe(0);
    await clock.wait(refused);
    expect(await limiter.turn({ lane: "ticket_update", ticketId: "1" })).toBe(0);
  });

  it("learns the plan's rate from an answer, up and down", async () => {
    const { limiter, clock } = scene({ planPerMinute: 200 });
    const seen = { lane: "plan", remaining: null, resetsInMs: null } as const;
    limiter.learn({ ...seen, total: 700 });
    const began = clock.nowMs();
    for (let n = 0; n < 630; n += 1) await limiter.turn({ lane: null });
    expect(clock.nowMs()).toBe(began);
    limiter.learn({ ...seen, total: 10 });
    await limiter.turn({ lane: null });
    expect(clock.nowMs()).toBeGreaterThanOrEqual(began + MINUTE);
  });

  it("is not stopped for ever by a clock that was set back", async () => {
    let now = 10_000_000;
    const limiter = createZendeskLimiter({
      nowMs: () => now,
      wait: (ms) => {
        now += ms;
        return Promise.resolve();
      },
      patienceMs: 2 * MINUTE,
    });
    limiter.pause("plan", 5_000);
    now = 0;
    await limiter.turn({ lane: null });
    expect(now).toBeLessThanOrEqual(MINUTE);
  });
});

describe("readAllowances", () => {
  const PLAN = { lane: "plan", total: 700, remaining: 699, resetsInMs: 41_000 };

  it.each([
    [
      "the plan's headers in both spellings",
      { "ratelimit-limit": "700", "ratelimit-remaining": "699", "ratelimit-reset": "41" },
      null,
      [PLAN],
    ],
    [
      "the older spelling alone",
      { "x-rate-limit": "700", "x-rate-limit-remaining": "699" },
      null,
      [{ ...PLAN, resetsInMs: null }],
    ],
    [
      "an endpoint's own, for the lane just used",
      { "zendesk-ratelimit-incremental-exports": "total=10; remaining=9; resets=2" },
      "incremental",
      [{ lane: "incremental", total: 10, remaining: 9, resetsInMs: 2_000 }],
    ],
    [
      "an endpoint's own that has no lane here: nothing",
      { "zendesk-ratelimit-tickets-index": "total=100; remaining=99; resets=41" },
      null,
      [],
    ],
    ["nothing where nothing is said", {}, "incremental", []],
    ["nothing where it is no number", { "x-rate-limit": "many" }, null, []],
  ] as const)("reads %s", (_case, headers, lane, expected) => {
    expect(readAllowances(new Headers(headers), lane)).toEqual(expected);
  });
});
