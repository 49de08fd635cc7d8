import { may, type Role } from "../../core/access/rights.ts";
import type { Instant } from "../../core/time/instant.ts";
import { EVERYBODY } from "../../core/treatment/rollout.ts";
import type { Attention } from "../../ui-extensions/console-app/views/setup.ts";
import { countAccounts } from "../storage/account-sample.ts";
import { listWaitingApprovals } from "../storage/approvals.ts";
import { listConnections } from "../storage/crm-connections.ts";
import { countDeadLetters } from "../storage/dead-letters.ts";
import { listWaitingMails } from "../storage/inbound-mails.ts";
import { listUnmatched } from "../storage/received-payments.ts";
import { findRollout } from "../storage/rollouts.ts";
import { findSetup } from "../storage/setups.ts";
import type { Tx } from "../storage/tx.ts";

/** More than this of a kind is "many" to somebody who looks at it in the morning. */
const SHOWN_MAX = 100;
type Item = Attention["items"][number];

/** What waits for somebody of this role now, the most urgent first. */
export async function attentionOf(tx: Tx, role: Role, now: Instant): Promise<Attention> {
  const { liveShare } = await findRollout(tx);
  const [connections, setup, work, accounts] = [
    may(role, "connections.read") ? await connectionItems(tx) : [],
    may(role, "connections.manage") ? await setupItems(tx, liveShare) : [],
    await workItems(tx, role, now),
    await countAccounts(tx),
  ];
  const items = [...connections, ...setup, ...work];
  return {
    items: items.toSorted((a, b) => Number(b.isUrgent) - Number(a.isUrgent)),
    accounts,
    liveShare,
  };
}

async function connectionItems(tx: Tx): Promise<Item[]> {
  const broken = (await listConnections(tx)).filter(({ state }) => state === "reconnect");
  return broken.map(({ name, trouble }) => ({
    kind: "connection",
    text: `${name} has to be connected again${trouble === null ? "" : `: ${trouble}`}`,
    count: null,
    href: "/setup/connect",
    isUrgent: true,
  }));
}

async function setupItems(tx: Tx, liveShare: number): Promise<Item[]> {
  const { finishedAt, steps } = await findSetup(tx);
  const isBegun = Object.keys(steps).length > 0;
  if (liveShare < EVERYBODY && finishedAt !== null)
    return [notLive(`Live for ${liveShare} % of accounts`)];
  if (liveShare === EVERYBODY) return [];
  if (liveShare > 0) return [notLive(`Live for ${liveShare} % of accounts so far`)];
  const text = isBegun ? "Setup is not finished: nobody is contacted yet" : "Set Good Standing up";
  return [{ kind: "setup", text, count: null, href: "/setup", isUrgent: true }];
}

function notLive(text: string): Item {
  return { kind: "not_live", text, count: null, href: "/setup/live", isUrgent: false };
}

async function workItems(tx: Tx, role: Role, now: Instant): Promise<Item[]> {
  const items: Item[] = [];
  if (may(role, "plan.approve")) {
    const approvals = await listWaitingApprovals(tx, now, { limit: SHOWN_MAX });
    add(items, approvals.items.length, {
      ...{
        kind: "approvals",
        text: "Plans wait for a decision",
        href: "/approvals",
        isUrgent: true,
      },
    });
  }
  if (may(role, "money.assign"))
    add(items, (await listUnmatched(tx, SHOWN_MAX)).length, {
      ...{
        kind: "payments",
        text: "Payments match no account",
        href: "/unmatched",
        isUrgent: true,
      },
    });
  if (may(role, "mail.assign")) {
    const mails = await listWaitingMails(tx, { limit: SHOWN_MAX });
    add(items, mails.items.length, {
      ...{ kind: "mails", text: "Mails match no account", href: "/unmatched", isUrgent: false },
    });
  }
  if (may(role, "ops.read")) {
    const failed = Object.values(await countDeadLetters(tx)).reduce((sum, each) => sum + each, 0);
    add(items, failed, {
      ...{
        kind: "failed_work",
        text: "Work failed too often",
        href: "/failed-work",
        isUrgent: true,
      },
    });
  }
  return items;
}

function add(items: Item[], count: number, item: Omit<Item, "count">): void {
  if (count > 0) items.push({ ...item, count });
}
