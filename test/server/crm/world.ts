import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { CrmChange } from "../../../adapters/crm-change.ts";
import type { CrmNoun, CrmRef } from "../../../adapters/crm-ref.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { addMs, HOUR_MS, type Instant, instant } from "../../../core/time/instant.ts";
import { applyChanges, type CrmWork } from "../../../server/crm/apply-changes.ts";
import type { Database } from "../../../server/storage/connect.ts";
import { ensureConnection } from "../../../server/storage/crm-connections.ts";
import { publishPolicy } from "../../../server/storage/policies.ts";
import { aTenant } from "../storage/builders.ts";
import { NOW } from "./support.ts";

/** The same for every book, so that what comes of the same records can be compared. */
export const CONNECTION_ID = "deadbeef-0000-4000-8000-000000000001";
export const now = instant(NOW);

export function ref(noun: CrmNoun, id: string | number): CrmRef {
  return { object: noun, id: String(id) };
}

/** A moment of the day before, the `n`-th hour of it: the higher the later. */
export function hour(n: number): Instant {
  return addMs(instant("2026-03-03T00:00:00.000Z"), n * HOUR_MS);
}

type Of<Kind extends CrmChange["kind"]> = Extract<CrmChange, { kind: Kind }>;
type Over<Kind extends CrmChange["kind"]> = Partial<Omit<Of<Kind>, "kind" | "ref" | "changedAt">>;

export function company(id: string, at: number, over: Over<"company"> = {}): Of<"company"> {
  const who = { name: `Company ${id}`, emails: [`ap@${id}.example`], phones: [], attributes: {} };
  return { kind: "company", ref: ref("company", id), changedAt: hour(at), ...who, ...over };
}

export function person(id: string, at: number, over: Over<"person"> = {}): Of<"person"> {
  const who = {
    name: `Person ${id}`,
    emails: [`${id}@people.example`],
    phones: [],
    attributes: {},
  };
  const place = { ref: ref("person", id), changedAt: hour(at) };
  return { kind: "person", ...place, ...who, companyRefs: [], optedOut: [], ...over };
}

export function invoice(id: string, at: number, over: Over<"invoice"> = {}): Of<"invoice"> {
  return {
    kind: "invoice",
    ref: ref("invoice", id),
    changedAt: hour(at),
    partyRefs: [],
    number: `INV-${id}`,
    currency: "USD",
    amountMinor: 50_000,
    issuedOn: calendarDate("2026-01-10"),
    dueOn: calendarDate("2026-02-10"),
    ...over,
  };
}

export function payment(id: string, at: number, over: Over<"payment"> = {}): Of<"payment"> {
  return {
    kind: "payment",
    ref: ref("payment", id),
    changedAt: hour(at),
    partyRefs: [],
    currency: "USD",
    amountMinor: 20_000,
    on: calendarDate("2026-02-20"),
    state: "received",
    ...over,
  };
}

export function ticket(id: string, at: number, over: Over<"ticket"> = {}): Of<"ticket"> {
  const place = { ref: ref("ticket", id), changedAt: hour(at) };
  const openedOn = calendarDate("2026-02-25");
  return {
    ...{ kind: "ticket", ...place, partyRefs: [], subject: "Wrong amount", open: true },
    ...{ disputes: true, openedOn, ...over },
  };
}

export function activity(id: string, at: number, over: Over<"activity"> = {}): Of<"activity"> {
  const place = { ref: ref("activity", id), changedAt: hour(at) };
  return {
    ...{ kind: "activity", ...place, partyRefs: [], channel: "voice", direction: "outbound" },
    ...{ at: hour(1), outcome: "conversation", ...over },
  };
}

export function gone(
  noun: CrmNoun,
  id: string,
  at: number,
  why: Of<"gone">["why"],
  into?: string,
): Of<"gone"> {
  const place = { ref: ref(noun, id), noun, changedAt: hour(at), why };
  return { kind: "gone", ...place, ...(into === undefined ? {} : { into: ref(noun, into) }) };
}

/** A tenant with a policy and a connection, to which changes are applied page by page. */
export interface Book {
  readonly tenantId: string;
  apply(...changes: readonly CrmChange[]): Promise<void>;
  work<T>(work: (crm: CrmWork) => Promise<T>): Promise<T>;
  facts(): Promise<unknown>;
}

export async function aBook(db: Database): Promise<Book> {
  const tenantId = await aTenant(db);
  const externalId = randomUUID();
  await db.withTenant(tenantId, async (tx) => {
    await publishPolicy(tx, defaultPolicy, { at: now, by: "test" });
    const made = { id: CONNECTION_ID, crm: "hubspot", externalId, name: "x" } as const;
    await ensureConnection(tx, { ...made, installedBy: null, at: now });
  });
  const connection = { id: CONNECTION_ID, crm: "hubspot", externalId } as const;
  const work: Book["work"] = (each) =>
    db.withTenant(tenantId, (tx) => each({ tx, connection, policy: defaultPolicy, now }));
  return {
    tenantId,
    work,
    apply: (...changes) =>
      work(async (crm) => {
        await applyChanges(crm, { changes, unreadable: [], noun: "company" });
      }),
    facts: () => work(({ tx }) => readFacts(tx)),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** What a decision could see, and nothing of when or in which order it was learnt. */
async function readFacts(tx: CrmWork["tx"]): Promise<Record<string, readonly Row[]>> {
  const owing = sql`account_id in (select account_id from invoices)`;
  const read = async (query: ReturnType<typeof sql<Row>>) => (await query.execute(tx)).rows;
  return {
    accounts: await read(sql<Row>`select id, name, kind, language, country, time_zones, attributes
      from accounts where id in (select account_id from invoices) order by id`),
    points: await read(sql<Row>`select account_id, id, position, channel, address, consent
      from contact_points where ${owing} order by account_id, id`),
    invoices: await read(sql<Row>`select id, account_id, number, amount_minor, currency, due_on,
      cancelled_on from invoices order by id`),
    ledger: await read(sql<Row>`select id, account_id, kind, entry_on, amount_minor, invoice_id,
      reverses from ledger_entries order by id`),
    holds: await read(sql<Row>`select id, account_id, kind, from_on, until_on from holds
      where ${owing} order by id`),
    events: await read(sql<Row>`select id, account_id, type, event ->> 'medium' as medium,
      event ->> 'outcome' as outcome from contact_events
      where ${owing} and retracted_at is null order by id`),
  };
}
