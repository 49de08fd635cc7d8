import type { Fault } from "./types.ts";

/** Everything that goes wrong with one call without keeping anybody waiting for real. */
export const EVERY_FAULT: readonly Fault[] = [
  { kind: "status", status: 429, retryAfter: 3 },
  { kind: "status", status: 429, retryAfter: 40 },
  { kind: "status", status: 500 },
  { kind: "status", status: 502 },
  { kind: "status", status: 503, retryAfter: 2 },
  { kind: "status", status: 409 },
  { kind: "late_status", status: 502 },
  { kind: "page", status: 502 },
  { kind: "page", status: 200 },
  { kind: "truncated" },
  { kind: "cut", when: "before" },
  { kind: "cut", when: "after" },
  { kind: "token_expired" },
  { kind: "too_many_jobs" },
];
