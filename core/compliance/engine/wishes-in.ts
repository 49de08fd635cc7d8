import { Channel } from "../../accounts/account.ts";
import type { ContactEvent } from "../../accounts/contact-event.ts";
import { recogniseOptOut } from "../opt-out/recognise-opt-out.ts";

const NONE: readonly ContactEvent[] = Object.freeze([]);

// An event never changes, and reading prose is slow beside everything else a verdict takes.
const known = new WeakMap<ContactEvent, readonly ContactEvent[]>();

/**
 * The facts a customer's own message states: an opt-out for each channel it means, and where it
 * asks in writing for silence altogether, a cease notice as well (15 USC 1692c(c)). Spoken words
 * are no notice.
 */
export function wishesIn(event: ContactEvent): readonly ContactEvent[] {
  if (event.text === undefined) return NONE;
  let wishes = known.get(event);
  if (wishes === undefined) {
    wishes = readWishes(event, event.text);
    known.set(event, wishes);
  }
  return wishes;
}

function readWishes(event: ContactEvent, text: string): readonly ContactEvent[] {
  const via = Channel.catch("sms").parse(event.medium ?? "voice");
  const reading = recogniseOptOut(text, via);
  if (reading.kind === "start") return [{ ...event, type: "medium_opt_in" }];
  if (reading.kind !== "stop") return NONE;
  // The address it came from is one of its own medium; other media are closed whatever the address.
  const { address: _address, medium: _medium, ...said } = event;
  if (reading.channels === "all") {
    const optOut: ContactEvent = { ...said, type: "medium_opt_out" };
    return via === "voice" ? [optOut] : [optOut, { ...said, type: "written_cease_received" }];
  }
  return reading.channels.map((channel) => ({
    ...(channel === via ? event : said),
    medium: channel,
    type: "medium_opt_out",
  }));
}
