import { randomUUID } from "node:crypto";
import { Account, AccountId, Invoice } from "../../../core/accounts/account.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { validatePolicy } from "../../../core/policy/validate-policy.ts";
import { addDays, type CalendarDate, calendarDate } from "../../../core/time/calendar-date.ts";
import { fromEpochMs, instant } from "../../../core/time/instant.ts";
import { readConfig } from "../../../server/config.ts";
import { openCrmHub } from "../../../server/crm/open-crm-hub.ts";
import { saveProvider } from "../../../server/providers/provider-book.ts";
import { setNextLook } from "../../../server/storage/accounts.ts";
import { ensureApiKey } from "../../../server/storage/api-keys.ts";
import { type Database, openDatabase } from "../../../server/storage/connect.ts";
import { ensureAccounts } from "../../../server/storage/ensure-accounts.ts";
import { ensureInvoices } from "../../../server/storage/ensure-invoices.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { ensureTenant } from "../../../server/storage/tenants.ts";
import { seededRandom } from "../../faults/support/seeded-random.ts";

export const TENANT = "00000000-0000-4000-8000-00000000c4a5";
export const API_KEY = "gs_for-the-crash-run-only-0123456789";
export const HOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const CHUNK = 1_000;
const ZONE = "America/New_York";

/** What happens to one account on one day, from outside. */
export type Happening =
  | { readonly kind: "payment"; readonly account: string; readonly amountMinor: number }
  | { readonly kind: "chargeback"; readonly account: string; readonly amountMinor: number }
  | { readonly kind: "promise"; readonly account: string; readonly amountMinor: number }
  | { readonly kind: "plan"; readonly account: string; readonly amountMinor: number };

export interface Story {
  readonly accounts: number;
  readonly days: number;
  readonly firstDay: CalendarDate;
  readonly dueOn: (n: number) => CalendarDate;
  readonly amountOf: (n: number) => number;
  /** When the account is looked at first. */
  readonly lookOn: (n: number) => CalendarDate;
  on(day: number): readonly Happening[];
}

export const accountOf = (n: number) => `acc-${String(n).padStart(6, "0")}`;

/** The others owe nothing before the story is over, and are looked at once in it. */
const OWING_SHARE = 0.3;

/** Who owes what since when, and what each does about it: all of it follows from the seed. */
export function tellStory(seed: number, accounts: number, days: number): Story {
  const random = seededRandom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const firstDay = calendarDate("2027-01-04");
  const due: CalendarDate[] = [];
  const amounts: number[] = [];
  const looks: CalendarDate[] = [];
  const byDay = new Map<number, Happening[]>();
  const add = (day: number, each: Happening) => {
    if (day < 0 || day >= days) return;
    byDay.set(day, [...(byDay.get(day) ?? []), each]);
  };
  for (let n = 0; n < accounts; n += 1) {
    const account = accountOf(n);
    const owes = random() < OWING_SHARE;
    const dueDay = owes ? pick(days + 10) - 20 : days + 10 + pick(90);
    const amountMinor = 5_000 + pick(200_000);
    due.push(addDays(firstDay, dueDay));
    amounts.push(amountMinor);
    looks.push(addDays(firstDay, owes ? 0 : pick(days)));
    const late = Math.max(dueDay, 0) + 1 + pick(25);
    const fate = random();
    if (fate < 0.4) add(late, { kind: "payment", account, amountMinor });
    else if (fate < 0.48)
      add(late, { kind: "payment", account, amountMinor: Math.floor(amountMinor / 3) });
    else if (fate < 0.5) {
      add(late, { kind: "payment", account, amountMinor });
      add(late + 5, { kind: "chargeback", account, amountMinor });
    } else if (fate < 0.53) {
      add(late, { kind: "promise", account, amountMinor });
      if (random() < 0.6) add(late + 4, { kind: "payment", account, amountMinor });
    } else if (fate < 0.55) add(late, { kind: "plan", account, amountMinor });
  }
  return {
    ...{ accounts, days, firstDay },
    dueOn: (n) => due[n] ?? firstDay,
    amountOf: (n) => amounts[n] ?? 1,
    lookOn: (n) => looks[n] ?? firstDay,
    on: (day) => byDay.get(day) ?? [],
  };
}

