import { ok, type Result } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmChange, CrmPage, UnreadableRecord } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import { type SpokenOnTicket, spokenBy } from "./map-activity.ts";
import { type Mapped, toCompany, toPerson } from "./map-party.ts";
import { toTicket } from "./map-ticket.ts";
import { nounOf } from "./objects.ts";
import { type Reading, readTickets, SHOW_MAX, sorted, toActivities } from "./pull.ts";
import { CommentsPage, Organizations, Users } from "./schema.ts";

type Records = Omit<CrmPage, "cursor" | "more">;
interface Found {
  readonly mapped: readonly Mapped[];
  /** Every record Zendesk answered with, also those that are not ours to read. */
  readonly ids: ReadonlySet<string>;
}

/** How far back a ticket's comments are looked through for the one a webhook named. */
const COMMENT_PAGES_MAX = 5;

/** These records as they are now. Zendesk leaves out what is gone, and so says that it is. */
export async function read(
  reading: Reading,
  refs: readonly CrmRef[],
): Promise<Result<Records, CrmError>> {
  const changes: CrmChange[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const object of ["organizations", "users", "tickets"] as const) {
    const ids = [...new Set(refs.filter((ref) => ref.object === object).map(({ id }) => id))];
    for (let start = 0; start < ids.length; start += SHOW_MAX) {
      const asked = ids.slice(start, start + SHOW_MAX);
      const found = await show(reading, object, asked);
      if (!found.ok) return found;
      const page = sorted(found.value.mapped);
      const missing = asked.filter((id) => !found.value.ids.has(id));
      changes.push(...page.changes, ...missing.flatMap((id) => gone(reading, { object, id })));
      unreadable.push(...page.unreadable);
    }
  }
  const comments = await readComments(reading, refs);
  if (!comments.ok) return comments;
  return ok({
    changes: [...changes, ...comments.value.changes],
    unreadable: [...unreadable, ...comments.value.unreadable],
  });
}

async function show(
  { client, settings, zone }: Reading,
  object: "organizations" | "users" | "tickets",
  ids: readonly string[],
): Promise<Result<Found, CrmError>> {
  const query = { ids: ids.join(",") };
  if (object === "users") {
    const page = await client.call("usersShow", { query }, Users);
    if (!page.ok) return page;
    return ok(foundIn(page.value.users, (user) => toPerson(user, settings)));
  }
  if (object === "organizations") {
    const page = await client.call("organizationsShow", { query }, Organizations);
    if (!page.ok) return page;
    return ok(foundIn(page.value.organizations, (each) => toCompany(each, settings)));
  }
  const day = await zone();
  if (!day.ok) return day;
  const tickets = await readTickets(client, ids);
  if (!tickets.ok) return tickets;
  return ok(foundIn([...tickets.value.values()], (each) => toTicket(each, settings, day.value)));
}

function foundIn<T extends { readonly id: string }>(
  records: readonly T[],
  map: (record: T) => Mapped,
): Found {
  return { mapped: records.map(map), ids: new Set(records.map(({ id }) => id)) };
}

function gone({ nowMs }: Reading, ref: CrmRef): CrmChange[] {
  const noun = nounOf(ref.object);
  if (noun === null) return [];
  return [{ kind: "gone", noun, why: "deleted", ref, changedAt: fromEpochMs(nowMs()) }];
}

async function readComments(
  reading: Reading,
  refs: readonly CrmRef[],
): Promise<Result<Records, CrmError>> {
  const spoken: SpokenOnTicket[] = [];
  for (const [ticketId, wanted] of byTicket(refs)) {
    const found = await findComments(reading, ticketId, wanted);
    if (!found.ok && found.error.kind !== "not_found") return found;
    if (found.ok) spoken.push(...found.value);
  }
  const changes = await toActivities(reading, spoken);
  return changes.ok ? ok({ changes: changes.value, unreadable: [] }) : changes;
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

/** The newest comments first: what a webhook names is seldom old. */
async function findComments(
  { client }: Reading,
  ticketId: string,
  wanted: ReadonlySet<string>,
): Promise<Result<readonly SpokenOnTicket[], CrmError>> {
  const found: SpokenOnTicket[] = [];
  let query: Record<string, string> = { sort: "-created_at", "page[size]": "100" };
  let left = wanted.size;
  for (let pages = 0; pages < COMMENT_PAGES_MAX && left > 0; pages += 1) {
    const page = await client.call("comments", { path: { ticketId }, query }, CommentsPage);
    if (!page.ok) return page;
    for (const comment of page.value.comments) {
      if (!wanted.has(comment.id)) continue;
      left -= 1;
      const spoken = spokenBy(ticketId, comment);
      if (spoken !== null) found.push(spoken);
    }
    const after = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true || after === null) break;
    query = { ...query, "page[after]": after };
  }
  return ok(found);
}
