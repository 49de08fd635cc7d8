import { ok, type Result } from "../../core/result/result.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { ZendeskClient } from "./client.ts";
import { type SpokenOnTicket, spokenBy } from "./map-activity.ts";
import type { MergedByTicket } from "./merged-requesters.ts";
import { type Comment, CommentsPage } from "./schema.ts";

/** How far back a ticket's comments are looked through. */
const PAGES_MAX = 5;

type Spoken = Result<readonly SpokenOnTicket[], CrmError>;

/** The comments that a webhook named, as far as they were meant for customers. */
export async function readNamed(client: ZendeskClient, refs: readonly CrmRef[]): Promise<Spoken> {
  const spoken: SpokenOnTicket[] = [];
  for (const [ticketId, ids] of byTicket(refs)) {
    const found = await readWhere(client, ticketId, {
      isWanted: ({ id }) => ids.has(id),
      most: ids.size,
    });
    if (!found.ok) return found;
    spoken.push(...found.value);
  }
  return ok(spoken);
}

/** What people said on a ticket who have been merged into its requester since. */
export async function readSpokenBy(client: ZendeskClient, merged: MergedByTicket): Promise<Spoken> {
  const spoken: SpokenOnTicket[] = [];
  for (const [ticketId, authors] of merged) {
    const found = await readWhere(client, ticketId, {
      isWanted: ({ author_id }) => author_id != null && authors.has(author_id),
      most: Number.POSITIVE_INFINITY,
    });
    if (!found.ok) return found;
    spoken.push(...found.value);
  }
  return ok(spoken);
}

function byTicket(refs: readonly CrmRef[]): ReadonlyMap<string, ReadonlySet<string>> {
  const tickets = new Map<string, Set<string>>();
  for (const { object, id } of refs) {
    const [ticketId = "", commentId = ""] = id.split("-");
    if (object !== "comments" || commentId === "") continue;
    tickets.set(ticketId, (tickets.get(ticketId) ?? new Set()).add(commentId));
  }
  return tickets;
}

interface Wanted {
  readonly isWanted: (comment: Comment) => boolean;
  readonly most: number;
}

/** The newest comments first: what is asked for is seldom old. None of a ticket that is gone. */
async function readWhere(
  client: ZendeskClient,
  ticketId: string,
  { isWanted, most }: Wanted,
): Promise<Spoken> {
  const found: Comment[] = [];
  let query: Record<string, string> = { sort: "-created_at", "page[size]": "100" };
  for (let pages = 0; pages < PAGES_MAX && found.length < most; pages += 1) {
    const page = await client.call("comments", { path: { ticketId }, query }, CommentsPage);
    if (!page.ok) return page.error.kind === "not_found" ? ok([]) : page;
    found.push(...page.value.comments.filter(isWanted));
    const after = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true || after === null) break;
    query = { ...query, "page[after]": after };
  }
  return ok(
    found.flatMap((comment) => {
      const spoken = spokenBy(ticketId, comment);
      return spoken === null ? [] : [spoken];
    }),
  );
}
