import { money, toDecimal } from "../../core/money/money.ts";
import type { ReplyIntent } from "../../core/replies/reply-reading.ts";
import type { PanelReply, PanelReplySource } from "./panel-reply.ts";
import type { PanelActionName } from "./panel-view.ts";
import { replyWordsFor } from "./reply-words.ts";
import type { SectionInput } from "./section-input.ts";
import { day, looseAmountText, repMoment } from "./voice.ts";

/** What a rep would most likely do about each meaning; what is possible is asked apart. */
const SUGGESTED: Readonly<Record<ReplyIntent, readonly PanelActionName[]>> = {
  stop: ["record-opt-out"],
  wrong_person: ["record-opt-out"],
  dispute: ["mark-dispute"],
  hardship: ["mark-hardship", "propose-plan"],
  paid: ["pause-cadence"],
  plan: ["propose-plan"],
  promise: ["record-promise"],
  question: ["send-payment-link", "log-call"],
  abusive: ["log-call"],
  out_of_office: [],
  other: ["log-call"],
};

const REASON_CHARACTERS = 500;

/** The last reply that asks for a person, or null: with what it seems to say and what may follow. */
export function toReply({ input, voice, availability }: SectionInput): PanelReply | null {
  const { reply } = input;
  if (reply === undefined || reply === null) return null;
  const words = replyWordsFor(voice.words.language);
  const { intent, also, confidence, on, amountMinor, currency, at } = reply;
  const said = [intent, ...also];
  const amount =
    amountMinor === undefined || currency === undefined
      ? ""
      : looseAmountText(voice, amountMinor, currency);
  const understood = [
    ...said.map((each) => voice.words.replyIntent[each]),
    on === undefined ? "" : day(voice, on),
    amount,
  ];
  const ids = new Set(said.flatMap((each) => SUGGESTED[each]));
  const isSure = confidence >= input.policy.replies.actFromConfidence;
  return {
    title: words.title,
    at: { value: at, text: repMoment(voice, at) },
    channel: voice.words.channel[reply.channel],
    text: reply.reason,
    understood: understood.filter((text) => text !== "").join(" · "),
    sureText: intent === "other" ? words.unclear : isSure ? words.sure : words.unsure,
    actions: [...ids]
      .filter((id) => availability[id].enabled)
      .map((id) => ({ id, fill: fillOf(id, reply) })),
  };
}

/** A form begins with the customer's own words, and with the day and amount they fix. */
function fillOf(id: PanelActionName, reply: PanelReplySource): Record<string, string> {
  const { reason, on, amountMinor, currency } = reply;
  switch (id) {
    case "mark-dispute":
    case "mark-hardship":
    case "pause-cadence":
      return { reason: reason.trim().slice(0, REASON_CHARACTERS) };
    case "record-promise":
      return {
        ...(on === undefined ? {} : { dueOn: on }),
        ...(amountMinor === undefined || currency === undefined
          ? {}
          : { amount: toDecimal(money(amountMinor, currency)), currency }),
      };
    default:
      return {};
  }
}
