import type { UnreadableRecord } from "../../adapters/crm-change.ts";
import type { CrmNoun, CrmRef } from "../../adapters/crm-ref.ts";
import type { AccountId, Channel, ContactPoint, InvoiceId } from "../../core/accounts/account.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { KeptContactEvent } from "../storage/contact-events.ts";
import type { CrmRecord } from "../storage/crm-records.ts";
import type { ImportedAccount } from "../storage/ensure-accounts.ts";
import type { ImportedHold } from "../storage/ensure-holds.ts";
import type { ImportedInvoice } from "../storage/ensure-invoices.ts";
import type { ImportedLedgerEntry } from "../storage/ensure-ledger-entries.ts";
import type { FieldProblem } from "./to-account.ts";

/** A way to reach an account, and how far to the front it is among the account's own. */
export interface CrmPoint {
  readonly accountId: AccountId;
  readonly point: ContactPoint;
  readonly position: number;
}

/** A refusal that the CRM keeps for one person's address. */
export interface CrmOptOut {
  readonly accountId: AccountId;
  readonly id: string;
  readonly channel: Channel;
  readonly address: string;
  readonly at: Instant;
}

export interface CrmContact {
  readonly accountId: AccountId;
  readonly event: KeptContactEvent;
}

/** Facts of an account that came from one record: what is no longer given is taken away. */
export interface FormerFacts {
  readonly accountId: AccountId;
  readonly prefix: string;
}

/** Everything some records say, worked out from them alone: no clock and nothing of the book. */
export interface CrmFacts {
  readonly accounts: ImportedAccount[];
  readonly moves: { readonly from: AccountId; readonly to: AccountId }[];
  readonly points: CrmPoint[];
  readonly formerPoints: FormerFacts[];
  /** A person who was erased leaves no address, not even one that must not be written to. */
  readonly erasedPoints: FormerFacts[];
  readonly optOuts: CrmOptOut[];
  readonly formerOptOuts: FormerFacts[];
  readonly invoices: ImportedInvoice[];
  /** Which record each of them is. */
  readonly invoiceRefs: { readonly key: InvoiceId; readonly ref: CrmRef }[];
  readonly entries: ImportedLedgerEntry[];
  /** Of all records looked at: those without an entry now have none any more. */
  readonly entryIds: string[];
  readonly holds: ImportedHold[];
  readonly endedHoldIds: string[];
  /** Holds that outlive their ticket: somebody is asked about them. */
  readonly askedHoldIds: string[];
  readonly contacts: CrmContact[];
  readonly formerContacts: FormerFacts[];
  readonly recordAccounts: { readonly key: string; readonly accountIds: readonly AccountId[] }[];
  /** Of records that are gone: nothing is to be shown on them any more. */
  readonly goneKeys: string[];
  readonly problems: (UnreadableRecord & { readonly noun: CrmNoun })[];
}

export function noFacts(): CrmFacts {
  return {
    ...{ accounts: [], moves: [], points: [], formerPoints: [], erasedPoints: [], optOuts: [] },
    ...{
      formerOptOuts: [],
      invoices: [],
      invoiceRefs: [],
      entries: [],
      entryIds: [],
      holds: [],
      endedHoldIds: [],
      askedHoldIds: [],
    },
    ...{ contacts: [], formerContacts: [], recordAccounts: [], goneKeys: [], problems: [] },
  };
}

export interface FactsSetting {
  readonly policy: Pick<TenantPolicy, "defaults">;
  /** The connection as external ids name it: CRM and account there. */
  readonly source: string;
  readonly now: Instant;
}

export function addProblem(
  facts: CrmFacts,
  { ref, noun }: Pick<CrmRecord, "ref" | "noun">,
  { field, message }: FieldProblem,
): void {
  facts.problems.push({ ref, noun, field, message });
}
