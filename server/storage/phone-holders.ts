import { sql } from "kysely";
import type { AccountId, Channel } from "../../core/accounts/account.ts";
import { manyRows, type Tx } from "./tx.ts";

/** An account that has a number, as it is written there. */
export interface PhoneHolder {
  readonly accountId: AccountId;
  readonly channel: Channel;
  readonly address: string;
}

const DIGITS_MIN = 7;

/**
 * Who has this number, given in full (`+15551230000`), on any channel that reaches a phone. One that is
 * written without its country is nobody's: whose it is would be a guess.
 */
export async function findPhoneHolders(tx: Tx, number: string): Promise<PhoneHolder[]> {
  const digits = number.replace(/\D/g, "");
  // A short code or a sender's name is no customer's number.
  if (!number.startsWith("+") || digits.length < DIGITS_MIN) return [];
  return manyRows(
    tx,
    sql<PhoneHolder>`select account_id as "accountId", channel, address from contact_points
      where regexp_replace(address, '[^0-9]', '', 'g') = ${digits}
        and channel in ('sms', 'whatsapp', 'voice') and address like '+%'
      order by 1, 2, 3`,
  );
}
