import type { FailedKind } from "../../../views/failed-work.ts";

interface KindWords {
  readonly label: string;
  readonly retry: string;
  readonly dismiss: string;
  /** What dismissing it means for the customer or the books. */
  readonly means: string;
}

const PLAIN = { retry: "Try again", dismiss: "Dismiss…" };

/** Each kind as the person who decides about it reads it. */
export const KIND_WORDS: Readonly<Record<FailedKind, KindWords>> = {
  treat: {
    ...PLAIN,
    label: "Look at an account",
    means: "The account goes on being looked at, less often.",
  },
  deliver: {
    ...PLAIN,
    label: "Send a message",
    means: "The message is not sent.",
  },
  unconfirmed: {
    label: "A message that may have left",
    retry: "It did not leave",
    dismiss: "It left…",
    means: "It counts as sent. Ask the provider first: nobody here knows.",
  },
  money: {
    ...PLAIN,
    label: "Ask after a payment",
    means: "The payment's fate stays unknown here until the provider tells of it.",
  },
  crm_write: {
    ...PLAIN,
    label: "Write to the CRM",
    means: "The CRM is not told. Later changes of the same record are written again.",
  },
  crm_event: {
    ...PLAIN,
    label: "Take in a notice of the CRM",
    means: "The notice is dropped. A full reading still finds what it told of.",
  },
  crm_sync: {
    ...PLAIN,
    label: "Read the CRM",
    means: "The connection goes on being tried, less often.",
  },
  mail: {
    ...PLAIN,
    label: "Take in a mail",
    means: "The mail counts as nobody's, and its words are forgotten.",
  },
};
