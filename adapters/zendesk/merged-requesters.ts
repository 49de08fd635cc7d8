import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import { Agent } from "./app.ts";
import type { ZendeskClient } from "./client.ts";
import type { MergedAuthors, SpokenOnTicket } from "./map-activity.ts";
import { AuditsPage, Id, type TicketEvent } from "./schema.ts";

/** Per ticket, who was its requester until being merged into another. */
export type MergedByTicket = ReadonlyMap<string, MergedAuthors>;

/** How far back a ticket's history is looked through. */
const AUDIT_PAGES_MAX = 5;

/**
 * Zendesk writes a merge of two users into each ticket as a change of requester, and leaves the author
 * of what was said as it was. A requester that an agent changed is still there and so not merged.
 */
export async function mergedIn(
  client: ZendeskClient,
  events: readonly TicketEvent[],
): Promise<Result<MergedByTicket, CrmError>> {
  const before = events.flatMap(({ ticket_id, child_events }) =>
    (child_events ?? []).flatMap(({ requester_id, previous_value }) => {
      const previous = requester_id == null ? null : idOf(previous_value);
      return previous === null ? [] : [{ ticketId: ticket_id, previous }];
    }),
  );
  return onlyGone(client, before);
}

/** The same from the history of the tickets on which somebody else than the requester spoke. */
export async function mergedOn(
  client: ZendeskClient,
  spoken: readonly SpokenOnTicket[],
): Promise<Result<MergedByTicket, CrmError>> {
  const before: Before[] = [];
  for (const ticketId of new Set(spoken.map((each) => each.ticketId))) {
    const found = await readHistory(client, ticketId);
    if (!found.ok) return found;
    before.push(...found.value);
  }
  return onlyGone(client, before);
}

interface Before {
  readonly ticketId: string;
  readonly previous: string;
}

async function readHistory(
  client: ZendeskClient,
  ticketId: string,
): Promise<Result<readonly Before[], CrmError>> {
  const found: Before[] = [];
  let query: Record<string, string> = { "page[size]": "100" };
  for (let pages = 0; pages < AUDIT_PAGES_MAX; pages += 1) {
    const page = await client.call("audits", { path: { ticketId }, query }, AuditsPage);
    if (!page.ok) return page.error.kind === "not_found" ? ok([]) : page;
    for (const { field_name, previous_value } of page.value.audits.flatMap((a) => a.events ?? [])) {
      const previous = field_name === "requester_id" ? idOf(previous_value) : null;
      if (previous !== null) found.push({ ticketId, previous });
    }
    const after = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true || after === null) break;
    query = { ...query, "page[after]": after };
  }
  return ok(found);
}

async function onlyGone(
  client: ZendeskClient,
  before: readonly Before[],
): Promise<Result<MergedByTicket, CrmError>> {
  const merged = new Map<string, Set<string>>();
  for (const userId of new Set(before.map(({ previous }) => previous))) {
    const gone = await isGone(client, userId);
    if (!gone.ok) return gone;
    if (!gone.value) continue;
    for (const { ticketId } of before.filter(({ previous }) => previous === userId))
      merged.set(ticketId, (merged.get(ticketId) ?? new Set()).add(userId));
  }
  return ok(merged);
}

async function isGone(client: ZendeskClient, userId: string): Promise<Result<boolean, CrmError>> {
  const found = await client.call("agent", { path: { userId } }, Agent);
  if (found.ok) return ok(found.value.user.active === false);
  return found.error.kind === "not_found" ? ok(true) : found;
}

function idOf(value: unknown): string | null {
  const id = Id.safeParse(value);
  return id.success ? id.data : null;
}
