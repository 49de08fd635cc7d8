import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import { simulate } from "../../../core/treatment/simulate.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { liveBook } from "../../../server/simulator/live-book.ts";
import { DraftOnly } from "../../../ui-extensions/console-app/views/policy.ts";
import { SimulationRunView } from "../../../ui-extensions/console-app/views/simulator.ts";
import { randomBook } from "../../bench/random-book.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";

let server: TestServer;
let api: ApiClient;

beforeAll(async () => {
  server = await startServer(await openTestDatabase());
  api = await signedInClient(server);
});
afterAll(() => server.close());

const FROM = calendarDate("2026-03-04");
const start = { policies: [defaultPolicy], from: FROM, days: 14 };

async function* inPortions(book: readonly AccountFacts[]) {
  for (let at = 0; at < book.length; at += 20) yield book.slice(at, at + 20);
}

async function ended(id: unknown): Promise<SimulationRunView> {
  for (;;) {
    const run = SimulationRunView.parse((await api.get(`/api/v1/simulator/runs/${id}`)).body);
    if (run.state !== "running") return run;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it("counts in a thread what the engine does in one piece", async () => {
  const book = randomBook(60, FROM);
  const progress: number[] = [];
  const { tallies } = await liveBook({
    start,
    book: inPortions(book),
    progress: (accounts) => progress.push(accounts),
    signal: new AbortController().signal,
  });
  const whole = simulate({ book, policy: defaultPolicy, from: FROM, days: 14 });
  const [tally] = tallies;
  expect(tally).toMatchObject({
    accounts: 60,
    messages: whole.totals.messages,
    tasks: whole.totals.tasks,
    looks: whole.looks,
    perDay: whole.perDay.map(({ date, byChannel: { end: _, ...byChannel } }) => ({
      date,
      byChannel,
    })),
  });
  expect(Object.fromEntries((tally?.gates ?? []).map(({ gate, times }) => [gate, times]))).toEqual(
    whole.gates,
  );
  expect(whole.totals.messages).toBeGreaterThan(0);
  expect(progress).toEqual([20, 40, 60]);
});

it("stops in the middle of a book when it is cancelled, and says what a thread threw", async () => {
  const cancel = new AbortController();
  const endless = async function* () {
    for (;;) yield randomBook(20, FROM);
  };
  const running = liveBook({
    start,
    book: endless(),
    progress: (accounts) => {
      if (accounts >= 60) cancel.abort();
    },
    signal: cancel.signal,
  });
  await expect(running).rejects.toThrow(/abort/i);
  const cadences = defaultPolicy.cadences.map((cadence) => ({ ...cadence, id: `${cadence.id}-x` }));
  const broken = { ...start, policies: [{ ...defaultPolicy, cadences }] };
  const failing = liveBook({
    start: broken,
    book: inPortions(randomBook(20, FROM)),
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  await expect(failing).rejects.toThrow(/cadence/);
});

it("sets the policy in force beside a draft that is the same, and finds no difference", async () => {
  const { body } = await api.post("/api/v1/policy/drafts", { name: "As it is" });
  const { draft: begun } = DraftOnly.parse(body);
  const asked = { candidate: `draft:${begun.id}`, against: "version:1", days: 28 };
  const started = await api.post("/api/v1/simulator/runs", asked);
  expect([started.status, started.body.state]).toEqual([202, "running"]);
  const busy = await api.post("/api/v1/simulator/runs", asked);
  expect([busy.status, busy.body.code]).toEqual([409, "simulator_busy"]);
  const run = await ended(started.body.id);
  expect(run).toMatchObject({ state: "done", lived: run.accounts, asked });
  expect(run.policies.map(({ label }) => label)).toEqual(['Draft "As it is"', "Version 1"]);
  const [draft, current] = run.result?.tallies ?? [];
  expect(draft).toEqual(current);
  expect(draft?.contacted).toBeGreaterThan(0);
  expect(draft?.first.length).toBeGreaterThan(0);
  const [earliest] = draft?.first ?? [];
  await server.deps.db.withTenant(SANDBOX_TENANT.id, (tx) =>
    sql`update accounts set erased_at = now() where id = ${earliest?.accountId}`.execute(tx),
  );
  const later = await ended(started.body.id);
  expect(later.result?.tallies[0]?.first).toEqual(draft?.first.slice(1));
  const { body: list } = await api.get("/api/v1/simulator/runs");
  expect(list.runs).toHaveLength(1);
});

it.each([
  [{ candidate: "version:99", days: 28 }, "candidate"],
  [{ candidate: "version:1", against: `draft:${crypto.randomUUID()}`, days: 28 }, "against"],
  [{ candidate: "latest", days: 28 }, "candidate"],
  [{ candidate: "version:1", days: 181 }, "days"],
])("refuses %j by the field that is wrong", async (asked, field) => {
  const { status, body } = await api.post("/api/v1/simulator/runs", asked);
  expect([status, body.errors]).toMatchObject([400, [{ field }]]);
});

it("knows no run that was never started", async () => {
  const path = `/api/v1/simulator/runs/${crypto.randomUUID()}`;
  expect((await api.get(path)).status).toBe(404);
  expect((await api.post(`${path}/cancel`, {})).status).toBe(404);
});
