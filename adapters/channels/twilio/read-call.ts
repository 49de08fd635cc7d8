import type { Channel } from "../../../core/accounts/account.ts";
import type { CallOutcome } from "../../../core/accounts/contact-event.ts";
import { verdictOfCode } from "./to-refusal.ts";
import type { TwilioParams } from "./webhook.ts";

/** What became of a message, told later. */
export interface StatusNews {
  readonly providerId: string;
  readonly channel: Channel;
  readonly outcome: "delivered" | "read" | "failed";
  /** The number itself does not take such messages. */
  readonly permanent: boolean;
  /** The person told the provider to stop us. */
  readonly isStop: boolean;
  /** The error code, for an operator. */
  readonly detail: string | null;
}

const OUTCOMES: Readonly<Record<string, StatusNews["outcome"]>> = {
  delivered: "delivered",
  read: "read",
  undelivered: "failed",
  failed: "failed",
  canceled: "failed",
};

/** Null for a stop on the way, such as `sent`, and for anything that names no message. */
export function readStatus(params: TwilioParams): StatusNews | null {
  const providerId = params.get("MessageSid") ?? "";
  const outcome = OUTCOMES[params.get("MessageStatus") ?? ""];
  if (providerId === "" || outcome === undefined) return null;
  const code = Number(params.get("ErrorCode") ?? 0);
  const verdict = outcome === "failed" ? verdictOfCode(code) : null;
  return {
    providerId,
    channel: channelOf(params.get("To")),
    outcome,
    permanent: verdict?.reason === "recipient_refused" && verdict.permanent,
    isStop: verdict?.reason === "recipient_stopped",
    detail: outcome === "failed" && code > 0 ? `code ${code}` : null,
  };
}

/** A text that somebody sent us. */
export interface InboundText {
  readonly id: string;
  readonly channel: Channel;
  /** The number in full. */
  readonly from: string;
  readonly text: string;
  /** What Twilio took it for and already answered and obeyed by itself, where it does so. */
  readonly keyword: "stop" | "start" | "help" | null;
}

const KEYWORDS: Readonly<Record<string, InboundText["keyword"]>> = {
  STOP: "stop",
  START: "start",
  HELP: "help",
};

/** Null for what is not somebody's message. */
export function readInbound(params: TwilioParams): InboundText | null {
  const id = params.get("MessageSid") ?? "";
  const from = params.get("From") ?? "";
  if (id === "" || from === "") return null;
  const files = Number(params.get("NumMedia") ?? 0);
  // No database keeps a zero byte, and no word needs one.
  const body = (params.get("Body") ?? "").replaceAll("\u0000", "").trim();
  return {
    id,
    channel: channelOf(from),
    from: from.replace(/^whatsapp:/, ""),
    text: [body, ...(files > 0 ? [`[${files} attached]`] : [])].filter(Boolean).join(" ") || "[-]",
    keyword: KEYWORDS[params.get("OptOutType") ?? ""] ?? null,
  };
}

function channelOf(address: string | undefined): Channel {
  return address?.startsWith("whatsapp:") === true ? "whatsapp" : "sms";
}

/** Who picked up. `unknown` is treated as a person, because nobody must be hung up on. */
export function readAnsweredBy(params: TwilioParams): "person" | "machine" {
  return /^(machine|fax)/.test(params.get("AnsweredBy") ?? "") ? "machine" : "person";
}

/** How a call ended when nobody was spoken to; null for one that was answered. */
export function readCallEnd(
  params: TwilioParams,
): Extract<CallOutcome, "busy" | "rang_no_answer" | "not_in_service"> | null {
  switch (params.get("CallStatus")) {
    case "busy":
      return "busy";
    case "no-answer":
    case "canceled":
      return "rang_no_answer";
    case "failed":
      return "not_in_service";
    default:
      return null;
  }
}
