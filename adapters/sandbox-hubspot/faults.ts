/** What goes wrong with one call. `before` and `after` say whether the work was done. */
export type Fault =
  | { readonly kind: "status"; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: "rate_limit"; readonly policy: "TEN_SECONDLY_ROLLING" | "SECONDLY" }
  | { readonly kind: "html"; readonly status: number }
  | { readonly kind: "truncated" }
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  | { readonly kind: "hang"; readonly when: "before" | "after" }
  | { readonly kind: "late_status"; readonly status: number }
  | { readonly kind: "token_expired" }
  | { readonly kind: "partial"; readonly everyNth: number };

export interface FaultedCall {
  /** Counted from 1 over all calls of the portal. */
  readonly number: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
}

/** Asked once per call; null lets it be. */
export type FaultPlan = (call: FaultedCall) => Fault | null;

/** These calls, by number, meet these faults. */
export function faultsAt(plan: Readonly<Record<number, Fault>>): FaultPlan {
  return ({ number }) => plan[number] ?? null;
}

export const EVERY_FAULT: readonly Fault[] = [
  { kind: "rate_limit", policy: "TEN_SECONDLY_ROLLING" },
  { kind: "rate_limit", policy: "SECONDLY" },
  { kind: "status", status: 500 },
  { kind: "status", status: 502 },
  { kind: "status", status: 503, retryAfterSeconds: 2 },
  { kind: "status", status: 504 },
  { kind: "late_status", status: 502 },
  { kind: "html", status: 502 },
  { kind: "html", status: 200 },
  { kind: "truncated" },
  { kind: "cut", when: "before" },
  { kind: "cut", when: "after" },
  { kind: "token_expired" },
  { kind: "partial", everyNth: 3 },
];

export interface SeededFaults {
  readonly seed: number;
  /** How many of the calls meet a fault, from 0 to 1. */
  readonly share: number;
  /** No more than this many in all. */
  readonly max: number;
  readonly among?: readonly Fault[];
}

/** The same faults at the same calls for the same seed. */
export function seededFaults({ seed, share, max, among = EVERY_FAULT }: SeededFaults): FaultPlan {
  const random = mulberry32(seed);
  let injected = 0;
  return () => {
    const isHit = random() < share;
    const which = Math.floor(random() * among.length);
    if (!isHit || injected >= max) return null;
    injected += 1;
    return among[which] ?? null;
  };
}

/** A small generator with a period of 2^32: enough to choose faults, and the same everywhere. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
