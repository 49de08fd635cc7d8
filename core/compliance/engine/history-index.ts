import type { ContactEvent, ContactEventType } from "../../accounts/contact-event.ts";
import { type EpochMs, toEpochMs } from "../../time/instant.ts";
import { inTime } from "../history/in-time.ts";
import { mediumOf, type PastContacts, pastContactsOf, reachOf } from "./past-contacts.ts";
import { wishesIn } from "./wishes-in.ts";

/** One dated fact with its moment read once. */
export interface Fact {
  readonly at: EpochMs;
  readonly event: ContactEvent;
}

/** A history read once for every question about it. Every list is in order of time. */
export interface HistoryIndex {
  readonly contacts: PastContacts;
  /** Spoken on the phone, whoever called. */
  readonly conversations: readonly Fact[];
  /** What the customer sent or said of their own accord. */
  readonly inbound: readonly Fact[];
  readonly facts: ReadonlyMap<ContactEventType, readonly Fact[]>;
}

/** Reads a history into what rules ask of it. The order of `events` is immaterial. */
export function indexHistory(events: readonly ContactEvent[]): HistoryIndex {
  const ordered = inTime(events);
  const conversations: Fact[] = [];
  const inbound: Fact[] = [];
  const facts = new Map<ContactEventType, Fact[]>();
  for (const event of ordered) {
    if (!isContact(event)) addFact(facts, toFact(event));
    else if (isInbound(event)) {
      inbound.push(toFact(event));
      for (const wish of wishesIn(event)) addFact(facts, toFact(wish));
      if (isCallIn(event)) conversations.push(toFact(event));
    } else if (isConversation(event)) conversations.push(toFact(event));
  }
  return { contacts: pastContactsOf(ordered, isOurContact), conversations, inbound, facts };
}

function toFact(event: ContactEvent): Fact {
  return { at: toEpochMs(event.at), event };
}

function isContact({ type }: ContactEvent): boolean {
  switch (type) {
    case "call":
    case "outbound":
    case "inbound":
    case "contact_made":
    case "visit":
      return true;
    default:
      return false;
  }
}

function isInbound({ type, direction }: ContactEvent): boolean {
  return direction === "inbound" || type === "inbound";
}

function isOurContact(event: ContactEvent): boolean {
  return isContact(event) && !isInbound(event);
}

/** A customer's call is a conversation unless it is known to have reached nobody here. */
function isCallIn(event: ContactEvent): boolean {
  return mediumOf(event) === "voice" && reachOf(event, "voice") === 3;
}

function isConversation(event: ContactEvent): boolean {
  const { type, outcome } = event;
  const isSpoken = outcome === "conversation" || (type === "contact_made" && outcome === undefined);
  return isSpoken && mediumOf(event) === "voice";
}

function addFact(facts: Map<ContactEventType, Fact[]>, fact: Fact): void {
  const known = facts.get(fact.event.type);
  if (known === undefined) facts.set(fact.event.type, [fact]);
  else known.push(fact);
}
