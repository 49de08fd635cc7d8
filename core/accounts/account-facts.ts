import { z } from "zod";
import { Instant } from "../time/instant.ts";
import { Account, Hold, Invoice, LedgerEntry, MAX_RECORDS } from "./account.ts";
import { Arrangement } from "./arrangement.ts";
import { ContactEvent } from "./contact-event.ts";
import { PromiseToPay } from "./promise.ts";
import { Touch } from "./touch.ts";

/** Everything a decision may look at: dated facts only, nothing that can be computed from them. */
export const AccountFacts = z.strictObject({
  account: Account,
  invoices: z.array(Invoice).max(MAX_RECORDS),
  ledger: z.array(LedgerEntry).max(MAX_RECORDS),
  holds: z.array(Hold).max(MAX_RECORDS),
  promises: z.array(PromiseToPay).max(MAX_RECORDS),
  arrangements: z.array(Arrangement).max(MAX_RECORDS),
  touches: z.array(Touch).max(MAX_RECORDS),
  /** Facts recorded before contact events were kept have none. */
  contactEvents: z.array(ContactEvent).max(MAX_RECORDS).default([]),
  /** Set while a person has stopped the cadence; cleared when it is started again. */
  cadenceStoppedAt: Instant.optional(),
  /** Per cent of the company's accounts that automation may contact so far; left out for all of them. */
  liveShare: z.int().min(0).max(99).optional(),
});
export type AccountFacts = z.infer<typeof AccountFacts>;
