import { z } from "zod";
import { AccountId } from "../../core/accounts/account.ts";

export const RecordKind = z.enum(["companies", "contacts", "tickets"]);
export type RecordKind = z.infer<typeof RecordKind>;

/** One thing that happened on the record, told in days before today. */
const Activity = z.strictObject({
  daysAgo: z.int().min(0).max(3_650),
  kind: z.enum(["note", "email", "call", "meeting", "ticket"]),
  by: z.string(),
  text: z.string(),
});

/**
 * A record of the sandbox CRM as its page shows it. `accountIds` is what an ordinary CRM would find
 * by e-mail and name: one account, several to choose from, or none.
 */
export const CrmRecord = z.strictObject({
  kind: RecordKind,
  id: z.string().min(1),
  name: z.string().min(1),
  subtitle: z.string(),
  status: z.string(),
  owner: z.string(),
  properties: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  activity: z.array(Activity),
  accountIds: z.array(AccountId).max(10),
});
export type CrmRecord = z.infer<typeof CrmRecord>;
