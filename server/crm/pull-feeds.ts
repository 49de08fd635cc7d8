import type { CrmError } from "../../adapters/crm-error.ts";
import type { CrmNoun } from "../../adapters/crm-ref.ts";
import type { CrmPort } from "../../adapters/port.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import { type CrmCursor, type CrmFeed, listCursors, startFeed } from "../storage/crm-cursors.ts";
import { forgetToldWrites } from "../storage/crm-outbox.ts";
import { findUnseenRefs, markSeen } from "../storage/crm-records.ts";
import { setReconciled } from "../storage/crm-turns.ts";
import { applyChanges } from "./apply-changes.ts";
import { isHopeless, type PageBudget, readFeeds } from "./read-feeds.ts";
import type { Turn } from "./turn.ts";

export const RECONCILE_MS = DAY_MS;
/** Pages a turn reads before the next connection has its own. */
const PAGES_MAX = 10;
const UNSEEN_BATCH = 100;
/** Events that were written are kept this long, for whoever asks what was. */
const TOLD_KEPT_MS = 30 * DAY_MS;

/** What a turn's reading came to: whether more is there now. */
export interface Pulled {
  readonly more: boolean;
  readonly pages: number;
}

/**
 * What is read side by side. Companies and people come before what they owe, so that nobody is known
 * to owe before it is known whom they refuse to hear from.
 */
const STAGES: readonly (readonly CrmNoun[])[] = [
  ["company", "person"],
  ["invoice", "payment", "ticket", "activity"],
];

/**
 * Reads every feed that is due. Where the first reading has not come to its end, it goes on before
 * anything else.
 */
export async function pullFeeds(turn: Turn, port: CrmPort): Promise<Result<Pulled, CrmError>> {
  const budget = { pages: PAGES_MAX };
  const { reads } = port.capabilities;
  for (const stage of STAGES) {
    const nouns = stage.filter((noun) => reads.includes(noun));
    const read = await readFeeds(turn, port, { nouns, feed: "changes" }, budget);
    if (!read.ok) return read;
    if (!read.value) return ok({ more: true, pages: PAGES_MAX - budget.pages });
  }
  const reconciled = await reconcile(turn, port, budget);
  if (!reconciled.ok) return reconciled;
  return ok({ more: !reconciled.value, pages: PAGES_MAX - budget.pages });
}

async function findCursor(
  turn: Turn,
  { noun, feed }: { readonly noun: CrmNoun; readonly feed: CrmFeed },
): Promise<CrmCursor | null> {
  const cursors = await turn.inTenant((tx) => listCursors(tx, turn.connection.id));
  return cursors.find((each) => each.noun === noun && each.feed === feed) ?? null;
}

/**
 * Once a day everything is read again, and what it does not meet is asked for by name: a notice may
 * be lost, and of some deletions there is none. True when there is nothing left to do for today.
 */
async function reconcile(
  turn: Turn,
  port: CrmPort,
  budget: PageBudget,
): Promise<Result<boolean, CrmError>> {
  const { connection, deps } = turn;
  const now = deps.clock.now();
  const last = connection.reconciledAt;
  // The first reading of everything is as good as this one.
  if (last === null) {
    await turn.inTenant((tx) => setReconciled(tx, connection.id, now));
    return ok(true);
  }
  if (last > addMs(now, -RECONCILE_MS)) return ok(true);
  for (const noun of port.capabilities.reads) {
    const feed = { noun, feed: "all" } as const;
    const before = await findCursor(turn, feed);
    if (before === null || before.startedAt <= last) {
      await turn.inTenant((tx) => startFeed(tx, connection.id, { ...feed, at: now }));
    } else if (before.finishedAt !== null || isHopeless(before)) continue;
    const done = await readFeeds(turn, port, { nouns: [noun], feed: "all" }, budget);
    if (!done.ok || !done.value) return done;
    const asked = await askForUnseen(turn, port, noun);
    if (!asked.ok) return asked;
  }
  await turn.inTenant(async (tx) => {
    await setReconciled(tx, connection.id, now);
    await forgetToldWrites(tx, connection.id, addMs(now, -TOLD_KEPT_MS));
  });
  return ok(true);
}

/** Live records that the full reading did not meet. Each batch is marked as seen, so this ends. */
async function askForUnseen(
  turn: Turn,
  port: CrmPort,
  noun: CrmNoun,
): Promise<Result<boolean, CrmError>> {
  const cursor = await findCursor(turn, { noun, feed: "all" });
  if (cursor === null || isHopeless(cursor)) return ok(true);
  const { startedAt: since } = cursor;
  for (let batch = 0; batch < PAGES_MAX && !turn.isStopped(); batch += 1) {
    const refs = await turn.inTenant((tx) =>
      findUnseenRefs(tx, turn.connection.id, { noun, since, limit: UNSEEN_BATCH }),
    );
    if (refs.length === 0) return ok(true);
    const read = await port.read(refs);
    if (!read.ok) return refuse(read.error);
    await turn.inWork(async (work) => {
      await applyChanges(work, { ...read.value, noun });
      await markSeen(work.tx, work.connection.id, { refs, at: work.now });
    });
  }
  return ok(true);
}
