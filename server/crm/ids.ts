import type { CrmRef } from "../../adapters/crm-ref.ts";
import { AccountId, InvoiceId } from "../../core/accounts/account.ts";
import { stableId } from "../import/stable-id.ts";
import { sha256 } from "../storage/sha256.ts";

/** Begins the id of everything that comes from a CRM's record. */
export const ID_PREFIX = "crm-";

const CONNECTION_CHARS = 8;
const HASH_CHARS = 12;

/** Begins the id of whatever comes from this connection, unless the CRM's own id is an odd one. */
export function idPrefixOf(connectionId: string): string {
  return `${ID_PREFIX}${connectionId.slice(0, CONNECTION_CHARS)}-`;
}

/**
 * What a CRM's record is called here. The same record has the same name whenever it is read, which is
 * what makes reading it twice harmless; two connections never share one.
 */
export function recordId(connectionId: string, { object, id }: CrmRef): string {
  const name = `${connectionId.slice(0, CONNECTION_CHARS)}-${object}-${id}`;
  return `${ID_PREFIX}${stableId(name)}`;
}

export function ownAccountId(connectionId: string, ref: CrmRef): AccountId {
  return AccountId.parse(recordId(connectionId, ref));
}

export function invoiceIdOf(connectionId: string, ref: CrmRef): InvoiceId {
  return InvoiceId.parse(recordId(connectionId, ref));
}

/** Tells several facts of one record apart by what they say. */
export function partOf(record: string, part: string, content: readonly string[] = []): string {
  const hash = content.length === 0 ? "" : `-${sha256(content.join("\n")).slice(0, HASH_CHARS)}`;
  return `${record}~${part}${hash}`;
}
