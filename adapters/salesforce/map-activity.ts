import { fromEpochMs, type Instant } from "../../core/time/instant.ts";
import { localDate, startOfDay, type TimeZone } from "../../core/time/time-zone.ts";
import type { CrmChange } from "../crm-change.ts";
import { partiesOf } from "./map-owed.ts";
import { refIfOf } from "./objects.ts";
import { isYes, type Mapped, mapped, type Row, SKIP, textOf, unreadable } from "./row.ts";
import type { SalesforceSettings } from "./settings.ts";
import { toDay, toInstant } from "./values.ts";

type Outcome = Extract<CrmChange, { kind: "activity" }>["outcome"];

export const TASK_FIELDS: readonly string[] = [
  "Status",
  "IsClosed",
  "TaskSubtype",
  "CallType",
  "CallDisposition",
  "WhoId",
  "WhatId",
  "AccountId",
  "ActivityDate",
  "CompletedDateTime",
  "CreatedDate",
];

/** Calls only: mails are read as what they are, and the rest of the list is what is still to do. */
export const CALLS_ONLY = "TaskSubtype = 'Call'";

export const EMAIL_FIELDS: readonly string[] = [
  "Incoming",
  "Status",
  "IsBounced",
  "MessageDate",
  "CreatedDate",
  "FromAddress",
  "ToAddress",
  "RelatedToId",
  "ParentId",
  "TextBody",
];

/** Whose the case is that a mail belongs to. */
export const EMAIL_CASE_FIELDS: readonly string[] = ["Parent.AccountId", "Parent.ContactId"];

/** What we write ourselves carries a reference of ours, and says by it which of the two it is. */
export const LOGGED = "logged:";
export const TO_DO = "task:";

export interface ActivityContext {
  readonly settings: SalesforceSettings;
  readonly zone: TimeZone;
  /** The field that holds our reference, where the package is installed. */
  readonly ourField: string | undefined;
}

const NOON_MS = 12 * 3_600_000;

/** A call that was made. One still to make is nothing yet, and neither is a task of ours. */
export function toCall(row: Row, changedAt: Instant, context: ActivityContext): Mapped {
  const ours = textOf(row, context.ourField);
  if (!isYes(row, "IsClosed") || ours?.startsWith(TO_DO) === true) return SKIP;
  const at = callAt(row, context.zone);
  if (at === null) return unreadable("Task", row.Id, "CompletedDateTime", "no date we can read");
  const inbound = textOf(row, "CallType") === "Inbound";
  const ourKey = ours?.startsWith(LOGGED) === true ? ours.slice(LOGGED.length) : undefined;
  return mapped({
    kind: "activity",
    ref: { object: "Task", id: row.Id },
    changedAt,
    partyRefs: taskParties(row, context.settings),
    channel: "voice",
    direction: inbound ? "inbound" : "outbound",
    at,
    outcome: outcomeOf(textOf(row, "CallDisposition") ?? "", context.settings),
    ...(ourKey === undefined ? {} : { ourKey }),
  });
}

/** When it was closed, unless somebody wrote down another day: then the middle of that day. */
function callAt(row: Row, zone: TimeZone): Instant | null {
  const closed =
    toInstant(textOf(row, "CompletedDateTime")) ?? toInstant(textOf(row, "CreatedDate"));
  const day = toDay(textOf(row, "ActivityDate"), zone);
  if (day === null || (closed !== null && localDate(zone, Date.parse(closed)) === day)) {
    return closed;
  }
  return fromEpochMs(Date.parse(startOfDay(zone, day)) + NOON_MS);
}

function taskParties(row: Row, settings: SalesforceSettings) {
  const [about] = refIfOf("Account", textOf(row, "WhatId"));
  return partiesOf(settings, {
    account: about?.id ?? textOf(row, "AccountId"),
    contact: textOf(row, "WhoId"),
  });
}

const DRAFT_STATUS = "5";
/** A longer mail says what it wants in its beginning. */
const TEXT_MAX = 5_000;

export function toEmail(row: Row, changedAt: Instant, { settings }: ActivityContext): Mapped {
  // A mail that bounced or was never sent reached nobody.
  if (textOf(row, "Status") === DRAFT_STATUS || isYes(row, "IsBounced")) return SKIP;
  const at = toInstant(textOf(row, "MessageDate")) ?? toInstant(textOf(row, "CreatedDate"));
  if (at === null) return unreadable("EmailMessage", row.Id, "MessageDate", "no date we can read");
  const inbound = isYes(row, "Incoming");
  const address = textOf(row, inbound ? "FromAddress" : "ToAddress")
    ?.split(/[;,]/)[0]
    ?.trim();
  const text = inbound ? textOf(row, "TextBody")?.slice(0, TEXT_MAX) : undefined;
  const [about] = refIfOf("Account", textOf(row, "RelatedToId"));
  return mapped({
    kind: "activity",
    ref: { object: "EmailMessage", id: row.Id },
    changedAt,
    partyRefs: partiesOf(settings, {
      account: about?.id ?? textOf(row, "Parent.AccountId"),
      contact: textOf(row, "Parent.ContactId"),
    }),
    channel: "email",
    direction: inbound ? "inbound" : "outbound",
    at,
    ...(address === undefined || address === "" ? {} : { address }),
    outcome: "sent",
    ...(text === undefined ? {} : { text, ofAnySubject: true as const }),
  });
}

const WORDS = [
  [/wrong|not in service|n[uú]mero equivocado/i, "wrong_number"],
  [/voice\s?mail|left (a )?message|buz[oó]n/i, "voicemail"],
  [/no[ _]?answer|sin respuesta|missed|unsuccessful/i, "no_answer"],
  [/busy|ocupad/i, "busy"],
  [/connected|conversation|spoke|reached|answered|contacted|conectad/i, "conversation"],
] as const;

/** The org's own word by the admin's setting, else by what the word says. */
function outcomeOf(word: string, { callOutcomes }: SalesforceSettings): Outcome {
  const set = Object.hasOwn(callOutcomes, word) ? callOutcomes[word] : undefined;
  return set ?? WORDS.find(([words]) => words.test(word))?.[1] ?? "unknown";
}

/** The word we write for each outcome; read back, it means the same. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  conversation: "Conversation",
  voicemail: "Voicemail",
  no_answer: "No answer",
  busy: "Busy",
  wrong_number: "Wrong number",
  sent: "",
  unknown: "",
};
