import type { Instant } from "../../core/time/instant.ts";
import { partyRefsOf } from "./mapping-owed.ts";
import { type HubspotRecord, type Mapped, mapped, type Parties, textOf } from "./record.ts";
import type { HubspotSettings } from "./settings.ts";

export const TICKET_PROPERTIES: readonly string[] = ["subject", "hs_pipeline", "hs_pipeline_stage"];

export interface TicketContext {
  readonly settings: HubspotSettings;
  readonly closedStages: ReadonlySet<string>;
}

const SUBJECT_MAX = 500;

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
  });
}

/** A property with several choices holds them in one text, between semicolons. */
function valuesOf(record: HubspotRecord, property: string): string[] {
  return (textOf(record, property) ?? "").split(";").map((value) => value.trim());
}
