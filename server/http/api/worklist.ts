import { z } from "zod";
import {
  BulkAction,
  BulkDone,
  BulkPreview,
  BulkUndone,
  NeedKind,
  Worklist,
} from "../../../ui-extensions/console-app/views/worklist.ts";
import { performBulk, previewBulk, undoBulk } from "../../figures/bulk.ts";
import { loadWorkItems } from "../../figures/worklist.ts";
import { problems } from "../problem.ts";
import { readerOf, viewerOf } from "../reader.ts";
import { endpoint, NoBody, NoParams } from "./endpoint.ts";

const common = { tag: "Worklist", params: NoParams } as const;

export const getWorklist = endpoint({
  ...common,
  method: "get",
  path: "/worklist",
  summary: "What people should do now, the most urgent first, each with its reason",
  right: "accounts.browse",
  query: z.object({
    search: z.string().trim().max(200).default(""),
    segment: z.string().min(1).max(200).optional(),
    need: NeedKind.optional(),
    /** Whose work: a name, or `me` for the caller's own. */
    assignee: z.string().min(1).max(200).optional(),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  body: NoBody,
  response: Worklist,
  writes: false,
  async handle({ deps, session, query: { cursor, assignee, ...query } }) {
    const whose = assignee === "me" ? session.name : assignee;
    const asked = { ...query, assignee: whose, cursor: cursor ?? null };
    return { status: 200, body: await loadWorkItems(deps, session.tenantId, asked) };
  },
});

export const postBulkPreview = endpoint({
  ...common,
  method: "post",
  path: "/worklist/bulk/preview",
  summary: "Who a bulk action would affect, and who would be refused and why",
  right: "accounts.act",
  query: NoParams,
  body: BulkAction,
  response: BulkPreview,
  writes: false,
  async handle({ deps, session, body, req }) {
    const reader = readerOf(req, viewerOf(session));
    const asked = { tenantId: session.tenantId, reader, bulk: body };
    return { status: 200, body: await previewBulk(deps, asked) };
  },
});

export const postBulk = endpoint({
  ...common,
  method: "post",
  path: "/worklist/bulk",
  summary: "Assign, snooze, pause or mark as called many accounts at once",
  right: "accounts.act",
  query: NoParams,
  body: BulkAction,
  response: BulkDone,
  writes: false,
  async handle({ deps, session, body, req }) {
    const reader = readerOf(req, viewerOf(session));
    const asked = { tenantId: session.tenantId, reader, bulk: body };
    return { status: 200, body: await performBulk(deps, asked) };
  },
});

export const postBulkUndo = endpoint({
  ...common,
  method: "post",
  path: "/worklist/bulk/undo",
  summary: "Take a bulk action back",
  right: "accounts.act",
  query: NoParams,
  body: z.strictObject({ batchId: z.uuid() }),
  response: BulkUndone,
  writes: false,
  async handle({ deps, session, body: { batchId }, req }) {
    const reader = readerOf(req, viewerOf(session));
    const undone = await undoBulk(deps, { tenantId: session.tenantId, reader, batchId });
    return undone === null ? { problem: problems.notFound() } : { status: 200, body: undone };
  },
});
