import { readReply } from "../../core/replies/read-reply.ts";
import { isHeldOut, isUnseen, labelledRows } from "../core/replies/labelled-rows.ts";
import { scoreOf } from "../core/replies/score.ts";
import { measure } from "./measure.ts";

const RUNS = 5;

/** How well replies are understood, on the rows phrases were tuned on and on the third held out. */
export async function benchReplies(): Promise<unknown> {
  const rows = labelledRows("labelled");
  const fresh = labelledRows("fresh");
  const heldOut = rows.filter(isHeldOut);
  const tuned = rows.filter((row) => !isHeldOut(row));
  const speed = await measure(rows.length, RUNS, () => {
    for (const row of rows) readReply(row);
  });
  return {
    tuned: scoreOf(tuned),
    heldOut: scoreOf(heldOut),
    otherVoices: scoreOf(labelledRows("voices")),
    freshTuned: scoreOf(fresh.filter((row) => !isUnseen(row))),
    freshUnseen: scoreOf(fresh.filter(isUnseen)),
    urgentUnseen: scoreOf(labelledRows("urgent").filter(isHeldOut)),
    unread: scoreOf(labelledRows("unread")),
    repliesPerSecond: speed,
  };
}
