import { CurrencyCode, money, toDecimal } from "../../core/money/money.ts";
import { fromEpochMs, type Instant } from "../../core/time/instant.ts";
import type { CrmStanding, CrmWrite, CrmWritten } from "../crm-write.ts";
import { RECORD_PROOF } from "./our-objects.ts";
import type { Session } from "./session.ts";
import { ownerOf, upsertOurs } from "./write-ours.ts";
import type { Values } from "./write-records.ts";

type StandingWrite = Extract<CrmWrite, { kind: "standing" }>;

/**
 * Writes where an account stands, one row of ours for each record that stands for it. A case shows
 * the row of its account, so for a case there is nothing to write.
 */
export async function writeStandings(
  session: Session,
  writes: readonly StandingWrite[],
): Promise<readonly CrmWritten[]> {
  const at = fromEpochMs(session.nowMs());
  const shown = writes.flatMap((write) => {
    const owner = ownerOf(write.ref);
    return owner === null ? [] : [{ write, owner }];
  });
  const written = await upsertOurs(
    session,
    "GS_Account_State__c",
    shown.map(({ write, owner }) => ({
      reference: write.ref.id,
      values: { ...owner, ...toValues(write.standing, at) },
    })),
  );
  const results = new Map(shown.map(({ write }, n) => [write, written[n]] as const));
  return writes.map((write) => {
    const result = results.get(write);
    if (result === undefined) return { ok: true, ref: null };
    return result.ok ? { ok: true, ref: write.ref } : result;
  });
}

/** Our fields as Salesforce takes them; what no longer holds is emptied. */
export function toValues(standing: CrmStanding, at: Instant): Values {
  const pastDue = money(standing.pastDueMinor, CurrencyCode.parse(standing.currency));
  return {
    GS_State__c: standing.state,
    GS_Past_Due__c: Number(toDecimal(pastDue)),
    GS_Currency__c: standing.currency,
    GS_Days_Past_Due__c: standing.daysPastDue,
    GS_Bucket__c: standing.bucket.slice(0, 100),
    GS_Segment__c: standing.segment.slice(0, 200),
    GS_Next_Touch_On__c: standing.nextTouchOn,
    GS_Promise_Due_On__c: standing.promiseDueOn,
    GS_Arrangement_State__c: standing.arrangementState,
    [RECORD_PROOF]: standing.recordKey,
    GS_Synced_At__c: at,
  };
}
