import { expect, it } from "vitest";
import { addMs } from "../../../../core/time/instant.ts";
import { rateLimit } from "../../../../server/http/oauth/rate-limit.ts";
import { NOON } from "../../../support/facts.ts";

const WINDOW = 60_000;

it("counts each key by itself, until its window is over", () => {
  const limit = rateLimit({ max: 2, windowMs: WINDOW });
  limit.count("a", NOON);
  expect(limit.isOver("a", NOON)).toBe(false);
  limit.count("a", addMs(NOON, WINDOW - 1));
  expect([limit.isOver("a", NOON), limit.isOver("b", NOON)]).toEqual([true, false]);
  expect(limit.isOver("a", addMs(NOON, WINDOW))).toBe(false);
  limit.count("a", addMs(NOON, WINDOW));
  expect(limit.isOver("a", addMs(NOON, WINDOW))).toBe(false);
});

it("remembers ten thousand keys at most, and forgets the oldest", () => {
  const limit = rateLimit({ max: 1, windowMs: WINDOW });
  for (let key = 0; key <= 10_000; key += 1) limit.count(String(key), NOON);
  expect([limit.isOver("0", NOON), limit.isOver("1", NOON)]).toEqual([false, true]);
  expect(limit.isOver("10000", NOON)).toBe(true);
});
