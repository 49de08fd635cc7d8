import type { Instant } from "../../core/time/instant.ts";
import type { TimeZone } from "../../core/time/time-zone.ts";
import { partiesOf } from "./map-owed.ts";
import { isYes, type Mapped, mapped, type Row, textOf } from "./row.ts";
import type { SalesforceSettings } from "./settings.ts";
import { toDay, toInstant } from "./values.ts";

export const CASE_FIELDS: readonly string[] = [
  "Subject",
  "CaseNumber",
  "IsClosed",
  "AccountId",
  "ContactId",
  "CreatedDate",
  "Description",
  "Origin",
];

/** How the customer came to open it; a case that a rep wrote says nothing in the customer's words. */
const OWN_WORDS = /^(e-?mail|web|chat|portal|community)/i;
const TEXT_MAX = 5_000;

const SUBJECT_MAX = 500;

export interface TicketContext {
  readonly settings: SalesforceSettings;
  readonly zone: TimeZone;
}

export function toTicket(row: Row, at: Instant, { settings, zone }: TicketContext): Mapped {
  const openedOn = toDay(textOf(row, "CreatedDate"), zone);
  const subject = textOf(row, "Subject") ?? `Case ${textOf(row, "CaseNumber") ?? row.Id}`;
  return mapped({
    kind: "ticket",
    ref: { object: "Case", id: row.Id },
    changedAt: at,
    partyRefs: partiesOf(settings, {
      account: textOf(row, "AccountId"),
      contact: textOf(row, "ContactId"),
    }),
    subject: subject.slice(0, SUBJECT_MAX),
    open: !isYes(row, "IsClosed"),
    disputes: settings.disputes.some(({ field, values }) =>
      valuesOf(row, field).some((value) => values.includes(value)),
    ),
    ...(openedOn === null ? {} : { openedOn }),
    ...saidIn(row),
  });
}

function saidIn(row: Row) {
  const text = textOf(row, "Description")?.slice(0, TEXT_MAX);
  const at = toInstant(textOf(row, "CreatedDate"));
  const isTheirs = OWN_WORDS.test(textOf(row, "Origin") ?? "");
  return text === undefined || at === null || !isTheirs
    ? {}
    : { said: { channel: "email" as const, text, at } };
}

/** A field with several choices holds them in one text, between semicolons. */
function valuesOf(row: Row, field: string): string[] {
  return (textOf(row, field) ?? "").split(";").map((value) => value.trim());
}
