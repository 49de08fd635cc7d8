import type { ReliefKind } from "../policy/authority-policy.ts";
import type { ReliefTerms } from "./relief-terms.ts";
import type { Schedule } from "./schedule.ts";

/** Relief worked out: what was asked, and what is then paid when. */
export interface Relief {
  readonly kind: ReliefKind;
  readonly terms: ReliefTerms;
  readonly schedule: Schedule;
}
