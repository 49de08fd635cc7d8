import type { SimulationRunView } from "../../../views/simulator.ts";

const STATES = {
  running: "Running",
  done: "Done",
  cancelled: "Cancelled",
  failed: "Failed",
} as const satisfies Record<SimulationRunView["state"], string>;

export function stateWords(state: SimulationRunView["state"]): string {
  return STATES[state];
}

/** A difference with its sign, so that more and less aren't told by colour. */
export function signed(difference: number, number: (value: number) => string): string {
  if (difference === 0) return "±0";
  return difference > 0 ? `+${number(difference)}` : `−${number(-difference)}`;
}

/** Where the same simulation is chosen again. */
export function againAddress({ candidate, against, days }: SimulationRunView["asked"]): string {
  const query = new URLSearchParams({
    policy: candidate,
    beside: against ?? "none",
    days: String(days),
  });
  return `/simulator?${query}`;
}
