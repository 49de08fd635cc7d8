import type { AccountId } from "../../core/accounts/account.ts";
import { keptUntil } from "../../core/compliance/retention.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import { PERSON_ERASED, redactEntry } from "../../core/timeline/redact-entry.ts";
import { entryHash, type TimelineEntry } from "../../core/timeline/timeline.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { sha256 } from "../security/sign.ts";
import { lockAccount } from "../storage/accounts.ts";
import {
  type ErasureCounts,
  eraseRecords,
  findErasedAt,
  replaceEntries,
} from "../storage/erasure.ts";
import { loadFacts } from "../storage/facts.ts";
import { appendTimeline, findEntriesAfter, verifyTimeline } from "../storage/timeline.ts";
import type { Tx } from "../storage/tx.ts";
import { KEPT_RECORDS, type KeptRecords } from "./kept-records.ts";
import { type PrivacyBook, policyIn } from "./privacy-book.ts";

export interface ErasureRequest {
  readonly accountId: AccountId;
  /** Who carries it out. */
  readonly actor: string;
  /** Erases although money is owed: whoever says so gives up proving the claim from here. */
  readonly despiteOpenBalance: boolean;
}

export interface ErasureReport {
  readonly accountId: AccountId;
  readonly erasedAt: Instant;
  readonly erased: ErasureCounts;
  readonly kept: readonly KeptRecords[];
  /** When the rest may be destroyed as well; null while something is owed or nothing ever happened. */
  readonly keptUntil: CalendarDate | null;
  readonly chainVerifies: boolean;
}

export type ErasureRefusal =
  | { readonly kind: "no_such_account" }
  | { readonly kind: "erased_already"; readonly at: Instant }
  /** GDPR art. 17(3)(e): a claim that still stands may need the data. */
  | { readonly kind: "money_is_owed" };

/**
 * Takes a person out of an account, in one transaction: everything or nothing. The ledger and the
 * evidence stay without the person, and an entry on the timeline vouches for what was left.
 */
export function erasePerson(
  book: PrivacyBook,
  tenantId: string,
  request: ErasureRequest,
): Promise<Result<ErasureReport, ErasureRefusal>> {
  return book.db.withPrivacy(tenantId, async (tx) => {
    const { accountId } = request;
    const at = book.now;
    if (!(await lockAccount(tx, accountId))) return refuse({ kind: "no_such_account" });
    const before = await findErasedAt(tx, accountId);
    if (before !== null) return refuse({ kind: "erased_already", at: before });
    const facts = await loadFacts(tx, accountId);
    if (facts === null) return refuse({ kind: "no_such_account" });
    const policy = await policyIn(tx);
    const { delinquency } = decideTreatment(facts, policy, at);
    const openMinor = delinquency.byCurrency.reduce((sum, each) => sum + each.openMinor, 0);
    if (openMinor > 0 && !request.despiteOpenBalance) return refuse({ kind: "money_is_owed" });
    const name = `Erased ${sha256(`${tenantId}/${accountId}`).slice(0, 8)}`;
    const erased = await eraseRecords(tx, { accountId, at, name });
    const entries = await eraseTimeline(tx, request, at);
    return ok({
      accountId,
      erasedAt: at,
      erased: { ...erased, timelineEntries: entries },
      kept: KEPT_RECORDS,
      keptUntil: keptUntil(facts, policy, openMinor),
      chainVerifies: (await verifyTimeline(tx, accountId)) === null,
    });
  });
}

/** How many entries were emptied. */
async function eraseTimeline(
  tx: Tx,
  { accountId, actor }: ErasureRequest,
  at: Instant,
): Promise<number> {
  const left: TimelineEntry[] = [];
  for (let seq = 0; ; ) {
    const entries = await findEntriesAfter(tx, accountId, seq);
    const last = entries.at(-1);
    if (last === undefined) break;
    seq = last.seq;
    left.push(...entries.filter(isAboutPerson).map(redactEntry));
  }
  await replaceEntries(tx, accountId, { left, at });
  const vouched = left.map((entry) => ({ seq: entry.seq, left: entryHash(entry, sha256) }));
  await appendTimeline(tx, accountId, [
    { at, actor, kind: PERSON_ERASED, body: { entries: vouched } },
  ]);
  return left.length;
}

/** An entry whose body holds more than codes, amounts and days. */
function isAboutPerson(entry: TimelineEntry): boolean {
  if (entry.erasedAt !== undefined) return false;
  return Object.keys(redactEntry(entry).body).length < Object.keys(entry.body).length;
}
