import type { Channel } from "../core/accounts/account.ts";
import type { CalendarDate } from "../core/time/calendar-date.ts";
import type { Instant } from "../core/time/instant.ts";
import type { CrmNoun, CrmRef } from "./crm-ref.ts";

interface Change {
  readonly ref: CrmRef;
  /** When the CRM says the record last changed; decides which of two readings is newer. */
  readonly changedAt: Instant;
}

interface Party extends Change {
  readonly name: string;
  /** What the customer is called in every system: never an id that only the CRM itself gave. */
  readonly customerNumber?: string;
  readonly emails: readonly string[];
  /** True where the CRM has seen that the addresses are theirs. */
  readonly addressesVerified?: boolean;
  /** E.164 where the CRM's text allows it, else as written. */
  readonly phones: readonly string[];
  readonly language?: string;
  /** ISO 3166 alpha-2. */
  readonly country?: string;
  readonly region?: string;
  readonly timeZone?: string;
  /** The CRM's id of the user who looks after the record. */
  readonly ownerId?: string;
  /** Fields an admin mapped for segmentation, under the names policy rules use. */
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

/** One record as it is now, in our words. An invoice's amounts are in the currency's smallest unit. */
export type CrmChange =
  | ({ readonly kind: "company" } & Party)
  | ({
      readonly kind: "person";
      readonly companyRefs: readonly CrmRef[];
      /** Channels this person refuses, by the CRM's own record of it. */
      readonly optedOut: readonly Channel[];
    } & Party)
  | ({
      readonly kind: "invoice";
      /** Who owes it, the most likely first: a company before its people. */
      readonly partyRefs: readonly CrmRef[];
      readonly number: string;
      readonly description?: string;
      readonly currency: string;
      readonly amountMinor: number;
      readonly issuedOn: CalendarDate;
      readonly dueOn: CalendarDate;
      readonly cancelledOn?: CalendarDate;
      /** What the CRM says is still to pay; tells of payments it keeps no record of. */
      readonly balanceMinor?: number;
      /** The day it was last paid on, where the CRM keeps that day. */
      readonly paidOn?: CalendarDate;
    } & Change)
  | ({
      readonly kind: "payment";
      readonly partyRefs: readonly CrmRef[];
      readonly invoiceRef?: CrmRef;
      readonly currency: string;
      readonly amountMinor: number;
      readonly on: CalendarDate;
      readonly state: "received" | "refunded" | "charged_back" | "failed";
      /** The payment provider's own name for it, where the CRM keeps that. */
      readonly reference?: string;
      /** What was taken back of it, when less than all. */
      readonly takenBackMinor?: number;
      /** The day it was taken back, where the CRM keeps that day. */
      readonly takenBackOn?: CalendarDate;
    } & Change)
  | ({
      readonly kind: "ticket";
      readonly partyRefs: readonly CrmRef[];
      readonly subject: string;
      readonly open: boolean;
      /** The admin's mapping says that a ticket of this sort disputes what is owed. */
      readonly disputes: boolean;
      readonly openedOn?: CalendarDate;
      /** What the customer opened it with, to be understood once: it is never kept with the record. */
      readonly said?: { readonly channel: Channel; readonly text: string; readonly at: Instant };
    } & Change)
  | ({
      readonly kind: "activity";
      readonly partyRefs: readonly CrmRef[];
      readonly channel: Channel;
      readonly direction: "inbound" | "outbound";
      readonly at: Instant;
      /** The number or address used, where the CRM keeps it. */
      readonly address?: string;
      readonly outcome:
        | "conversation"
        | "voicemail"
        | "no_answer"
        | "busy"
        | "wrong_number"
        | "sent"
        | "unknown";
      /** What a customer wrote, to be understood once: it is never kept with the record. */
      readonly text?: string;
      /** It may be about anything: only where we had written is it an answer. */
      readonly ofAnySubject?: true;
      /** Set when we wrote it ourselves, so that it is not counted a second time. */
      readonly ourKey?: string;
    } & Change)
  | ({
      readonly kind: "gone";
      readonly noun: CrmNoun;
      /** `erased`: a privacy request; everything that names the person goes. */
      readonly why: "deleted" | "merged" | "erased";
      readonly into?: CrmRef;
    } & Change);

/** A record that can't be read as ours: which field, and what an admin can do about it. */
export interface UnreadableRecord {
  readonly ref: CrmRef;
  readonly field: string;
  readonly message: string;
}

export interface CrmPage {
  readonly changes: readonly CrmChange[];
  readonly unreadable: readonly UnreadableRecord[];
  /** To be stored with what the page brought, and handed in next time. Opaque outside the adapter. */
  readonly cursor: string;
  /** False when nothing more is there now; the same cursor then asks for what changes later. */
  readonly more: boolean;
}
