import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import { toHtmlText } from "./html-text.ts";
import { callOutcomes } from "./mapping-activity.ts";
import { propertiesOf, type Session } from "./session.ts";
import { upsertKeyed } from "./write-keyed.ts";

export type ActivityWrite = Extract<CrmWrite, { kind: "activity" }>;

const OBJECT_BY_CHANNEL = {
  voice: "calls",
  email: "emails",
  sms: "communications",
  whatsapp: "communications",
  // HubSpot's own postal mail is for letters it sends; a note says that we did.
  letter: "notes",
  push: "notes",
} as const;

const OBJECTS = ["calls", "emails", "communications", "notes"] as const;

const CALL_STATUS = {
  conversation: "COMPLETED",
  voicemail: "COMPLETED",
  no_answer: "NO_ANSWER",
  busy: "BUSY",
  wrong_number: "COMPLETED",
  sent: "COMPLETED",
  unknown: "COMPLETED",
} as const;

/** Logs calls, mails, messages and letters where reps look for them, each once under its key. */
export async function writeActivities(
  session: Session,
  writes: readonly ActivityWrite[],
): Promise<readonly CrmWritten[]> {
  const results = new Map<ActivityWrite, CrmWritten>();
  for (const object of OBJECTS) {
    const mine = writes.filter(({ channel }) => OBJECT_BY_CHANNEL[channel] === object);
    if (mine.length === 0) continue;
    const dispositions = object === "calls" ? await dispositionsOf(session) : ok(NONE);
    // A call without its outcome is worth more in the log than no call.
    const known = dispositions.ok ? dispositions.value : NONE;
    const records = mine.map((write) => ({
      key: write.key,
      about: write.about,
      properties: { hs_timestamp: write.at, ...propertiesFor(write, known) },
    }));
    const written = await upsertKeyed(session, object, records);
    for (const [index, write] of mine.entries()) {
      const outcome = written[index];
      if (outcome !== undefined) results.set(write, outcome);
    }
  }
  return writes.flatMap((write) => results.get(write) ?? []);
}

type Dispositions = ReadonlyMap<ActivityWrite["outcome"], string>;
const NONE: Dispositions = new Map();

/** The account's own value for each outcome of a call, the first that means it. */
async function dispositionsOf(session: Session): Promise<Result<Dispositions, CrmError>> {
  const properties = await propertiesOf(session, "calls");
  if (!properties.ok) return properties;
  const disposition = properties.value.find(({ name }) => name === "hs_call_disposition");
  const meanings = [...callOutcomes(disposition, session.settings)].reverse();
  return ok(new Map(meanings.map(([value, outcome]) => [outcome, value])));
}

function propertiesFor(write: ActivityWrite, dispositions: Dispositions): Record<string, string> {
  switch (write.channel) {
    case "voice":
      return callProperties(write, dispositions);
    case "email":
      return emailProperties(write);
    case "sms":
      return messageProperties(write, "SMS");
    case "whatsapp":
      return messageProperties(write, "WHATS_APP");
    case "letter":
    case "push":
      return { hs_note_body: toHtmlText(`${write.subject}\n\n${write.body}`) };
  }
}

function callProperties(write: ActivityWrite, dispositions: Dispositions) {
  const outbound = write.direction === "outbound";
  const disposition = dispositions.get(write.outcome);
  const number = outbound ? "hs_call_to_number" : "hs_call_from_number";
  return {
    hs_call_title: write.subject,
    hs_call_body: toHtmlText(write.body),
    hs_call_direction: outbound ? "OUTBOUND" : "INBOUND",
    hs_call_status: CALL_STATUS[write.outcome],
    ...(disposition === undefined ? {} : { hs_call_disposition: disposition }),
    ...(write.address === undefined ? {} : { [number]: write.address }),
  };
}

function emailProperties(write: ActivityWrite) {
  const outbound = write.direction === "outbound";
  const { address } = write;
  // HubSpot reads who wrote to whom from these headers; the fields it shows are made from them.
  const headers =
    address === undefined
      ? {}
      : outbound
        ? { to: [{ email: address }] }
        : { from: { email: address } };
  return {
    hs_email_direction: outbound ? "EMAIL" : "INCOMING_EMAIL",
    hs_email_status: "SENT",
    hs_email_subject: write.subject,
    hs_email_text: write.body,
    ...(address === undefined ? {} : { hs_email_headers: JSON.stringify(headers) }),
  };
}

function messageProperties(write: ActivityWrite, type: "SMS" | "WHATS_APP") {
  return {
    hs_communication_channel_type: type,
    // HubSpot takes no other value here from an app.
    hs_communication_logged_from: "CRM",
    hs_communication_body: toHtmlText(write.body),
  };
}
