import type { Channel } from "../../core/accounts/account.ts";

/** Who the customer sees the message come from. `name` may be blank, for example on SMS. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Facts a channel turns into its own headers; a channel without headers leaves them out. */
export interface MessageHeaders {
  /** Takes an unauthenticated POST and stops messages on this channel (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** Messages with the same key, such as one delinquency cycle, show as one conversation. */
  readonly threadKey?: string;
}

/** A document that goes along; a channel without attachments leaves it out. */
export interface Attachment {
  readonly name: string;
  /** As MIME names it. */
  readonly type: string;
  readonly content: Uint8Array;
}

export interface OutboundMessage {
  /** Same key, same message: what a retry sends is recognisably not a second message. */
  readonly idempotencyKey: string;
  /** Names this message to a provider that asks about it while it is carried out, as a call does. */
  readonly reference?: string;
  /** The customer wrote on this channel from this address within the last day. */
  readonly isConversationOpen?: boolean;
  readonly channel: Channel;
  readonly to: string;
  readonly from: Sender;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
  readonly headers: MessageHeaders;
  readonly attachments?: readonly Attachment[];
}

/**
 * `recipient_refused` is about the address, `message_refused` about this message, and the last two
 * about our side of the wire. `recipient_stopped`: the person told the provider to stop us.
 */
export type SendRefusal =
  | "recipient_refused"
  | "recipient_stopped"
  | "message_refused"
  | "sender_refused"
  | "provider_unavailable";

/**
 * `captured` means kept for a person to look at and sent to nobody: the server's storage answers
 * it. A permanent refusal is never worth a retry. `detail` is for an operator and names nobody.
 */
export type SendResult =
  | { readonly kind: "sent"; readonly providerId: string }
  | { readonly kind: "captured" }
  | {
      readonly kind: "refused";
      readonly reason: SendRefusal;
      readonly permanent: boolean;
      readonly detail: string;
    };

/** One way out to a customer. Known refusals are values; anything not understood throws. */
export interface ChannelPort {
  send(message: OutboundMessage): Promise<SendResult>;
  /** The `providerId` it will have, where that is known before it is sent. */
  nameOf?(message: OutboundMessage): string;
}

/** What a captured message looks like to whoever stores it. */
export interface CapturedMessage extends OutboundMessage {
  readonly capturedAt: string;
}
