import type { Response } from "express";
import { AccountId } from "../../core/accounts/account.ts";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { CapturedMessage as CapturedView } from "../../ui-extensions/console/outbox-view.ts";
import type { Deps } from "../deps.ts";
import { OutboxBody } from "../effects/outbox-body.ts";
import { findLastSimulation } from "../effects/run-simulation.ts";
import { SANDBOX_TENANT } from "../sandbox/tenant.ts";
import { SESSION_COOKIE, SESSION_MS, sealSession } from "../security/session.ts";
import {
  type CapturedMessage,
  findCapturedMessage,
  listCapturedMessages,
} from "../storage/captured-messages.ts";
import { loadFacts, loadFactsMany } from "../storage/facts.ts";
import { findOutbox } from "../storage/outbox.ts";
import type { Tx } from "../storage/tx.ts";
import { API_BASE } from "./api/openapi.ts";
import type { PageDeps } from "./pages/page-deps.ts";

const tenantId = SANDBOX_TENANT.id;

/** What the sandbox's pages read, all of it from the sandbox tenant. */
export function pageDeps(deps: Deps): PageDeps {
  const inTenant = <T>(work: (tx: Tx) => Promise<T>) => deps.db.withTenant(tenantId, work);
  return {
    apiBase: API_BASE,
    doors: [
      {
        href: "/api/reference",
        title: "API reference",
        what: "Every operation, with its schemas; try one here.",
      },
    ],
    startSession: async (_req, res) => startSession(deps, res),
    findAccountName: (_res, accountId) =>
      inTenant(
        async (tx) => (await loadFacts(tx, AccountId.parse(accountId)))?.account.name ?? null,
      ),
    listCaptured: (_res, { cursor, limit }) =>
      inTenant(async (tx) => {
        const page = await listCapturedMessages(tx, {
          limit,
          ...(cursor === null ? {} : { cursor }),
        });
        const accounts = await loadFactsMany(tx, [
          ...new Set(page.items.map(({ accountId }) => accountId)),
        ]);
        const messages = page.items.map((message) => toRow(message, accounts));
        return { messages, cursor: page.nextCursor };
      }),
    findCaptured: (_res, id) => inTenant(async (tx) => findMessage(tx, id)),
    loadSimulation: async () => findLastSimulation(deps, tenantId),
  };
}

/** The sandbox has one user, who may do everything. */
function startSession({ secrets }: Deps, res: Response): void {
  const expiresAt = Date.now() + SESSION_MS;
  const cookie = sealSession(
    { tenantId, role: "admin", name: "Sandbox rep", expiresAt },
    secrets.session,
  );
  res.cookie(SESSION_COOKIE, cookie, {
    httpOnly: true,
    sameSite: "strict",
    path: "/",
    maxAge: SESSION_MS,
  });
}

const WHEN = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

function toRow(message: CapturedMessage, accounts: readonly AccountFacts[]): CapturedView {
  const { id, at, channel, address, subject, bodyText, bodyHtml, headers, accountId } = message;
  const account = accounts.find((each) => each.account.id === accountId);
  return {
    id,
    at: { value: at, text: `${WHEN.format(new Date(at))} UTC` },
    channel,
    to: address,
    accountName: account?.account.name ?? accountId,
    subject: subject ?? bodyText.slice(0, 80),
    status: "captured",
    statusText: "Kept here, sent to nobody",
    why: "",
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    text: bodyText,
    html: bodyHtml,
  };
}

async function findMessage(tx: Tx, id: string): Promise<CapturedView | null> {
  const message = await findCapturedMessage(tx, id);
  if (message === null) return null;
  const row = message.outboxId === null ? null : await findOutbox(tx, message.outboxId);
  const accounts = await loadFactsMany(tx, [message.accountId]);
  return {
    ...toRow(message, accounts),
    why: row === null ? "" : whyOf(OutboxBody.parse(row.body)),
  };
}

function whyOf(body: OutboxBody): string {
  if (body.kind === "direct")
    return `Asked for by an action: ${body.direct.template.replaceAll("_", " ")}.`;
  const { stepId, dueOn, tone, supersedes } = body.planned;
  const standsIn = supersedes.length === 0 ? "" : ` It stands in for ${supersedes.join(", ")}.`;
  return `Step ${stepId} of the cadence, planned for ${dueOn}, in a ${tone} tone.${standsIn}`;
}
