import type { Channel } from "../accounts/account.ts";
import type { Instant } from "../time/instant.ts";

/** Every question asked before a touch, in order of authority. The first that blocks decides. */
export const GATES = [
  "nothing_due",
  "legal_stop",
  "dispute",
  "breathing_space",
  "pause",
  "hardship",
  "cadence_stopped",
  "promise_open",
  "arrangement",
  // The company lets automation contact only a share of its accounts so far.
  "not_live",
  "consent",
  // Asked of addresses that consent allows, and named only where none of them works.
  "address_failed",
  "contact_law",
  "contact_hours",
  "frequency_cap",
  "min_interval",
] as const;
export type Gate = (typeof GATES)[number];

/**
 * One gate's answer. A block says when it lifts by itself (`until`), or null when only an event
 * does: a hold lifted, a payment, a consent. `ref` names the record that spoke.
 */
export interface GateVerdict {
  readonly gate: Gate;
  readonly verdict: "pass" | "block";
  readonly channel: Channel | null;
  readonly until: Instant | null;
  readonly ref: string | null;
}

// A pass says nothing but its name, and most verdicts are passes: each exists once.
const passes: Partial<Record<Gate, Partial<Record<Channel | "every", GateVerdict>>>> = {};

export function passOf(gate: Gate, channel: Channel | null = null): GateVerdict {
  passes[gate] ??= {};
  const byChannel = passes[gate];
  const key = channel ?? "every";
  byChannel[key] ??= Object.freeze({ gate, verdict: "pass", channel, until: null, ref: null });
  return byChannel[key];
}

export function block(
  gate: Gate,
  {
    channel = null,
    until = null,
    ref = null,
  }: Partial<Pick<GateVerdict, "channel" | "until" | "ref">>,
): GateVerdict {
  return { gate, verdict: "block", channel, until, ref };
}
