import { z } from "zod";
import {
  type Account,
  born,
  nextId,
  type SandboxAudit,
  type SandboxComment,
  type SandboxTicket,
  touch,
} from "./account.ts";
import { choicesFromTags, tagsFromChoice } from "./choice-tags.ts";
import { emit } from "./emit.ts";
import { runTriggers } from "./run-triggers.ts";
import type { Refused } from "./update-party.ts";

const CommentInput = z.object({
  body: z.string().min(1).max(65_536),
  public: z.boolean().optional(),
  author_id: z.number().int().optional(),
});

export const TicketInput = z.object({
  subject: z.string().optional(),
  status: z.enum(["new", "open", "pending", "hold", "solved", "closed"]).optional(),
  type: z.string().nullish(),
  priority: z.enum(["urgent", "high", "normal", "low"]).nullish(),
  requester_id: z.number().int().optional(),
  organization_id: z.number().int().nullish(),
  assignee_id: z.number().int().nullish(),
  group_id: z.number().int().nullish(),
  external_id: z.string().nullish(),
  due_at: z.string().nullish(),
  tags: z.array(z.string()).optional(),
  comment: CommentInput.optional(),
  custom_fields: z.array(z.object({ id: z.number().int(), value: z.unknown() })).optional(),
  metadata: z.unknown().optional(),
  safe_update: z.boolean().optional(),
  updated_stamp: z.string().optional(),
});
export type TicketInput = z.infer<typeof TicketInput>;

/** Who changes a ticket, and how a comment of theirs came. */
export interface Writer {
  readonly userId: number;
  readonly channel: string;
  /** A call that was logged instead of words that were written. */
  readonly isCall?: boolean;
}

const CLOSED = { error: "RecordInvalid", field: "status", why: "closed prevents ticket update" };

export function createTicket(
  account: Account,
  input: TicketInput,
  writer: Writer,
): SandboxTicket | Refused {
  if (input.comment === undefined) {
    return { error: "RecordInvalid", field: "description", why: "cannot be blank" };
  }
  const requesterId = input.requester_id ?? writer.userId;
  const requester = account.users.get(requesterId);
  if (requester === undefined) {
    return { error: "RecordInvalid", field: "requester", why: "there is no such user" };
  }
  const ticket: SandboxTicket = {
    ...born(account),
    subject: input.subject ?? input.comment.body.slice(0, 100),
    status: "new",
    type: null,
    priority: null,
    requesterId,
    organizationId: requester.organizationId,
    assigneeId: null,
    groupId: null,
    externalId: null,
    dueAt: null,
    tags: [],
    customFields: new Map(),
    isPublic: input.comment.public !== false,
  };
  account.tickets.set(ticket.id, ticket);
  set(account, ticket, input);
  record(account, ticket, input, writer);
  emit(account, { kind: "ticket", what: "created", id: ticket.id });
  runTriggers(account, ticket, { kind: "Create", commentIsPublic: ticket.isPublic });
  return ticket;
}

export function updateTicket(
  account: Account,
  ticket: SandboxTicket,
  input: TicketInput,
  writer: Writer,
): Refused | null {
  if (ticket.status === "closed") return CLOSED;
  const missing = input.status === "solved" ? missingForSolving(account, ticket, input) : null;
  if (missing !== null) return missing;
  const before = { status: ticket.status, tags: ticket.tags.join(" ") };
  set(account, ticket, input);
  const audit = record(account, ticket, input, writer);
  touch(account, ticket);
  const tell = (what: string, event: unknown) =>
    emit(account, { kind: "ticket", what, id: ticket.id, event });
  if (before.status !== ticket.status) {
    tell("status_changed", {
      current: ticket.status.toUpperCase(),
      previous: before.status.toUpperCase(),
    });
  }
  if (before.tags !== ticket.tags.join(" ")) tell("tags_changed", {});
  if (audit.comment !== null) tell("comment_added", { comment: commentEvent(audit.comment) });
  const commentIsPublic = audit.comment?.public ?? null;
  runTriggers(account, ticket, { kind: "Change", commentIsPublic });
  return null;
}

function commentEvent(comment: SandboxComment) {
  return {
    id: String(comment.id),
    author: { id: String(comment.authorId) },
    body: comment.body,
    is_public: comment.public,
  };
}

/** Fields an admin requires before a ticket may be solved. */
function missingForSolving(
  account: Account,
  ticket: SandboxTicket,
  input: TicketInput,
): Refused | null {
  const given = new Map((input.custom_fields ?? []).map(({ id, value }) => [id, value]));
  for (const field of account.ticketFields.values()) {
    const value = given.get(field.id) ?? ticket.customFields.get(field.id) ?? null;
    if (!field.required || (value !== null && value !== "")) continue;
    return { error: "RecordInvalid", field: String(field.id), why: "is required when solving" };
  }
  return null;
}

function set(account: Account, ticket: SandboxTicket, input: TicketInput): void {
  ticket.subject = input.subject ?? ticket.subject;
  ticket.status = input.status ?? ticket.status;
  ticket.type = input.type === undefined ? ticket.type : input.type;
  ticket.priority = input.priority === undefined ? ticket.priority : input.priority;
  ticket.requesterId = input.requester_id ?? ticket.requesterId;
  ticket.organizationId =
    input.organization_id === undefined ? ticket.organizationId : input.organization_id;
  ticket.assigneeId = input.assignee_id === undefined ? ticket.assigneeId : input.assignee_id;
  ticket.groupId = input.group_id === undefined ? ticket.groupId : input.group_id;
  ticket.externalId = input.external_id === undefined ? ticket.externalId : input.external_id;
  ticket.dueAt = input.due_at === undefined ? ticket.dueAt : toWholeSecond(input.due_at);
  if (input.tags !== undefined) {
    ticket.tags = input.tags;
    choicesFromTags(account, ticket);
  }
  if (ticket.status === "new" && ticket.assigneeId !== null) ticket.status = "open";
  for (const { id, value } of input.custom_fields ?? []) {
    ticket.customFields.set(id, value);
    tagsFromChoice(account, ticket, id);
  }
}

function toWholeSecond(text: string | null): string | null {
  return text === null ? null : `${text.slice(0, 19)}Z`;
}

function record(
  account: Account,
  ticket: SandboxTicket,
  input: TicketInput,
  writer: Writer,
): SandboxAudit {
  const comment: SandboxComment | null =
    input.comment === undefined
      ? null
      : {
          id: nextId(account),
          type: writer.isCall === true ? "VoiceComment" : "Comment",
          authorId: input.comment.author_id ?? writer.userId,
          body: input.comment.body,
          public: input.comment.public !== false,
          channel: writer.channel,
        };
  if (comment?.public === true) ticket.isPublic = true;
  const changes = ["subject", "status", "priority"] as const;
  const audit: SandboxAudit = {
    id: nextId(account),
    ticketId: ticket.id,
    authorId: writer.userId,
    atMs: account.nowMs(),
    comment,
    metadata: input.metadata,
    changes: changes.flatMap((field) =>
      input[field] === undefined ? [] : [{ field, value: input[field] }],
    ),
  };
  account.audits.push(audit);
  return audit;
}
