import type { CrmNoun } from "../../adapters/crm-ref.ts";
import type { CrmWrite } from "../../adapters/crm-write.ts";
import { mulberry32 } from "../../adapters/sandbox-hubspot/faults.ts";
import type { Fault } from "../../adapters/sandbox-salesforce/types.ts";
import { MINUTE_MS, SECOND_MS } from "../../core/time/instant.ts";
import { openSandbox, type SandboxScene } from "../adapters/salesforce/open-sandbox.ts";
import { heapGrowth, heapMb } from "./heap.ts";
import { range } from "./numbers.ts";
import {
  countLost,
  keep,
  type Mirror,
  mirrorOf,
  type SalesforceBook,
  seedBook,
} from "./salesforce-book.ts";

const SIZE = { accounts: 100_000, contacts: 30_000, invoices: 40_000, payments: 10_000 };
const NOUNS: readonly CrmNoun[] = ["company", "person", "invoice", "payment", "ticket", "activity"];
const ROUNDS = 10;
const CHANGES = 1_000;
/** How often changes are asked for beside what a flow tells. */
const POLL_MS = 5 * MINUTE_MS;
const HEAP_EVERY = 10_000;
const PAGE = 2_000;
const LINES_PAGE = 500;
/** Feeds that are asked in each round: people have three objects, activities two. */
const FEEDS = 9;
/** Makes a job, sends its rows, starts it, looks once, and fetches both lists of results. */
const JOB_CALLS = 6;
const FAULT_SHARE = 0.2;
const GOAL = { callsRatio: 1.1, heapGrowthShare: 0.05 };

/**
 * Reads an org of 100,000 accounts for the first time, then a thousand changed records every five
 * minutes, writes where each account stands, and reads everything again with a fault at every fifth
 * call. The clock moves only when the adapter waits; everything else is real, sockets included.
 */
export async function benchSyncSalesforce() {
  // A busy machine is not Salesforce being slow.
  const scene = await openSandbox({}, {}, { timeoutMs: 120_000 });
  scene.org.installPackage();
  const book = seedBook(scene.org, SIZE);
  await scene.clock.wait(POLL_MS);
  const mirror = mirrorOf(book);
  const cursors = new Map<CrmNoun, string>();
  const startMs = scene.clock.nowMs();
  const heap: number[] = [];
  const records = await readAll(scene, cursors, mirror, heap);
  const calls = apiCalls(scene);
  const minimum = firstMinimum();
  const virtualSeconds = Math.round((scene.clock.nowMs() - startMs) / SECOND_MS);
  const rounds = [];
  for (const round of range(ROUNDS)) {
    rounds.push(await changeRound(scene, { book, cursors, mirror, round }));
  }
  const lost = countLost(scene.org, book, mirror);
  const changeCalls = rounds.reduce((sum, each) => sum + each, 0);
  const writes = await writeStandings(scene, book);
  const sum = calls + changeCalls + writes.calls;
  const sumMinimum = minimum + ROUNDS * FEEDS + writes.minimum;
  const ratio = Number((sum / sumMinimum).toFixed(3));
  const faults = await readWithFaults(scene, book);
  await scene.close();
  const growth = heapGrowth(heap);
  return {
    account: SIZE,
    firstSync: { records, calls, minimum, virtualSeconds },
    changes: {
      rounds: ROUNDS,
      recordsEach: CHANGES,
      callsPer1000: changeCalls / ROUNDS,
      minimumPer1000: FEEDS,
      byRound: rounds.map((each) => `${each}/${FEEDS}`),
    },
    writes,
    total: { calls: sum, minimum: sumMinimum, ratio },
    formula:
      "per object one query, or one for each 2,000 records; for each 500 payments one about their invoices; for a bulk job six calls, for other records one for each 200",
    rateLimited: rateLimited(scene),
    lost,
    faults,
    heap: { mbAfterEach10000: heap, growthShare: Number(growth.toFixed(3)) },
    goal: GOAL,
    met:
      ratio <= GOAL.callsRatio &&
      rateLimited(scene) === 0 &&
      lost === 0 &&
      faults.lost === 0 &&
      writes.wrong === 0 &&
      writes.jobs === 1 &&
      growth <= GOAL.heapGrowthShare,
  };
}

function firstMinimum(): number {
  const pages = [SIZE.accounts, SIZE.contacts, SIZE.invoices, SIZE.payments].map((count) =>
    Math.max(1, Math.ceil(count / PAGE)),
  );
  const feeds = pages.reduce((sum, each) => sum + each, 0) + FEEDS - pages.length;
  // A page of payments asks about its own; what is left of 500 is asked as well.
  const lines = Math.ceil(SIZE.payments / PAGE) * Math.ceil(PAGE / LINES_PAGE);
  return feeds + Math.min(lines, Math.ceil(SIZE.payments / LINES_PAGE));
}

