import { cancelArrangement, removeArrangement } from "../../storage/arrangements.ts";
import { listOutbox } from "../../storage/outbox.ts";
import { cancelQueued } from "../../storage/outbox-delivery.ts";
import { setTouchStatus } from "../../storage/touches.ts";
import type { AccountWork } from "../account-work.ts";
import { OutboxBody } from "../outbox-body.ts";

/**
 * Takes an offer or proposal back, until somebody has accepted it. While its message still waits, it
 * is as if it had never been made; once the customer may have read it, it is withdrawn instead. False
 * when it was accepted or is gone.
 */
export async function withdraw(work: AccountWork, id: string, by: string): Promise<boolean> {
  const { tx, accountId, facts, now } = work;
  const offer = facts.arrangements.find((each) => each.id === id);
  if (offer === undefined || offer.acceptedAt !== undefined || offer.cancelledAt !== undefined)
    return false;
  if (await wasTold(work, id)) {
    const cancellation = { at: now, by, reason: "The offer was withdrawn." };
    return cancelArrangement(tx, { accountId, id }, cancellation);
  }
  return removeArrangement(tx, { accountId, id });
}

// More messages than anybody can have been sent of one offer while it could be taken back.
const MESSAGES_MAX = 100;

/** Stops what still waits; true when something has left, or may have. */
async function wasTold({ tx, accountId, now }: AccountWork, arrangementId: string) {
  const { items } = await listOutbox(tx, { accountId, limit: MESSAGES_MAX });
  let told = false;
  for (const { touchId, status, body } of items) {
    const parsed = OutboxBody.parse(body);
    if (parsed.kind !== "direct" || parsed.direct.arrangementId !== arrangementId) continue;
    if (status === "sent" || status === "sending" || status === "unconfirmed") told = true;
    if (status !== "queued") continue;
    if (await cancelQueued(tx, touchId, now))
      await setTouchStatus(tx, { accountId, id: touchId }, { status: "cancelled" });
    else told = true;
  }
  return told;
}
