import { CRM_ERROR_ANSWER, type CrmError } from "../../adapters/crm-error.ts";
import type { CrmNoun } from "../../adapters/crm-ref.ts";
import type { CrmPort } from "../../adapters/port.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, DAY_MS, type Instant, MINUTE_MS } from "../../core/time/instant.ts";
import {
  type CrmCursor,
  type CrmFeed,
  listCursors,
  saveCursor,
  saveFeedError,
  startFeed,
} from "../storage/crm-cursors.ts";
import { forgetToldWrites } from "../storage/crm-outbox.ts";
import { findUnseenRefs, markSeen } from "../storage/crm-records.ts";
import { setReconciled } from "../storage/crm-turns.ts";
import { applyChanges } from "./apply-changes.ts";
import { askForMissing } from "./read-inbox.ts";
import type { Turn } from "./turn.ts";

/** How often changes are asked for beside the notices, which may be lost. */
export const POLL_MS = 5 * MINUTE_MS;
/** The same where there are no notices. */
const POLL_ALONE_MS = MINUTE_MS;
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
 * Reads every feed that is due, companies before their people before what they owe, so that little
 * has to wait. Where the first reading has not come to its end, it goes on before anything else.
 */
export async function pullFeeds(turn: Turn, port: CrmPort): Promise<Result<Pulled, CrmError>> {
  const budget = { pages: PAGES_MAX };
  for (const noun of port.capabilities.reads) {
    const done = await pullNoun(turn, port, { noun, feed: "changes" }, budget);
    if (!done.ok) return done;
    if (!done.value) return ok({ more: true, pages: PAGES_MAX - budget.pages });
  }
  const reconciled = await reconcile(turn, port, budget);
  if (!reconciled.ok) return reconciled;
  return ok({ more: !reconciled.value, pages: PAGES_MAX - budget.pages });
}

/** How long a feed that has nothing more is left alone. */
export function pollMs({ capabilities }: Pick<CrmPort, "capabilities">): number {
  return capabilities.pushesChanges ? POLL_MS : POLL_ALONE_MS;
}

interface Feed {
  readonly noun: CrmNoun;
  readonly feed: CrmFeed;
}

/** True when the feed has nothing more now; false when the turn's pages are used up. */
async function pullNoun(
  turn: Turn,
  port: CrmPort,
  feed: Feed,
  budget: { pages: number },
): Promise<Result<boolean, CrmError>> {
  const known = await findCursor(turn, feed);
  if (known !== null && isFresh(known, turn.deps.clock.now(), pollMs(port))) return ok(true);
  let cursor = known?.cursor ?? null;
  while (budget.pages > 0 && !turn.isStopped()) {
    budget.pages -= 1;
    const page = await port.pull(feed.noun, cursor);
    if (!page.ok) return feedRefused(turn, feed, page.error);
    const { more, unreadable, changes } = page.value;
    cursor = page.value.cursor;
    await turn.inWork(async (work) => {
      const { missing } = await applyChanges(work, { changes, unreadable, noun: feed.noun });
      // At the first reading what is missing is still to come.
      if (known !== null && known.finishedAt !== null) await askForMissing(work, missing);
      await saveCursor(work.tx, work.connection.id, {
        ...feed,
        cursor,
        records: changes.length,
        unreadable: unreadable.length,
        finished: !more,
        at: work.now,
      });
    });
    if (!more) return ok(true);
  }
  return ok(false);
}

async function findCursor(turn: Turn, { noun, feed }: Feed): Promise<CrmCursor | null> {
  const cursors = await turn.inTenant((tx) => listCursors(tx, turn.connection.id));
  return cursors.find((each) => each.noun === noun && each.feed === feed) ?? null;
}

/** Read to its end, or refused, not long ago. */
function isFresh(cursor: CrmCursor, now: Instant, everyMs: number): boolean {
  if (cursor.error !== null) return cursor.startedAt > addMs(now, -everyMs);
  const { finishedAt, pulledAt } = cursor;
  if (finishedAt === null || pulledAt === null || finishedAt < pulledAt) return false;
  return pulledAt > addMs(now, -everyMs);
}

/** One feed that will never work must not keep the others from being read. */
async function feedRefused(
  turn: Turn,
  feed: Feed,
  error: CrmError,
): Promise<Result<boolean, CrmError>> {
  const at = turn.deps.clock.now();
  await turn.inTenant((tx) => saveFeedError(tx, turn.connection.id, { ...feed, error, at }));
  return CRM_ERROR_ANSWER[error.kind] === "stop" ? ok(true) : refuse(error);
}

/**
 * Once a day everything is read again, and what it does not meet is asked for by name: a notice may
 * be lost, and of some deletions there is none. True when there is nothing left to do for today.
 */
async function reconcile(
  turn: Turn,
  port: CrmPort,
  budget: { pages: number },
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
    } else if (before.finishedAt !== null || before.error !== null) continue;
    const done = await pullNoun(turn, port, feed, budget);
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
  if (cursor === null || cursor.error !== null) return ok(true);
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
