import type { Instant } from "../../core/time/instant.ts";
import type { CrmChange } from "../crm-change.ts";
import { toPhone } from "../crm-values.ts";
import { partyRefsOf } from "./mapping-owed.ts";
import { toInstant } from "./mapping-values.ts";
import { KEY_PROPERTY } from "./our-properties.ts";
import type { HubspotProperty } from "./property.ts";
import {
  type HubspotRecord,
  type Mapped,
  mapped,
  type Parties,
  SKIP,
  textOf,
  unreadable,
} from "./record.ts";
import type { HubspotSettings } from "./settings.ts";

type Activity = Extract<CrmChange, { kind: "activity" }>;
type Outcome = Activity["outcome"];
type Told = Pick<Activity, "channel" | "direction" | "outcome"> & {
  readonly address: string | undefined;
  readonly text?: string | undefined;
};

/** A longer mail says what it wants in its beginning. */
const TEXT_MAX = 5_000;

const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  calls: [
    "hs_call_direction",
    "hs_call_disposition",
    "hs_call_status",
    "hs_call_to_number",
    "hs_call_from_number",
  ],
  emails: [
    "hs_email_direction",
    "hs_email_to_email",
    "hs_email_from_email",
    "hs_email_status",
    "hs_email_text",
  ],
  communications: ["hs_communication_channel_type"],
};

export function activityProperties(object: string): readonly string[] {
  return ["hs_timestamp", KEY_PROPERTY, ...(PROPERTIES[object] ?? [])];
}

export interface ActivityContext {
  readonly settings: HubspotSettings;
  readonly object: string;
  /** What each of the account's own call outcomes means. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** A call, mail or message that somebody logged. What is neither sent nor spoken is skipped. */
export function toActivity(
  record: HubspotRecord,
  changedAt: Instant,
  parties: Parties,
  context: ActivityContext,
): Mapped {
  const { object } = context;
  const told = toldOf(record, context);
  if (told === null) return SKIP;
  const at = toInstant(textOf(record, "hs_timestamp"));
  if (at === null) return unreadable(object, record.id, "hs_timestamp", "no date we can read");
  const { address, text, ...rest } = told;
  const ourKey = textOf(record, KEY_PROPERTY);
  return mapped({
    kind: "activity",
    ref: { object, id: record.id },
    changedAt,
    partyRefs: partyRefsOf(parties, context.settings),
    at,
    ...rest,
    ...(address === undefined ? {} : { address }),
    ...(text === undefined ? {} : { text: text.slice(0, TEXT_MAX), ofAnySubject: true as const }),
    ...(ourKey === undefined ? {} : { ourKey }),
  });
}

function toldOf(record: HubspotRecord, context: ActivityContext): Told | null {
  switch (context.object) {
    case "calls":
      return callOf(record, context);
    case "emails":
      return emailOf(record);
    default:
      return messageOf(record);
  }
}

function callOf(record: HubspotRecord, { outcomes }: ActivityContext): Told {
  const inbound = textOf(record, "hs_call_direction") === "INBOUND";
  const number = textOf(record, inbound ? "hs_call_from_number" : "hs_call_to_number");
  const disposition = textOf(record, "hs_call_disposition") ?? "";
  const status = textOf(record, "hs_call_status") ?? "";
  return {
    channel: "voice",
    direction: inbound ? "inbound" : "outbound",
    outcome: outcomes.get(disposition) ?? outcomeOfWords(status) ?? "unknown",
    address: number === undefined ? undefined : toPhone(number),
  };
}

function emailOf(record: HubspotRecord): Told | null {
  // A mail that bounced or was never sent reached nobody.
  if (/BOUNCED|FAILED|SCHEDULED/.test(textOf(record, "hs_email_status") ?? "")) return null;
  const inbound = /INCOMING/.test(textOf(record, "hs_email_direction") ?? "");
  const name = inbound ? "hs_email_from_email" : "hs_email_to_email";
  return {
    channel: "email",
    direction: inbound ? "inbound" : "outbound",
    outcome: "sent",
    address: textOf(record, name)?.split(";")[0]?.trim(),
    text: inbound ? textOf(record, "hs_email_text") : undefined,
  };
}

/** HubSpot keeps no direction for these; counted as ours, so that a limit errs on the quiet side. */
function messageOf(record: HubspotRecord): Told | null {
  const type = textOf(record, "hs_communication_channel_type");
  const rest = { direction: "outbound", outcome: "sent", address: undefined } as const;
  if (type === "SMS") return { channel: "sms", ...rest };
  return type === "WHATS_APP" ? { channel: "whatsapp", ...rest } : null;
}

const WORDS = [
  [/wrong/i, "wrong_number"],
  [/voice\s?mail|live message|buz[oó]n/i, "voicemail"],
  [/no[ _]?answer|sin respuesta|missed/i, "no_answer"],
  [/busy|ocupad/i, "busy"],
  [/connected|conversation|spoke|reached|answered|conectad/i, "conversation"],
] as const;

function outcomeOfWords(text: string): Outcome | undefined {
  return WORDS.find(([words]) => words.test(text))?.[1];
}

/** Reads the account's own list of call outcomes: by the admin's word, else by its label. */
export function callOutcomes(
  disposition: HubspotProperty | undefined,
  { callOutcomes: set }: HubspotSettings,
): ReadonlyMap<string, Outcome> {
  const labelled = (disposition?.options ?? []).flatMap(({ value, label }) => {
    const outcome = outcomeOfWords(label);
    return outcome === undefined ? [] : [[value, outcome] as const];
  });
  return new Map<string, Outcome>([...labelled, ...Object.entries(set)]);
}
