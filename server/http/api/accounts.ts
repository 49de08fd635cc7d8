import { z } from "zod";
import { AccountId } from "../../../core/accounts/account.ts";
import {
  PanelActionInput,
  PanelTimelineEntry,
  PanelView,
} from "../../../ui-extensions/panel/panel-view.ts";
import { isActionName } from "../../effects/account-view.ts";
import { listAccountRows } from "../../effects/list-accounts.ts";
import { loadPanel, loadTimeline } from "../../effects/load-panel.ts";
import { problems } from "../problem.ts";
import { readerOf, viewerOf } from "../reader.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";
import { performOnce } from "./perform-once.ts";

const AccountPath = z.object({ accountId: AccountId });
const Paging = z.object({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const AccountRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["consumer", "business"]),
  pastDueText: z.string(),
  daysPastDue: z.int(),
  stateLabel: z.string(),
});

export const listAccounts = endpoint({
  method: "get",
  path: "/accounts",
  summary: "Find accounts by name or id",
  tag: "Accounts",
  right: "accounts.read",
  params: NoParams,
  query: Paging.extend({ search: z.string().max(200).optional() }),
  body: NoBody,
  response: z.object({ accounts: z.array(AccountRow), cursor: z.string().nullable() }),
  writes: false,
  async handle({ deps, session, query, req }) {
    return {
      status: 200,
      body: await listAccountRows(deps, session.tenantId, query, readerOf(req)),
    };
  },
});

export const getPanel = endpoint({
  method: "get",
  path: "/accounts/{accountId}/panel",
  summary: "Everything the panel shows about an account, in the reader's language",
  tag: "Accounts",
  right: "accounts.read",
  params: AccountPath,
  query: NoParams,
  body: NoBody,
  response: PanelView,
  writes: false,
  async handle({ deps, session, params, req }) {
    const reader = readerOf(req, viewerOf(session));
    const panel = await loadPanel(deps, session.tenantId, params.accountId, reader);
    return panel === null ? { problem: problems.notFound() } : { status: 200, body: panel };
  },
});

export const getTimeline = endpoint({
  method: "get",
  path: "/accounts/{accountId}/timeline",
  summary: "What happened on an account, newest first",
  tag: "Accounts",
  right: "accounts.read",
  params: AccountPath,
  query: Paging,
  body: NoBody,
  response: z.object({ entries: z.array(PanelTimelineEntry), cursor: z.string().nullable() }),
  writes: false,
  async handle({ deps, session, params, query, req }) {
    const page = await loadTimeline(deps, session.tenantId, params.accountId, {
      page: query,
      reader: readerOf(req),
    });
    return page === null ? { problem: problems.notFound() } : { status: 200, body: page };
  },
});

/** One endpoint for each action, so that each input has its own schema in the document. */
export const actionEndpoints = Object.entries(PanelActionInput).map(([action, Input]) =>
  endpoint({
    method: "post",
    path: `/accounts/{accountId}/actions/${action}`,
    summary: `Do "${action}" on an account`,
    tag: "Actions",
    right: "accounts.act",
    params: AccountPath,
    query: NoParams,
    body: Input,
    response: z.object({ message: z.string(), panel: PanelView }),
    writes: true,
    async handle({ deps, session, params, body, key, req }) {
      if (!isActionName(action)) throw new Error(`not an action: ${action}`);
      return performOnce(deps, {
        tenantId: session.tenantId,
        accountId: params.accountId,
        action,
        input: body,
        reader: readerOf(req, viewerOf(session)),
        key,
      });
    },
  }),
);
