import type { CrmRef } from "../../adapters/crm-ref.ts";
import { isSignature, sign } from "../security/sign.ts";

/**
 * What is written on a CRM's record and shown to us by whoever may read the record. It names one
 * record of one connection, so a key seen on one record opens no other.
 */
export function recordKeyOf(secret: string, connectionId: string, ref: CrmRef): string {
  return sign(secret, textOf(connectionId, ref));
}

export function isRecordKey(
  secret: string,
  connectionId: string,
  ref: CrmRef,
  key: string,
): boolean {
  return isSignature(secret, textOf(connectionId, ref), key);
}

/** JSON, because an id of a CRM may contain any separator. */
function textOf(connectionId: string, { object, id }: CrmRef): string {
  return JSON.stringify(["record", connectionId, object, id]);
}
