import { z } from "zod";

/** The CRMs there is, or will be, an adapter for. */
export const CrmName = z.enum(["hubspot", "salesforce", "zendesk"]);
export type CrmName = z.infer<typeof CrmName>;

/** A record by its CRM's own names. Only the adapter may look inside. */
export const CrmRef = z.strictObject({
  object: z.string().min(1).max(100),
  id: z.string().min(1).max(200),
});
export type CrmRef = z.infer<typeof CrmRef>;

/** What is read from a CRM. `activity` is a call, mail or message that a person logged there. */
export const CrmNoun = z.enum(["company", "person", "invoice", "payment", "ticket", "activity"]);
export type CrmNoun = z.infer<typeof CrmNoun>;
