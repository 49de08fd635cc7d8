import { callWordsDe } from "./call-words-de.ts";
import { callWordsEn } from "./call-words-en.ts";
import { callWordsEs } from "./call-words-es.ts";
import { callWordsFr } from "./call-words-fr.ts";
import { callWordsPt } from "./call-words-pt.ts";
import type { SpokenWords } from "./spoken-template.ts";

/** Everything a call says by itself; what is owed is said by the policy's own template. */
export interface CallWords {
  /** Who calls and for whom. Whoever picked up may be a stranger, so nothing here tells of a debt. */
  hello(who: { readonly creditor: string; readonly customer: string }): string;
  readonly stopKey: string;
  whoAreYou(customer: string): string;
  choices(until: string): string;
  readonly notHeard: string;
  readonly goodbye: string;
  readonly anotherTime: string;
  readonly wrongNumber: string;
  readonly stopped: string;
  readonly nothingToDo: string;
  readonly linkSent: string;
  readonly linkNotSent: string;
  promised(what: { readonly amount: string; readonly until: string }): string;
  readonly notPromised: string;
  readonly connecting: string;
  readonly callBack: string;
  /** On an answering machine, where anybody may listen. Without a number of ours it can't be left. */
  voicemail(who: {
    readonly creditor: string;
    readonly customer: string;
    readonly phone: string;
  }): string;
  /** Said where a written message has an address. */
  readonly ourPage: string;
}

export const CALL_WORDS: Readonly<Record<SpokenWords, CallWords>> = {
  en: callWordsEn,
  es: callWordsEs,
  fr: callWordsFr,
  de: callWordsDe,
  pt: callWordsPt,
};
