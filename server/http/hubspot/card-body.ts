import { z } from "zod";
import { AccountId } from "../../../core/accounts/account.ts";
import { TimeZone } from "../../../core/time/time-zone.ts";

/** HubSpot gives ids as numbers in one place and as text in another. */
export const HubspotId = z
  .union([z.string().regex(/^\d{1,20}$/, "use digits"), z.int().nonnegative()])
  .transform(String);

/** What each call of the card says beside its own question. */
export const CardBody = z.object({
  record: z.strictObject({
    objectTypeId: z.string().regex(/^\d{1,9}-\d{1,12}$/, "use an object type id such as 0-2"),
    objectId: HubspotId,
  }),
  recordKey: z.string().max(200).nullable(),
  // A browser may know zones that we don't: the card is then read in UTC, not refused.
  timeZone: TimeZone.catch("UTC"),
  locale: z.string().max(35).catch("en-US"),
  accountId: AccountId.optional(),
});
export type CardBody = z.infer<typeof CardBody>;
