import { z } from "zod";
import { startCadence, stopCadence } from "../storage/accounts.ts";
import { cancelArrangement, removeArrangement } from "../storage/arrangements.ts";
import { liftHold, removeHold } from "../storage/holds.ts";
import { removePromise } from "../storage/promises.ts";
import { removeTouch, setTouchStatus } from "../storage/touches.ts";
import type { AccountWork } from "./account-work.ts";

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
  z.object({ kind: z.literal("step_again"), touchId: z.string() }),
]);
export type Undo = z.infer<typeof Undo>;

/** Takes an action back. False when what it did has since become something else. */
export async function applyUndo({ tx, accountId, now }: AccountWork, undo: Undo): Promise<boolean> {
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
      return removeArrangement(tx, { accountId, id: undo.id });
    case "plan_again":
      return cancelArrangement(tx, { accountId, id: undo.id }, null);
    case "start_cadence":
      return startCadence(tx, accountId);
    case "stop_cadence":
      return stopCadence(tx, accountId, now);
    case "remove_call":
      return removeTouch(tx, { accountId, id: undo.id });
    case "step_again":
      return setTouchStatus(tx, { accountId, id: undo.touchId }, { status: "cancelled" });
  }
}
