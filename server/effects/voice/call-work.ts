import { z } from "zod";
import type { TwilioSettings } from "../../../adapters/channels/twilio/twilio-provider.ts";
import type { Speech, SpokenLanguage } from "../../../adapters/channels/twilio/twiml.ts";
import type { CurrencyCode } from "../../../core/money/money.ts";
import type { Deps } from "../../deps.ts";
import { findOutbox, type OutboxRow } from "../../storage/outbox.ts";
import { type AccountWork, withAccount } from "../account-work.ts";
import { OutboxBody } from "../outbox-body.ts";
import { CALL_WORDS, type CallWords } from "./call-words.ts";
import { type SpokenWords, spokenWordsOf } from "./spoken-template.ts";

/** A call that is going on: the message it carries and the account it is about, locked. */
export interface CallWork {
  readonly deps: Deps;
  readonly account: AccountWork;
  readonly row: OutboxRow;
  readonly body: OutboxBody;
  readonly currency: CurrencyCode;
  readonly settings: TwilioSettings;
  readonly words: CallWords;
  readonly language: SpokenLanguage;
  /** The provider's id of the call, for what must happen once. */
  readonly callSid: string;
  /** The address of another stage of this call. */
  readonly to: (stage: string) => string;
}

export interface CallAsked {
  readonly deps: Deps;
  readonly tenantId: string;
  /** Of the queued message that the call carries. */
  readonly messageId: string;
  readonly settings: TwilioSettings;
  readonly callSid: string;
  readonly to: (stage: string) => string;
}

/** Does something in a call under the account's lock; null when there is no such call of the tenant's. */
export async function withCall<T>(
  { deps, tenantId, messageId, ...asked }: CallAsked,
  work: (call: CallWork) => Promise<T>,
): Promise<T | null> {
  if (!z.uuid().safeParse(messageId).success) return null;
  const row = await deps.db.withTenant(tenantId, (tx) => findOutbox(tx, messageId));
  if (row === null || row.channel !== "voice") return null;
  // The call may be answered before its id is written down, but never be another one than that.
  if (row.providerId !== null && row.providerId !== asked.callSid) return null;
  const body = OutboxBody.parse(row.body);
  const { currency } = body.kind === "step" ? body.planned : body.direct;
  return withAccount(deps, tenantId, row.accountId, (account) => {
    const { language, country } = account.facts.account;
    const spoken = spokenWordsOf(language, account.policy.defaults.language);
    const call = { ...asked, deps, account, row, body, currency, words: CALL_WORDS[spoken] };
    return work({ ...call, language: toSpoken(spoken, language.split("-")[1] ?? country) });
  });
}

/** The accent of the customer's own country, where Twilio has it. */
function toSpoken(words: SpokenWords, place: string): SpokenLanguage {
  const accents = ACCENTS[words];
  return accents.find((each) => each.endsWith(`-${place}`)) ?? accents[0];
}

/** The first is for everywhere else. */
const ACCENTS: Readonly<
  Record<SpokenWords, readonly [SpokenLanguage, ...(readonly SpokenLanguage[])]>
> = {
  en: ["en-US", "en-GB", "en-AU", "en-IE"],
  es: ["es-MX", "es-ES", "es-US"],
  fr: ["fr-FR", "fr-CA"],
  de: ["de-DE"],
  pt: ["pt-BR", "pt-PT"],
};

export function hangUp({ language }: CallWork, ...say: readonly string[]): Speech {
  return { language, say, after: { kind: "hang_up" } };
}

export function ask({ language, to }: CallWork, stage: string, say: readonly string[]): Speech {
  return { language, say, after: { kind: "ask", next: to(stage) } };
}
