import type { Channel, ContactPoint } from "../../accounts/account.ts";
import type { AccountFacts } from "../../accounts/account-facts.ts";
import type { ContactEvent, ContactEventType } from "../../accounts/contact-event.ts";
import { type Instant, instant } from "../../time/instant.ts";

/**
 * When something is known to have been said but not when: as long ago as can be, so that a rule
 * about how fresh a consent is finds it stale.
 */
export const LONG_AGO: Instant = instant("1970-01-01T00:00:00Z");

/**
 * A yes on an address list is consent to write there. To be called, or told in
 * one's own app, needs no list's leave.
 */
export const CONSENT_TO: Readonly<Record<Channel, ContactEventType | null>> = {
  sms: "text_consent",
  whatsapp: "whatsapp_consent",
  email: "email_consent",
  voice: null,
  letter: null,
  push: null,
};

/**
 * The consents and opt-outs that contact points carry and no event dates: those that an import or a
 * CRM brought. What an event says as well is left to the event.
 */
export function consentEvents(facts: AccountFacts): ContactEvent[] {
  return facts.account.contactPoints.flatMap((point) => {
    const event = consentEvent(point, facts);
    return event === null ? [] : [event];
  });
}

function consentEvent(point: ContactPoint, facts: AccountFacts): ContactEvent | null {
  const { channel, address, consent, place } = point;
  const about = {
    medium: channel,
    address,
    ...(place === undefined ? {} : { number: place }),
    source: "import" as const,
  };
  if (consent === "unknown") return null;
  const said = facts.contactEvents.filter((event) => isAbout(event, point));
  if (consent === "granted") {
    const type = CONSENT_TO[channel];
    const isDated = said.some((event) => event.type === type);
    return type === null || isDated ? null : { ...about, type, at: LONG_AGO };
  }
  // A stop stands until somebody records a new yes, which sets the address itself to granted.
  let lastYes = LONG_AGO;
  for (const { type, at } of said) if (!IS_A_NO.includes(type) && at > lastYes) lastYes = at;
  const isDated = said.some(({ type, at }) => IS_A_NO.includes(type) && at >= lastYes);
  return isDated ? null : { ...about, type: "medium_opt_out", at: lastYes };
}

const IS_A_NO: readonly ContactEventType[] = ["medium_opt_out", "consent_withdrawn"];

const ABOUT_CONSENT: readonly ContactEventType[] = [
  "text_consent",
  "email_consent",
  "whatsapp_consent",
  "consent_renewed",
  "consent_withdrawn",
  "medium_opt_out",
  "medium_opt_in",
];

/** Whether a consent or stop is for this address; one that names none is for its whole medium. */
function isAbout({ type, medium, address }: ContactEvent, point: ContactPoint): boolean {
  if (!ABOUT_CONSENT.includes(type)) return false;
  const its = medium ?? mediumOf(type);
  if (its !== undefined && its !== point.channel) return false;
  return address === undefined || address.toLowerCase() === point.address.toLowerCase();
}

function mediumOf(type: ContactEventType): Channel | undefined {
  if (type === "text_consent") return "sms";
  if (type === "email_consent") return "email";
  return type === "whatsapp_consent" ? "whatsapp" : undefined;
}
