import type { CrmNoun } from "../../adapters/crm-ref.ts";
import type { CrmWrite } from "../../adapters/crm-write.ts";
import { mulberry32 } from "../../adapters/sandbox-hubspot/faults.ts";
import { REAL_LIMITS } from "../../adapters/sandbox-zendesk/types.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../core/time/instant.ts";
import { openSandbox, type SandboxScene } from "../adapters/zendesk/open-sandbox.ts";
import { heapGrowth, heapMb } from "./heap.ts";
import { range, sum } from "./numbers.ts";
import { Mirror, seedBook, type ZendeskBook } from "./zendesk-book.ts";

const SIZE = { organizations: 50_000, tickets: 40_000, replies: 40_000 };
const NOUNS: readonly CrmNoun[] = ["company", "person", "ticket", "activity"];
const ROUNDS = 10;
const CHANGES = 1_000;
/** How often changes are asked for beside webhooks. */
const POLL_MS = 5 * MINUTE_MS;
const HEAP_EVERY = 10_000;
const GOAL = { callsRatio: 1.1, exportsShare: 0.9, planUse: 0.9, heapGrowthShare: 0.05 };

/**
 * Reads an account of 50,000 organizations for the first time, then a thousand changed records every
 * five minutes, writes a thousand accounts' standing ten times, and reads by name as fast as it may,
 * all against the stand-in at Zendesk's real limits. The clock moves only when the adapter waits or,
 * with `answerMs`, when it is answered.
 */
export async function benchSyncZendesk() {
  const atOnce = await run(0);
  const slow = await run(150);
  return { ...atOnce, at150MsPerAnswer: slow, met: atOnce.met && slow.met };
}

async function run(answerMs: number) {
  const scene = await openSandbox();
  const book = seedBook(scene.zendesk, SIZE, (ms) => void scene.clock.wait(ms));
  await scene.clock.wait(HOUR_MS);
  scene.zendesk.setFaults(() => {
    void scene.clock.wait(answerMs);
    return null;
  });
  const reading: Reading = {
    scene,
    book,
    cursors: new Map(),
    mirror: new Mirror(scene.zendesk),
    heap: [],
  };
  const startMs = scene.clock.nowMs();
  const records = await readAll(reading);
  const first = { records, ...exportsSpent(scene, startMs) };
  const heap = [...reading.heap];
  const rounds = [];
  for (const round of range(ROUNDS)) rounds.push(await changeRound(reading, round));
  // The last minute of tickets is held back; a quiet poll brings it.
  await scene.clock.wait(2 * MINUTE_MS);
  await readAll(reading);
  const lost = reading.mirror.lost(scene.zendesk);
  const written = await writeRounds(scene, book);
  const busy = await readByName(scene, book);
  await scene.close();
  const changes = { ...comparison(rounds), formula: READING };
  const growthShare = Number(heapGrowth(heap).toFixed(3));
  const rateLimited = sum(Object.values(scene.zendesk.counts()).map((each) => each.rateLimited));
  return {
    account: { ...SIZE, users: SIZE.organizations },
    firstSync: first,
    changes,
    written,
    busy,
    rateLimited,
    lost,
    heap: { mbAfterEach10000: heap, growthShare },
    goal: GOAL,
    met:
      changes.ratio <= GOAL.callsRatio &&
      written.ratio <= GOAL.callsRatio &&
      first.exportsShare >= GOAL.exportsShare &&
      busy.planUse >= GOAL.planUse &&
      rateLimited + lost + written.lost === 0 &&
      growthShare <= GOAL.heapGrowthShare,
  };
}

const READING =
  "per feed one export, or one for each 1,000 changes; and one call for each 100 tickets that were commented on, because an export of comments does not say whose ticket it was";
const WRITING = "per 100 accounts one job, and one question after all of them";

interface Reading {
  readonly scene: SandboxScene;
  readonly book: ZendeskBook;
  readonly cursors: Map<CrmNoun, string>;
  readonly mirror: Mirror;
  readonly heap: number[];
}

