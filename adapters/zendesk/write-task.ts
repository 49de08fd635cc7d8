import { ok, type Result } from "../../core/result/result.ts";
import { Instant } from "../../core/time/instant.ts";
import type { CrmError } from "../crm-error.ts";
import type { CrmRef } from "../crm-ref.ts";
import type { CrmWrite, CrmWritten } from "../crm-write.ts";
import type { ZendeskClient } from "./client.ts";
import { MOOT_TAG, OUR_EXTERNAL_PREFIX, OUR_TAG, TASK_TAG } from "./our-fields.ts";
import { OneTicket, type Ticket, Tickets } from "./schema.ts";

type TaskWrite = Extract<CrmWrite, { kind: "task" }>;

export interface TicketTools {
  readonly client: ZendeskClient;
  /** Where an agent's browser finds a record. */
  readonly baseUrl: string;
}

/**
 * A task is a ticket of its own, of Zendesk's type "task". Its requester is whoever connected us and
 * its only comment is internal, so that no trigger of the account's can write to the customer: a
 * task on the customer's own ticket could not be assigned and dated apart from their question.
 */
export async function writeTask(tools: TicketTools, task: TaskWrite): Promise<CrmWritten> {
  const externalId = `${OUR_EXTERNAL_PREFIX}task:${task.key}`;
  const found = await findTickets(tools.client, externalId);
  if (!found.ok) return found;
  const [ticket] = found.value;
  if (ticket === undefined) {
    return task.state === "open" ? createTask(tools, task, externalId) : { ok: true, ref: null };
  }
  const ref = refOf(ticket);
  const change = isEnded(ticket) ? reopening(task, ticket) : changeOf(task, ticket);
  if (change === null) return { ok: true, ref };
  return updateTicket(tools.client, ticket.id, change);
}

type Change = Readonly<Record<string, unknown>>;

/**
 * What an agent solved is done and is not opened again; a closed ticket can't be changed. What we
 * solved because it was moot is asked for again when it no longer is, whether or not that was seen.
 */
function reopening(task: TaskWrite, { status, tags }: Ticket): Change | null {
  const own = tags ?? [];
  if (task.state !== "open" || status !== "solved" || !own.includes(MOOT_TAG)) return null;
  const rest = { subject: task.subject, due_at: task.dueAt, ...assigneeOf(task) };
  return { ...rest, status: "open", tags: own.filter((tag) => tag !== MOOT_TAG) };
}

function changeOf(task: TaskWrite, ticket: Ticket): Change | null {
  if (task.state === "moot") {
    return { status: "solved", tags: [...(ticket.tags ?? []), MOOT_TAG] };
  }
  if (task.state === "done") return { status: "solved" };
  const dueAt = Instant.safeParse(ticket.due_at);
  const sameDue = dueAt.success && toSeconds(dueAt.data) === toSeconds(task.dueAt);
  const sameOwner = task.ownerId === undefined || ticket.assignee_id === task.ownerId;
  if (ticket.subject === task.subject && sameDue && sameOwner) return null;
  return { subject: task.subject, due_at: task.dueAt, ...assigneeOf(task) };
}

// Zendesk keeps whole seconds.
function toSeconds(at: string): string {
  return at.slice(0, 19);
}

function assigneeOf({ ownerId }: TaskWrite) {
  return ownerId === undefined ? {} : { assignee_id: Number(ownerId) };
}

async function createTask(
  { client, baseUrl }: TicketTools,
  task: TaskWrite,
  externalId: string,
): Promise<CrmWritten> {
  const links = task.about.map((ref) => linkOf(baseUrl, ref)).filter((link) => link !== "");
  return createTicket(client, externalId, {
    external_id: externalId,
    subject: task.subject,
    type: "task",
    due_at: task.dueAt,
    priority: task.urgent ? "urgent" : "normal",
    tags: [OUR_TAG, TASK_TAG, `${TASK_TAG}_${task.medium}`],
    comment: { body: [task.body, ...links].join("\n"), public: false },
    ...assigneeOf(task),
  });
}

/** External ids are not unique in Zendesk; the one made first is the one under the key. */
export async function findTickets(
  client: ZendeskClient,
  externalId: string,
): Promise<Result<readonly Ticket[], CrmError>> {
  const found = await client.call(
    "ticketsByKey",
    { query: { external_id: externalId, "page[size]": "100" } },
    Tickets,
  );
  if (!found.ok) return found;
  // Zendesk compares them without regard to case.
  const exact = found.value.tickets.filter((ticket) => ticket.external_id === externalId);
  return ok(exact.filter(({ status }) => status !== "deleted"));
}

export async function createTicket(
  client: ZendeskClient,
  key: string,
  ticket: Readonly<Record<string, unknown>>,
): Promise<CrmWritten> {
  const ask = { json: { ticket }, idempotencyKey: key };
  const made = await client.call("ticketCreate", ask, OneTicket);
  return made.ok ? { ok: true, ref: refOf(made.value.ticket) } : made;
}

export async function updateTicket(
  client: ZendeskClient,
  ticketId: string,
  ticket: Readonly<Record<string, unknown>>,
): Promise<CrmWritten> {
  const ask = { path: { ticketId }, json: { ticket } };
  const updated = await client.call("ticketUpdate", ask, OneTicket);
  return updated.ok ? { ok: true, ref: refOf(updated.value.ticket) } : updated;
}

export function isEnded({ status }: Ticket): boolean {
  return status === "solved" || status === "closed";
}

export function refOf({ id }: Ticket): CrmRef {
  return { object: "tickets", id };
}

/** Where an agent opens the record. */
export function linkOf(baseUrl: string, { object, id }: CrmRef): string {
  const known = ["users", "organizations", "tickets"].includes(object);
  return known ? new URL(`/agent/${object}/${id}`, baseUrl).href : "";
}
