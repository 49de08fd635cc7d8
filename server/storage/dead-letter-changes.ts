import { sql } from "kysely";
import type { AccountId } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import { changedRows, firstRow, type Tx } from "./tx.ts";

/** The look is due now, as if it had never failed. False when the account needs none. */
export async function retryLook(tx: Tx, accountId: AccountId, at: Instant): Promise<boolean> {
  const retried = await changedRows(
    tx,
    sql`update accounts set look_tries = 0, lease_until = null, lease_by = null,
        look_version = look_version + 1, next_look_at = least(next_look_at, ${at}::timestamptz)
      where id = ${accountId} and next_look_at is not null returning id`,
  );
  return retried === 1;
}

/** A queued message may leave now, as if it had never failed. */
export async function retryQueued(tx: Tx, outboxId: string, at: Instant): Promise<boolean> {
  const retried = await changedRows(
    tx,
    sql`update outbox set tries = 0, lease_until = null, lease_by = null, version = version + 1,
        available_at = least(available_at, ${at}::timestamptz)
      where id = ${outboxId}::uuid and status = 'queued' returning id`,
  );
  return retried === 1;
}

/**
 * A message that was given up is queued again. False when another took its place: its key is that
 * one's now. Needs the account's lock, under which alone keys are taken.
 */
export async function queueAgain(tx: Tx, outboxId: string, at: Instant): Promise<boolean> {
  const queued = await changedRows(
    tx,
    sql`update outbox o set status = 'queued', available_at = ${at}::timestamptz, attempts = 0,
        tries = 0, reason = null, finished_at = null, version = version + 1
      where o.id = ${outboxId}::uuid and o.status = 'failed'
        and not exists (select from outbox other
          where other.idempotency_key = o.idempotency_key and other.id <> o.id
            and other.status not in ('cancelled', 'failed'))
      returning id`,
  );
  return queued === 1;
}

/** A key of a row that belongs to a connection, as `dead_letters` writes it. */
function connectionIn(subject: string): { connectionId: string; key: string } {
  const at = subject.indexOf("/");
  return { connectionId: subject.slice(0, at), key: subject.slice(at + 1) };
}

/** The write waits again; answers its connection, which is to have its turn, or null. */
export async function retryWrite(tx: Tx, subject: string, at: Instant): Promise<string | null> {
  const { connectionId, key } = connectionIn(subject);
  const retried = await changedRows(
    tx,
    sql`update crm_outbox set state = 'waiting', tries = 0, error = null,
        next_try_at = ${at}::timestamptz
      where connection_id = ${connectionId}::uuid and key = ${key}
        and state in ('waiting', 'stopped') returning key`,
  );
  return retried === 1 ? connectionId : null;
}

/** The notice is read again; answers its connection, or null. */
export async function retryEvent(tx: Tx, subject: string, at: Instant): Promise<string | null> {
  const { connectionId, key } = connectionIn(subject);
  const retried = await changedRows(
    tx,
    sql`update crm_inbox set tries = 0, next_try_at = ${at}::timestamptz
      where connection_id = ${connectionId}::uuid and object || '/' || crm_id = ${key}
      returning crm_id`,
  );
  return retried === 1 ? connectionId : null;
}

/** The notice is read no more. What it told of comes with the next full reading of the CRM. */
export async function dropEvent(tx: Tx, subject: string): Promise<boolean> {
  const { connectionId, key } = connectionIn(subject);
  const dropped = await changedRows(
    tx,
    sql`delete from crm_inbox where connection_id = ${connectionId}::uuid
        and object || '/' || crm_id = ${key} returning crm_id`,
  );
  return dropped === 1;
}

/** The connection has its turn now, as if none had failed. */
export async function retryTurn(tx: Tx, connectionId: string, at: Instant): Promise<boolean> {
  const retried = await changedRows(
    tx,
    sql`update crm_connections set sync_tries = 0, lease_until = null, lease_by = null,
        woken = woken + 1, sync_due_at = ${at}::timestamptz
      where id = ${connectionId}::uuid and state = 'active' returning id`,
  );
  return retried === 1;
}

/**
 * Has a mail that was put aside read from its mailbox again. False when it did not come from the one
 * there is now: then nothing but what is shown of it was kept.
 */
export async function readMailAgain(tx: Tx, mailId: string, at: Instant): Promise<boolean> {
  const mail = await firstRow(
    tx,
    sql<{ source: string }>`select source from inbound_mails
      where id = ${mailId} and state = 'waiting' and why in ('fault', 'unreadable')`,
  );
  const uid = /^.+ (\d{1,15})$/.exec(mail?.source ?? "")?.[1];
  if (uid === undefined) return false;
  const set = await changedRows(
    tx,
    sql`update mailboxes m set last_uid = least(m.last_uid, ${Number(uid) - 1}),
        due_at = ${at}::timestamptz
      from providers p where p.id = m.provider_id and p.kind = 'imap'
        and m.uid_validity is not null
        and ${mail?.source ?? ""} = coalesce(p.settings ->> 'mailbox', 'INBOX') || ' ' || ${uid}
      returning m.provider_id`,
  );
  if (set !== 1) return false;
  await sql`delete from inbound_mails where id = ${mailId}`.execute(tx);
  return true;
}
