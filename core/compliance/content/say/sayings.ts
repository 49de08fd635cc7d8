import { advisersIn } from "../../debt-advice.ts";
import type { Disclosure } from "../duty.ts";

export interface Wording {
  readonly long: string;
  /** For channels where each letter costs; in the alphabet that costs least where the words allow. */
  readonly short: string;
  /** For a call, where the long one would speak of a message. */
  readonly spoken?: string;
  /** What counts as having said it already, in a text without accents in lower case. */
  readonly said: RegExp;
}

/** What is said in a sentence of its own. */
export type Said = Exclude<Disclosure, "opt_out" | "sender" | "postal_address">;

/** What the law wants said, in one language. Reviewed like code: a compliance officer reads it. */
export interface Sayings {
  readonly disclosures: Readonly<Record<Said, Wording>>;
  /** How messages stop: by answering a text, or by a link with this label. */
  readonly stop: { readonly byReply: string; readonly byLink: string };
  /** Before the sender's name. */
  readonly from: string;
  /** To a person who calls, before what must be said to the customer and to nobody else. */
  readonly sayFirst: string;
}

/** The advisers of the one country whose law asks for it, in one sentence. */
export function britishAdvisers(language: string, and: string): string {
  return advisersIn("GB", language)
    .map(({ name, url }) => `${name}, ${url}`)
    .join(`, ${and} `);
}

export function britishAdviser(language: string): string {
  const [first] = advisersIn("GB", language);
  if (first === undefined) throw new Error("there is free debt advice in Great Britain");
  return first.url;
}
