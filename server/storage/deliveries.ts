import { sql } from "kysely";
import type { AccountId, Channel } from "../../core/accounts/account.ts";
import type { DeliveryOutcome } from "../../core/channels/delivery-state.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { OutboxStatus } from "./outbox.ts";
import { changedRows, firstRow, manyRows, type Tx } from "./tx.ts";

/** What a provider says became of one message. */
export interface ToldDelivery {
  readonly providerId: string;
  readonly channel: Channel;
  readonly outcome: DeliveryOutcome;
  /** Of a failure: not this message alone, the address does not work. */
  readonly permanent: boolean;
  /** For an operator, or null; it names nobody. */
  readonly detail: string | null;
  readonly at: Instant;
}

/** The message a provider speaks of. */
export interface DeliveredMessage {
  readonly id: string;
  readonly accountId: AccountId;
  readonly touchId: string;
  readonly contactPointId: string;
  readonly status: OutboxStatus;
  readonly sentTo: string | null;
}

/** By what the provider called it when it took it, or was to call it where nobody knows whether it did. */
export function findMessageOf(
  tx: Tx,
  { providerId, channel }: Pick<ToldDelivery, "providerId" | "channel">,
): Promise<DeliveredMessage | null> {
  return firstRow(
    tx,
    sql<DeliveredMessage>`select id, account_id as "accountId", touch_id as "touchId",
        contact_point_id as "contactPointId", status, sent_to as "sentTo"
      from outbox where provider_id = ${providerId} and channel = ${channel}
        -- One that is leaving carries the name it will have, and nothing of it is written down yet.
        and status not in ('queued', 'sending')
      order by created_at desc limit 1`,
  );
}

/**
 * True while the provider may have a message of which we have not written down that it left. Waits for
 * whoever is writing that down, and makes them wait: look for the message again afterwards.
 */
export async function holdSending(tx: Tx, channel: Channel): Promise<boolean> {
  const sending = await changedRows(
    tx,
    sql`select id from outbox where status = 'sending' and channel = ${channel} for share`,
  );
  return sending > 0;
}

/** What was told early and is still about nothing is about nothing of ours. */
export async function dropStrayDeliveries(tx: Tx, before: Instant): Promise<void> {
  await sql`delete from deliveries
    where outbox_id is null and recorded_at < ${before}::timestamptz`.execute(tx);
}

/**
 * Keeps what was told, once per message and outcome. False when it was known: a failure that turns
 * out to be the address's is news again.
 */
export async function insertDelivery(
  tx: Tx,
  told: ToldDelivery,
  { message, recordedAt }: { message: DeliveredMessage | null; recordedAt: Instant },
): Promise<boolean> {
  const { providerId, channel, outcome, permanent, detail, at } = told;
  const rows = await changedRows(
    tx,
    sql`insert into deliveries as d (provider_id, channel, outcome, permanent, detail, at,
        recorded_at, account_id, outbox_id)
      values (${providerId}, ${channel}, ${outcome}, ${permanent}, ${detail}, ${at}::timestamptz,
        ${recordedAt}::timestamptz, ${message?.accountId ?? null}, ${message?.id ?? null}::uuid)
      on conflict (tenant_id, provider_id, channel, outcome)
      do update set permanent = true, detail = excluded.detail
        where excluded.permanent and not d.permanent
      returning provider_id`,
  );
  return rows === 1;
}

/** Takes out what was told of a message before we knew that it left, to be recorded properly. */
export function takeEarlyDeliveries(
  tx: Tx,
  { providerId, channel }: Pick<ToldDelivery, "providerId" | "channel">,
): Promise<ToldDelivery[]> {
  return manyRows(
    tx,
    sql<ToldDelivery>`delete from deliveries
      where provider_id = ${providerId} and channel = ${channel} and outbox_id is null
      returning provider_id as "providerId", channel, outcome, permanent, detail, at`,
  );
}

/** When a message to this address last arrived, whoever's it was; null when none is known to have. */
export async function findLastArrival(
  tx: Tx,
  { channel, address }: { readonly channel: Channel; readonly address: string },
): Promise<Instant | null> {
  const row = await firstRow(
    tx,
    sql<{ at: Instant | null }>`select max(d.at) as at from outbox o
      join deliveries d on d.outbox_id = o.id and d.tenant_id = o.tenant_id
      where lower(o.sent_to) = lower(${address}) and o.channel = ${channel} and o.status = 'sent'
        and d.outcome in ('delivered', 'read')`,
  );
  return row?.at ?? null;
}

/** A message that had left did not arrive: its key is free, so that the step may be tried again. */
export async function failSentMessage(
  tx: Tx,
  id: string,
  { reason, at }: { readonly reason: string; readonly at: Instant },
): Promise<boolean> {
  const failed = await changedRows(
    tx,
    sql`update outbox set status = 'failed', reason = ${reason}, finished_at = ${at}::timestamptz
      where id = ${id} and status in ('sent', 'unconfirmed') returning id`,
  );
  return failed === 1;
}

/** A message that was handed over and can still be taken back, as a letter in the tray can. */
export async function cancelSentMessage(
  tx: Tx,
  id: string,
  { reason, at }: { readonly reason: string; readonly at: Instant },
): Promise<boolean> {
  const cancelled = await changedRows(
    tx,
    sql`update outbox set status = 'cancelled', reason = ${reason},
        finished_at = ${at}::timestamptz
      where id = ${id} and status = 'sent' returning id`,
  );
  return cancelled === 1;
}

/** All outcomes told of one message. */
export async function listOutcomes(tx: Tx, outboxId: string): Promise<DeliveryOutcome[]> {
  const rows = await manyRows(
    tx,
    sql<{ outcome: DeliveryOutcome }>`select outcome from deliveries
      where outbox_id = ${outboxId}::uuid`,
  );
  return rows.map(({ outcome }) => outcome);
}

export interface KeptDelivery extends ToldDelivery {
  readonly recordedAt: Instant;
  readonly touchId: string;
}

/** Everything told about one account's messages, the earliest first. */
export function listDeliveries(tx: Tx, accountId: AccountId): Promise<KeptDelivery[]> {
  return manyRows(
    tx,
    sql<KeptDelivery>`select d.provider_id as "providerId", d.channel, d.outcome, d.permanent,
        d.detail, d.at, d.recorded_at as "recordedAt", o.touch_id as "touchId"
      from deliveries d join outbox o on o.id = d.outbox_id and o.tenant_id = d.tenant_id
      where d.account_id = ${accountId} order by d.at, d.provider_id, d.outcome`,
  );
}
