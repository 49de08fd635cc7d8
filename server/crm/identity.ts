import type { AccountId } from "../../core/accounts/account.ts";
import { IDENTITY_MARK } from "../storage/crm-identities.ts";
import type { CrmBody } from "../storage/crm-records.ts";
import { sha256 } from "../storage/sha256.ts";
import { ID_PREFIX } from "./ids.ts";

/** What says that two records are one customer. Nothing else does: a name is not unique. */
export type IdentitySign = "customer_number" | "verified_address";

/** Customer numbers differ in case and spaces from system to system, and in nothing else. */
export function numberTarget(customerNumber: string): string | null {
  const plain = customerNumber.trim().toLowerCase();
  return plain === "" ? null : `${IDENTITY_MARK}number:${plain}`;
}

/** A hash, because a link is no place for an address. */
export function addressTarget(email: string): string {
  return `${IDENTITY_MARK}address:${sha256(email.trim().toLowerCase())}`;
}

/** The signs that a record carries, as links keep them. */
export function identityTargets(body: CrmBody | null): readonly string[] {
  if (body?.kind !== "company" && body?.kind !== "person") return [];
  const number = numberTarget(body.customerNumber ?? "");
  const addresses = body.addressesVerified === true ? body.emails.map(addressTarget) : [];
  return [...new Set([...(number === null ? [] : [number]), ...addresses])];
}

export interface Kin {
  /** The account this record would be by itself, and whether it is one already. */
  readonly own: AccountId;
  readonly isAccount: boolean;
  /** Accounts of other sources with the same customer number, and with the same verified address. */
  readonly byNumber: readonly AccountId[];
  readonly byAddress: readonly AccountId[];
}

/**
 * The account of another source that this record is. The number decides before the address, and more
 * than one account with the same sign decides nothing: then a person is asked. Two records that are
 * accounts both become the one that came from a file, else the one whose id sorts first, so that it
 * does not matter which is looked at first; an address never joins two accounts.
 */
export function accountByIdentity(
  kin: Kin,
): { readonly accountId: AccountId; readonly by: IdentitySign } | null {
  const numbered = others(kin.byNumber, kin.own);
  if (numbered.length > 1) return null;
  const [accountId] = numbered;
  if (accountId !== undefined)
    return !kin.isAccount || isSenior(accountId, kin.own)
      ? { accountId, by: "customer_number" }
      : null;
  const [addressed, ...more] = others(kin.byAddress, kin.own);
  if (addressed === undefined || more.length > 0 || kin.isAccount) return null;
  return { accountId: addressed, by: "verified_address" };
}

function others(accountIds: readonly AccountId[], own: AccountId): AccountId[] {
  return [...new Set(accountIds)].filter((id) => id !== own);
}

function isSenior(accountId: AccountId, own: AccountId): boolean {
  return !accountId.startsWith(ID_PREFIX) || accountId < own;
}
