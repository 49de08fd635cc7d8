import { ok, type Result } from "../../core/result/result.ts";
import { fromEpochMs } from "../../core/time/instant.ts";
import type { CrmChange, CrmPage, UnreadableRecord } from "../crm-change.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import { type Mapped, toCompany, toPerson } from "./map-party.ts";
import { toTicket } from "./map-ticket.ts";
import { mergedOn } from "./merged-requesters.ts";
import { nounOf } from "./objects.ts";
import { type Reading, readTickets, SHOW_MAX, sorted, toActivities } from "./pull.ts";
import { readNamed } from "./read-comments.ts";
import { Organizations, Users } from "./schema.ts";

type Records = Omit<CrmPage, "cursor" | "more">;
interface Found {
  readonly mapped: readonly Mapped[];
  /** Every record Zendesk answered with, also those that are not ours to read. */
  readonly ids: ReadonlySet<string>;
}

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
  const { client } = reading;
  const spoken = await readNamed(client, refs);
  if (!spoken.ok) return spoken;
  const changes = await toActivities(reading, spoken.value, (strangers) =>
    mergedOn(client, strangers),
  );
  return changes.ok ? ok({ changes: changes.value, unreadable: [] }) : changes;
}
