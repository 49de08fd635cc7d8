import type { AccountFacts } from "../../../../core/accounts/account-facts.ts";
import type { Gate, GateVerdict } from "../../../../core/compliance/gate.ts";
import { isFullStop } from "../../../../core/compliance/law-gate.ts";
import { addMs, DAY_MS, type Instant } from "../../../../core/time/instant.ts";
import { type AccountNow, accountNow } from "../../../../ui-extensions/panel/account-now.ts";
import { askFor, slowestBlock } from "../../../../ui-extensions/panel/ask-channels.ts";
import { gateOf, toWhyNot } from "../../../../ui-extensions/panel/availability-gates.ts";
import type { AvailabilityInput } from "../../../../ui-extensions/panel/panel-input.ts";
import { type Availability, POSSIBLE, whyNot } from "../../../../ui-extensions/panel/why-not.ts";

/** A public reply leaves as e-mail, whatever the ticket came in by. */
export const REPLY_CHANNEL = "email";
/** Whoever wrote to us may be answered for so long. */
const ANSWER_MS = DAY_MS;

/** What stops a person from writing about money, however it came about. */
const STOPS: readonly Gate[] = ["legal_stop", "breathing_space"];
/** What counts messages and looks at the clock: an answer waits for neither. */
const ABOUT_TIME: readonly Gate[] = ["contact_law", "contact_hours", "frequency_cap"];
/** What a person decides to write goes out even shortly after another message. */
const OVERRIDDEN: Gate = "min_interval";

/**
 * Whether our words may stand in a public reply now. An answer to what the customer wrote today is
 * judged as the answers we send ourselves: at any hour, but never against a stop or a withdrawn
 * address.
 */
export function mayReply(input: AvailabilityInput): Availability {
  const account: AccountNow = accountNow(input);
  if (account.lead === null) return whyNot("nothing_open");
  const stop = gateOf(account, STOPS);
  if (stop !== null) return stop;
  const answers = wroteLately(input.facts, input.now);
  const { verdicts } = askFor(input, REPLY_CHANNEL);
  const block = slowestBlock(
    verdicts.filter((verdict) => verdict.gate !== OVERRIDDEN && !(answers && isAboutTime(verdict))),
  );
  return block === null ? POSSIBLE : toWhyNot(block, input.facts);
}

function isAboutTime({ gate, ref }: GateVerdict): boolean {
  return ABOUT_TIME.includes(gate) && !(gate === "contact_law" && isFullStop(ref));
}

function wroteLately({ contactEvents, touches }: AccountFacts, now: Instant): boolean {
  const since = addMs(now, -ANSWER_MS);
  const isRecent = ({ at }: { readonly at: Instant }) => at >= since && at <= now;
  return (
    contactEvents.some((event) => event.type === "inbound" && isRecent(event)) ||
    touches.some((touch) => touch.direction === "inbound" && isRecent(touch))
  );
}
