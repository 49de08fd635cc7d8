import { CurrencyCode, money, toDecimal } from "../../core/money/money.ts";
import { fromEpochMs, type Instant } from "../../core/time/instant.ts";
import type { CrmArrangement, CrmWrite, CrmWritten } from "../crm-write.ts";
import type { Session } from "./session.ts";
import { type OurRow, ownerOf, upsertOurs } from "./write-ours.ts";
import type { Values } from "./write-records.ts";

type PromiseWrite = Extract<CrmWrite, { kind: "promise" }>;
type ArrangementWrite = Extract<CrmWrite, { kind: "arrangement" }>;

const TITLE_MAX = 255;

/** A row of ours for each promise to pay, as it stands now. */
export async function writePromises(
  session: Session,
  writes: readonly PromiseWrite[],
): Promise<readonly CrmWritten[]> {
  const at = fromEpochMs(session.nowMs());
  return writeOwned(session, "GS_Promise__c", writes, ({ promise }) => ({
    GS_State__c: promise.state,
    GS_Due_On__c: promise.dueOn,
    GS_Amount__c: amountOf(promise.amountMinor, promise.currency),
    GS_Currency__c: promise.currency,
    GS_Synced_At__c: at,
  }));
}

/** A row of ours for each plan, then one for each of its payments, which point at the plan. */
export async function writeArrangements(
  session: Session,
  writes: readonly ArrangementWrite[],
): Promise<readonly CrmWritten[]> {
  const at = fromEpochMs(session.nowMs());
  const written = await writeOwned(session, "GS_Arrangement__c", writes, ({ arrangement }) =>
    toValues(arrangement, at),
  );
  const rows = writes.flatMap((write, n) => {
    const plan = written[n];
    return plan?.ok === true && plan.ref !== null ? installmentRows(write, plan.ref.id, at) : [];
  });
  const payments = await upsertOurs(session, "GS_Instalment__c", rows);
  const failed = new Map<string, CrmWritten>();
  for (const [n, { reference }] of rows.entries()) {
    const outcome = payments[n];
    if (outcome?.ok === false) failed.set(keyOf(reference), outcome);
  }
  return writes.map((write, n) => failed.get(write.key) ?? written[n] ?? unsupported(write));
}

function toValues(arrangement: CrmArrangement, at: Instant): Values {
  const { state, title, currency, totalMinor, remainingMinor, nextDueOn, lastDueOn } = arrangement;
  return {
    GS_State__c: state,
    GS_Title__c: title.slice(0, TITLE_MAX),
    GS_Total__c: amountOf(totalMinor, currency),
    GS_Remaining__c: amountOf(remainingMinor, currency),
    GS_Currency__c: currency,
    GS_Next_Due_On__c: nextDueOn,
    GS_Last_Due_On__c: lastDueOn,
    GS_Synced_At__c: at,
  };
}

function installmentRows(
  { key, arrangement }: ArrangementWrite,
  planId: string,
  at: Instant,
): OurRow[] {
  const { currency, installments } = arrangement;
  return installments.map((each) => ({
    reference: `${key}#${each.number}`,
    values: {
      GS_Arrangement__c: planId,
      GS_Number__c: each.number,
      GS_State__c: each.state,
      GS_Due_On__c: each.dueOn,
      GS_Amount__c: amountOf(each.amountMinor, currency),
      GS_Remaining__c: amountOf(each.remainingMinor, currency),
      GS_Currency__c: currency,
      GS_Synced_At__c: at,
    },
  }));
}

function keyOf(reference: string): string {
  return reference.slice(0, reference.lastIndexOf("#"));
}

async function writeOwned<Write extends PromiseWrite | ArrangementWrite>(
  session: Session,
  object: string,
  writes: readonly Write[],
  valuesOf: (write: Write) => Values,
): Promise<readonly CrmWritten[]> {
  const shown = writes.flatMap((write) => {
    const owner = ownerOf(write.about);
    return owner === null ? [] : [{ write, owner }];
  });
  const written = await upsertOurs(
    session,
    object,
    shown.map(({ write, owner }) => ({
      reference: write.key,
      values: { ...owner, ...valuesOf(write) },
    })),
  );
  const results = new Map(shown.map(({ write }, n) => [write, written[n]] as const));
  return writes.map((write) => results.get(write) ?? unsupported(write));
}

function unsupported({ about, kind }: PromiseWrite | ArrangementWrite): CrmWritten {
  const detail = `a ${kind} is not shown on ${about.object}`;
  return { ok: false, error: { kind: "unsupported", detail } };
}

function amountOf(amountMinor: number, currency: string): number {
  return Number(toDecimal(money(amountMinor, CurrencyCode.parse(currency))));
}