/** Every feed to its end; answers how many records came. */
async function readAll({ scene, cursors, mirror, heap }: Reading): Promise<number> {
  let count = 0;
  for (const noun of NOUNS) {
    for (let more = true; more; ) {
      const page = await scene.port.pull(noun, cursors.get(noun) ?? null);
      if (!page.ok) throw new Error(`pull of ${noun}: ${JSON.stringify(page.error)}`);
      for (const change of page.value.changes) {
        mirror.keep(change);
        count += 1;
        if (count % HEAP_EVERY === 0) heap.push(heapMb());
      }
      cursors.set(noun, page.value.cursor);
      more = page.value.more;
    }
  }
  return count;
}

function callsSoFar({ zendesk }: SandboxScene, of: RegExp = /./): number {
  const counted = Object.entries(zendesk.counts()).filter(
    ([name]) => of.test(name) && !name.includes("/oauth/"),
  );
  return sum(counted.map(([, { calls }]) => calls));
}

/** Of the calls that could have left in the time it took, a full allowance in each window. */
function exportsSpent(scene: SandboxScene, sinceMs: number) {
  const exports = callsSoFar(scene, /incremental/);
  const spentMs = scene.clock.nowMs() - sinceMs;
  const windows = Math.floor(spentMs / MINUTE_MS) + 1;
  const exportsShare = exports / (windows * REAL_LIMITS.incrementalPerMinute);
  return {
    calls: callsSoFar(scene),
    exports,
    virtualSeconds: Math.round(spentMs / SECOND_MS),
    exportsShare: Number(exportsShare.toFixed(3)),
  };
}

interface Counted {
  readonly calls: number;
  readonly minimum: number;
}

function comparison(rounds: readonly Counted[]) {
  const calls = sum(rounds.map((each) => each.calls));
  const minimum = sum(rounds.map((each) => each.minimum));
  return {
    rounds: rounds.length,
    recordsEach: CHANGES,
    callsPer1000: calls / rounds.length,
    minimumPer1000: minimum / rounds.length,
    ratio: Number((calls / minimum).toFixed(3)),
    byRound: rounds.map((each) => `${each.calls}/${each.minimum}`),
  };
}

const EXPORT_PAGE = 1_000;
const SHOW_MAX = 100;

async function changeRound(reading: Reading, round: number): Promise<Counted> {
  const { scene } = reading;
  const changed = makeChanges(reading, round);
  const before = callsSoFar(scene);
  await readAll(reading);
  const pages = (count: number) => Math.max(1, Math.ceil(count / EXPORT_PAGE));
  const { organizations, users, tickets, commented } = changed;
  // What is said on a ticket changes the ticket too, and each change of one is an event.
  const onTickets = tickets.size + commented.size;
  const minimum =
    pages(organizations.size) +
    pages(users.size) +
    2 * pages(onTickets) +
    Math.ceil(commented.size / SHOW_MAX);
  return { calls: callsSoFar(scene) - before, minimum };
}

/** A thousand different records change, spread evenly over the time until the next poll. */
function makeChanges({ scene, book }: Reading, round: number) {
  const { people, agentId } = scene.zendesk;
  const agent = { userId: agentId, channel: "web" };
  const random = mulberry32(round + 1);
  const changed = {
    organizations: new Set<number>(),
    users: new Set<number>(),
    tickets: new Set<number>(),
    commented: new Set<number>(),
  };
  for (let n = 0; n < CHANGES; ) {
    const lot = random();
    const kind =
      lot < 0.3 ? "organizations" : lot < 0.6 ? "users" : lot < 0.8 ? "tickets" : "commented";
    const ids = book[kind === "commented" ? "tickets" : kind];
    const id = ids[Math.floor(random() * ids.length)] ?? 0;
    if (changed[kind].has(id)) continue;
    changed[kind].add(id);
    n += 1;
    void scene.clock.wait(POLL_MS / CHANGES);
    if (kind === "organizations") people.updateOrganization(id, { name: `Renamed ${n}` });
    else if (kind === "users") people.updateUser(id, { phone: `+1212555${1_000 + n}` });
    else if (kind === "tickets") people.updateTicket(id, { subject: `Changed ${n}` }, agent);
    else people.updateTicket(id, { comment: { body: "An answer" } }, agent);
  }
  return changed;
}

