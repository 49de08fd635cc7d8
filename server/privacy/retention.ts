import type { AccountId } from "../../core/accounts/account.ts";
import { keptUntil, lastActivityOn } from "../../core/compliance/retention.ts";
import type { CalendarDate } from "../../core/time/calendar-date.ts";
import { addMs, DAY_MS, type Instant } from "../../core/time/instant.ts";
import { accountContext } from "../../core/treatment/account-context.ts";
import { decideTreatment } from "../../core/treatment/decide-treatment.ts";
import { findAccounts, lockAccount } from "../storage/accounts.ts";
import { destroyAccount } from "../storage/erasure.ts";
import { loadFacts } from "../storage/facts.ts";
import { countPaymentEvents, dropPaymentEvents } from "../storage/payment-events.ts";
import type { Tx } from "../storage/tx.ts";
import { type PrivacyBook, policyIn } from "./privacy-book.ts";

/** An account whose time to be kept is over. */
export interface Expired {
  readonly accountId: AccountId;
  readonly lastActivityOn: CalendarDate;
  readonly keptUntil: CalendarDate;
}

export interface RetentionReport {
  readonly accounts: number;
  readonly expired: readonly Expired[];
  /** How many of them were destroyed: none in a dry run. */
  readonly destroyed: number;
  /** Names of providers' webhooks that are older than any provider delivers again. */
  readonly paymentEvents: number;
}

/** Stripe delivers again for days and lets a person do so for weeks; a payment itself is known by its own name. */
const PAYMENT_EVENTS_KEPT_MS = 90 * DAY_MS;

const BATCH = 200;

/** What a destroying run would remove, and nothing else. */
export function findExpired(book: PrivacyBook, tenantId: string): Promise<RetentionReport> {
  return overBook(book, tenantId, {
    destroy: () => Promise.resolve(false),
    events: (tx, before) => countPaymentEvents(tx, before),
  });
}

/**
 * Destroys, with its evidence, every account whose time to be kept is over. Each in a transaction of
 * its own and looked at once more under its lock: a payment since then keeps it. The names of
 * old webhooks go with them.
 */
export function destroyExpired(book: PrivacyBook, tenantId: string): Promise<RetentionReport> {
  return overBook(book, tenantId, {
    destroy: (accountId) =>
      book.db.withPrivacy(tenantId, async (tx) => {
        if (!(await lockAccount(tx, accountId))) return false;
        if ((await expiredOf(book, tx, accountId)) === null) return false;
        return destroyAccount(tx, accountId);
      }),
    events: (tx, before) => dropPaymentEvents(tx, before),
  });
}

interface Doing {
  readonly destroy: (accountId: AccountId) => Promise<boolean>;
  readonly events: (tx: Tx, before: Instant) => Promise<number>;
}

async function overBook(
  book: PrivacyBook,
  tenantId: string,
  { destroy, events }: Doing,
): Promise<RetentionReport> {
  const expired: Expired[] = [];
  let accounts = 0;
  let cursor: string | null | undefined;
  do {
    const request = { limit: BATCH, cursor: cursor ?? undefined };
    cursor = await book.db.withTenant(tenantId, async (tx) => {
      const page = await findAccounts(tx, request);
      accounts += page.items.length;
      for (const { id } of page.items) {
        const found = await expiredOf(book, tx, id);
        if (found !== null) expired.push(found);
      }
      return page.nextCursor;
    });
  } while (cursor !== null);
  let destroyed = 0;
  for (const { accountId } of expired) if (await destroy(accountId)) destroyed += 1;
  const before = addMs(book.now, -PAYMENT_EVENTS_KEPT_MS);
  const paymentEvents = await book.db.withTenant(tenantId, (tx) => events(tx, before));
  return { accounts, expired, destroyed, paymentEvents };
}

async function expiredOf(book: PrivacyBook, tx: Tx, accountId: AccountId): Promise<Expired | null> {
  const facts = await loadFacts(tx, accountId);
  if (facts === null) return null;
  const policy = await policyIn(tx);
  const now = book.now;
  const { delinquency } = decideTreatment(facts, policy, now);
  const openMinor = delinquency.byCurrency.reduce((sum, each) => sum + each.openMinor, 0);
  const last = lastActivityOn(facts);
  const until = keptUntil(facts, policy, openMinor);
  if (last === null || until === null) return null;
  const { todayDate } = accountContext(facts, policy, now);
  return until <= todayDate ? { accountId, lastActivityOn: last, keptUntil: until } : null;
}
