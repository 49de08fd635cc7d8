import type { AccountId } from "../../core/accounts/account.ts";
import type { PanelInput, Viewer } from "../../ui-extensions/panel/panel-input.ts";
import type { PanelView } from "../../ui-extensions/panel/panel-view.ts";
import { toPanelView } from "../../ui-extensions/panel/to-panel-view.ts";
import { toTimelineSource } from "../../ui-extensions/panel/to-timeline-source.ts";
import type { Deps } from "../deps.ts";
import type { PageRequest } from "../storage/page.ts";
import { findOpenReply } from "../storage/replies.ts";
import { countTimeline, listTimeline } from "../storage/timeline.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import { toReplySource } from "./replies/reply-source.ts";

const TIMELINE_SHOWN = 20;

/** How the person looking reads: their language and zone. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
  readonly viewer: Viewer;
  /** Where the facts are as fresh as a source that has gone silent; left out, they are our own. */
  readonly freshness?: PanelInput["freshness"];
}

/** The panel of one account; null when the tenant has no such account. */
export function loadPanel(
  deps: Deps,
  tenantId: string,
  accountId: AccountId,
  reader: Reader,
): Promise<PanelView | null> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const work = await openWork(deps, tx, tenantId, accountId);
    return work === null ? null : panelOf(work, reader, null);
  });
}

/** The panel as it is inside an open transaction, so that an action can answer with its own result. */
export async function panelOf(
  work: AccountWork,
  reader: Reader,
  customerUrl: string | null,
): Promise<PanelView> {
  const { tx, accountId } = work;
  const view = await accountView(work);
  const page = await listTimeline(tx, accountId, { limit: TIMELINE_SHOWN });
  const total = await countTimeline(tx, accountId);
  const reply = toReplySource(await findOpenReply(tx, accountId));
  const timeline = { entries: page.items.map(toTimelineSource), total, cursor: page.nextCursor };
  return toPanelView({ ...view, ...frameOf(work, reader), timeline, customerUrl, reply });
}

export interface TimelinePage {
  readonly entries: PanelView["timeline"]["entries"];
  readonly cursor: string | null;
}

/** More of an account's history, in the same words as the panel's; null when there is no such account. */
export function loadTimeline(
  deps: Deps,
  tenantId: string,
  accountId: AccountId,
  { page, reader }: { readonly page: PageRequest; readonly reader: Reader },
): Promise<TimelinePage | null> {
  return deps.db.withTenant(tenantId, async (tx) => {
    const work = await openWork(deps, tx, tenantId, accountId);
    if (work === null) return null;
    const { items, nextCursor } = await listTimeline(tx, accountId, page);
    const view = await accountView(work);
    const timeline = {
      entries: items.map(toTimelineSource),
      total: items.length,
      cursor: nextCursor,
    };
    const { entries } = toPanelView({ ...view, ...frameOf(work, reader), timeline }).timeline;
    return { entries, cursor: nextCursor };
  });
}

function frameOf({ now }: AccountWork, { locale, timeZone, viewer, ...given }: Reader) {
  const { freshness = { asOf: now, source: "Good Standing", stale: false } } = given;
  return { locale, repTimeZone: timeZone, viewer, customerUrl: null, freshness };
}
