/** What every mail says of itself. All text is bounded and can be stored. */
export interface MailHead {
  /** One name per mail: of its Message-ID and sender, or of its bytes where it has no Message-ID. */
  readonly id: string;
  /** The Message-ID as it stands there, with its brackets; null where there is none. */
  readonly messageId: string | null;
  /** In lower case; null where there is none, as on some bounces. */
  readonly from: string | null;
  readonly subject: string;
  /** Message-IDs it answers or belongs to, the nearest first. */
  readonly answers: readonly string[];
  /** Hashes of our messages whose return path it was sent to; see `hashFromReturnPath`. */
  readonly returnPathHashes: readonly string[];
  /** The server that took it in says that the sender's domain did not send it (DMARC). */
  readonly isForged: boolean;
}

/** What somebody's server, or program, tells of one message of ours. */
export interface MailReport {
  readonly outcome: "delivered" | "read" | "failed" | "complained";
  /** It is the address that does not work, and not this message. Only of a failure. */
  readonly permanent: boolean;
  /** Codes and the server's sentence. */
  readonly detail: string | null;
  /** Whom it is about, in lower case: who bounced, or complained. More than one where a list was asked. */
  readonly addresses: readonly string[];
  /** Message-IDs of the mail it is about, as far as it brought them back. */
  readonly about: readonly string[];
}

export type InboundMail = MailHead &
  (
    | { readonly kind: "reply"; readonly text: string }
    /** By a machine: an absence, a receipt, a newsletter. Nothing in it was said to us by a person. */
    | { readonly kind: "automatic"; readonly text: string; readonly sign: string }
    | { readonly kind: "report"; readonly report: MailReport }
    /** A report that asks nothing of us: delayed, or about something else. */
    | { readonly kind: "note"; readonly what: string }
  );
