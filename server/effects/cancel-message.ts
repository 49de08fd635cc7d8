import { ok, type Result, refuse } from "../../core/result/result.ts";
import type { Deps } from "../deps.ts";
import { findOutbox } from "../storage/outbox.ts";
import { cancelQueued } from "../storage/outbox-delivery.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { setTouchStatus } from "../storage/touches.ts";
import { withAccount } from "./account-work.ts";
import { OutboxBody } from "./outbox-body.ts";
import { lookAgain } from "./portal-act.ts";

export type CancelRefusal = "no_such_message" | "on_its_way";

/**
 * Takes a waiting message back. A cadence step counts as skipped, so that the next look does not queue
 * it again; the cadence goes on with the step after it.
 */
export async function cancelMessage(
  deps: Deps,
  tenantId: string,
  { id, reason, by }: { readonly id: string; readonly reason: string; readonly by: string },
): Promise<Result<null, CancelRefusal>> {
  const row = await deps.db.withTenant(tenantId, (tx) => findOutbox(tx, id));
  if (row === null) return refuse("no_such_message");
  const { accountId, touchId, channel } = row;
  const done = await withAccount(deps, tenantId, accountId, async (work) => {
    const { tx, now } = work;
    if (!(await cancelQueued(tx, touchId, now))) return false;
    const body = OutboxBody.parse(row.body);
    const stepId = body.kind === "step" ? body.planned.stepId : null;
    const status = stepId === null ? "cancelled" : "skipped";
    await setTouchStatus(tx, { accountId, id: touchId }, { status, outcome: reason });
    await appendTimeline(tx, accountId, [
      {
        at: now,
        actor: by,
        kind: stepId === null ? "touch.cancelled" : "touch_skipped",
        body: { touchId, channel, reason, ...(stepId === null ? {} : { stepId }) },
      },
    ]);
    await lookAgain(deps, work);
    return true;
  });
  return done === true ? ok(null) : refuse("on_its_way");
}
