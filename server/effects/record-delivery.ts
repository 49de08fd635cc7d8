import type { Channel, ContactPoint } from "../../core/accounts/account.ts";
import { type DeliveryState, deliveryStateOf } from "../../core/channels/delivery-state.ts";
import { toOneLine } from "../../core/messaging/shield.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";
import { wakeAccounts } from "../storage/accounts.ts";
import {
  type DeliveredMessage,
  dropStrayDeliveries,
  failSentMessage,
  findMessageOf,
  holdSending,
  insertDelivery,
  listOutcomes,
  type ToldDelivery,
  takeEarlyDeliveries,
} from "../storage/deliveries.ts";
import { findOutbox } from "../storage/outbox.ts";
import { resolveUnconfirmed } from "../storage/outbox-delivery.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { setTouchStatus } from "../storage/touches.ts";
import { type AccountWork, withAccount } from "./account-work.ts";
import { noteArrival, noteBroken, noteRead, PROVIDER } from "./address-facts.ts";
import { withoutAddresses } from "./delivery-detail.ts";
import { recordOptOut } from "./opt-out.ts";
import { sendAnotherWay } from "./send-another-way.ts";

/** A touch can hold 500 characters; a provider's sentence is for an operator to recognise. */
const DETAIL_CHARS_MAX = 200;

/**
 * Records what a provider tells of a message it took, known by the id it gave it then. Say `failed` only
 * when it has given up on the message, and `permanent` when the address itself does not work.
 *
 * Any order and any number of times come to the same: the first moment told of each outcome stands, and
 * a failure outlasts a delivery. A failed message leaves its step open, so that the next channel is
 * tried; an address that does not work is marked wherever it is in the book; a complaint stops it there.
 *
 * False when the tenant has no such message. True also when it may be one that is leaving right now:
 * what was told is then kept until that is written down.
 */
export async function recordDelivery(
  deps: Deps,
  tenantId: string,
  news: ToldDelivery,
): Promise<boolean> {
  const recordedAt = deps.clock.now();
  const told: ToldDelivery = {
    ...news,
    // A provider's clock may be ahead of ours; nothing was told before it happened.
    at: news.at > recordedAt ? recordedAt : news.at,
    detail:
      news.detail === null ? null : toOneLine(withoutAddresses(news.detail), DETAIL_CHARS_MAX),
  };
  const message = await deps.db.withTenant(tenantId, async (tx) => {
    const known = await findMessageOf(tx, told);
    if (known !== null) return known;
    const isSending = await holdSending(tx, told.channel);
    const leftMeanwhile = await findMessageOf(tx, told);
    if (leftMeanwhile !== null || !isSending) return leftMeanwhile;
    await dropStrayDeliveries(tx, addMs(recordedAt, -DAY_MS));
    // Without words, since nobody's erasure would find them here.
    await insertDelivery(tx, { ...told, detail: null }, { message: null, recordedAt });
    return "leaving";
  });
  if (message === "leaving") return true;
  if (message === null) return false;
  await withAccount(deps, tenantId, message.accountId, (work) => applyOnce(work, told));
  return true;
}

/** What was told of a message before we had written down that it left, now that we have. */
export async function applyEarlyDeliveries(
  work: AccountWork,
  sent: Pick<ToldDelivery, "providerId" | "channel">,
): Promise<void> {
  for (const told of await takeEarlyDeliveries(work.tx, sent)) await applyOnce(work, told);
}

async function applyOnce(work: AccountWork, told: ToldDelivery): Promise<void> {
  // Read again, because the account was not locked when it was found.
  const message = await findMessageOf(work.tx, told);
  if (message === null) return;
  const isNews = await insertDelivery(work.tx, told, { message, recordedAt: work.now });
  if (!isNews) return;
  const state = deliveryStateOf(await listOutcomes(work.tx, message.id));
  await moveTouch(work, { message, told, state });
  const { channel, outcome, permanent, detail, at } = told;
  const body = { channel, touchId: message.touchId, told: at };
  await appendTimeline(work.tx, work.accountId, [
    {
      at: work.now,
      actor: PROVIDER,
      kind: KIND[outcome],
      body: {
        ...body,
        ...(detail === null ? {} : { reason: detail }),
        ...(permanent ? { permanent } : {}),
      },
    },
  ]);
  await noteAddress(work, { message, told, state });
}

const KIND = {
  delivered: "touch_delivered",
  read: "touch_read",
  failed: "touch_undelivered",
  complained: "touch_complained",
} as const;

interface Moved {
  readonly message: DeliveredMessage;
  readonly told: ToldDelivery;
  readonly state: DeliveryState;
}

async function moveTouch(work: AccountWork, { message, told, state }: Moved): Promise<void> {
  const { tx, accountId, now } = work;
  const touch = { accountId, id: message.touchId };
  if (state === "failed") {
    if (told.outcome !== "failed") return;
    const reason = told.permanent ? "address_failed" : "not_delivered";
    const wasSent = await failSentMessage(tx, message.id, { reason, at: now });
    if (wasSent) {
      await setTouchStatus(tx, touch, { status: "failed", outcome: reason });
      const row = await findOutbox(tx, message.id);
      if (row !== null) await sendAnotherWay(work, row);
    }
    // Its step is open again.
    await wakeAccounts(tx, [accountId], now);
    return;
  }
  if (state !== "sent" && message.status === "unconfirmed")
    await resolveUnconfirmed(tx, message.id, { status: "sent", reason: state, at: now });
  if (state !== "sent" && (message.status === "sent" || message.status === "unconfirmed"))
    await setTouchStatus(tx, touch, { status: "sent", outcome: state });
}

/** What the news says of the address the message went to. */
async function noteAddress(work: AccountWork, { message, told, state }: Moved): Promise<void> {
  const { channel, outcome, permanent, at } = told;
  const learned = { at, outboxId: message.id };
  if (outcome === "read") await noteRead(work, channel, learned);
  const point = pointOf(work, message, channel);
  // Who was erased since is not brought back by a bounce.
  if (point === null) return;
  const where = { channel, address: point.address };
  if (outcome === "failed" && permanent) await noteBroken(work, where, learned);
  const arrived = outcome === "delivered" || outcome === "read";
  // That a mail was taken before it bounced says nothing for its address.
  if (arrived && state !== "failed") await noteArrival(work, where, learned);
  if (outcome === "complained") await stopAddress(work, point, told);
}

/** The address as it was when the message left, under the contact point's name. */
function pointOf(
  { facts }: AccountWork,
  { contactPointId, sentTo }: DeliveredMessage,
  channel: Channel,
): ContactPoint | null {
  const known = facts.account.contactPoints.find(({ id }) => id === contactPointId);
  if (known !== undefined) return sentTo === null ? known : { ...known, address: sentTo };
  return sentTo === null
    ? null
    : { id: contactPointId, channel, address: sentTo, consent: "unknown" };
}

async function stopAddress(
  work: AccountWork,
  point: ContactPoint,
  { providerId, channel, at }: ToldDelivery,
): Promise<void> {
  const account = { ...work.facts.account, contactPoints: [point] };
  await recordOptOut(
    { ...work, facts: { ...work.facts, account } },
    {
      key: `complaint/${providerId}`,
      channels: [channel],
      contactPointId: point.id,
      at,
      source: "complaint",
      by: PROVIDER,
    },
  );
  await appendTimeline(work.tx, work.accountId, [
    {
      at: work.now,
      actor: PROVIDER,
      kind: "contact.opted_out",
      body: { channel, channels: [channel], source: "complaint" },
    },
  ]);
  await wakeAccounts(work.tx, [work.accountId], work.now);
}
