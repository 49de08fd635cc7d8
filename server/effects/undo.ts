import { z } from "zod";
import { AccountId, Consent } from "../../core/accounts/account.ts";
import { startCadence, stopCadence, wakeAccounts } from "../storage/accounts.ts";
import { retractContactEvent } from "../storage/contact-events.ts";
import { setContactConsent } from "../storage/contact-points.ts";
import { liftHold, removeHold } from "../storage/holds.ts";
import { removePromise } from "../storage/promises.ts";
import { removeTouch, setTouchStatus } from "../storage/touches.ts";
import type { AccountWork } from "./account-work.ts";
import { uncancel } from "./arrangements/cancel.ts";
import { withdraw } from "./arrangements/withdraw.ts";

/** What it takes to take an action back, written when the action is done. */
export const Undo = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("remove_hold"), id: z.string() }),
  z.object({ kind: z.literal("hold_again"), ids: z.array(z.string()) }),
  z.object({ kind: z.literal("remove_promise"), id: z.string() }),
  z.object({ kind: z.literal("remove_offer"), id: z.string() }),
  z.object({ kind: z.literal("plan_again"), id: z.string() }),
  z.object({ kind: z.literal("start_cadence") }),
  z.object({ kind: z.literal("stop_cadence") }),
  z.object({ kind: z.literal("remove_call"), id: z.string() }),
  // A contact fact stays stored as retracted; what it ended runs again, what it set is gone.
  z.object({
    kind: z.literal("unsay"),
    events: z.array(z.object({ accountId: AccountId, id: z.string() })),
    former: z.array(z.object({ accountId: AccountId, id: z.string(), consent: Consent })),
    holdIds: z.array(z.string()),
    newHoldIds: z.array(z.string()),
  }),
  z.object({ kind: z.literal("step_again"), touchId: z.string() }),
]);
export type Undo = z.infer<typeof Undo>;

/** Takes an action back. False when what it did has since become something else. */
export async function applyUndo(work: AccountWork, undo: Undo, by: string): Promise<boolean> {
  const { tx, accountId, now } = work;
  switch (undo.kind) {
    case "remove_hold":
      return removeHold(tx, { accountId, id: undo.id });
    case "hold_again": {
      let held = true;
      for (const id of undo.ids) held = (await liftHold(tx, { accountId, id }, null)) && held;
      return held;
    }
    case "remove_promise":
      return removePromise(tx, { accountId, id: undo.id });
    case "remove_offer":
      return withdraw(work, undo.id, by);
    case "plan_again":
      return uncancel(work, undo.id);
    case "start_cadence":
      return startCadence(tx, accountId);
    case "stop_cadence":
      return stopCadence(tx, accountId, now);
    case "unsay":
      return unsay({ tx, accountId, now }, undo);
    case "remove_call":
      return removeTouch(tx, { accountId, id: undo.id });
    case "step_again":
      return setTouchStatus(tx, { accountId, id: undo.touchId }, { status: "cancelled" });
  }
}

type Unsay = Extract<Undo, { kind: "unsay" }>;

/** What takes contact facts back: their events, and whatever else came with them. */
export function toUnsay({
  events,
  former = [],
  holdIds = [],
  newHoldIds = [],
}: {
  readonly events: readonly Unsay["events"][number][];
  readonly former?: readonly Unsay["former"][number][];
  readonly holdIds?: readonly string[];
  readonly newHoldIds?: readonly string[];
}): Unsay {
  return {
    kind: "unsay",
    events: [...events],
    former: [...former],
    holdIds: [...holdIds],
    newHoldIds: [...newHoldIds],
  };
}

async function unsay(
  { tx, accountId, now }: Pick<AccountWork, "tx" | "accountId" | "now">,
  { events, former, holdIds, newHoldIds }: Unsay,
): Promise<boolean> {
  let whole = true;
  for (const event of events)
    whole = (await retractContactEvent(tx, event, { at: now, by: "undo" })) && whole;
  for (const { consent, ...point } of former) await setContactConsent(tx, point, consent);
  for (const id of holdIds) whole = (await liftHold(tx, { accountId, id }, null)) && whole;
  for (const id of newHoldIds) whole = (await removeHold(tx, { accountId, id })) && whole;
  await wakeAccounts(tx, [...new Set([...events, ...former].map((each) => each.accountId))], now);
  return whole;
}
