import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { z } from "zod";
import { signWebhook } from "../../adapters/standard-webhooks.ts";
import { AccountId } from "../../core/accounts/account.ts";
import { addMs, DAY_MS, toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { systemClock } from "../../server/clock.ts";
import { readConfig } from "../../server/config.ts";
import { openCrmHub } from "../../server/crm/open-crm-hub.ts";
import { saveProvider } from "../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { type Database, openDatabase } from "../../server/storage/connect.ts";
import { ensureAccounts } from "../../server/storage/ensure-accounts.ts";
import { ensureInvoices } from "../../server/storage/ensure-invoices.ts";
import { createTestPostgres, findTestPostgres, runOn } from "../support/database.ts";
import { aFacts } from "../support/facts.ts";
import {
  armBarrier,
  arriveAtBarrier,
  buildBarrier,
  clearBarrier,
  type Step,
} from "./support/barrier.ts";
import { wallClock } from "./support/book.ts";
import { type ServerProcess, startReady } from "./support/server-process.ts";

/** Every write between a webhook's signature and its answer, in the order they come. */
const ALL_STEPS: readonly Step[] = [
  { table: "payment_events", operation: "INSERT" },
  { table: "received_payments", operation: "INSERT" },
  { table: "ledger_entries", operation: "INSERT" },
  { table: "received_payments", operation: "UPDATE" },
  { table: "timeline", operation: "INSERT" },
  { table: "outbox", operation: "INSERT" },
  { table: "accounts", operation: "UPDATE" },
];
// Starting a server is nearly all processor time; the gate has a machine of its own and leaves none out.
const IS_GATE = (process.env.CI ?? "") !== "";
const STEPS = IS_GATE ? ALL_STEPS : ALL_STEPS.filter((_step, at) => at % 4 === 2);
const TABLES = [...new Set(STEPS.map(({ table }) => table))];
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

async function addDebtors(db: Database, ids: readonly AccountId[]): Promise<void> {
  const dueOn = localDate("UTC", toEpochMs(addMs(wallClock(), -60 * DAY_MS)));
  await db.withTenant(SANDBOX_TENANT.id, async (tx) => {
    for (const id of ids) {
      const invoice = { id: `${id}-inv`, number: id, currency: "USD", amountMinor: 50_000 };
      const { account, invoices } = aFacts({
        account: { id },
        invoices: [{ ...invoice, issuedOn: dueOn, dueOn }],
      });
      await ensureAccounts(tx, [{ externalId: id, account }]);
      await ensureInvoices(
        tx,
        invoices.map((each) => ({ accountId: id, invoice: each })),
      );
    }
  });
}

function addGateway(db: Database, env: Record<string, string>): Promise<string> {
  const config = readConfig({ ...env, GS_SANDBOX: "true" });
  const { sealKeys } = openCrmHub(config, { secret: config.secret ?? "", clock: systemClock });
  const told = { settings: {}, secrets: { webhookSecret: SECRET } };
  const provider = { kind: "payment_hook", newId: randomUUID(), told, at: wallClock() } as const;
  return db.withTenant(SANDBOX_TENANT.id, (tx) => saveProvider(tx, sealKeys, provider));
}

/** The gateway tells of one payment of the account: the same call each time, signed anew. */
async function tell({ url }: ServerProcess, hookId: string, id: AccountId): Promise<number> {
  const at = addMs(wallClock(), -DAY_MS);
  const data = { paymentId: `p-${id}`, currency: "USD", amountMinor: 12_345, at, account: id };
  const body = Buffer.from(JSON.stringify({ type: "payment.received", data }));
  const signed = { id: `evt-${id}`, timestamp: String(Math.floor(Date.now() / 1000)) };
  const answer = await fetch(`${url}/hooks/payment_hook/${hookId}`, {
    method: "POST",
    headers: {
      "webhook-id": signed.id,
      "webhook-timestamp": signed.timestamp,
      "webhook-signature": signWebhook(SECRET, signed, body),
    },
    body,
  });
  return answer.status;
}

const Left = z.object({ paid: z.int(), minor: z.int(), told: z.int(), queued: z.int() });

async function whatIsLeft(url: string, id: AccountId) {
  const [row] = await runOn(
    url,
    `select
      (select count(*)::int from ledger_entries where account_id = '${id}') as paid,
      (select sum(amount_minor)::int from ledger_entries where account_id = '${id}') as minor,
      (select count(*)::int from timeline where account_id = '${id}'
        and kind = 'payment_received') as told,
      (select count(*)::int from outbox where account_id = '${id}'
        and body->'direct'->>'template' = 'payment_received') as queued`,
  );
  return Left.parse(row);
}

const postgres = await findTestPostgres();

it.skipIf(postgres === null)(
  "a server killed between any two steps of a webhook: the payment is there once, and thanked once",
  async () => {
    const test = await createTestPostgres(postgres ?? "");
    const env = { DATABASE_URL: test.url, GS_SECRET: "for this test only, nothing else" };
    const ids = STEPS.map((_step, at) => AccountId.parse(`paid-${String(at).padStart(2, "0")}-x`));
    let server = await startReady(env);
    const db = await openDatabase({ databaseUrl: test.url });
    try {
      await addDebtors(db, ids);
      const hookId = await addGateway(db, env);
      await buildBarrier(test.url, TABLES);
      for (const [at, step] of STEPS.entries()) {
        const id = ids[at];
        if (id === undefined) throw new Error("a step without an account");
        await armBarrier(test.url, step, id);
        const lost = tell(server, hookId, id).catch(() => null);
        await arriveAtBarrier(test.url);
        await server.kill();
        expect(await lost).toBeNull();
        await clearBarrier(test.url);
        server = await startReady(env);
        // Not answered, so sent again, and once more because providers do.
        expect([await tell(server, hookId, id), await tell(server, hookId, id)]).toEqual([
          200, 200,
        ]);
        const left = { paid: 1, minor: 12_345, told: 1, queued: 1 };
        expect({ step, ...(await whatIsLeft(test.url, id)) }).toEqual({ step, ...left });
      }
      expect(await server.terminate()).toBe(0);
      console.log(`${STEPS.length} kills, each at another step`);
    } finally {
      await server.kill();
      await db.close().catch(() => undefined);
      await test.drop();
    }
  },
  600_000,
);
