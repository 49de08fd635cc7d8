import type { AccountId, Channel } from "../../core/accounts/account.ts";
import { CONSENT_TO } from "../../core/compliance/history/consent-events.ts";
import {
  type OptOutReading,
  recogniseOptOut,
} from "../../core/compliance/opt-out/recognise-opt-out.ts";
import { decideReply, type ReplyDecision } from "../../core/replies/decide-reply.ts";
import { readReply } from "../../core/replies/read-reply.ts";
import type { ReplyReading } from "../../core/replies/reply-reading.ts";
import { stopOf } from "../../core/replies/stop-of.ts";
import { type IntentSuggestion, weighSuggestion } from "../../core/replies/weigh-suggestion.ts";
import type { Instant } from "../../core/time/instant.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import type { Deps } from "../deps.ts";
import { lockAccount } from "../storage/accounts.ts";
import { findAccountIdsByAddress, setContactConsent } from "../storage/contact-points.ts";
import { appendTimeline } from "../storage/timeline.ts";
import type { Tx } from "../storage/tx.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { actOnReply, type ReplyActed } from "./act-on-reply.ts";
import { recordContactFacts, type ToldEvent } from "./contact-facts.ts";
import { recordOptOut } from "./opt-out.ts";
import { CUSTOMER, lookAgain } from "./portal-act.ts";
import { acknowledge } from "./replies/acknowledge.ts";
import { askModel } from "./replies/ask-model.ts";

/** A message from a customer, as the provider handed it over. */
export interface Reply {
  /** The provider's id: the same message delivered twice is one. */
  readonly id: string;
  readonly channel: Channel;
  /** Empty where only the customer is known, as on a ticket: then `accountIds` says whose it is. */
  readonly address: string;
  readonly text: string;
  readonly at: Instant;
  /** The accounts it is known to be about, by what it answers; else every one reachable at its address. */
  readonly accountIds?: readonly AccountId[];
  /** A machine wrote it. It is never acknowledged, or two machines would write to each other for ever. */
  readonly automatic?: true;
}

export interface ReplyDone {
  readonly reading: OptOutReading;
  readonly accountIds: readonly AccountId[];
}

/**
 * Takes a reply in for every account reachable at its address and honours a stop in the same
 * transaction, before anything else could be sent. What else it says is done at once as far as it was
 * read surely and policy allows, and is acknowledged once; the rest is left to a person, who reads it
 * with the day and the amount that were understood.
 */
export async function receiveReply(deps: Deps, tenantId: string, reply: Reply): Promise<ReplyDone> {
  const optOut = recogniseOptOut(reply.text, reply.channel);
  // Asked before the transaction, because nothing may wait for an answer under an account's lock.
  const suggestion = await askModel(deps, tenantId, reply);
  return deps.db.withTenant(tenantId, async (tx) => {
    const accountIds = reply.accountIds ?? (await findAccountIdsByAddress(tx, reply));
    let isAnswered = false;
    for (const accountId of accountIds) {
      await lockAccount(tx, accountId);
      const received: Received = { tenantId, accountId, reply, optOut, suggestion, isAnswered };
      // Several accounts at one address are one customer, who is answered once.
      isAnswered = (await receiveFor(deps, tx, received)) || isAnswered;
    }
    return { reading: optOut, accountIds };
  });
}

/** What a customer wrote beside a form of their own page, under the account's lock. */
export interface FormWords {
  /** Names this submission: sent twice, it is heard once. */
  readonly key: string;
  readonly text: string;
}

/**
 * Hears what stands in a form's free text. The form has said what it is for and is answered by its page, so
 * only what must not be missed acts by itself: a stop, a lawyer, a dispute, hardship. The rest is read where
 * the form's own words are.
 */
export async function hearForm(
  deps: Deps,
  { tx, tenantId, accountId, now }: AccountWork,
  { key, text }: FormWords,
): Promise<void> {
  if (text.trim() === "") return;
  const reply: Reply = { id: `form-${key}`, channel: "email", address: "", text, at: now };
  const optOut = recogniseOptOut(text, reply.channel);
  const heard = { tenantId, accountId, reply, optOut, suggestion: null, isAnswered: true };
  await receiveFor(deps, tx, { ...heard, isForm: true });
}

function ofForm(decision: ReplyDecision): ReplyDecision {
  const nothing = { promise: null, offersPlan: false, looksForPayment: false, answer: null };
  return { ...decision, ...nothing, closesAddress: false };
}

interface Received {
  readonly isForm?: boolean;
  readonly tenantId: string;
  readonly accountId: AccountId;
  readonly reply: Reply;
  readonly optOut: OptOutReading;
  readonly suggestion: IntentSuggestion | null;
  readonly isAnswered: boolean;
}

