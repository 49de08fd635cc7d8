import { ok, refuse } from "../../core/result/result.ts";
import { withAccount } from "../effects/account-work.ts";
import { setNextLook } from "../storage/accounts.ts";
import { queueAgain, retryQueued } from "../storage/dead-letter-changes.ts";
import { findOutbox } from "../storage/outbox.ts";
import { cancelQueued, resolveUnconfirmed } from "../storage/outbox-delivery.ts";
import { appendTimeline } from "../storage/timeline.ts";
import { setTouchStatus } from "../storage/touches.ts";
import { dismissFailure, forgetFailure } from "../storage/work-failures.ts";
import type { Change, Changed } from "./dead-letter-change.ts";
import { reasonOf } from "./reason-words.ts";

/** Brings a message out again: one that waits, one that was given up, or one found not to have left. */
export async function retryMessage({ deps, tenantId, letter, by }: Change): Promise<Changed> {
  const { subject, accountId } = letter;
  if (accountId === null) return refuse("no_such_letter");
  const done = await withAccount(deps, tenantId, accountId, async ({ tx, now }) => {
    const row = await findOutbox(tx, subject);
    if (row === null) return false;
    const { touchId, channel } = row;
    const tell = (kind: string) =>
      appendTimeline(tx, accountId, [
        { at: now, actor: by, kind, body: { channel, touchId, why: "tried_again" } },
      ]);
    await forgetFailure(tx, { kind: "deliver", subject });
    if (row.status === "queued") return retryQueued(tx, subject, now);
    const touch = { accountId, id: touchId };
    if (row.status === "unconfirmed") {
      const outcome = { status: "failed", reason: "found_not_sent", at: now } as const;
      if (!(await resolveUnconfirmed(tx, subject, outcome))) return false;
      await setTouchStatus(tx, touch, { status: "failed", outcome: "found_not_sent", at: now });
      await tell("touch.failed");
      // The look decides anew what is to be written, with the facts of now.
      await setNextLook(tx, accountId, now);
      return true;
    }
    if (!(await queueAgain(tx, subject, now))) return false;
    await setTouchStatus(tx, touch, { status: "queued", at: now });
    await tell("touch.queued");
    return true;
  });
  return done === true ? ok(null) : refuse("overtaken");
}

/** Takes a message back that waits, lets one rest that was given up, counts one as sent that had left. */
export async function dismissMessage({ deps, tenantId, letter, by }: Change): Promise<Changed> {
  const { subject, accountId } = letter;
  if (accountId === null) return refuse("no_such_letter");
  const done = await withAccount(deps, tenantId, accountId, async ({ tx, now }) => {
    const row = await findOutbox(tx, subject);
    if (row === null) return false;
    const { touchId, channel } = row;
    const end = async (kind: string, status: "cancelled" | "sent", outcome: string) => {
      await setTouchStatus(tx, { accountId, id: touchId }, { status, outcome });
      const body = { channel, touchId, why: outcome };
      await appendTimeline(tx, accountId, [{ at: now, actor: by, kind, body }]);
      await setNextLook(tx, accountId, now);
      return true;
    };
    if (row.status === "queued")
      return (
        (await cancelQueued(tx, touchId, now)) && end("touch.cancelled", "cancelled", "dismissed")
      );
    if (row.status === "unconfirmed") {
      const outcome = { status: "sent", reason: "found_sent", at: now } as const;
      return (
        (await resolveUnconfirmed(tx, subject, outcome)) && end("touch.sent", "sent", "found_sent")
      );
    }
    const reason = reasonOf(letter).code;
    await dismissFailure(tx, {
      kind: "deliver",
      subject,
      accountId,
      reason,
      at: now,
      by,
      version: 0,
    });
    return true;
  });
  return done === true ? ok(null) : refuse("overtaken");
}
