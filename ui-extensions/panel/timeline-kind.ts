/** The kinds of timeline event that have words. Any other is shown as it reads. */
export const TIMELINE_KINDS = [
  "account.imported",
  "invoice.added",
  "invoice.cancelled",
  "payment.received",
  "payment.reversed",
  "credit.added",
  "decision",
  "touch.queued",
  "touch.sent",
  "touch.failed",
  "touch.cancelled",
  "touch.skipped",
  "task.created",
  "call.logged",
  "cadence.ended",
  "cadence.stopped",
  "cadence.started",
  "pause.set",
  "pause.lifted",
  "dispute.set",
  "dispute.lifted",
  "hardship.set",
  "hardship.lifted",
  "hold.set",
  "hold.lifted",
  "promise.recorded",
  "promise.kept",
  "promise.partially_kept",
  "promise.broken",
  "promise.cancelled",
  "promise.needs_review",
  "plan.approval_asked",
  "plan.approved",
  "plan.refused",
  "plan.offered",
  "plan.accepted",
  "plan.missed",
  "plan.broken",
  "plan.kept",
  "plan.expired",
  "plan.cancelled",
  "plan.reinstated",
  "plan.reopened",
  "autopay.set",
  "autopay.revoked",
  "debit.announced",
  "debit.paid",
  "debit.declined",
  "debit.withdrawn",
  "payment_link.sent",
  "contact.opted_out",
  "contact.opted_in",
  "preferences.changed",
  "help.asked",
  "action.undone",
  "policy.changed",
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** The known kind a stored one is, or null. Entries from before the dots were written with `_`. */
export function timelineKindOf(kind: string): TimelineKind | null {
  const own = undotted(kind);
  return TIMELINE_KINDS.find((known) => undotted(known) === own) ?? null;
}

function undotted(kind: string): string {
  return kind.replaceAll(".", "_");
}
