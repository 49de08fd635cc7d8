import type { Channel } from "../core/accounts/account.ts";
import type { CalendarDate } from "../core/time/calendar-date.ts";
import type { Instant } from "../core/time/instant.ts";
import type { CrmError } from "./crm-error.ts";
import type { CrmRef } from "./crm-ref.ts";

/** What a CRM's record shows of an account: computed facts, never the reason to decide anything. */
export interface CrmStanding {
  readonly state:
    | "current"
    | "due_soon"
    | "past_due"
    | "promise_open"
    | "in_arrangement"
    | "on_hold"
    | "paid_up";
  readonly pastDueMinor: number;
  readonly currency: string;
  readonly daysPastDue: number;
  readonly bucket: string;
  readonly segment: string;
  readonly nextTouchOn: CalendarDate | null;
  readonly promiseDueOn: CalendarDate | null;
  readonly arrangementState: string | null;
  /**
   * Written to the record so that only who may read the record can show the server that they may:
   * see `docs/decisions/0021-record-key.md`.
   */
  readonly recordKey: string;
}

/** A promise to pay as it stands now. */
export interface CrmPromise {
  readonly state: "open" | "kept" | "partially_kept" | "broken" | "cancelled";
  readonly dueOn: CalendarDate;
  readonly amountMinor: number;
  readonly currency: string;
}

export interface CrmInstallment {
  /** From 1. */
  readonly number: number;
  readonly state: "planned" | "due" | "missed" | "moved" | "paid";
  readonly dueOn: CalendarDate;
  readonly amountMinor: number;
  readonly remainingMinor: number;
}

/** A payment plan or other relief as it stands now. */
export interface CrmArrangement {
  readonly state: string;
  /** What it amounts to in one line, in the books' language. */
  readonly title: string;
  readonly currency: string;
  readonly totalMinor: number;
  readonly remainingMinor: number;
  readonly nextDueOn: CalendarDate | null;
  readonly lastDueOn: CalendarDate | null;
  readonly installments: readonly CrmInstallment[];
}

/** One thing to be true in the CRM afterwards. Writing it again under the same `key` changes nothing. */
export type CrmWrite =
  | {
      readonly kind: "standing";
      readonly key: string;
      readonly ref: CrmRef;
      readonly standing: CrmStanding;
    }
  | {
      readonly kind: "task";
      readonly key: string;
      readonly about: readonly CrmRef[];
      readonly subject: string;
      readonly body: string;
      readonly medium: "call" | "email" | "other";
      readonly dueAt: Instant;
      readonly ownerId?: string;
      readonly urgent: boolean;
      /** `moot`: no longer needed, such as a call to somebody who has paid. */
      readonly state: "open" | "done" | "moot";
    }
  | {
      readonly kind: "event";
      readonly key: string;
      readonly about: CrmRef;
      readonly at: Instant;
      readonly event: "touch" | "promise" | "plan" | "payment" | "hold" | "note";
      readonly title: string;
      readonly detail: string;
    }
  | {
      readonly kind: "activity";
      readonly key: string;
      readonly about: readonly CrmRef[];
      readonly channel: Channel;
      readonly direction: "inbound" | "outbound";
      readonly at: Instant;
      readonly subject: string;
      readonly body: string;
      readonly address?: string;
      readonly outcome:
        | "conversation"
        | "voicemail"
        | "no_answer"
        | "busy"
        | "wrong_number"
        | "sent"
        | "unknown";
    }
  | {
      readonly kind: "promise";
      readonly key: string;
      readonly about: CrmRef;
      readonly promise: CrmPromise;
    }
  | {
      readonly kind: "arrangement";
      readonly key: string;
      readonly about: CrmRef;
      readonly arrangement: CrmArrangement;
    }
  | {
      readonly kind: "opt_out";
      readonly key: string;
      readonly ref: CrmRef;
      readonly channel: Channel;
      readonly address: string;
      /** False when the person asked to hear from us again. */
      readonly refused: boolean;
    };

/** Per write, in the order asked: one that failed leaves the others done. */
export type CrmWritten =
  | { readonly ok: true; readonly ref: CrmRef | null }
  | { readonly ok: false; readonly error: CrmError };
