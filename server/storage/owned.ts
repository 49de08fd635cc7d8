import type { AccountId } from "../../core/accounts/account.ts";

/** A record of an account. Writes name both, so that nobody reaches another account's by its id. */
export interface Owned {
  readonly accountId: AccountId;
  readonly id: string;
}
