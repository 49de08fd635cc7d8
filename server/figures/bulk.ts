import type { AccountId } from "../../core/accounts/account.ts";
import { addMs } from "../../core/time/instant.ts";
import type {
  BulkAction,
  BulkDone,
  BulkPreview,
} from "../../ui-extensions/console-app/views/worklist.ts";
import type { PanelActionName } from "../../ui-extensions/panel/panel-view.ts";
import type { Deps } from "../deps.ts";
import { withAccount } from "../effects/account-work.ts";
import { panelOf, type Reader } from "../effects/load-panel.ts";
import { performAction } from "../effects/perform-action.ts";
import {
  type BatchUndo,
  insertBatch,
  type Mark,
  readMarks,
  takeBatch,
  writeMarks,
} from "../storage/worklist-marks.ts";

const DAY_MS = 86_400_000;

export interface BulkAsked {
  readonly tenantId: string;
  readonly reader: Reader;
  readonly bulk: BulkAction;
}

interface Done {
  readonly affected: BulkPreview["affected"];
  readonly refused: BulkPreview["refused"];
  readonly undo: BatchUndo;
}

/** Who would be affected and who refused, and why; nothing is done. */
export async function previewBulk(
  deps: Deps,
  { tenantId, reader, bulk }: BulkAsked,
): Promise<BulkPreview> {
  const marks = await deps.db.withTenant(tenantId, (tx) => readMarks(tx, bulk.accountIds));
  const action = panelActionOf(bulk);
  if (action === null) return { affected: marks.map(toNamed), refused: missing(bulk, marks) };
  const affected: BulkPreview["affected"] = [];
  const refused = missing(bulk, marks);
  for (const mark of marks) {
    const found = await withAccount(deps, tenantId, mark.accountId, async (work) => {
      const { actions } = await panelOf(work, reader, null);
      return actions.find(({ id }) => id === action.name) ?? null;
    });
    if (found?.enabled === true) affected.push(toNamed(mark));
    else refused.push({ ...toNamed(mark), why: found?.whyNot ?? GONE });
  }
  return { affected, refused };
}

/** Does it to whoever allows it, and says who did not. Each account by itself: one refusal stops nobody. */
export async function performBulk(deps: Deps, asked: BulkAsked): Promise<BulkDone> {
  const { tenantId, reader, bulk } = asked;
  const marks = await deps.db.withTenant(tenantId, (tx) => readMarks(tx, bulk.accountIds));
  const action = panelActionOf(bulk);
  const { affected, refused, undo } =
    action === null
      ? await markAll(deps, asked, marks)
      : await actOnAll(deps, { ...asked, action, marks });
  const now = deps.clock.now();
  const batch = { at: now, by: reader.viewer.name, action: bulk.action, undo };
  const batchId =
    affected.length === 0
      ? null
      : await deps.db.withTenant(tenantId, (tx) => insertBatch(tx, batch));
  deps.wake();
  return { affected, refused: [...missing(bulk, marks), ...refused], batchId };
}

/** Takes a bulk action back as far as that still can be; null when there is nothing to take back. */
export async function undoBulk(
  deps: Deps,
  { tenantId, reader, batchId }: Omit<BulkAsked, "bulk"> & { readonly batchId: string },
): Promise<{ undone: number; kept: BulkPreview["refused"] } | null> {
  const undo = await deps.db.withTenant(tenantId, async (tx) => {
    const taken = await takeBatch(tx, batchId, deps.clock.now());
    if (taken !== null && taken.marks.length > 0) await writeMarks(tx, taken.marks);
    return taken;
  });
  if (undo === null) return null;
  const kept: BulkPreview["refused"] = [];
  for (const { accountId, actionId } of undo.actions) {
    const result = await withAccount(deps, tenantId, accountId, (work) =>
      performAction(deps, work, {
        ...{ accountId, action: "undo", input: { actionId } },
        ...{ actor: reader.viewer.name, reader },
      }),
    );
    if (result?.ok !== true) kept.push({ accountId, name: accountId, why: TOO_LATE });
  }
  deps.wake();
  return { undone: undo.marks.length + undo.actions.length - kept.length, kept };
}

const GONE = "This account is not there any more.";
const TOO_LATE = "It went on since, or too long ago to be taken back.";

type NamedMark = Mark & { readonly name: string };

function toNamed({ accountId, name }: NamedMark) {
  return { accountId, name };
}

function missing({ accountIds }: BulkAction, marks: readonly NamedMark[]): BulkPreview["refused"] {
  const known = new Set<string>(marks.map(({ accountId }) => accountId));
  return accountIds
    .filter((id) => !known.has(id))
    .map((accountId) => ({ accountId, name: accountId, why: GONE }));
}

interface PanelAction {
  readonly name: PanelActionName;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Null for what only changes the worklist. */
function panelActionOf(bulk: BulkAction): PanelAction | null {
  switch (bulk.action) {
    case "assign":
    case "snooze":
      return null;
    case "pause":
      return { name: "pause-cadence", input: { until: bulk.until, reason: bulk.reason } };
    case "called":
      return { name: "log-call", input: { outcome: bulk.outcome } };
  }
}

async function markAll(
  { db, clock }: Deps,
  { tenantId, bulk }: BulkAsked,
  marks: readonly NamedMark[],
): Promise<Done> {
  const change =
    bulk.action === "assign"
      ? { assignee: bulk.assignee }
      : bulk.action === "snooze"
        ? { snoozedUntil: addMs(clock.now(), bulk.days * DAY_MS) }
        : {};
  await db.withTenant(tenantId, (tx) =>
    writeMarks(
      tx,
      marks.map((mark) => ({ ...mark, ...change })),
    ),
  );
  return { affected: marks.map(toNamed), refused: [], undo: { marks: [...marks], actions: [] } };
}

async function actOnAll(
  deps: Deps,
  asked: BulkAsked & { readonly action: PanelAction; readonly marks: readonly NamedMark[] },
): Promise<Done> {
  const { tenantId, reader, action, marks } = asked;
  const affected: BulkPreview["affected"] = [];
  const refused: BulkPreview["refused"] = [];
  const actions: { accountId: AccountId; actionId: string }[] = [];
  for (const mark of marks) {
    const { accountId } = mark;
    const result = await withAccount(deps, tenantId, accountId, (work) =>
      performAction(deps, work, {
        ...{ accountId, action: action.name, input: action.input },
        ...{ actor: reader.viewer.name, reader },
      }),
    );
    if (result === null) refused.push({ ...toNamed(mark), why: GONE });
    else if (result.ok) {
      affected.push(toNamed(mark));
      const { undo } = result.value.panel;
      if (undo !== null) actions.push({ accountId, actionId: undo.actionId });
    } else {
      const { error } = result;
      const why = error.kind === "not_available" ? error.detail : error.message;
      refused.push({ ...toNamed(mark), why });
    }
  }
  return { affected, refused, undo: { marks: [], actions } };
}
