import { assertNever, ok, type Result } from "../../core/result/result.ts";
import type { TimeZone } from "../../core/time/time-zone.ts";
import type { CrmChange, CrmPage, UnreadableRecord } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmNoun } from "../crm-ref.ts";
import type { ZendeskClient } from "./client.ts";
import {
  afterMoment,
  afterPlace,
  BEGINNING_SECOND,
  type Cursor,
  queryOf,
  readCursor,
  wasSeen,
  writeCursor,
} from "./cursor.ts";
import { type SpokenOnTicket, spokenIn, toActivity } from "./map-activity.ts";
import { type Mapped, toCompany, toPerson } from "./map-party.ts";
import { toTicket } from "./map-ticket.ts";
import { type MergedByTicket, mergedIn } from "./merged-requesters.ts";
import { readSpokenBy } from "./read-comments.ts";
import {
  OrganizationsPage,
  type Ticket,
  TicketEventsPage,
  Tickets,
  TicketsCursorPage,
  UsersCursorPage,
} from "./schema.ts";
import type { ZendeskSettings } from "./settings.ts";

export interface Reading {
  readonly client: ZendeskClient;
  readonly settings: ZendeskSettings;
  readonly nowMs: () => number;
  /** The zone that says which day a ticket was opened on. */
  readonly zone: () => Promise<Result<TimeZone, CrmError>>;
}

/** Zendesk's own most for one export page, and for one `show_many`. */
const PER_PAGE = "1000";
export const SHOW_MAX = 100;
const DAY_SECONDS = 86_400;

/** One page of a noun's feed. Zendesk keeps no invoices and no payments: those feeds are empty. */
export async function pull(
  reading: Reading,
  noun: CrmNoun,
  cursor: string | null,
): Promise<Result<CrmPage, CrmError>> {
  const { settings, nowMs } = reading;
  const earliest = Math.floor(nowMs() / 1_000) - settings.activityDays * DAY_SECONDS;
  const first = noun === "activity" ? Math.max(BEGINNING_SECOND, earliest) : BEGINNING_SECOND;
  const from = readCursor(cursor, noun, first);
  if (!from.ok) return from;
  switch (noun) {
    case "person":
      return pullPeople(reading, from.value);
    case "company":
      return pullCompanies(reading, from.value);
    case "ticket":
      return pullTickets(reading, from.value);
    case "activity":
      return pullActivities(reading, from.value);
    case "invoice":
    case "payment":
      return ok({ changes: [], unreadable: [], cursor: writeCursor(from.value), more: false });
    default:
      return assertNever(noun);
  }
}

async function pullPeople({ client, settings, nowMs }: Reading, from: Cursor) {
  const query = { ...queryOf(from, nowMs()), per_page: PER_PAGE };
  const page = await client.call("usersExport", { query }, UsersCursorPage);
  if (!page.ok) return page;
  const { users, after_cursor, end_of_stream } = page.value;
  const mapped = users.map((user) => toPerson(user, settings));
  return ok(pageOf(mapped, afterPlace(from, after_cursor), !end_of_stream));
}

async function pullTickets(reading: Reading, from: Cursor) {
  const zone = await reading.zone();
  if (!zone.ok) return zone;
  const query = { ...queryOf(from, reading.nowMs()), per_page: PER_PAGE };
  const page = await reading.client.call("ticketsExport", { query }, TicketsCursorPage);
  if (!page.ok) return page;
  const { tickets, after_cursor, end_of_stream } = page.value;
  const mapped = tickets.map((ticket) => toTicket(ticket, reading.settings, zone.value));
  return ok(pageOf(mapped, afterPlace(from, after_cursor), !end_of_stream));
}

