import type { AccountId } from "../../core/accounts/account.ts";
import type { CrmRecord } from "../storage/crm-records.ts";
import { ownAccountId } from "./ids.ts";
import { ownerOf } from "./owner-of.ts";
import type { Scope } from "./scope.ts";

/** The account that a company or person is; null while it owes nothing. */
export function accountOfParty(scope: Scope, party: CrmRecord): AccountId | null {
  if (!scope.accounts.has(party.key)) return null;
  return party.chosenAccount ?? ownAccountId(scope.connectionId, party.ref);
}

/** The account that an invoice, payment, ticket or activity is about; null while it must wait. */
export function accountOf(scope: Scope, record: CrmRecord): AccountId | null {
  const owner = ownerOf(scope.records, record);
  return owner === null ? null : accountOfParty(scope, owner);
}
