import type { CalendarDate } from "../time/calendar-date.ts";
import type { ReplyIntent, ReplyReading, SaidAmount } from "./reply-reading.ts";
import type { ReadStop } from "./stop-of.ts";

export type ReplyHold = "dispute" | "hardship";

export type ReplyTemplate =
  | "reply_stop"
  | "reply_wrong_person"
  | "reply_dispute"
  | "reply_hardship"
  | "reply_paid"
  | "reply_plan"
  | "reply_promise"
  | "reply_question";

/** What a reply makes us do, before anybody has read it. */
export interface ReplyDecision {
  readonly stop: ReadStop | null;
  /** The address is somebody else's, or its owner has died. */
  readonly closesAddress: boolean;
  readonly holds: readonly ReplyHold[];
  readonly promise: { readonly on: CalendarDate; readonly amount: SaidAmount } | null;
  /** Chasing rests while a payment that was told of is looked for. */
  readonly looksForPayment: boolean;
  readonly offersPlan: boolean;
  readonly answer: ReplyTemplate | null;
  /** Somebody reads it: what was understood is then a suggestion. */
  readonly asksPerson: boolean;
}

export interface ReplyQuestion {
  readonly reading: ReplyReading;
  readonly stop: ReadStop | null;
  readonly isAutomatic: boolean;
  /** 0 to 1, from policy: below it nothing but a stop acts by itself. */
  readonly actFromConfidence: number;
}

const NOTHING = {
  closesAddress: false,
  holds: [],
  promise: null,
  looksForPayment: false,
  offersPlan: false,
  answer: null,
} as const;

const HOLDS: readonly ReplyHold[] = ["dispute", "hardship"];

/**
 * Decides what a reply does by itself. The order of safety is the order of acting: a stop is honoured
 * and confirmed and nothing else is written; what somebody else's phone says holds nothing. A machine's
 * mail and thanks do nothing. What was read less surely than policy wants goes to a person.
 */
export function decideReply({ reading, stop, ...question }: ReplyQuestion): ReplyDecision {
  const { intent, also, confidence } = reading;
  // Only a machine's own words are no wish; a stop in them is the customer's all the same.
  if (question.isAutomatic || intent === "out_of_office")
    return { ...NOTHING, stop: question.isAutomatic ? null : stop, asksPerson: false };
  const isSure = confidence >= question.actFromConfidence;
  if (!isSure && stop === null) return { ...NOTHING, stop, asksPerson: intent !== "abusive" };
  const said: readonly ReplyIntent[] = [intent, ...also];
  const isStranger = intent === "wrong_person" || said.includes("wrong_person");
  const tellsOfDeath = intent === "hardship" && isStranger;
  const holds = isStranger && !tellsOfDeath ? [] : HOLDS.filter((hold) => said.includes(hold));
  const isHeld = holds.length > 0 || isStranger;
  const { date, amount } = reading;
  const isPromised = said.includes("promise") && !said.includes("plan") && !isHeld;
  const promise = isPromised && date !== null && amount !== null ? { on: date, amount } : null;
  const looksForPayment = said.includes("paid") && !isHeld;
  const offersPlan = said.includes("plan") && !isHeld && stop === null;
  return {
    stop,
    closesAddress: isStranger,
    holds,
    promise,
    looksForPayment,
    offersPlan,
    answer: answerTo(intent, stop),
    asksPerson:
      isHeld ||
      looksForPayment ||
      said.includes("question") ||
      stop?.isThroughLawyer === true ||
      (isPromised && promise === null) ||
      // Terms of the customer's own are nobody's to refuse by silence.
      (offersPlan && amount !== null),
  };
}

function answerTo(intent: ReplyIntent, stop: ReadStop | null): ReplyTemplate | null {
  if (stop !== null) return stop.isThroughLawyer ? null : "reply_stop";
  switch (intent) {
    case "abusive":
    case "out_of_office":
    case "other":
      return null;
    default:
      return `reply_${intent}`;
  }
}
