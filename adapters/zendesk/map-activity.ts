import type { Channel } from "../../core/accounts/account.ts";
import { fromEpochMs, Instant } from "../../core/time/instant.ts";
import type { CrmChange } from "../crm-change.ts";
import { isOurTicket, ticketParties } from "./map-ticket.ts";
import { commentRef } from "./objects.ts";
import type { Comment, Ticket, TicketEvent } from "./schema.ts";
import type { ZendeskSettings } from "./settings.ts";

type Via = Comment["via"];

/** A public comment or a call, before it is known whose ticket it is on. */
export interface SpokenOnTicket {
  readonly ticketId: string;
  readonly commentId: string;
  readonly authorId: string | null;
  readonly channel: Channel;
  readonly at: Instant;
  /** Its words, where they were read. */
  readonly text?: string;
}

/** Longer than any answer to a reminder; the rest would be quotes and logs. */
const TEXT_CHARS_MAX = 4_000;

/**
 * By which of our channels a comment went. Chat, messaging and social media are none of ours and are
 * left out. What an agent writes in the web page leaves as e-mail.
 */
export function channelOf(via: Via, isCall: boolean): Channel | null {
  if (isCall) return "voice";
  const named = typeof via === "string" ? via : String(via?.channel ?? "");
  const channel = named.toLowerCase().replaceAll(" ", "_");
  if (/voice|phone/.test(channel)) return "voice";
  if (/whatsapp/.test(channel)) return "whatsapp";
  if (/sms|text/.test(channel)) return "sms";
  return /^(e?mail|web|web_form|web_service|api|rule|system|mobile.*|closed_ticket|)$/.test(channel)
    ? "email"
    : null;
}

/** The public comments and calls in a page of ticket events; internal notes reach nobody. */
export function spokenIn(events: readonly TicketEvent[]): readonly SpokenOnTicket[] {
  return events.flatMap((event) =>
    (event.child_events ?? []).flatMap((child) => {
      const kind = child.event_type ?? child.type ?? "";
      const isCall = kind === "VoiceComment" || child.type === "VoiceComment";
      if (!isCall && kind !== "Comment") return [];
      if ((child.public ?? child.comment_public) !== true) return [];
      const channel = channelOf(child.via ?? event.via, isCall);
      if (channel === null) return [];
      return [
        {
          ticketId: event.ticket_id,
          commentId: child.id,
          authorId: child.author_id ?? authorOf(event),
          channel,
          at: fromEpochMs(event.timestamp * 1_000),
        },
      ];
    }),
  );
}

function authorOf(event: TicketEvent): string | null {
  return typeof event.updater_id === "string" ? event.updater_id : null;
}

/** The same from a ticket's list of comments; null for one that nobody outside has seen. */
export function spokenBy(ticketId: string, comment: Comment): SpokenOnTicket | null {
  const isCall = comment.type === "VoiceComment";
  const at = Instant.safeParse(comment.created_at);
  const channel = channelOf(comment.via, isCall);
  if (comment.public !== true || channel === null || !at.success) return null;
  const authorId = comment.author_id ?? null;
  const text = isCall ? "" : (comment.plain_body ?? "").trim().slice(0, TEXT_CHARS_MAX);
  const spoken = { ticketId, commentId: comment.id, authorId, channel, at: at.data };
  return text === "" ? spoken : { ...spoken, text };
}

/** A ticket's requesters who are gone since, being one person with the requester of today. */
export type MergedAuthors = ReadonlySet<string>;

const NOBODY: MergedAuthors = new Set();

/**
 * Contact with the ticket's requester. Who is not the requester counts as us: an agent, or at worst
 * somebody in copy, which makes us write less and never more.
 */
export function toActivity(
  spoken: SpokenOnTicket,
  ticket: Ticket,
  settings: ZendeskSettings,
  merged: MergedAuthors = NOBODY,
): CrmChange | null {
  if (isOurTicket(ticket)) return null;
  const { activityTags } = settings;
  const tags = ticket.tags ?? [];
  if (activityTags.length > 0 && !activityTags.some((tag) => tags.includes(tag))) return null;
  const { authorId } = spoken;
  const inbound = authorId !== null && (authorId === ticket.requester_id || merged.has(authorId));
  const isCall = spoken.channel === "voice";
  return {
    kind: "activity",
    ref: commentRef(spoken.ticketId, spoken.commentId),
    changedAt: spoken.at,
    partyRefs: ticketParties(ticket),
    channel: spoken.channel,
    direction: inbound ? "inbound" : "outbound",
    at: spoken.at,
    outcome: isCall ? "unknown" : inbound ? "conversation" : "sent",
    ...(inbound && spoken.text !== undefined ? { text: spoken.text } : {}),
  };
}
