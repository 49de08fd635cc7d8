import type { AccountId } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import { keptUntil } from "../../core/compliance/retention.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { TimelineEntry } from "../../core/timeline/timeline.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import type { Treatment } from "../../core/treatment/treatment.ts";
import { findAccount } from "../storage/accounts.ts";
import { type CapturedMessage, listCapturedMessages } from "../storage/captured-messages.ts";
import { findAccountIdsByAddress } from "../storage/contact-points.ts";
import { listDecisions } from "../storage/decisions.ts";
import { type KeptDelivery, listDeliveries } from "../storage/deliveries.ts";
import { findErasedAt } from "../storage/erasure.ts";
import { loadFacts } from "../storage/facts.ts";
import { type Feedback, listFeedback } from "../storage/feedback.ts";
import { listMailsFrom, type WaitingMail } from "../storage/inbound-mails.ts";
import { type KeptLetter, listLettersOf } from "../storage/letters.ts";
import { PAGE_MAX, type Page } from "../storage/page.ts";
import { listReceived, type ReceivedPayment } from "../storage/received-payments.ts";
import { findEntriesAfter } from "../storage/timeline.ts";
import type { Tx } from "../storage/tx.ts";
import { type KeptVerdict, listVerdicts } from "../storage/verdicts.ts";
import { type PrivacyBook, policyIn } from "./privacy-book.ts";

/** Everything kept about one person, for that person (GDPR art. 15 and 20). */
export interface PersonExport {
  readonly format: "good-standing.person.1";
  readonly exportedAt: Instant;
  readonly externalId: string;
  readonly erasedAt: Instant | null;
  readonly facts: AccountFacts;
  readonly timeline: readonly TimelineEntry[];
  readonly messages: readonly CapturedMessage[];
  /** Mails from their addresses that wait for a person of ours to say whose they are. */
  readonly mails: readonly WaitingMail[];
  readonly letters: readonly KeptLetter[];
  /** What providers told us of the messages afterwards. */
  readonly deliveries: readonly KeptDelivery[];
  /** What was decided automatically, by which rules: the logic involved. */
  readonly decisions: readonly {
    readonly at: Instant;
    readonly policyVersion: number;
    readonly treatment: Treatment;
  }[];
  readonly verdicts: readonly KeptVerdict[];
  /** Payments by the providers' names for them. */
  readonly payments: readonly ReceivedPayment[];
  /** How they found it to deal with us, as they said. */
  readonly feedback: readonly Feedback[];
  readonly retention: { readonly years: number; readonly keptUntil: CalendarDate | null };
  /** Other accounts with one of the same addresses: perhaps the same person, so ask. */
  readonly alsoAtTheseAddresses: readonly AccountId[];
}

/** One account's everything, read in one transaction; null when the tenant has no such account. */
export function exportPerson(
  book: PrivacyBook,
  tenantId: string,
  accountId: AccountId,
): Promise<PersonExport | null> {
  return book.db.withTenant(tenantId, async (tx) => {
    const summary = await findAccount(tx, accountId);
    const facts = await loadFacts(tx, accountId);
    if (summary === null || facts === null) return null;
    const policy = await policyIn(tx);
    const now = book.now;
    const { delinquency } = decideTreatment(facts, policy, now);
    const openMinor = delinquency.byCurrency.reduce((sum, each) => sum + each.openMinor, 0);
    const decisions = await allPages((request) => listDecisions(tx, { ...request, accountId }));
    return {
      format: "good-standing.person.1",
      exportedAt: now,
      externalId: summary.externalId,
      erasedAt: await findErasedAt(tx, accountId),
      facts,
      timeline: await wholeTimeline(tx, accountId),
      messages: await allPages((request) => listCapturedMessages(tx, { ...request, accountId })),
      letters: await listLettersOf(tx, accountId),
      deliveries: await listDeliveries(tx, accountId),
      mails: await listMailsFrom(tx, addressesOf(facts)),
      decisions: decisions.map(({ at, policyVersion, treatment }) => ({
        at,
        policyVersion,
        treatment,
      })),
      verdicts: await allPages((request) => listVerdicts(tx, { ...request, accountId })),
      payments: await listReceived(tx, accountId),
      feedback: await listFeedback(tx, accountId),
      retention: {
        years: policy.retention.years,
        keptUntil: keptUntil(facts, policy, openMinor),
      },
      alsoAtTheseAddresses: await othersAt(tx, facts),
    };
  });
}

type Request = { readonly limit: number; readonly cursor?: string | undefined };

async function allPages<T>(list: (request: Request) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await list({ limit: PAGE_MAX, cursor: cursor ?? undefined });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

async function wholeTimeline(tx: Tx, accountId: AccountId): Promise<TimelineEntry[]> {
  const all: TimelineEntry[] = [];
  for (let seq = 0; ; ) {
    const entries = await findEntriesAfter(tx, accountId, seq);
    const last = entries.at(-1);
    if (last === undefined) return all;
    all.push(...entries);
    seq = last.seq;
  }
}

function addressesOf({ account }: AccountFacts): string[] {
  return account.contactPoints.map(({ address }) => address);
}

async function othersAt(tx: Tx, { account }: AccountFacts): Promise<AccountId[]> {
  const others = new Set<AccountId>();
  for (const point of account.contactPoints)
    for (const id of await findAccountIdsByAddress(tx, point)) others.add(id);
  others.delete(account.id);
  return [...others].sort();
}
