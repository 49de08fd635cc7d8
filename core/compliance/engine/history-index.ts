import type {
  CallOutcome,
  ContactEvent,
  ContactEventType,
  Medium,
} from "../../accounts/contact-event.ts";
import { type EpochMs, toEpochMs } from "../../time/instant.ts";
import { wishesIn } from "./wishes-in.ts";

/** How far a contact got: 0 tried, 1 rang through, 2 left a message, 3 reached a person. */
export type Reach = 0 | 1 | 2 | 3;

/** One dated fact with its moment read once. */
export interface Fact {
  readonly at: EpochMs;
  readonly event: ContactEvent;
}

/** A contact of ours, or an attempt at one. */
export interface Contact extends Fact {
  readonly medium: Medium;
  readonly reach: Reach;
}

/** A history read once for every question about it. Every list is in order of time. */
export interface HistoryIndex {
  readonly contacts: readonly Contact[];
  /** Spoken on the phone, whoever called. */
  readonly conversations: readonly Fact[];
  /** What the customer sent or said of their own accord. */
  readonly inbound: readonly Fact[];
  readonly facts: ReadonlyMap<ContactEventType, readonly Fact[]>;
}

const REACH: Readonly<Record<CallOutcome, Reach>> = {
  busy: 0,
  not_in_service: 0,
  rang_no_answer: 1,
  answered_dropped: 1,
  voicemail_no_message: 1,
  wrong_person: 1,
  voicemail: 2,
  limited_content_message: 2,
  conversation: 3,
};

/** Reads a history into what rules ask of it. The order of `events` is immaterial. */
export function indexHistory(events: readonly ContactEvent[]): HistoryIndex {
  const contacts: Contact[] = [];
  const conversations: Fact[] = [];
  const inbound: Fact[] = [];
  const facts = new Map<ContactEventType, Fact[]>();
  for (const event of inTime(events)) {
    const at = toEpochMs(event.at);
    switch (event.type) {
      case "call":
      case "outbound":
      case "inbound":
      case "contact_made":
      case "visit": {
        const medium = mediumOf(event);
        if (event.direction === "inbound" || event.type === "inbound") {
          inbound.push({ at, event });
          addWishes(facts, { at, event });
          // A customer's call is a conversation unless it is known to have reached nobody here.
          if (medium === "voice" && reachOf(event, medium) === 3) conversations.push({ at, event });
        } else {
          const contact = { at, event, medium, reach: reachOf(event, medium) };
          contacts.push(contact);
          if (medium === "voice" && isConversation(event)) conversations.push(contact);
        }
        break;
      }
      default:
        addFact(facts, { at, event });
    }
  }
  return { contacts, conversations, inbound, facts };
}

/** Canonical instants compare as text. Most histories come in order, and are then left as they are. */
function inTime(events: readonly ContactEvent[]): readonly ContactEvent[] {
  let before = "";
  for (const { at } of events) {
    if (at < before) return [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    before = at;
  }
  return events;
}

function mediumOf({ type, medium }: ContactEvent): Medium {
  if (medium !== undefined) return medium;
  // Only a call and a visit say by their name what they are; a contact of unknown kind was a call.
  return type === "visit" ? "visit" : "voice";
}

/** Unless a call is known to have got less far, it counts as having reached somebody. */
function reachOf({ type, outcome }: ContactEvent, medium: Medium): Reach {
  if (medium !== "voice" || type === "contact_made" || outcome === undefined) return 3;
  return REACH[outcome];
}

function isConversation({ type, outcome }: ContactEvent): boolean {
  return outcome === "conversation" || (type === "contact_made" && outcome === undefined);
}

function addFact(facts: Map<ContactEventType, Fact[]>, fact: Fact): void {
  const known = facts.get(fact.event.type);
  if (known === undefined) facts.set(fact.event.type, [fact]);
  else known.push(fact);
}

/** What a customer writes may be an opt-out, a cease notice or the word that takes one back. */
function addWishes(facts: Map<ContactEventType, Fact[]>, { at, event }: Fact): void {
  for (const wish of wishesIn(event)) addFact(facts, { at, event: wish });
}
