import { z } from "zod";
import { Channel } from "../../../core/accounts/account.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { instant } from "../../../core/time/instant.ts";
import {
  MessageDetail,
  MessageList,
  MessagePart,
} from "../../../ui-extensions/console-app/views/messages.ts";
import { type CancelRefusal, cancelMessage } from "../../effects/cancel-message.ts";
import { loadMessage } from "../../effects/load-message.ts";
import { listMessages } from "../../storage/messages.ts";
import type { OutboxStatus } from "../../storage/outbox.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { type Problem, problems } from "../problem.ts";
import { readerOf } from "../reader.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { API_BASE } from "./openapi.ts";

const PAGE = 50;
const base = { tag: "Operations", writes: false } as const;

const STATUSES: Readonly<Record<MessagePart, readonly OutboxStatus[] | undefined>> = {
  all: undefined,
  waiting: ["queued", "sending"],
  sent: ["sent"],
  stopped: ["cancelled", "failed", "unconfirmed"],
};

export const MessagesQuery = z.object({
  part: MessagePart.default("all"),
  /** A whole address, part of the account's name, or the start of its number. */
  search: z.string().max(320).optional(),
  channel: Channel.optional(),
  /** Days in UTC, both included, on which it was decided. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE),
  cursor: z.string().max(500).optional(),
});

/** A query as the storage is asked it. */
export function toMessageSearch({ part, from, to, ...rest }: z.infer<typeof MessagesQuery>) {
  return {
    ...rest,
    statuses: STATUSES[part],
    from: from === undefined ? undefined : instant(`${from}T00:00:00Z`),
    until: to === undefined ? undefined : instant(`${nextDay(to)}T00:00:00Z`),
  };
}

function nextDay(date: CalendarDate): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

export const getMessages = endpoint({
  ...base,
  method: "get",
  path: "/messages",
  summary: "Messages that wait, left or were stopped, the newest first, with whose they are",
  right: "audit.read",
  params: NoParams,
  query: MessagesQuery,
  body: NoBody,
  response: MessageList,
  async handle({ deps, session, query }) {
    const { from, to } = query;
    if (from !== undefined && to !== undefined && from > to)
      return {
        problem: problems.invalidInput([{ field: "to", message: "It lies before the first day." }]),
      };
    const body = await deps.db.withTenant(session.tenantId, (tx) =>
      listMessages(tx, toMessageSearch(query)),
    );
    return { status: 200, body };
  },
});

const MessagePath = z.object({ messageId: z.uuid() });

export const getMessage = endpoint({
  ...base,
  method: "get",
  path: "/messages/{messageId}",
  summary: "A message as the customer reads it, and why: decision, gates, rules, policy version",
  right: "audit.read",
  params: MessagePath,
  query: NoParams,
  body: NoBody,
  response: MessageDetail,
  async handle({ deps, session, params: { messageId: id }, req }) {
    const wanted = { id, htmlHref: messageHtmlHref };
    const body = await loadMessage(deps, session.tenantId, wanted, readerOf(req));
    return body === null ? { problem: problems.notFound() } : { status: 200, body };
  },
});

export const postMessageCancel = endpoint({
  ...base,
  method: "post",
  path: "/messages/{messageId}/cancel",
  summary: "Take a waiting message back; a cadence goes on with its next step",
  right: "accounts.act",
  params: MessagePath,
  query: NoParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  response: z.object({ id: z.string() }),
  // A second time it waits no more, and the answer says so.
  async handle({ deps, session, params: { messageId: id }, body: { reason } }) {
    const done = await cancelMessage(deps, session.tenantId, { id, reason, by: session.name });
    deps.wake();
    return done.ok ? { status: 200, body: { id } } : { problem: PROBLEMS[done.error]() };
  },
});

const PROBLEMS: Readonly<Record<CancelRefusal, () => Problem>> = {
  no_such_message: problems.notFound,
  on_its_way: () =>
    problems.refused("on_its_way", "This message waits no more: it is on its way or was stopped."),
};

/** Where the HTML part of a kept message is shown from. */
export function messageHtmlHref(id: string): string {
  return `${API_BASE}/messages/${id}/html`;
}
