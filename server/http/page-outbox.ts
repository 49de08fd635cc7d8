import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import type { Instant } from "../../core/time/instant.ts";
import type {
  CapturedPage,
  CapturedMessage as CapturedView,
  UnsentPage,
  UnsentRow,
} from "../../ui-extensions/console/outbox-view.ts";
import { OutboxBody } from "../effects/outbox-body.ts";
import {
  type CapturedMessage,
  findCapturedMessage,
  listCapturedMessages,
} from "../storage/captured-messages.ts";
import { loadFactsMany } from "../storage/facts.ts";
import { findOutbox, listOutbox, type OutboxRow, type OutboxStatus } from "../storage/outbox.ts";
import type { Tx } from "../storage/tx.ts";
import { momentAhead, utcText } from "./page-clock.ts";
import type { PageRequest } from "./pages/page-deps.ts";
import { recordHref } from "./record-href.ts";

const STATUSES: Readonly<Record<"waiting" | "stopped", readonly OutboxStatus[]>> = {
  waiting: ["queued", "sending"],
  stopped: ["cancelled", "failed", "unconfirmed"],
};

export async function captured(tx: Tx, { cursor, limit }: PageRequest): Promise<CapturedPage> {
  const page = await listCapturedMessages(tx, { limit, ...(cursor === null ? {} : { cursor }) });
  const accounts = await accountsOf(tx, page.items);
  return {
    messages: page.items.map((message) => toRow(message, accounts)),
    cursor: page.nextCursor,
  };
}

export async function unsent(
  tx: Tx,
  { part, cursor, limit }: PageRequest & { readonly part: "waiting" | "stopped" },
  { now, policy }: { readonly now: Instant; readonly policy: TenantPolicy },
): Promise<UnsentPage> {
  const page = await listOutbox(tx, {
    limit,
    statuses: STATUSES[part],
    ...(cursor === null ? {} : { cursor }),
  });
  const accounts = await accountsOf(tx, page.items);
  const rows = page.items.flatMap((row): UnsentRow[] => {
    // The query asks for none of these.
    if (row.status === "sent") return [];
    const facts = accounts.find(({ account }) => account.id === row.accountId);
    const at = row.finishedAt ?? row.createdAt;
    // Whoever waits for hours waits for those of the customer.
    const zone = facts?.account.timeZones[0] ?? policy.defaults.timeZone;
    const waits = row.status === "queued" && row.availableAt > now;
    return [
      {
        id: row.id,
        at: { value: at, text: utcText(at) },
        accountName: facts?.account.name ?? row.accountId,
        accountHref: recordHref(row.accountId),
        channel: row.channel,
        template: templateOf(row),
        status: row.status,
        untilText: waits ? momentAhead(row.availableAt, now, zone) : null,
        reason: row.reason,
      },
    ];
  });
  return { rows, cursor: page.nextCursor };
}

export async function findMessage(tx: Tx, id: string): Promise<CapturedView | null> {
  const message = await findCapturedMessage(tx, id);
  if (message === null) return null;
  const row = message.outboxId === null ? null : await findOutbox(tx, message.outboxId);
  return {
    ...toRow(message, await accountsOf(tx, [message])),
    why: row === null ? "" : whyOf(OutboxBody.parse(row.body)),
  };
}

function accountsOf(
  tx: Tx,
  rows: readonly Pick<OutboxRow, "accountId">[],
): Promise<readonly AccountFacts[]> {
  return loadFactsMany(tx, [...new Set(rows.map(({ accountId }) => accountId))]);
}

function toRow(message: CapturedMessage, accounts: readonly AccountFacts[]): CapturedView {
  const { id, at, channel, address, subject, bodyText, bodyHtml, headers, accountId } = message;
  const facts = accounts.find(({ account }) => account.id === accountId);
  return {
    id,
    at: { value: at, text: utcText(at) },
    channel,
    to: address,
    accountName: facts?.account.name ?? accountId,
    subject: subject ?? bodyText.slice(0, 80),
    status: "captured",
    statusText: "Kept here, sent to nobody",
    why: "",
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    text: bodyText,
    html: bodyHtml,
  };
}

function templateOf(row: OutboxRow): string {
  const body = OutboxBody.parse(row.body);
  return body.kind === "direct" ? body.direct.template : body.planned.template;
}

function whyOf(body: OutboxBody): string {
  if (body.kind === "direct")
    return `Asked for by an action: ${body.direct.template.replaceAll("_", " ")}.`;
  const { stepId, dueOn, tone, supersedes } = body.planned;
  const standsIn = supersedes.length === 0 ? "" : ` It stands in for ${supersedes.join(", ")}.`;
  return `Step ${stepId} of the cadence, planned for ${dueOn}, in a ${tone} tone.${standsIn}`;
}
