import {
  ContactEvent,
  type ContactEventType,
  type Medium,
} from "../../../core/accounts/contact-event.ts";
import { CalendarDate, toDayNumber } from "../../../core/time/calendar-date.ts";
import { fromEpochMs, Instant } from "../../../core/time/instant.ts";
import { fromLocal, type TimeZone } from "../../../core/time/time-zone.ts";
import type { CaseEvent } from "./case-shape.ts";
import { commonFields, Fields, isOral, saidMedium } from "./event-fields.ts";
import { readEventType } from "./event-words.ts";
import { plainWord, readMedium } from "./words.ts";

/** An event as the engine knows it, or why it was left out. */
export type ReadEvent =
  | { readonly ok: true; readonly events: readonly ContactEvent[] }
  | { readonly ok: false; readonly why: string };

/** Reads one event of a case. `zone` is where a bare date begins. */
export function readEvent(raw: CaseEvent, zone: TimeZone): ReadEvent {
  const happened = readMoment(raw.at, zone);
  if (happened === null) return { ok: false, why: `at "${raw.at}" is no moment` };
  const fields = Fields.parse(raw);
  const types = typesOf(raw.type, fields);
  if (types.length === 0) return { ok: false, why: "type is not known" };
  const events = types.map((type) => {
    const at = knownSince(raw, type, fields, happened, zone);
    if (at === null) return null;
    return parseLeniently({
      ...commonFields(raw.type, fields),
      medium: mediumOf(raw.type, type, fields),
      type,
      at,
    });
  });
  return { ok: true, events: events.filter((event) => event !== null) };
}

const COMPLETE_ON_RECEIPT: readonly ContactEventType[] = [
  "written_cease_received",
  "written_refusal_to_pay_received",
];

/**
 * When it took effect, or null when it did not. A cease notice that was mailed is complete on
 * receipt (15 USC 1692c(c)); an attorney nobody can find closes nothing (1692c(a)(2)).
 */
function knownSince(
  raw: CaseEvent,
  type: ContactEventType,
  { receivedAt, receivedOn }: Fields,
  happened: Instant,
  zone: TimeZone,
): Instant | null {
  if (COMPLETE_ON_RECEIPT.includes(type)) {
    const received = receivedAt ?? receivedOn;
    if (received !== undefined) return readMoment(received, zone);
    return /(^|_)(mailed|posted)(_|$)/.test(plainWord(raw.type)) ? null : happened;
  }
  const isUnknown = ([name, value]: [string, unknown]) =>
    value === false && /ascertain|identif|name|address|known/.test(plainWord(name));
  return type === "attorney_known" && Object.entries(raw).some(isUnknown) ? null : happened;
}

function typesOf(word: string, fields: Fields): readonly ContactEventType[] {
  const type = readEventType(word);
  // A check is worth what it found, and a dispute what it was made with.
  if (type === "number_not_reassigned_confirmed" && foundReassigned(fields))
    return ["number_reassigned"];
  if (type === "written_dispute_received" && isSpoken(fields)) return ["oral_dispute_received"];
  if (type === "written_cease_received" && isSpoken(fields)) return ["medium_opt_out"];
  // A place without times is a wish about the place.
  if (type === "consumer_stated_inconvenient" && namesOnlyAPlace(fields))
    return ["inconvenient_place_stated"];
  // Consent to calls as such is consent to be called, and to be called by a machine.
  if (type === "prior_consent_to_call" && /^(voice|call|phone|cell)_consent/.test(plainWord(word)))
    return [type, "automated_call_consent"];
  // Express consent covers automated calls and texts alike, unless it names one of them.
  if (type === "automated_call_consent" && saidMedium(fields) !== "voice")
    return saidMedium(fields) === "sms" ? ["text_consent"] : [type, "text_consent"];
  if (type !== null) return [type];
  return plainWord(word).includes("consent") ? consentTo(saidMedium(fields)) : [];
}

function namesOnlyAPlace({ place, number, weekly, from_, from }: Fields): boolean {
  return (place ?? number) !== undefined && (weekly ?? from_ ?? from) === undefined;
}

function foundReassigned({ reassigned, result }: Fields): boolean {
  if (reassigned !== undefined) return reassigned;
  return result !== undefined && /^(yes|reassigned|true)$/.test(plainWord(result));
}

function isSpoken(fields: Fields): boolean {
  return isOral(fields) || saidMedium(fields) === "voice";
}

/** A consent that names no medium was given to electronic messages as such. */
function consentTo(medium: Medium | null): readonly ContactEventType[] {
  if (medium === "email") return ["email_consent"];
  if (medium === "whatsapp") return ["whatsapp_consent"];
  if (medium === "voice") return ["prior_consent_to_call"];
  if (medium !== null) return ["text_consent"];
  return ["text_consent", "email_consent", "whatsapp_consent"];
}

// Their names may say the medium, as in `email_opt_out`; those of other events mean something else.
const NAMED_FOR_ITS_MEDIUM: readonly ContactEventType[] = [
  "medium_opt_out",
  "medium_opt_in",
  "consent_withdrawn",
  "consent_renewed",
  "inbound",
  "outbound",
];

function mediumOf(word: string, type: ContactEventType, fields: Fields): Medium | undefined {
  const said = saidMedium(fields);
  if (said !== null || !NAMED_FOR_ITS_MEDIUM.includes(type)) return said ?? undefined;
  const named = readMedium(word);
  if (named !== null) return named;
  const plain = plainWord(word);
  // What is said aloud is about calls; STOP and words without a medium come by text.
  if (type === "medium_opt_out" && /oral|verbal|spoken|cease|said|told/.test(plain)) return "voice";
  if (type === "medium_opt_out" && /stop|reply|keyword/.test(plain)) return "sms";
  return type === "inbound" && (fields.text ?? fields.message) !== undefined ? "sms" : undefined;
}

/** A moment, or the start of a bare date where the consumer is. */
function readMoment(value: string, zone: TimeZone): Instant | null {
  const moment = Instant.safeParse(value);
  if (moment.success) return moment.data;
  const date = CalendarDate.safeParse(value);
  return date.success ? fromEpochMs(fromLocal(zone, toDayNumber(date.data), 0)) : null;
}

/** A field that makes no sense is left out: the event it belongs to still happened. */
function parseLeniently(fields: Readonly<Record<string, unknown>>): ContactEvent | null {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const parsed = ContactEvent.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const left = given.filter(([name]) => !wrong.has(name));
  const second = ContactEvent.safeParse(Object.fromEntries(left));
  return second.success ? second.data : null;
}