/** Standing of a thousand accounts at a time, as after a night in which they all grew older. */
async function writeRounds(scene: SandboxScene, book: ZendeskBook) {
  const made = await scene.port.ensureSchema();
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  // Where standing goes is asked at the first write, once.
  await scene.port.write([standingOf(book.organizations[0] ?? 0, 0)]);
  const rounds: Counted[] = [];
  for (const round of range(ROUNDS)) {
    const ids = book.organizations.slice(round * CHANGES, (round + 1) * CHANGES);
    const before = callsSoFar(scene);
    const answer = await scene.port.write(ids.map((id, n) => standingOf(id, n + 1)));
    if (!answer.ok || answer.value.some(({ ok }) => !ok)) throw new Error("a standing was refused");
    const minimum = Math.ceil(ids.length / REAL_LIMITS.bulkMax) + 1;
    rounds.push({ calls: callsSoFar(scene) - before, minimum });
  }
  return { ...comparison(rounds), formula: WRITING, lost: standingsLost(scene, book) };
}

function standingOf(id: number, daysPastDue: number): CrmWrite {
  return {
    kind: "standing",
    key: `standing-${id}`,
    ref: { object: "organizations", id: String(id) },
    standing: {
      ...{ state: "past_due", pastDueMinor: 100 * daysPastDue, currency: "USD", daysPastDue },
      ...{ bucket: "1-30", segment: "small", recordKey: "k".repeat(43) },
      ...{ nextTouchOn: null, promiseDueOn: null, arrangementState: null },
    },
  };
}

function standingsLost({ zendesk }: SandboxScene, { organizations }: ZendeskBook): number {
  const records = [...(zendesk.account.objects.get("gs_account")?.records.values() ?? [])];
  const shown = new Map(
    records.map(({ externalId, fields }) => [externalId, fields.gs_days_past_due]),
  );
  const wanted = organizations.slice(0, ROUNDS * CHANGES);
  return wanted.filter((id, n) => shown.get(`organizations:${id}`) !== (n % CHANGES) + 1).length;
}

const BUSY_MINUTES = 5;
/** Of ten calls one is another app's: it has the tenth of the plan's calls that we leave. */
const OTHERS_EVERY = 9;

/** As much as may be for five minutes, while another app of the account uses what we leave. */
async function readByName({ zendesk, port, clock }: SandboxScene, { users }: ZendeskBook) {
  const { accessToken } = zendesk.install(["read"]);
  // Nothing of what went before is in the window any more.
  await clock.wait(2 * MINUTE_MS);
  const startMs = clock.nowMs();
  const untilMs = startMs + BUSY_MINUTES * MINUTE_MS;
  let calls = 0;
  let others = 0;
  for (let n = 0; clock.nowMs() < untilMs; n += 1) {
    const refs = range(SHOW_MAX).map((at) => {
      const id = users[(n * SHOW_MAX + at) % users.length] ?? 0;
      return { object: "users", id: String(id) };
    });
    const answer = await port.read(refs);
    if (!answer.ok) throw new Error(`read: ${JSON.stringify(answer.error)}`);
    if (clock.nowMs() < untilMs) calls += 1;
    if (n % OTHERS_EVERY !== 0) continue;
    const headers = { authorization: `Bearer ${accessToken}` };
    const { status } = zendesk.handle({
      method: "GET",
      path: "/api/v2/users/me",
      headers,
      body: "",
    });
    if (status !== 200) throw new Error(`the other app was answered ${status}`);
    others += 1;
  }
  const allowed = BUSY_MINUTES * REAL_LIMITS.planPerMinute;
  const share = (count: number) => Number((count / allowed).toFixed(3));
  const planUse = share(calls + others);
  return { minutes: BUSY_MINUTES, calls, others, planShare: share(calls), planUse };
}
