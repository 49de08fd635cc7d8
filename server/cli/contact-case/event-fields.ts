import { z } from "zod";
import { type Medium, type Recipient, WeeklySpan } from "../../../core/accounts/contact-event.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import {
  plainWord,
  readKnownRelation,
  readMedium,
  readOutcome,
  readPlace,
  readPurpose,
  readRelation,
  readWeekday,
} from "./words.ts";

const text = z
  .string()
  .min(1)
  .catch("")
  .transform((value) => value || undefined);
const flag = z.boolean().optional().catch(undefined);
const names = z.array(z.string().min(1)).optional().catch(undefined);

// Each field is read by itself: one that makes no sense must not lose the event it belongs to.
export const Fields = z.object({
  collectorId: text,
  personId: text,
  relation: text,
  recipient: text,
  calledParty: text,
  debtIds: names,
  debtId: text,
  medium: text,
  channel: text,
  direction: text,
  outcome: text,
  result: text,
  number: text,
  place: text,
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
  receivedAt: text,
  scope: text,
  optOutBy: text,
  until: text,
  endsOn: text,
  written: flag,
  oral: flag,
  form: text,
  reassigned: flag,
  weekly: z.array(z.unknown()).optional().catch(undefined),
  from_: text,
  from: text,
  to: text,
});
export type Fields = z.infer<typeof Fields>;

/** As much of a message as a fact keeps. What is asked for is asked for early. */
const TEXT_MAX = 10_000;
const TELLS_ITS_OUTCOME = /call|attempt|voice_?mail|conversation|spoke|talked|limited_content/;

/** What every kind of event may say, `undefined` where it says nothing that makes sense. */
export function commonFields(word: string, fields: Fields) {
  const said = fields.number ?? fields.place;
  const where = said === undefined ? null : readPlace(said);
  const number = where === null ? fields.number : undefined;
  // A name such as `missed_call` tells how it ended.
  const named = TELLS_ITS_OUTCOME.test(plainWord(word)) ? word : "";
  const outcome = readOutcome(fields.outcome ?? named);
  return {
    collectorId: fields.collectorId,
    personId: fields.personId,
    recipient: recipientOf(fields),
    debtIds: fields.debtIds ?? (fields.debtId === undefined ? undefined : [fields.debtId]),
    direction: directionOf(fields.direction),
    outcome: outcome ?? undefined,
    number: where ?? undefined,
    address: fields.address ?? fields.email ?? fields.phone ?? number,
    purpose: purposeOf(fields.purpose ?? fields.topic),
    text: (fields.text ?? fields.message)?.slice(0, TEXT_MAX),
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
    source: isOral(fields) ? "oral" : undefined,
  };
}

/** `to` is the end of a span as well, and then names nobody. */
function recipientOf({ relation, recipient, calledParty, to }: Fields): Recipient | undefined {
  if (relation !== undefined) return readRelation(relation);
  for (const word of [recipient, calledParty, to]) {
    const known = word === undefined ? null : readKnownRelation(word);
    if (known !== null) return known;
  }
  return undefined;
}

/** Told to be by word of mouth, which a medium of `voice` alone does not say of every event. */
export function isOral({ written, oral, form, medium }: Fields): boolean {
  if (written === false || oral === true) return true;
  return [form, medium].some((word) => /^(oral|verbal|spoken)/.test(plainWord(word ?? "")));
}

export function saidMedium({ medium, channel }: Fields): Medium | null {
  const said = medium ?? channel;
  return said === undefined ? null : readMedium(said);
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