/** Every feed to its end; answers how many records came. A call that failed is made again. */
async function readAll(
  { port }: SandboxScene,
  cursors: Map<CrmNoun, string>,
  mirror: Mirror,
  heap: number[],
  failuresMax = 0,
): Promise<number> {
  let count = 0;
  let failures = 0;
  for (const noun of NOUNS) {
    for (let more = true; more; ) {
      const page = await port.pull(noun, cursors.get(noun) ?? null);
      if (!page.ok) {
        failures += 1;
        if (failures > failuresMax) throw new Error(`${noun}: ${JSON.stringify(page.error)}`);
        continue;
      }
      for (const change of page.value.changes) {
        keep(mirror, change);
        count += 1;
        if (count % HEAP_EVERY === 0) heap.push(heapMb());
      }
      cursors.set(noun, page.value.cursor);
      more = page.value.more;
    }
  }
  return count;
}

function apiCalls({ org }: SandboxScene): number {
  return Object.entries(org.counts())
    .filter(([name]) => !name.includes("/oauth2/"))
    .reduce((sum, [, { calls }]) => sum + calls, 0);
}

function rateLimited({ org }: SandboxScene): number {
  return Object.values(org.counts()).reduce((sum, each) => sum + each.limited, 0);
}

interface Round {
  readonly book: SalesforceBook;
  readonly cursors: Map<CrmNoun, string>;
  readonly mirror: Mirror;
  readonly round: number;
}

/** A thousand different records change, spread evenly over the time until the next poll. */
async function changeRound(scene: SandboxScene, { book, cursors, mirror, round }: Round) {
  const { org, clock } = scene;
  const random = mulberry32(round + 1);
  const changed = new Set<string>();
  for (let n = 0; n < CHANGES; ) {
    const lot = random();
    const object = lot < 0.6 ? "Invoice" : lot < 0.85 ? "Account" : "Contact";
    const id = book[object][Math.floor(random() * book[object].length)] ?? "";
    if (changed.has(id)) continue;
    changed.add(id);
    n += 1;
    void clock.wait(POLL_MS / CHANGES);
    if (object === "Invoice") org.people.update(object, id, { Balance: (n % 90) + 0.5 });
    else if (object === "Account") org.people.update(object, id, { Name: `Renamed ${n}` });
    else org.people.update(object, id, { MobilePhone: `+1212555${String(n).padStart(4, "0")}` });
  }
  const before = apiCalls(scene);
  await readAll(scene, cursors, mirror, []);
  return apiCalls(scene) - before;
}

/** All accounts in one go, as after a change of policy, and then a thousand as the server sends them. */
async function writeStandings(scene: SandboxScene, book: SalesforceBook) {
  const before = apiCalls(scene);
  const all = book.Account.map((id, n) => aStanding(id, n));
  let wrong = await wrongOf(scene, all);
  const bulkCalls = apiCalls(scene) - before;
  const some = all.slice(0, CHANGES);
  for (let from = 0; from < some.length; from += 200) {
    wrong += await wrongOf(scene, some.slice(from, from + 200));
  }
  const jobs = Object.entries(scene.org.counts())
    .filter(([name]) => name.endsWith("/batches"))
    .reduce((sum, [, { calls }]) => sum + calls, 0);
  return {
    standings: all.length + some.length,
    ...{ jobs, bulkCalls },
    calls: apiCalls(scene) - before,
    minimum: JOB_CALLS + CHANGES / 200,
    wrong,
  };
}

async function wrongOf({ port, org }: SandboxScene, writes: readonly CrmWrite[]): Promise<number> {
  const written = await port.write(writes);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  const refused = written.value.filter(({ ok }) => !ok).length;
  const rows = new Map(org.all("GS_Account_State__c").map((row) => [row.GS_Account__c, row]));
  const different = writes.filter(
    (write) =>
      write.kind === "standing" &&
      rows.get(write.ref.id)?.GS_Days_Past_Due__c !== write.standing.daysPastDue,
  );
  return refused + different.length;
}

function aStanding(id: string, n: number): CrmWrite {
  const standing = {
    state: "past_due",
    pastDueMinor: n,
    currency: "USD",
    daysPastDue: n % 400,
    bucket: "31-60",
    segment: "second_late",
    nextTouchOn: null,
    promiseDueOn: null,
    arrangementState: null,
    recordKey: `key-${n}`,
  } as const;
  return { kind: "standing", key: `standing-${id}`, ref: { object: "Account", id }, standing };
}

const FAULTS: readonly Fault[] = [
  { kind: "cut", when: "before" },
  { kind: "cut", when: "after" },
  { kind: "error", status: 503, code: "SERVER_UNAVAILABLE" },
  { kind: "error", status: 500, code: "UNKNOWN_EXCEPTION" },
  { kind: "page", status: 502 },
  { kind: "page", status: 200 },
  { kind: "truncated" },
  { kind: "session_ended" },
];

/** The same org read from its beginning while every fifth call goes wrong. */
async function readWithFaults(scene: SandboxScene, book: SalesforceBook) {
  const random = mulberry32(7);
  let injected = 0;
  scene.org.setFaults(({ path }) => {
    if (random() >= FAULT_SHARE || path.includes("/oauth2/")) return null;
    injected += 1;
    return FAULTS[Math.floor(random() * FAULTS.length)] ?? null;
  });
  const mirror = mirrorOf(book);
  const records = await readAll(scene, new Map(), mirror, [], 100);
  scene.org.setFaults(null);
  return { injected, records, lost: countLost(scene.org, book, mirror) };
}
