import type { Channel } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { partyRefsOf } from "./mapping-owed.ts";
import { toInstant } from "./mapping-values.ts";
import { type HubspotRecord, type Mapped, mapped, type Parties, textOf } from "./record.ts";
import type { HubspotSettings } from "./settings.ts";

export const TICKET_PROPERTIES: readonly string[] = [
  ...["subject", "hs_pipeline", "hs_pipeline_stage"],
  ...["content", "source_type", "createdate"],
];

/** How the customer came to open it; a ticket that a rep wrote says nothing in the customer's words. */
const OWN_WORDS: ReadonlyMap<string, Channel> = new Map([
  ["EMAIL", "email"],
  ["FORM", "email"],
  ["CHAT", "email"],
]);

export interface TicketContext {
  readonly settings: HubspotSettings;
  readonly closedStages: ReadonlySet<string>;
}

const SUBJECT_MAX = 500;
const TEXT_MAX = 5_000;

export function toTicket(
  record: HubspotRecord,
  at: Instant,
  parties: Parties,
  { settings, closedStages }: TicketContext,
): Mapped {
  return mapped({
    kind: "ticket",
    ref: { object: "tickets", id: record.id },
    changedAt: at,
    partyRefs: partyRefsOf(parties, settings),
    subject: (textOf(record, "subject") ?? `Ticket ${record.id}`).slice(0, SUBJECT_MAX),
    open: !closedStages.has(textOf(record, "hs_pipeline_stage") ?? ""),
    disputes: settings.disputes.some(({ property, values }) =>
      valuesOf(record, property).some((value) => values.includes(value)),
    ),
    ...saidIn(record),
  });
}

function saidIn(record: HubspotRecord) {
  const channel = OWN_WORDS.get(textOf(record, "source_type") ?? "");
  const text = textOf(record, "content")?.slice(0, TEXT_MAX);
  const at = toInstant(textOf(record, "createdate"));
  return channel === undefined || text === undefined || at === null
    ? {}
    : { said: { channel, text, at } };
}

/** A property with several choices holds them in one text, between semicolons. */
function valuesOf(record: HubspotRecord, property: string): string[] {
  return (textOf(record, property) ?? "").split(";").map((value) => value.trim());
}
