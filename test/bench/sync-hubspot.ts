import type { CrmChange } from "../../adapters/crm-change.ts";
import type { CrmNoun } from "../../adapters/crm-ref.ts";
import { mulberry32 } from "../../adapters/sandbox-hubspot/faults.ts";
import { REAL_LIMITS } from "../../adapters/sandbox-hubspot/types.ts";
import { MINUTE_MS, SECOND_MS } from "../../core/time/instant.ts";
import { openSandbox, type SandboxScene } from "../adapters/hubspot/open-sandbox.ts";
import { readFirst } from "./first-reading.ts";
import { heapGrowth, heapMb } from "./heap.ts";
import { cents, type HubspotBook, seedBook } from "./hubspot-book.ts";
import { mark, range } from "./numbers.ts";

const SIZE = { companies: 50_000, invoices: 75_000, payments: 25_000 };
const NOUNS: readonly CrmNoun[] = ["company", "person", "invoice", "payment", "ticket", "activity"];
const ROUNDS = 10;
const CHANGES = 1_000;
/** How often changes are asked for beside webhooks. */
const POLL_MS = 5 * MINUTE_MS;
const INDEX_LAG_MS = 20 * SECOND_MS;
const HEAP_EVERY = 10_000;
const GOAL = { callsRatio: 1.1, allowanceShare: 0.9, heapGrowthShare: 0.05 };

/**
 * Reads an account of 50,000 companies for the first time, then a thousand changed records every
 * five minutes, against the sandbox at HubSpot's real limits. The clock moves only when the adapter
 * waits, so that an hour takes a minute; everything else is real, sockets and the vendor's client
 * included.
 */
export async function benchSyncHubspot() {
  const scene = await openSandbox({ indexLagMs: INDEX_LAG_MS });
  const book = seedBook(scene.hubspot, SIZE);
  await scene.clock.wait(POLL_MS);
  const mirror = mirrorOf(book);
  settleHeap(scene);
  const cursors = new Map<CrmNoun, string>();
  const startMs = scene.clock.nowMs();
  const heap: number[] = [];
  const seen = await readAll(scene, cursors, mirror, heap);
  const first = spent(scene, startMs);
  const rounds = [];
  for (const round of range(ROUNDS)) {
    rounds.push(await changeRound(scene, { book, cursors, mirror, round }));
  }
  // What the index did not have yet at the last round's end is there after a quiet one.
  await scene.clock.wait(MINUTE_MS);
  await readAll(scene, cursors, mirror, []);
  const calls = rounds.reduce((sum, each) => sum + each.calls, 0);
  const minimum = rounds.reduce((sum, each) => sum + each.minimum, 0);
  const lost = countLost(scene, book, mirror);
  await scene.close();
  const throughTheServer = await readFirst();
  const growth = heapGrowth(heap);
  const share = Number(first.allowanceShare.toFixed(3));
  const ratio = Number((calls / minimum).toFixed(3));
  return {
    account: { ...SIZE, contacts: SIZE.companies },
    firstSync: { records: seen, ...first, allowanceShare: share },
    changes: {
      rounds: ROUNDS,
      recordsEach: CHANGES,
      callsPer1000: calls / ROUNDS,
      minimumPer1000: minimum / ROUNDS,
      ratio,
      formula:
        "per feed one search, or one for each 200 changed records; and per kind of association one call for each 1,000",
      byRound: rounds.map(({ calls, minimum }) => `${calls}/${minimum}`),
    },
    rateLimited: rateLimited(scene),
    lost,
    throughTheServer,
    heap: { mbAfterEach10000: heap, growthShare: Number(growth.toFixed(3)) },
    goal: GOAL,
    met:
      ratio <= GOAL.callsRatio &&
      share >= GOAL.allowanceShare &&
      throughTheServer.untilAllWasRead.allowanceShare >= GOAL.allowanceShare &&
      rateLimited(scene) + throughTheServer.rateLimited === 0 &&
      lost === 0 &&
      growth <= GOAL.heapGrowthShare,
  };
}

/** The latest of each record as the adapter told it, in numbers, so that it takes no room. */
interface Mirror {
  readonly at: ReadonlyMap<string, number>;
  readonly marks: Int32Array;
}

function mirrorOf(book: HubspotBook): Mirror {
  const keys = [
    ...book.companies.map((id) => `companies:${id}`),
    ...book.contacts.map((id) => `contacts:${id}`),
    ...book.invoices.map((id) => `invoices:${id}`),
    ...book.payments.map((id) => `commerce_payments:${id}`),
  ];
  return { at: new Map(keys.map((key, n) => [key, n])), marks: new Int32Array(keys.length) };
}

function keep({ at, marks }: Mirror, change: CrmChange): void {
  const index = at.get(`${change.ref.object}:${change.ref.id}`);
  if (index === undefined) throw new Error(`nobody seeded ${change.ref.object} ${change.ref.id}`);
  marks[index] = markOf(change);
}

function markOf(change: CrmChange): number {
  switch (change.kind) {
    case "company":
      return mark(change.name);
    case "person":
      return mark(`${change.companyRefs[0]?.id}${change.phones[0] ?? ""}`);
    case "invoice":
      return mark(`${change.partyRefs[0]?.id}${change.balanceMinor}`);
    case "payment":
      return mark(`${change.invoiceRef?.id}${change.amountMinor}`);
    default:
      throw new Error(`unexpected ${change.kind}`);
  }
}

