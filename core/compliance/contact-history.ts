import type { AccountFacts } from "../accounts/account-facts.ts";
import type { ContactEvent } from "../accounts/contact-event.ts";
import { consentEvents } from "./history/consent-events.ts";
import { holdEvents } from "./history/hold-events.ts";
import { compareTimes } from "./history/in-time.ts";
import { touchEvent } from "./history/touch-event.ts";

/**
 * Everything contact rules may look at, as one list of dated facts, the earliest first: what was
 * recorded as such, our touches, the holds, and the consents that address lists carry.
 */
export function contactHistoryOf(facts: AccountFacts): ContactEvent[] {
  const events: ContactEvent[] = [...facts.contactEvents];
  for (const touch of facts.touches) {
    const event = touchEvent(touch);
    if (event !== null) events.push(event);
  }
  for (const hold of facts.holds) events.push(...holdEvents(hold, facts));
  events.push(...consentEvents(facts));
  return events.sort(compareTimes);
}
