import { z } from "zod";
import {
  ContactEvent,
  type ContactEventType,
  type Medium,
  WeeklySpan,
} from "../../../core/accounts/contact-event.ts";
import { CalendarDate, toDayNumber } from "../../../core/time/calendar-date.ts";
import { fromEpochMs, Instant } from "../../../core/time/instant.ts";
import { fromLocal, type TimeZone } from "../../../core/time/time-zone.ts";
import type { CaseEvent } from "./case-shape.ts";
import {
  plainWord,
  readEventType,
  readMedium,
  readOutcome,
  readPlace,
  readPurpose,
  readRelation,
  readWeekday,
} from "./words.ts";

/** An event as the engine knows it, or why it was left out. */
export type ReadEvent =
  | { readonly ok: true; readonly events: readonly ContactEvent[] }
  | { readonly ok: false; readonly why: string };

const text = z
  .string()
  .min(1)
  .catch("")
  .transform((value) => value || undefined);
const flag = z.boolean().optional().catch(undefined);
const names = z.array(z.string().min(1)).optional().catch(undefined);

// Each field is read by itself: one that makes no sense must not lose the event it belongs to.
const Fields = z.object({
  collectorId: text,
  personId: text,
  relation: text,
  debtIds: names,
  debtId: text,
  medium: text,
  channel: text,
  direction: text,
  outcome: text,
  result: text,
  number: text,
  address: text,
  email: text,
  phone: text,
  purpose: text,
  topic: text,
  text: text,
  message: text,
  automated: flag,
  underConsent: flag,
  givenDirectlyToCollector: flag,
  returnedUndeliverable: flag,
  undeliverable: flag,
  receivedOn: text,
  scope: text,
  optOutBy: text,
  until: text,
  endsOn: text,
  written: flag,
  reassigned: flag,
  weekly: z.array(z.unknown()).optional().catch(undefined),
  from_: text,
  from: text,
  to: text,
});
type Fields = z.infer<typeof Fields>;

/** Reads one event of a case. `zone` is where a bare date begins. */
export function readEvent(raw: CaseEvent, zone: TimeZone): ReadEvent {
  const at = readMoment(raw.at, zone);
  if (at === null) return { ok: false, why: `at "${raw.at}" is no moment` };
  const fields = Fields.parse(raw);
  const types = typesOf(raw.type, fields);
  if (types.length === 0) return { ok: false, why: "type is not known" };
  const events = types.map((type) =>
    parseLeniently({ ...common(fields), medium: mediumOf(raw.type, type, fields), type, at }),
  );
  return { ok: true, events: events.filter((event) => event !== null) };
}

function typesOf(word: string, fields: Fields): readonly ContactEventType[] {
  const type = readEventType(word);
  // A check is worth what it found, and a dispute what it was made with.
  if (type === "number_not_reassigned_confirmed" && foundReassigned(fields))
    return ["number_reassigned"];
  if (type === "written_dispute_received" && isSpoken(fields)) return ["oral_dispute_received"];
  if (type === "written_cease_received" && isSpoken(fields)) return ["medium_opt_out"];
  // Express consent covers automated calls and texts alike, unless it names one of them.
  if (type === "automated_call_consent" && saidMedium(fields) !== "voice")
    return saidMedium(fields) === "sms" ? ["text_consent"] : [type, "text_consent"];
  if (type !== null) return [type];
  return plainWord(word).includes("consent") ? consentTo(saidMedium(fields)) : [];
}

function foundReassigned({ reassigned, result }: Fields): boolean {
  if (reassigned !== undefined) return reassigned;
  return result !== undefined && /^(yes|reassigned|true)$/.test(plainWord(result));
}

function isSpoken(fields: Fields): boolean {
  return fields.written === false || saidMedium(fields) === "voice";
}

function saidMedium({ medium, channel }: Fields): Medium | null {
  const said = medium ?? channel;
  return said === undefined ? null : readMedium(said);
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
  if (type === "medium_opt_out" && /oral|verbal|spoken|cease/.test(plain)) return "voice";
  if (type === "medium_opt_out" && /stop|reply|keyword/.test(plain)) return "sms";
  return type === "inbound" && (fields.text ?? fields.message) !== undefined ? "sms" : undefined;
}

function common(fields: Fields) {
  const where = fields.number === undefined ? null : readPlace(fields.number);
  const number = where === null ? fields.number : undefined;
  const outcome = fields.outcome === undefined ? null : readOutcome(fields.outcome);
  return {
    collectorId: fields.collectorId,
    personId: fields.personId,
    recipient: fields.relation === undefined ? undefined : readRelation(fields.relation),
    debtIds: fields.debtIds ?? (fields.debtId === undefined ? undefined : [fields.debtId]),
    direction: directionOf(fields.direction),
    outcome: outcome ?? undefined,
    number: where ?? undefined,
    address: fields.address ?? fields.email ?? fields.phone ?? number,
    purpose: purposeOf(fields.purpose ?? fields.topic),
    text: fields.text ?? fields.message,
    automated: fields.automated,
    underConsent: fields.underConsent,
    givenDirectlyToCollector: fields.givenDirectlyToCollector,
    returnedUndeliverable: fields.returnedUndeliverable ?? fields.undeliverable,
    receivedOn: dateOf(fields.receivedOn),
    scope: fields.scope?.slice(0, 300),
    optOutBy: dateOf(fields.optOutBy),
    until: dateOf(fields.until ?? fields.endsOn),
    weekly: fields.weekly === undefined ? undefined : fields.weekly.flatMap(readSpan),
    from_: clockOf(fields.from_ ?? fields.from),
    to: clockOf(fields.to),
  };
}

function purposeOf(word: string | undefined) {
  return word === undefined ? undefined : (readPurpose(word) ?? undefined);
}

function directionOf(word: string | undefined) {
  if (word === undefined) return undefined;
  return /^in|received|consumer|customer/.test(plainWord(word)) ? "inbound" : "outbound";
}

const Span = z.looseObject({
  days: z.array(z.string()),
  from_: z.string().optional(),
  from: z.string().optional(),
  to: z.string(),
});

function readSpan(value: unknown): WeeklySpan[] {
  const span = Span.safeParse(value);
  if (!span.success) return [];
  const days = span.data.days.map(readWeekday).filter((day) => day !== null);
  const { from_, from, to } = span.data;
  const read = WeeklySpan.safeParse({ days, from_: clockOf(from_ ?? from), to: clockOf(to) });
  return read.success ? [read.data] : [];
}

/** `9:00` and `09:00:00` are read as `09:00`. */
function clockOf(value: string | undefined): string | undefined {
  const found = value === undefined ? null : /^(\d{1,2}):(\d{2})/.exec(value);
  return found === null ? undefined : `${(found[1] ?? "").padStart(2, "0")}:${found[2]}`;
}

function dateOf(value: string | undefined): string | undefined {
  const date = CalendarDate.safeParse(value?.slice(0, 10));
  return date.success ? date.data : undefined;
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
