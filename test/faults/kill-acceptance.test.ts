import { expect, it } from "vitest";
import { z } from "zod";
import { AccountId } from "../../core/accounts/account.ts";
import { addMs, DAY_MS, toEpochMs } from "../../core/time/instant.ts";
import { localDate } from "../../core/time/time-zone.ts";
import { SANDBOX_TENANT } from "../../server/sandbox/tenant.ts";
import { ensureApiKey } from "../../server/storage/api-keys.ts";
import { type Database, openDatabase } from "../../server/storage/connect.ts";
import { ensureAccounts } from "../../server/storage/ensure-accounts.ts";
import { ensureInvoices } from "../../server/storage/ensure-invoices.ts";
import { type ApiClient, apiClient } from "../support/api-client.ts";
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
import { findHalves } from "./support/inspect.ts";
import { type ServerProcess, sleep, startReady } from "./support/server-process.ts";

/** Every write between a customer's yes and its confirmation having left, in the order they come. */
const ALL_STEPS: readonly Step[] = [
  { table: "idempotency_keys", operation: "INSERT" },
  { table: "arrangements", operation: "UPDATE" },
  { table: "promises", operation: "UPDATE" },
  { table: "timeline", operation: "INSERT" },
  { table: "touches", operation: "INSERT" },
  { table: "outbox", operation: "INSERT" },
  { table: "decisions", operation: "INSERT" },
  { table: "accounts", operation: "UPDATE" },
  { table: "idempotency_keys", operation: "UPDATE" },
  // From here on the yes is kept, and its confirmation is on its way.
  { table: "captured_messages", operation: "INSERT" },
  { table: "outbox", operation: "UPDATE" },
  { table: "touches", operation: "UPDATE" },
];
// Starting a server is nearly all processor time; the gate has a machine of its own and leaves none out.
const IS_GATE = (process.env.CI ?? "") !== "";
const STEPS = IS_GATE ? ALL_STEPS : ALL_STEPS.filter((_step, at) => at % 4 === 1);
const TABLES = [...new Set(STEPS.map(({ table }) => table))];
const KEY = "gs_for-the-faults-test-only-0123456789";
const SENT_MS_MAX = 60_000;

/** Accounts that owe something since two months, reachable by mail at any hour of their own. */
async function addDebtors(db: Database, ids: readonly AccountId[]): Promise<void> {
  const now = wallClock();
  const dueOn = localDate("UTC", toEpochMs(addMs(now, -60 * DAY_MS)));
  await db.withTenant(SANDBOX_TENANT.id, async (tx) => {
    await ensureApiKey(tx, KEY, { name: "Ana", role: "rep", at: now });
    for (const id of ids) {
      const address = `${id}@example.com`;
      const mail = { id: `${id}-mail`, channel: "email", address, consent: "granted" };
      const invoice = { id: `${id}-inv`, number: "F-1", currency: "USD", amountMinor: 50_000 };
      const facts = aFacts({
        account: { id, kind: "business", contactPoints: [mail] },
        invoices: [{ ...invoice, issuedOn: dueOn, dueOn }],
      });
      await ensureAccounts(tx, [{ externalId: id, account: facts.account }]);
      await ensureInvoices(
        tx,
        facts.invoices.map((each) => ({ accountId: id, invoice: each })),
      );
    }
  });
}

const Answer = z.object({ status: z.string(), id: z.string() });

/** A promise, then an offer that would take its place: what the yes has to change. */
async function offer(api: ApiClient, id: AccountId): Promise<string> {
  const today = localDate("America/New_York", Date.now());
  const promise = { currency: "USD", parts: [{ dueOn: today, amountMinor: 100 }] };
  expect((await api.post(`/api/v1/accounts/${id}/promises`, promise)).status).toBe(200);
  const terms = {
    currency: "USD",
    balanceMinor: 50_000,
    agreedOn: today,
    firstOn: today,
    size: { by: "count", count: 3 },
  };
  const body = { currency: "USD", terms: { kind: "plan", terms } };
  return Answer.parse((await api.post(`/api/v1/accounts/${id}/arrangements`, body)).body).id;
}

