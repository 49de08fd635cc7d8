import type { AccountId, Channel } from "../../core/accounts/account.ts";
import { CONSENT_TO } from "../../core/compliance/history/consent-events.ts";
import {
  type OptOutReading,
  recogniseOptOut,
} from "../../core/compliance/opt-out/recognise-opt-out.ts";
import { readReply } from "../../core/replies/read-reply.ts";
import type { ReplyReading } from "../../core/replies/reply-reading.ts";
import type { Instant } from "../../core/time/instant.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import type { Deps } from "../deps.ts";
import { lockAccount } from "../storage/accounts.ts";
import { findAccountIdsByAddress, setContactConsent } from "../storage/contact-points.ts";
import { appendTimeline } from "../storage/timeline.ts";
import type { Tx } from "../storage/tx.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { actOnReply } from "./act-on-reply.ts";
import { recordContactFacts, type ToldEvent } from "./contact-facts.ts";
import { recordOptOut } from "./opt-out.ts";
import { CUSTOMER, lookAgain } from "./portal-act.ts";

/** A message from a customer, as the provider handed it over. */
export interface Reply {
  /** The provider's id: the same message delivered twice is one. */
  readonly id: string;
  readonly channel: Channel;
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
 * transaction, before anything else could be sent. A dispute, hardship or somebody else's address
 * acts in it too. A promise, a plan, a payment told, a question, and a wish about times or places are
 * left to a person, who reads them on the timeline with the day and the amount that were understood.
 */
export function receiveReply(deps: Deps, tenantId: string, reply: Reply): Promise<ReplyDone> {
  const reading = recogniseOptOut(reply.text, reply.channel);
  return deps.db.withTenant(tenantId, async (tx) => {
    const accountIds = reply.accountIds ?? (await findAccountIdsByAddress(tx, reply));
    for (const accountId of accountIds) {
      await lockAccount(tx, accountId);
      await receiveFor(deps, tx, { tenantId, accountId, reply, reading });
    }
    return { reading, accountIds };
  });
}

interface Received {
  readonly tenantId: string;
  readonly accountId: AccountId;
  readonly reply: Reply;
  readonly reading: OptOutReading;
}

async function receiveFor(
  deps: Deps,
  tx: Tx,
  { tenantId, accountId, reply, reading }: Received,
): Promise<void> {
  const work = await openWork(deps, tx, tenantId, accountId);
  if (work === null) return;
  const { id, channel, address, text, at } = reply;
  const eventId = `reply-${id}-${accountId}`;
  if (work.facts.contactEvents.some((event) => event.id === eventId)) return;
  const told = { id: eventId, type: "inbound", medium: channel, address, text, at } as const;
  await recordContactFacts(work, [{ ...told, source: "reply" }], CUSTOMER);
  const entry = (kind: string, body: Record<string, unknown>) => ({
    at: work.now,
    actor: CUSTOMER,
    kind,
    body: { channel, ...body },
  });
  const meaning = meaningOf(work, reply);
  const understood = toBody(meaning);
  const entries = [entry("reply.received", { reason: text, reading: reading.kind, ...understood })];
  if (reading.kind === "stop") {
    const { channels, said } = reading;
    await recordOptOut(work, { key: id, channels, at, source: "reply", said, by: CUSTOMER });
    entries.push(entry("contact.opted_out", { channels, source: "reply", reason: said }));
  }
  if (reading.kind === "start" && (await optIn(work, reply)))
    entries.push(entry("contact.opted_in", { source: "reply" }));
  await appendTimeline(tx, accountId, entries);
  await actOnReply(deps, work, reply, meaning);
  await lookAgain(deps, work);
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
