import type { MessageRow } from "../../../views/messages.ts";
import { gateWords } from "../../parts/gate-words.ts";

interface StatusWords {
  readonly text: string;
  readonly color: string;
}

const STATUS: Readonly<Record<MessageRow["status"], StatusWords>> = {
  queued: { text: "Waiting", color: "blue" },
  sending: { text: "Leaving", color: "blue" },
  sent: { text: "Sent", color: "teal" },
  cancelled: { text: "Stopped", color: "gray" },
  failed: { text: "Failed", color: "red" },
  unconfirmed: { text: "Unknown", color: "orange" },
};

export function statusWords(status: MessageRow["status"]): StatusWords {
  return STATUS[status];
}

const REASONS: Readonly<Record<string, string>> = {
  skipped: "A person took it back",
  dismissed: "A person dismissed it",
  found_sent: "A person found out that it left",
  found_not_sent: "A person found out that it did not leave",
  no_longer_meant: "What it was about is done",
};

/** Why a message waits or was stopped. A provider's own words stand behind a colon. */
export function reasonWords(reason: string | null): string {
  if (reason === null) return "";
  const [code = "", ...detail] = reason.split(": ");
  const known = REASONS[code] ?? gateWords(code);
  const text = `${known.charAt(0).toUpperCase()}${known.slice(1)}`;
  return detail.length === 0 ? text : `${text} (${detail.join(": ")})`;
}