/** Whether the customer was answered. */
async function receiveFor(
  deps: Deps,
  tx: Tx,
  { tenantId, accountId, reply, optOut, suggestion, isAnswered, isForm = false }: Received,
): Promise<boolean> {
  const work = await openWork(deps, tx, tenantId, accountId);
  if (work === null) return false;
  const { id, channel, address, text, at } = reply;
  const eventId = `reply-${id}-${accountId}`;
  if (work.facts.contactEvents.some((event) => event.id === eventId)) return false;
  const { actFromConfidence } = work.policy.replies;
  const meaning = weighSuggestion(meaningOf(work, reply), suggestion, actFromConfidence);
  const decided = decideReply({
    reading: meaning,
    stop: stopOf(channel, optOut, meaning),
    isAutomatic: reply.automatic === true,
    actFromConfidence,
  });
  const decision = isForm ? ofForm(decided) : decided;
  if (isForm && decision.stop === null && decision.holds.length === 0) return false;
  const from = address === "" ? {} : { address };
  const told = { id: eventId, type: "inbound", medium: channel, ...from, text, at } as const;
  await recordContactFacts(work, [{ ...told, source: "reply" }], CUSTOMER);
  const entry = (kind: string, body: Record<string, unknown>) => ({
    at: work.now,
    actor: CUSTOMER,
    kind,
    body: { channel, ...body },
  });
  const { asksPerson, stop } = decision;
  const understood = { reason: text, ...toBody(meaning), ...(asksPerson ? { asksPerson } : {}) };
  const entries = [entry("reply.received", { ...understood, reading: optOut.kind })];
  if (stop !== null) {
    const { channels, said } = stop;
    await recordOptOut(work, { key: id, channels, at, source: "reply", said, by: CUSTOMER });
    entries.push(entry("contact.opted_out", { channels, source: "reply", reason: said }));
  }
  if (optOut.kind === "start" && (await optIn(work, reply)))
    entries.push(entry("contact.opted_in", { source: "reply" }));
  await appendTimeline(tx, accountId, entries);
  const acted = await actOnReply(deps, work, reply, decision);
  if (acted.isLeftToPerson && !asksPerson)
    await appendTimeline(tx, accountId, [
      entry("reply.unsettled", { ...understood, asksPerson: true }),
    ]);
  const hasAnswered = isAnswered || (await answer(deps, work, reply, { decision, acted }));
  await lookAgain(deps, work);
  return hasAnswered;
}

interface Done {
  readonly decision: ReplyDecision;
  readonly acted: ReplyActed;
}

/** A machine is never answered, and a recorded promise has its own confirmation. */
async function answer(
  deps: Deps,
  work: AccountWork,
  reply: Reply,
  { decision, acted }: Done,
): Promise<boolean> {
  if (reply.automatic === true || decision.answer === null || acted.isPromiseRecorded) return false;
  const isWithoutTerms = decision.answer === "reply_plan" && acted.arrangementId === undefined;
  const template = isWithoutTerms ? "reply_question" : decision.answer;
  return acknowledge(deps, work, reply, { template, arrangementId: acted.arrangementId });
}

/** Read with the account's own language and money, on the customer's calendar. */
function meaningOf({ facts, policy, now }: AccountWork, { text, channel }: Reply): ReplyReading {
  const { account, invoices } = facts;
  const [currency, ...others] = new Set(invoices.map((invoice) => invoice.currency));
  const { todayDate } = accountContext(facts, policy, now);
  return readReply({
    text,
    channel,
    receivedOn: todayDate,
    language: account.language.includes("-")
      ? account.language
      : `${account.language}-${account.country}`,
    ...(others.length === 0 ? { currency } : {}),
  });
}

function toBody({ intent, also, date, amount, confidence }: ReplyReading) {
  return {
    intent,
    also,
    confidence,
    ...(date === null ? {} : { on: date }),
    ...(amount === null || amount.currency === null
      ? {}
      : { amountMinor: amount.minor, currency: amount.currency }),
  };
}

/** START after STOP opens the address again that it came from, and no other. */
async function optIn(work: AccountWork, { channel, address, at }: Reply): Promise<boolean> {
  const { tx, accountId, facts } = work;
  const points = facts.account.contactPoints.filter(
    (point) =>
      point.channel === channel &&
      point.address.toLowerCase() === address.toLowerCase() &&
      point.consent === "withdrawn",
  );
  const yes = CONSENT_TO[channel];
  for (const point of points) {
    const about = { at, medium: channel, address: point.address, source: "reply" } as const;
    const told: ToldEvent[] = [{ type: "medium_opt_in", ...about }];
    if (yes !== null) told.push({ type: yes, ...about, basis: "asked for messages again" });
    await recordContactFacts(work, told, CUSTOMER);
    await setContactConsent(tx, { accountId, id: point.id }, "granted");
  }
  return points.length > 0;
}
