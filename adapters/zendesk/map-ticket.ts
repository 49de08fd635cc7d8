import { Instant, toEpochMs } from "../../core/time/instant.ts";
import { localDate, type TimeZone } from "../../core/time/time-zone.ts";
import { idRefs, type Mapped, unreadable } from "./map-party.ts";
import { OUR_EXTERNAL_PREFIX, OUR_TAG } from "./our-fields.ts";
import type { Ticket } from "./schema.ts";
import type { ZendeskSettings } from "./settings.ts";

const SUBJECT_MAX_CHARS = 300;

/** Zendesk's states by what they mean here; an account's own states map onto these five. */
const OPEN_STATUSES = ["new", "open", "pending", "hold"];

/** A customer's ticket. Our own tasks and cases are not read back. */
export function toTicket(ticket: Ticket, settings: ZendeskSettings, zone: TimeZone): Mapped {
  const ref = { object: "tickets", id: ticket.id };
  const changedAt = Instant.safeParse(ticket.updated_at);
  if (!changedAt.success) return unreadable(ref, "updated_at", "the date can't be read");
  if (isOurTicket(ticket)) return null;
  const status = ticket.status.toLowerCase();
  if (status === "deleted") {
    const gone = { kind: "gone", noun: "ticket", why: "deleted" } as const;
    return { kind: "change", change: { ...gone, ref, changedAt: changedAt.data } };
  }
  const openedAt = Instant.safeParse(ticket.created_at);
  return {
    kind: "change",
    change: {
      kind: "ticket",
      ref,
      changedAt: changedAt.data,
      partyRefs: ticketParties(ticket),
      subject: (ticket.subject ?? "").slice(0, SUBJECT_MAX_CHARS),
      open: OPEN_STATUSES.includes(status),
      disputes: disputes(ticket, settings),
      ...(openedAt.success ? { openedOn: localDate(zone, toEpochMs(openedAt.data)) } : {}),
    },
  };
}

/** Whose it is: the organization before the person who wrote. */
export function ticketParties(ticket: Pick<Ticket, "organization_id" | "requester_id">) {
  return [
    ...idRefs("organizations", ticket.organization_id),
    ...idRefs("users", ticket.requester_id),
  ];
}

export function isOurTicket(ticket: Pick<Ticket, "external_id" | "tags">): boolean {
  const byKey = ticket.external_id?.startsWith(OUR_EXTERNAL_PREFIX) === true;
  return byKey || (ticket.tags ?? []).includes(OUR_TAG);
}

function disputes(ticket: Ticket, settings: ZendeskSettings): boolean {
  return settings.disputes.some((rule) => {
    if ("tag" in rule) return (ticket.tags ?? []).includes(rule.tag);
    const field = ticket.custom_fields?.find(({ id }) => id === rule.fieldId);
    const values = Array.isArray(field?.value) ? field.value : [field?.value];
    return values.some((value) => rule.values.includes(String(value)));
  });
}
