import { gateWords } from "./console-words.ts";
import type { UnsentRow } from "./outbox-view.ts";

/** Why a message waits: what has to be over before it leaves. */
const WAITING: Readonly<Record<string, string>> = {
  contact_law: "A rule of contact law forbids it for now",
  contact_hours: "Outside contact hours",
  min_interval: "Too soon after the last contact",
  frequency_cap: "Enough contacts for now",
  sender_refused: "The mail server refused us; it will be tried again",
  provider_unavailable: "The mail server did not answer; it will be tried again",
};

/** Why a message did not leave. The gates' own names follow from what the engine calls them. */
const STOPPED: Readonly<Record<string, string>> = {
  skipped: "Skipped by a person",
  withdrawn: "What it offered was taken back",
  nothing_due: "Nothing is due any more",
  another_step: "Another step is due by now, and is sent instead",
  another_channel: "The customer is reached on another channel by now",
  consent: "No address, or no consent, on this channel",
  address_failed: "The address does not work",
  not_delivered: "It did not arrive",
  no_provider: "No provider is set up for this channel",
  recipient_refused: "The address does not take mail",
  recipient_stopped: "The person told the provider to stop our messages",
  message_refused: "The mail server refused the message",
  sender_refused: "The mail server refused us as the sender",
  provider_unavailable: "The mail server did not answer",
  worker_lost_while_sending: "The server stopped while sending; it may have left or not",
};

const STATUS: Readonly<Record<UnsentRow["status"], string>> = {
  queued: "Waiting",
  sending: "Being sent",
  cancelled: "Cancelled",
  failed: "Failed",
  unconfirmed: "Unconfirmed",
};

export function statusWords(status: UnsentRow["status"]): string {
  return STATUS[status];
}

/** Why it has not left, and until when where that is known. */
export function reasonWords(row: UnsentRow): string {
  const { status, reason, untilText } = row;
  const why = reason === null ? "" : whyWords(status, reason);
  if (untilText !== null) return `Waits until ${untilText}${why === "" ? "" : ` (${lower(why)})`}`;
  return status === "queued" ? "Leaves at the next round" : why;
}

function whyWords(status: UnsentRow["status"], reason: string): string {
  // A provider's refusal is a code, a colon and its own words.
  const [code = reason, ...detail] = reason.split(": ");
  const known = (status === "queued" ? WAITING : STOPPED)[code];
  if (known === undefined) return detail.length > 0 ? reason : gateWords(code);
  return detail.length === 0 ? known : `${known} (${detail.join(": ")})`;
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase("en") + text.slice(1);
}
