import { addMs, type Instant } from "../../../core/time/instant.ts";
import type { Clock } from "../../clock.ts";
import { isMovable } from "../../sandbox/sandbox-clock.ts";

/** What tokens live by: the sandbox's clock may be moved days ahead, and a sign-in must outlast that. */
export function realNow(clock: Clock): Instant {
  return isMovable(clock) ? addMs(clock.now(), -clock.aheadMs()) : clock.now();
}