const accept = (api: ApiClient, id: AccountId, plan: string) =>
  api.post(
    `/api/v1/accounts/${id}/arrangements/${plan}/accept`,
    { how: "phone" },
    { "idempotency-key": `yes-${id}` },
  );

/** Kills the server at one step of one customer's yes. */
async function killAt(server: ServerProcess, url: string, step: Step, id: AccountId, plan: string) {
  await armBarrier(url, step, id);
  const lost = accept(clientOf(server), id, plan).catch(() => null);
  await arriveAtBarrier(url);
  await server.kill();
  await lost;
  await clearBarrier(url);
}

function clientOf({ url }: ServerProcess): ApiClient {
  return apiClient(url, { authorization: `Bearer ${KEY}` });
}

const Found = z.object({ accepted: z.int(), told: z.int(), queued: z.int(), captured: z.int() });

/** Everything one yes may leave behind once, and must. */
async function whatIsLeft(url: string, id: AccountId) {
  const [row] = await runOn(
    url,
    `select
      (select count(*)::int from arrangements where account_id = '${id}'
        and accepted_at is not null) as accepted,
      (select count(*)::int from timeline where account_id = '${id}'
        and kind = 'plan.accepted') as told,
      (select count(*)::int from outbox where account_id = '${id}'
        and body->'direct'->>'template' = 'plan_accepted' and status <> 'cancelled') as queued,
      (select count(*)::int from captured_messages c join outbox o on o.id = c.outbox_id
        where o.account_id = '${id}'
        and o.body->'direct'->>'template' = 'plan_accepted') as captured`,
  );
  return Found.parse(row);
}

const postgres = await findTestPostgres();

it.skipIf(postgres === null)(
  "a server killed between any two steps of a yes: one arrangement, one confirmation",
  async () => {
    const test = await createTestPostgres(postgres ?? "");
    const env = { DATABASE_URL: test.url, GS_SECRET: "for this test only, nothing else" };
    const ids = STEPS.map((_step, at) => AccountId.parse(`yes-${String(at).padStart(2, "0")}-x`));
    let server = await startReady(env);
    const db = await openDatabase({ databaseUrl: test.url });
    try {
      await addDebtors(db, ids);
      await buildBarrier(test.url, TABLES);
      const plans = new Map<AccountId, string>();
      for (const id of ids) plans.set(id, await offer(clientOf(server), id));
      for (const [at, step] of STEPS.entries()) {
        const id = ids[at];
        const plan = id === undefined ? undefined : plans.get(id);
        if (id === undefined || plan === undefined) throw new Error("a step without an account");
        await killAt(server, test.url, step, id, plan);
        server = await startReady(env);
        // Whoever asked has no answer, so they ask again, and once more to be sure.
        const answers = [
          await accept(clientOf(server), id, plan),
          await accept(clientOf(server), id, plan),
        ];
        for (const { status, body } of answers)
          expect([status, Answer.parse(body).status, step.table]).toEqual([
            200,
            "active",
            step.table,
          ]);
        expect(answers[1]?.body).toEqual(answers[0]?.body);
        const until = Date.now() + SENT_MS_MAX;
        while ((await whatIsLeft(test.url, id)).captured === 0 && Date.now() < until)
          await sleep(100);
        expect({ step, ...(await whatIsLeft(test.url, id)) }).toEqual({
          step,
          accepted: 1,
          told: 1,
          queued: 1,
          captured: 1,
        });
      }
      expect(await server.terminate()).toBe(0);
      expect(await findHalves(db, [SANDBOX_TENANT.id])).toEqual([]);
      console.log(`${STEPS.length} kills, each at another step`);
    } finally {
      await server.kill();
      await db.close().catch(() => undefined);
      await test.drop();
    }
  },
  600_000,
);