/** Every feed to its end; answers how many records came. */
async function readAll(
  { port }: SandboxScene,
  cursors: Map<CrmNoun, string>,
  mirror: Mirror,
  heap: number[],
): Promise<number> {
  let count = 0;
  for (const noun of NOUNS) {
    for (let more = true; more; ) {
      const page = await port.pull(noun, cursors.get(noun) ?? null);
      if (!page.ok) throw new Error(`pull of ${noun}: ${JSON.stringify(page.error)}`);
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

function spent(scene: SandboxScene, sinceMs: number) {
  const calls = apiCalls(scene);
  const virtualSeconds = (scene.clock.nowMs() - sinceMs) / SECOND_MS;
  const { burstMax, burstMs } = REAL_LIMITS;
  const allowed = (virtualSeconds * SECOND_MS * burstMax) / burstMs;
  return { calls, virtualSeconds: Math.round(virtualSeconds), allowanceShare: calls / allowed };
}

function apiCalls({ hubspot }: SandboxScene): number {
  return Object.entries(hubspot.counts())
    .filter(([name]) => !name.includes("/oauth/"))
    .reduce((sum, [, { calls }]) => sum + calls, 0);
}

function rateLimited({ hubspot }: SandboxScene): number {
  return Object.values(hubspot.counts()).reduce((sum, each) => sum + each.rateLimited, 0);
}

interface Round {
  readonly book: HubspotBook;
  readonly cursors: Map<CrmNoun, string>;
  readonly mirror: Mirror;
  readonly round: number;
}

// Feeds that are asked in each round: one per object, activities being three.
const FEEDS = 8;
const SEARCH_PAGE = 200;
const ASSOCIATIONS_PAGE = 1_000;

async function changeRound(scene: SandboxScene, { book, cursors, mirror, round }: Round) {
  const changed = makeChanges(scene, book, round);
  const before = apiCalls(scene);
  await readAll(scene, cursors, mirror, []);
  const counts = [changed.companies.size, changed.contacts.size, changed.invoices.size];
  const searches = counts.reduce((sum, n) => sum + Math.max(1, Math.ceil(n / SEARCH_PAGE)), 0);
  // Contacts belong to companies; invoices to companies or contacts.
  const associations =
    Math.ceil(changed.contacts.size / ASSOCIATIONS_PAGE) +
    2 * Math.ceil(changed.invoices.size / ASSOCIATIONS_PAGE);
  const minimum = searches + (FEEDS - counts.length) + associations;
  return { calls: apiCalls(scene) - before, minimum };
}

/** A thousand different records change, spread evenly over the time until the next poll. */
function makeChanges({ hubspot, clock }: SandboxScene, book: HubspotBook, round: number) {
  const random = mulberry32(round + 1);
  const changed = {
    companies: new Set<string>(),
    contacts: new Set<string>(),
    invoices: new Set<string>(),
  };
  const pick = (ids: readonly string[]) => ids[Math.floor(random() * ids.length)] ?? "";
  for (let n = 0; n < CHANGES; ) {
    const lot = random();
    const object = lot < 0.6 ? "invoices" : lot < 0.85 ? "companies" : "contacts";
    const id = pick(book[object]);
    if (changed[object].has(id)) continue;
    changed[object].add(id);
    n += 1;
    void clock.wait(POLL_MS / CHANGES);
    if (object === "invoices") hubspot.set(object, id, { hs_balance_due: `${n % 90}.50` });
    else if (object === "companies") hubspot.people.update(object, id, { name: `Renamed ${n}` });
    else hubspot.people.update(object, id, { phone: `+1212555${String(n).padStart(4, "0")}` });
  }
  return changed;
}

/** Records whose latest telling is not what HubSpot has. */
function countLost({ hubspot }: SandboxScene, book: HubspotBook, { at, marks }: Mirror): number {
  const wrong = (object: string, id: string, expected: number) =>
    marks[at.get(`${object}:${id}`) ?? -1] === expected ? 0 : 1;
  let lost = 0;
  for (const id of book.companies) {
    lost += wrong("companies", id, mark(hubspot.read("companies", id)?.properties.name));
  }
  for (const id of book.contacts) {
    const phone = hubspot.read("contacts", id)?.properties.phone ?? "";
    const [company] = hubspot.linked("contacts", id, "companies");
    lost += wrong("contacts", id, mark(`${company}${phone}`));
  }
  for (const id of book.invoices) {
    const balance = cents(hubspot.read("invoices", id)?.properties.hs_balance_due);
    const [company] = hubspot.linked("invoices", id, "companies");
    lost += wrong("invoices", id, mark(`${company}${balance}`));
  }
  for (const id of book.payments) {
    const amount = cents(hubspot.read("commerce_payments", id)?.properties.hs_initial_amount);
    const [invoice] = hubspot.linked("commerce_payments", id, "invoices");
    lost += wrong("commerce_payments", id, mark(`${invoice}${amount}`));
  }
  return lost;
}

/** The sandbox's own strings take their final form when they are first written out. */
function settleHeap({ hubspot }: SandboxScene): void {
  for (const object of ["companies", "contacts", "invoices", "commerce_payments"]) {
    for (const record of hubspot.all(object)) JSON.stringify(record);
  }
}
