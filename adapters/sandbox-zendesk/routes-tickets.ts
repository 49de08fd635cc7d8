import { z } from "zod";
import type { Account, SandboxTicket } from "./account.ts";
import { failed, submitJob, succeeded } from "./jobs.ts";
import { badRequest, CONFLICT, done, invalidRecord, noEndpoint, notFound } from "./replies.ts";
import { type Call, pageOf, route } from "./route.ts";
import { idsOf } from "./routes-parties.ts";
import { auditJson, commentJson, ticketJson, when } from "./to-json.ts";
import type { Reply } from "./types.ts";
import { createTicket, TicketInput, updateTicket } from "./update-ticket.ts";

const OneTicket = z.object({ ticket: TicketInput });
const IDEMPOTENT_MS = 2 * 3_600_000;

export const ticketRoutes = [
  route("GET", "/api/v2/tickets", (call) => {
    const externalId = call.query.get("external_id");
    const tickets = there(call.account).filter(
      (ticket) =>
        externalId === null || ticket.externalId?.toLowerCase() === externalId.toLowerCase(),
    );
    return pageOf(call, "tickets", tickets, (ticket) => ticketJson(call.account, ticket));
  }),
  route("GET", "/api/v2/tickets/show_many", ({ account, query }) => {
    const found = idsOf(query).flatMap((id) => account.tickets.get(id) ?? []);
    const shown = found.filter(({ status }) => status !== "deleted");
    const tickets = shown.map((ticket) => ticketJson(account, ticket));
    return done({ tickets, count: shown.length });
  }),
  route("GET", "/api/v2/tickets/{id}", ({ account, params }) => {
    const ticket = account.tickets.get(Number(params.id));
    const isThere = ticket !== undefined && ticket.status !== "deleted";
    return isThere ? done({ ticket: ticketJson(account, ticket) }) : notFound();
  }),
  route("POST", "/api/v2/tickets", create),
  route("PUT", "/api/v2/tickets/update_many", updateMany),
  route("PUT", "/api/v2/tickets/{id}", update),
  route("GET", "/api/v2/tickets/{id}/comments", (call) => {
    const audits = auditsOf(call).filter(({ comment }) => comment !== null);
    const ordered = call.query.get("sort") === "-created_at" ? audits.toReversed() : audits;
    return pageOf(call, "comments", ordered, commentJson);
  }),
  route("GET", "/api/v2/tickets/{id}/audits", (call) =>
    pageOf(call, "audits", auditsOf(call), auditJson),
  ),
  route("GET", "/api/v2/tickets/{id}/side_conversations", ({ account, params }) => {
    if (!account.features.sideConversations) return noEndpoint();
    const all = [...account.sideConversations].flatMap(([id, { ticketId, ids }]) =>
      ticketId === Number(params.id) ? [{ id, external_ids: ids }] : [],
    );
    return done({ side_conversations: all });
  }),
  route("POST", "/api/v2/tickets/{id}/side_conversations", ({ account, params, body }) => {
    if (!account.features.sideConversations) return noEndpoint();
    const input = z.object({ message: z.unknown(), external_ids: z.unknown() }).safeParse(body);
    if (!input.success) return badRequest("message is required");
    const id = `side-${account.sideConversations.size + 1}`;
    const ticketId = Number(params.id);
    account.sideConversations.set(id, { ticketId, ids: input.data.external_ids });
    return done({ side_conversation: { id, ticket_id: ticketId } }, 201);
  }),
  route("GET", "/api/v2/satisfaction_ratings", (call) => {
    if (!call.account.features.satisfaction) return noEndpoint();
    const since = Number(call.query.get("start_time") ?? 0) * 1_000;
    const ratings = call.account.ratings.filter(({ atMs }) => atMs >= since);
    return pageOf(call, "satisfaction_ratings", ratings, ({ ticketId, score, atMs }) => ({
      id: ticketId * 10,
      ticket_id: ticketId,
      score,
      updated_at: when(atMs),
    }));
  }),
];

function there(account: Account): readonly SandboxTicket[] {
  return [...account.tickets.values()].filter(({ status }) => status !== "deleted");
}

function auditsOf({ account, params }: Call) {
  return account.audits.filter(({ ticketId }) => ticketId === Number(params.id));
}

/** The same key with the same body answers with the ticket made before, for two hours. */
function create({ account, body, rawBody, headers, userId }: Call): Reply {
  const input = OneTicket.safeParse(body);
  if (!input.success) return badRequest("ticket is required");
  const key = headers["idempotency-key"];
  const known = key === undefined ? undefined : account.idempotent.get(key);
  if (known !== undefined && known.untilMs > account.nowMs()) {
    if (known.body !== rawBody) {
      const description = "the same idempotency key came with another body";
      return { status: 400, body: { error: "IdempotentRequestError", description } };
    }
    const made = account.tickets.get(known.id);
    if (made === undefined) return notFound();
    return { ...done({ ticket: ticketJson(account, made) }, 201), headers: lookup("hit") };
  }
  const ticket = createTicket(account, input.data.ticket, { userId, channel: "api" });
  if ("error" in ticket) return invalidRecord(ticket.field, ticket.why);
  if (key !== undefined) {
    const untilMs = account.nowMs() + IDEMPOTENT_MS;
    account.idempotent.set(key, { body: rawBody, id: ticket.id, untilMs });
  }
  return { ...done({ ticket: ticketJson(account, ticket) }, 201), headers: lookup("miss") };
}

function lookup(state: "hit" | "miss") {
  return { "x-idempotency-lookup": state };
}

function update({ account, params, body, userId }: Call): Reply {
  const input = OneTicket.safeParse(body);
  if (!input.success) return badRequest("ticket is required");
  const ticket = account.tickets.get(Number(params.id));
  if (ticket === undefined || ticket.status === "deleted") return notFound();
  const { safe_update: safe, updated_stamp: stamp } = input.data.ticket;
  if (safe === true && stamp !== undefined && stamp !== when(ticket.updatedMs)) return CONFLICT;
  const refused = updateTicket(account, ticket, input.data.ticket, { userId, channel: "api" });
  if (refused !== null) return invalidRecord(refused.field, refused.why);
  return done({ ticket: ticketJson(account, ticket), audit: {} });
}

function updateMany({ account, body, userId }: Call): Reply {
  const tickets = z.array(TicketInput.extend({ id: z.number().int() }));
  const input = z.object({ tickets: tickets.max(account.limits.bulkMax) }).safeParse(body);
  if (!input.success) return badRequest("tickets is required, at most 100");
  return submitJob(account, input.data.tickets.length, () =>
    input.data.tickets.map(({ id, ...change }) => {
      const ticket = account.tickets.get(id);
      if (ticket === undefined) return failed(id, "TicketNotFound", "no such ticket");
      const refused = updateTicket(account, ticket, change, { userId, channel: "api" });
      return refused === null
        ? succeeded(id)
        : failed(id, refused.error, `${refused.field} ${refused.why}`);
    }),
  );
}
