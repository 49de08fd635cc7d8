import type { NeedKind, WorkItem } from "../../../views/worklist.ts";
import type { Format } from "../../parts/format.ts";

export const NEED_WORDS: Readonly<Record<NeedKind, string>> = {
  broken_promise: "Broken promise",
  hardship: "Hardship",
  approval: "Waits for approval",
  reply: "Reply to read",
  promise_today: "Promise due today",
  task: "Task",
  past_due: "Past due",
};

/** Why somebody should see to it now, in a sentence. */
export function reasonOf({ need, promised, daysPastDue }: WorkItem, format: Format): string {
  const days = daysPastDue === 1 ? "1 day" : `${format.number(daysPastDue)} days`;
  const amount =
    promised === null ? "an amount" : format.money(promised.amountMinor, promised.currency);
  switch (need) {
    case "broken_promise":
      return `Promised ${amount} by ${promised === null ? "a day" : format.day(promised.on)}; it did not come.`;
    case "hardship":
      return "Told us of hardship: talk about what they can do.";
    case "approval":
      return "A plan waits for somebody to approve it.";
    case "reply":
      return "Wrote to us, and nobody has answered.";
    case "promise_today":
      return `Promised ${amount} for today: see whether it comes.`;
    case "task":
      return `The cadence asks for a person, ${days} past due.`;
    case "past_due":
      return `${days} past due, and nothing is agreed.`;
  }
}

/** What is past due, currency by currency. */
export function pastDueOf({ pastDue }: WorkItem, format: Format): string {
  return pastDue.map(({ currency, minor }) => format.money(minor, currency)).join(" + ");
}
