import type { AccountId } from "../../core/accounts/account.ts";
import { ok, type Result, refuse } from "../../core/result/result.ts";
import { addMs, MINUTE_MS } from "../../core/time/instant.ts";
import { availabilityOf } from "../../ui-extensions/panel/availability-of.ts";
import { doneText } from "../../ui-extensions/panel/done-text.ts";
import type { PanelActionName, PanelView } from "../../ui-extensions/panel/panel-view.ts";
import { type Deps, newId } from "../deps.ts";
import { findAction, insertAction, markActionUndone } from "../storage/actions.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { accountView } from "./account-view.ts";
import { type AccountWork, openWork } from "./account-work.ts";
import type { ActionDone, ActionRefusal } from "./actions/action.ts";
import { ACTIONS } from "./actions/index.ts";
import { panelOf, type Reader } from "./load-panel.ts";
import { treatNow } from "./treat-account.ts";
import { applyUndo, Undo } from "./undo.ts";

export const UNDO_MS = 10 * MINUTE_MS;

export interface ActionRequest {
  readonly accountId: AccountId;
  readonly action: PanelActionName;
  readonly input: Readonly<Record<string, unknown>>;
  readonly actor: string;
  readonly reader: Reader;
}

export interface ActionAnswer {
  readonly message: string;
  readonly panel: PanelView;
}

export type PerformRefusal =
  /** The panel would show the button disabled; `detail` is what it would say. */
  | { readonly kind: "not_available"; readonly code: string; readonly detail: string }
  | ({ readonly kind: "invalid" } & ActionRefusal);

/** Does one action on a locked account, records it, and looks at the account again at once. */
export async function performAction(
  deps: Deps,
  work: AccountWork,
  request: ActionRequest,
): Promise<Result<ActionAnswer, PerformRefusal>> {
  const view = await accountView(work);
  const availability = availabilityOf(view)[request.action];
  if (!availability.enabled) {
    const panel = await panelOf(work, request.reader, null);
    const detail = panel.actions.find(({ id }) => id === request.action)?.whyNot ?? "";
    return refuse({ kind: "not_available", code: availability.code, detail });
  }
  const result =
    request.action === "undo"
      ? await undoAction(work, String(request.input.actionId), request.actor)
      : await ACTIONS[request.action](
          { deps, account: work, view, actor: request.actor, role: request.reader.viewer.role },
          request.input,
        );
  if (!result.ok) return refuse({ kind: "invalid", ...result.error });
  await recordAction(work, request, result.value);
  return ok(await answer(deps, work, request, result.value));
}

async function undoAction(
  work: AccountWork,
  id: string,
  by: string,
): Promise<Result<ActionDone, ActionRefusal>> {
  const action = await findAction(work.tx, id);
  const tooLate = { field: "actionId", message: "This can't be undone any more." };
  if (action === null || action.accountId !== work.accountId || action.undo === null)
    return refuse(tooLate);
  if (!(await markActionUndone(work.tx, id, work.now))) return refuse(tooLate);
  if (!(await applyUndo(work, Undo.parse(action.undo), by))) return refuse(tooLate);
  const event = { kind: "action_undone", body: { actionId: action.actionId, undone: id } };
  return ok({ event, undo: null, done: "done", customerUrl: null });
}

async function recordAction(
  work: AccountWork,
  request: ActionRequest,
  { event, undo, undoUntil: until }: ActionDone,
): Promise<void> {
  const { tx, accountId, now } = work;
  const undoUntil = undo === null ? null : (until ?? addMs(now, UNDO_MS));
  await insertAction(tx, {
    id: newId(),
    accountId,
    actionId: request.action,
    actor: request.actor,
    at: now,
    undo,
    undoUntil,
  });
  if (event !== null)
    await appendTimeline(tx, accountId, [{ at: now, actor: request.actor, ...event }]);
}

async function answer(
  deps: Deps,
  work: AccountWork,
  { action, reader }: ActionRequest,
  { done, customerUrl }: ActionDone,
): Promise<ActionAnswer> {
  const acted = await fresh(deps, work);
  await treatNow(acted);
  const panel = await panelOf(await fresh(deps, work), reader, customerUrl);
  return { message: doneText(reader.locale, action, done), panel };
}

async function fresh(deps: Deps, { tx, tenantId, accountId }: AccountWork): Promise<AccountWork> {
  const work = await openWork(deps, tx, tenantId, accountId);
  if (work === null) throw new Error("the locked account is gone");
  return work;
}
