import type { CrmPage } from "../../adapters/crm-change.ts";
import { CRM_ERROR_ANSWER, type CrmError } from "../../adapters/crm-error.ts";
import type { CrmNoun } from "../../adapters/crm-ref.ts";
import type { CrmPort } from "../../adapters/port.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, type Instant, MINUTE_MS } from "../../core/time/instant.ts";
import {
  type CrmCursor,
  type CrmFeed,
  listCursors,
  saveCursor,
  saveFeedError,
} from "../storage/crm-cursors.ts";
import { applyChanges, type CrmWork } from "./apply-changes.ts";
import { hearReplies, isAnythingWritten } from "./hear-replies.ts";
import { askForMissing } from "./read-inbox.ts";
import type { Turn } from "./turn.ts";

/** How often changes are asked for beside the notices, which may be lost. */
const POLL_MS = 5 * MINUTE_MS;
/** The same where there are no notices. */
const POLL_ALONE_MS = MINUTE_MS;

/** How long a feed that has nothing more is left alone. */
export function pollMs({ capabilities }: Pick<CrmPort, "capabilities">): number {
  return capabilities.pollMs ?? (capabilities.pushesChanges ? POLL_MS : POLL_ALONE_MS);
}

/** How many pages a turn may still read. */
export interface PageBudget {
  pages: number;
}

interface OpenFeed {
  readonly noun: CrmNoun;
  readonly feed: CrmFeed;
  readonly cursor: string | null;
  /** At the first reading what is missing is still to come, by whichever feed. */
  readonly asksForMissing: boolean;
}

/**
 * Reads these nouns' feeds to their end, a page of each side by side: one page after another would
 * leave a far-away CRM idle most of the time. What came is applied in the order of the nouns, each
 * page with its cursor in one transaction. True when nothing more is there now; false when the
 * turn's pages are used up.
 */
export async function readFeeds(
  turn: Turn,
  port: CrmPort,
  { nouns, feed }: { readonly nouns: readonly CrmNoun[]; readonly feed: CrmFeed },
  budget: PageBudget,
): Promise<Result<boolean, CrmError>> {
  let open = await findOpen(turn, port, nouns, feed);
  while (open.length > 0) {
    if (budget.pages === 0 || turn.isStopped()) return ok(false);
    const asked = open.slice(0, budget.pages);
    budget.pages -= asked.length;
    const pages = await Promise.all(asked.map(({ noun, cursor }) => port.pull(noun, cursor)));
    const kept = await keepAll(turn, asked, pages);
    if (!kept.ok) return kept;
    open = [...kept.value, ...open.slice(asked.length)];
  }
  return ok(true);
}

/** Keeps every page that came, also where another was refused; answers the feeds with more. */
async function keepAll(
  turn: Turn,
  asked: readonly OpenFeed[],
  pages: readonly Result<CrmPage, CrmError>[],
): Promise<Result<OpenFeed[], CrmError>> {
  const goingOn: OpenFeed[] = [];
  let fatal: CrmError | null = null;
  for (const [index, feed] of asked.entries()) {
    const page = pages[index];
    if (page === undefined) throw new Error(`nothing came of the feed of ${feed.noun}`);
    if (page.ok) {
      await keepPage(turn, feed, page.value);
      if (page.value.more) goingOn.push({ ...feed, cursor: page.value.cursor });
    } else {
      await noteRefusal(turn, feed, page.error);
      // One feed that will never work must not keep the others from being read.
      if (CRM_ERROR_ANSWER[page.error.kind] !== "stop") fatal ??= page.error;
    }
  }
  return fatal === null ? ok(goingOn) : refuse(fatal);
}

/**
 * In one transaction, unless somebody wrote: then the cursor moves on only when that was heard, so that
 * after a crash it is read and heard again, as the same words.
 */
async function keepPage(
  turn: Turn,
  { noun, feed, asksForMissing }: OpenFeed,
  page: CrmPage,
): Promise<void> {
  const { changes, unreadable, cursor, more } = page;
  const apply = async (work: CrmWork) => {
    const { missing } = await applyChanges(work, { changes, unreadable, noun });
    if (asksForMissing) await askForMissing(work, missing);
  };
  const moveOn = (work: CrmWork) =>
    saveCursor(work.tx, work.connection.id, {
      ...{ noun, feed, cursor },
      records: changes.length,
      unreadable: unreadable.length,
      finished: !more,
      at: work.now,
    });
  if (isAnythingWritten(turn, changes)) {
    await turn.inWork(apply);
    await hearReplies(turn, changes);
    await turn.inWork(moveOn);
  } else {
    await turn.inWork(async (work) => {
      await apply(work);
      await moveOn(work);
    });
  }
}

function noteRefusal(turn: Turn, { noun, feed }: OpenFeed, error: CrmError): Promise<void> {
  const at = turn.deps.clock.now();
  return turn.inTenant((tx) => saveFeedError(tx, turn.connection.id, { noun, feed, error, at }));
}

/** The feeds that are due, in the order of the nouns. */
async function findOpen(
  turn: Turn,
  port: CrmPort,
  nouns: readonly CrmNoun[],
  feed: CrmFeed,
): Promise<OpenFeed[]> {
  const cursors = await turn.inTenant((tx) => listCursors(tx, turn.connection.id));
  const find = (noun: CrmNoun) =>
    cursors.find((each) => each.noun === noun && each.feed === feed) ?? null;
  const now = turn.deps.clock.now();
  const asksForMissing = nouns.every((noun) => wasRead(find(noun)));
  return nouns.flatMap((noun) => {
    const known = find(noun);
    if (known !== null && isFresh(known, now, pollMs(port))) return [];
    return [{ noun, feed, cursor: known?.cursor ?? null, asksForMissing }];
  });
}

function wasRead(cursor: CrmCursor | null): boolean {
  return cursor !== null && (cursor.finishedAt !== null || isHopeless(cursor));
}

/** Refused for a reason that trying again does not change. */
export function isHopeless({ error }: Pick<CrmCursor, "error">): boolean {
  return error !== null && CRM_ERROR_ANSWER[error.kind] === "stop";
}

/** Read to its end, or refused for good, not long ago. */
function isFresh(cursor: CrmCursor, now: Instant, everyMs: number): boolean {
  if (isHopeless(cursor)) return cursor.startedAt > addMs(now, -everyMs);
  const { finishedAt, pulledAt } = cursor;
  if (finishedAt === null || pulledAt === null || finishedAt < pulledAt) return false;
  return pulledAt > addMs(now, -everyMs);
}
