import type { TimelineEntry } from "./timeline.ts";

/** The kind of the entry that says a person was erased and vouches for what was left of the others. */
export const PERSON_ERASED = "person.erased";

/**
 * Parts of a body that say what happened and never who it happened to: names of our own records,
 * codes, amounts and days. Whatever is not named here is taken out, so that a part added tomorrow
 * is not kept by oversight.
 */
const KEPT: ReadonlySet<string> = new Set([
  "accountId",
  "actionId",
  "amountMinor",
  "arrangementId",
  "attempt",
  "channel",
  "channels",
  "currency",
  "cycleId",
  "decisionId",
  "direction",
  "dueOn",
  "early",
  "entries",
  "eventIds",
  "fact",
  "from",
  "gate",
  "hold",
  "holdId",
  "holdIds",
  "installments",
  "invoiceId",
  "invoiceIds",
  "kind",
  "liftedHoldIds",
  "number",
  "on",
  "outcome",
  "paymentId",
  "policyVersion",
  "promiseId",
  "reading",
  "source",
  "stepId",
  "templateId",
  "tone",
  "touchId",
  "types",
  "undone",
  "until",
  "wish",
]);

/** An entry without the person in it: who acted, when and what, as far as codes can say it. */
export function redactEntry(entry: TimelineEntry): TimelineEntry {
  const kept = Object.entries(entry.body).filter(([key]) => KEPT.has(key));
  return { ...entry, body: Object.fromEntries(kept) };
}
