import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { TimelineEntry } from "../../core/timeline/timeline.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";
import type { Voice } from "../../ui-extensions/panel/voice.ts";
import type { CrmRecord } from "../storage/crm-records.ts";

/** All that writing about one account to a CRM looks at. */
export interface ToldAccount {
  readonly connectionId: string;
  readonly facts: AccountFacts;
  readonly treatment: Treatment;
  readonly voice: Voice;
  /** The CRM's records of it that are still there. */
  readonly records: readonly CrmRecord[];
  /** Of them the one the account is: its company, or the person. */
  readonly main: CrmRecord;
  /** What happened since it was last told. */
  readonly entries: readonly TimelineEntry[];
}
