import { sql } from "kysely";
import { firstRow, jsonb, type Tx } from "./tx.ts";

/** What is known of a Zendesk account beside its connection; null where it is not known yet. */
export interface ZendeskAccount {
  readonly accountNumber: string | null;
  readonly commandsWebhookId: string | null;
  readonly webhookSecrets: Buffer | null;
  /** PEM. */
  readonly appKey: string | null;
  readonly installationIds: readonly string[];
}

export async function findZendeskAccount(
  tx: Tx,
  connectionId: string,
): Promise<ZendeskAccount | null> {
  // As text, because the two drivers hand out bytes in types of their own.
  const row = await firstRow(
    tx,
    sql<Omit<ZendeskAccount, "webhookSecrets"> & { sealed: string | null }>`
      select account_number as "accountNumber", commands_webhook_id as "commandsWebhookId",
        encode(webhook_secrets, 'base64') as sealed, app_key as "appKey",
        installation_ids as "installationIds"
      from zendesk_accounts where connection_id = ${connectionId}::uuid`,
  );
  if (row === null) return null;
  const { sealed, ...account } = row;
  return {
    ...account,
    webhookSecrets: sealed === null ? null : Buffer.from(sealed, "base64"),
  };
}

export async function saveWebhooks(
  tx: Tx,
  connectionId: string,
  { commandsWebhookId, sealed }: { readonly commandsWebhookId: string; readonly sealed: Buffer },
): Promise<void> {
  const bytes = sealed.toString("base64");
  await sql`insert into zendesk_accounts (connection_id, commands_webhook_id, webhook_secrets)
    values (${connectionId}::uuid, ${commandsWebhookId}, decode(${bytes}, 'base64'))
    on conflict (tenant_id, connection_id) do update set
      commands_webhook_id = excluded.commands_webhook_id,
      webhook_secrets = excluded.webhook_secrets`.execute(tx);
}

export async function saveAppKey(
  tx: Tx,
  connectionId: string,
  { key, installationIds }: { readonly key: string; readonly installationIds: readonly string[] },
): Promise<void> {
  await sql`insert into zendesk_accounts (connection_id, app_key, installation_ids)
    values (${connectionId}::uuid, ${key}, ${jsonb(installationIds)})
    on conflict (tenant_id, connection_id) do update set
      app_key = excluded.app_key, installation_ids = excluded.installation_ids`.execute(tx);
}

/** Remembers the number the account is known by; one that is known stays. */
export async function learnAccountNumber(
  tx: Tx,
  connectionId: string,
  accountNumber: string,
): Promise<void> {
  await sql`update zendesk_accounts set account_number = ${accountNumber}
    where connection_id = ${connectionId}::uuid and account_number is null`.execute(tx);
}