async function pullCompanies({ client, settings, nowMs }: Reading, from: Cursor) {
  const query = { ...queryOf(from, nowMs()), per_page: PER_PAGE };
  const page = await client.call("organizationsExport", { query }, OrganizationsPage);
  if (!page.ok) return page;
  const { organizations, end_time, end_of_stream } = page.value;
  const timed = organizations.map((each) => ({
    organization: each,
    id: each.id,
    second: secondOf(each.deleted_at ?? each.updated_at),
  }));
  const fresh = timed.filter((record) => !wasSeen(from, record));
  const mapped = fresh.map(({ organization }) => toCompany(organization, settings));
  const rest = { endTime: end_time, ended: end_of_stream, nowMs: nowMs() };
  return ok(pageOf(mapped, afterMoment(from, { records: timed, ...rest }), !end_of_stream));
}

async function pullActivities(reading: Reading, from: Cursor): Promise<Result<CrmPage, CrmError>> {
  const { client, settings, nowMs } = reading;
  const query = { ...queryOf(from, nowMs()), include: "comment_events", per_page: PER_PAGE };
  const page = await client.call("ticketEventsExport", { query }, TicketEventsPage);
  if (!page.ok) return page;
  const { ticket_events, end_time, end_of_stream } = page.value;
  const timed = ticket_events.map((event) => ({ event, id: event.id, second: event.timestamp }));
  const fresh = timed.filter((record) => !wasSeen(from, record)).map(({ event }) => event);
  const merged = await mergedIn(client, fresh);
  if (!merged.ok) return merged;
  // What they said was read before anybody knew, perhaps, and counted as ours.
  const again = await readSpokenBy(client, merged.value);
  if (!again.ok) return again;
  const spoken = [...again.value, ...spokenIn(fresh)];
  const changes = await toActivities({ client, settings }, spoken, async () => merged);
  if (!changes.ok) return changes;
  const rest = { endTime: end_time, ended: end_of_stream, nowMs: nowMs() };
  const cursor = writeCursor(afterMoment(from, { records: timed, ...rest }));
  return ok({ changes: changes.value, unreadable: [], cursor, more: !end_of_stream });
}

/**
 * An event does not say whose ticket it is on: the tickets are read, a hundred a call. `findMerged` is
 * asked about what others than a ticket's requester said.
 */
export async function toActivities(
  { client, settings }: Pick<Reading, "client" | "settings">,
  spoken: readonly SpokenOnTicket[],
  findMerged: (strangers: readonly SpokenOnTicket[]) => Promise<Result<MergedByTicket, CrmError>>,
): Promise<Result<readonly CrmChange[], CrmError>> {
  const tickets = await readTickets(client, [...new Set(spoken.map(({ ticketId }) => ticketId))]);
  if (!tickets.ok) return tickets;
  const found = tickets.value;
  const merged = await findMerged(
    spoken.filter((each) => found.get(each.ticketId)?.requester_id !== each.authorId),
  );
  if (!merged.ok) return merged;
  return ok(
    spoken.flatMap((each) => {
      const ticket = found.get(each.ticketId);
      const change =
        ticket === undefined
          ? null
          : toActivity(each, ticket, settings, merged.value.get(each.ticketId));
      return change === null ? [] : [change];
    }),
  );
}

export async function readTickets(
  client: ZendeskClient,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, Ticket>, CrmError>> {
  const found = new Map<string, Ticket>();
  for (let start = 0; start < ids.length; start += SHOW_MAX) {
    const query = { ids: ids.slice(start, start + SHOW_MAX).join(",") };
    const page = await client.call("ticketsShow", { query }, Tickets);
    if (!page.ok) return page;
    for (const ticket of page.value.tickets) found.set(ticket.id, ticket);
  }
  return ok(found);
}

/** Whole seconds since 1970 of a moment as Zendesk writes it. */
function secondOf(text: string): number {
  return Math.floor(Date.parse(text) / 1_000);
}

export function pageOf(mapped: readonly Mapped[], cursor: Cursor, more: boolean): CrmPage {
  return { ...sorted(mapped), cursor: writeCursor(cursor), more };
}

export function sorted(mapped: readonly Mapped[]): {
  readonly changes: CrmChange[];
  readonly unreadable: UnreadableRecord[];
} {
  return {
    changes: mapped.flatMap((each) => (each?.kind === "change" ? [each.change] : [])),
    unreadable: mapped.flatMap((each) => (each?.kind === "unreadable" ? [each.record] : [])),
  };
}
