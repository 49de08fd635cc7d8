import type { CallOutcome, ContactEvent, Medium } from "../../accounts/contact-event.ts";
import { type EpochMs, toEpochMs } from "../../time/instant.ts";

/** How far a contact got: 0 tried, 1 rang through, 2 left a message, 3 reached a person. */
export type Reach = 0 | 1 | 2 | 3;

/** A contact of ours, or an attempt at one. */
export interface Contact {
  readonly at: EpochMs;
  readonly event: ContactEvent;
  readonly medium: Medium;
  readonly reach: Reach;
}

/** Our contacts in order of time. Rules look at the latest few, so each is read when first looked at. */
export interface PastContacts {
  /** The latest that fits of those made from one moment up to another, both included, or null. */
  findLast(from: EpochMs, to: EpochMs, fits: (contact: Contact) => boolean): Contact | null;
}

/** `events` are in order of time; those that `isOurs` are the contacts among them. */
export function pastContactsOf(
  events: readonly ContactEvent[],
  isOurs: (event: ContactEvent) => boolean,
): PastContacts {
  const read: (Contact | null | undefined)[] = [];
  const contactAt = (index: number): Contact | null => {
    const known = read[index];
    if (known !== undefined) return known;
    const event = events[index];
    const contact = event === undefined || !isOurs(event) ? null : readContact(event);
    read[index] = contact;
    return contact;
  };
  return {
    findLast(from, to, fits) {
      for (let index = events.length - 1; index >= 0; index -= 1) {
        const contact = contactAt(index);
        if (contact === null || contact.at > to) continue;
        if (contact.at < from) return null;
        if (fits(contact)) return contact;
      }
      return null;
    },
  };
}

function readContact(event: ContactEvent): Contact {
  const medium = mediumOf(event);
  return { at: toEpochMs(event.at), event, medium, reach: reachOf(event, medium) };
}

export function mediumOf({ type, medium }: ContactEvent): Medium {
  if (medium !== undefined) return medium;
  // Only a call and a visit say by their name what they are; a contact of unknown kind was a call.
  return type === "visit" ? "visit" : "voice";
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

/** Unless a call is known to have got less far, it counts as having reached somebody. */
export function reachOf({ type, outcome }: ContactEvent, medium: Medium): Reach {
  if (medium !== "voice" || type === "contact_made" || outcome === undefined) return 3;
  return REACH[outcome];
}
