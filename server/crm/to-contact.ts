import type { AccountId } from "../../core/accounts/account.ts";
import type { CallOutcome } from "../../core/accounts/contact-event.ts";
import type { KeptContactEvent } from "../storage/contact-events.ts";
import type { CrmBody } from "../storage/crm-records.ts";
import { partOf } from "./ids.ts";

type ActivityBody = Extract<CrmBody, { kind: "activity" }>;

const CALL_OUTCOMES: Readonly<Record<ActivityBody["outcome"], CallOutcome | null>> = {
  conversation: "conversation",
  voicemail: "voicemail",
  no_answer: "rang_no_answer",
  busy: "busy",
  wrong_number: "wrong_person",
  // A call nobody wrote an end to counts as one that connected.
  sent: null,
  unknown: null,
};

const ADDRESS_CHARS_MAX = 320;

/** What a person logged in the CRM, as the contact it was. What it says is part of its name. */
export function toContact(
  prefix: string,
  accountId: AccountId,
  { channel, direction, at, address, outcome }: ActivityBody,
): KeptContactEvent {
  const result = channel === "voice" ? CALL_OUTCOMES[outcome] : null;
  const said = [accountId, channel, direction, at, address ?? "", result ?? ""];
  return {
    id: partOf(prefix, "said", said),
    type: channel === "voice" ? "call" : direction,
    at,
    medium: channel,
    direction,
    source: "crm",
    recordedBy: "crm",
    ...(result === null ? {} : { outcome: result }),
    ...(address === undefined || address.length > ADDRESS_CHARS_MAX ? {} : { address }),
  };
}
