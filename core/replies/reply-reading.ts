import { z } from "zod";
import type { CalendarDate } from "../time/calendar-date.ts";

/** What a reply may mean, the most urgent to act on first: of several, the first is the primary one. */
export const ReplyIntent = z.enum([
  "stop",
  "wrong_person",
  "dispute",
  "hardship",
  "paid",
  "plan",
  "promise",
  "question",
  "abusive",
  "out_of_office",
  "other",
]);
export type ReplyIntent = z.infer<typeof ReplyIntent>;

/** A reply as it arrived. Language and currency help with `5/12` and `$200` where they are known. */
export interface ReplyText {
  readonly text: string;
  readonly channel: string;
  readonly receivedOn: CalendarDate;
  /** BCP 47, as `en-GB`: the account's, not a claim about this text. */
  readonly language?: string | undefined;
  /** ISO 4217: the account's. */
  readonly currency?: string | undefined;
}

/** An amount in hundredths where no currency is known, else in that currency's minor units. */
export interface SaidAmount {
  readonly minor: number;
  readonly currency: string | null;
}

export interface ReplyReading {
  readonly intent: ReplyIntent;
  /** What else it says, in the same order. */
  readonly also: readonly ReplyIntent[];
  /** The day promised, proposed or paid, where the text fixes exactly one. */
  readonly date: CalendarDate | null;
  /** What is promised, offered or paid; never what was billed. */
  readonly amount: SaidAmount | null;
  /** 0 to 1: how far the words carry the primary intent. It is no probability. */
  readonly confidence: number;
  /** The words that spoke for each intent, as they were understood. */
  readonly spoke: readonly { readonly intent: ReplyIntent; readonly words: string }[];
}
