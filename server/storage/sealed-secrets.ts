import { sql } from "kysely";
import { sealContexts } from "../security/seal-contexts.ts";
import { changedRows, manyRows, type Tx } from "./tx.ts";

interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly id: string;
  context(owner: { readonly tenantId: string; readonly id: string }): string;
}

/** Every column that holds what is sealed. A test compares it with the catalog. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    ...{ table: "providers", column: "secrets", id: "id" },
    context: ({ id }) => sealContexts.provider(id),
  },
  {
    ...{ table: "crm_connections", column: "tokens", id: "id" },
    context: sealContexts.crmTokens,
  },
  {
    ...{ table: "zendesk_accounts", column: "webhook_secrets", id: "connection_id" },
    context: sealContexts.zendeskWebhooks,
  },
];

export interface SealedSecret {
  readonly where: SealedColumn;
  readonly id: string;
  readonly context: string;
  readonly sealed: Buffer;
}

/** A tenant's sealed secrets, all of them: a few for each provider and connection. */
export async function listSealedSecrets(tx: Tx, tenantId: string): Promise<SealedSecret[]> {
  const found: SealedSecret[] = [];
  for (const where of SEALED_COLUMNS) {
    const column = sql.ref(where.column);
    const rows = await manyRows(
      tx,
      // As text, because the two drivers hand out bytes in types of their own.
      sql<{ id: string; sealed: string }>`
        select ${sql.ref(where.id)}::text as id, encode(${column}, 'base64') as sealed
        from ${sql.table(where.table)} where ${column} is not null and length(${column}) > 0
        order by 1`,
    );
    for (const { id, sealed } of rows) {
      const context = where.context({ tenantId, id });
      found.push({ where, id, context, sealed: Buffer.from(sealed, "base64") });
    }
  }
  return found;
}

/** Puts another sealing of the same secret in its place; false where it was changed meanwhile. */
export async function replaceSealed(tx: Tx, old: SealedSecret, sealed: Buffer): Promise<boolean> {
  const { table, column, id } = old.where;
  const changed = await changedRows(
    tx,
    sql`update ${sql.table(table)}
      set ${sql.ref(column)} = decode(${sealed.toString("base64")}, 'base64')
      where ${sql.ref(id)}::text = ${old.id}
        and ${sql.ref(column)} = decode(${old.sealed.toString("base64")}, 'base64')
      returning 1`,
  );
  return changed === 1;
}