/** Three mails at least ten days apart, at any hour: a few hours' delay can change no later one. */
function crashPolicy(): TenantPolicy {
  const step = (id: string, days: number) => ({
    ...{ id, anchor: { from: "due_date", days }, action: "message", channels: ["email"] },
    ...{ template: "reminder", tone: "friendly", mandatory: false, businessDays: "any" },
  });
  const policy = validatePolicy({
    ...defaultPolicy,
    contact: {
      ...defaultPolicy.contact,
      hours: { from: "00:00", to: "24:00" },
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      onHolidays: true,
    },
    cadences: defaultPolicy.cadences.map((cadence) => ({
      ...cadence,
      steps: [step("first", 3), step("second", 14), step("third", 28)],
    })),
  });
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
}

/** Writes the book down in an empty database; answers the gateway's way in. */
export async function seedBook(databaseUrl: string, secret: string, story: Story): Promise<string> {
  const db = await openDatabase({ databaseUrl });
  try {
    return await fill(db, secret, story);
  } finally {
    await db.close();
  }
}

async function fill(db: Database, secret: string, story: Story): Promise<string> {
  const at = instant(`${story.firstDay}T05:00:00Z`);
  await db.withSystem((tx) => ensureTenant(tx, { id: TENANT, name: "Crash run" }));
  const config = readConfig({ GS_SECRET: secret, GS_SANDBOX: "true" });
  const clock = { now: () => fromEpochMs(Date.now()) };
  const { sealKeys } = openCrmHub(config, { secret, clock });
  const told = { settings: {}, secrets: { webhookSecret: HOOK_SECRET } };
  const hook = await db.withTenant(TENANT, async (tx) => {
    await publishPolicy(tx, crashPolicy(), { at, by: "run" });
    await ensureApiKey(tx, API_KEY, { name: "Ana", role: "manager", at });
    return saveProvider(tx, sealKeys, { kind: "payment_hook", newId: randomUUID(), told, at });
  });
  for (let from = 0; from < story.accounts; from += CHUNK) {
    const numbers = Array.from(
      { length: Math.min(CHUNK, story.accounts - from) },
      (_, n) => from + n,
    );
    await db.withTenant(TENANT, async (tx) => {
      await ensureAccounts(
        tx,
        numbers.map((n) => ({ externalId: accountOf(n), account: anAccount(n) })),
      );
      await ensureInvoices(
        tx,
        numbers.map((n) => ({
          accountId: AccountId.parse(accountOf(n)),
          invoice: anInvoice(story, n),
        })),
      );
      for (const n of numbers)
        await setNextLook(
          tx,
          AccountId.parse(accountOf(n)),
          instant(`${story.lookOn(n)}T05:00:00Z`),
        );
    });
  }
  await db.maintain();
  return hook;
}

function anAccount(n: number): Account {
  const id = accountOf(n);
  const address = `${id}@customer.example`;
  return Account.parse({
    ...{ id, name: `Customer ${n}`, kind: "business", language: "en", country: "US" },
    ...{ timeZones: [ZONE], attributes: {} },
    contactPoints: [{ id: "mail", channel: "email", address, consent: "granted" }],
  });
}

function anInvoice(story: Story, n: number): Invoice {
  const dueOn = story.dueOn(n);
  return Invoice.parse({
    ...{ id: `inv-${n}`, number: `INV-${n}`, currency: "USD", amountMinor: story.amountOf(n) },
    ...{ issuedOn: addDays(dueOn, -30), dueOn },
  });
}
