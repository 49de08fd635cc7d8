import { z } from "zod";
import { AccountId } from "../../../core/accounts/account.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";

/** What every call from inside a CRM says of who reads. */
export const ReaderBody = z.object({
  // A browser may know zones that we don't: the card is then read in UTC, not refused.
  timeZone: TimeZone.catch("UTC"),
  locale: z.string().max(35).catch("en-US"),
});
export type ReaderBody = z.infer<typeof ReaderBody>;

/** What each call of a card says of where it stands; the record itself is by the CRM's own names. */
export const CardBody = z.object({
  recordKey: z.string().max(200).nullable(),
  accountId: AccountId.optional(),
});
export type CardBody = z.infer<typeof CardBody>;
