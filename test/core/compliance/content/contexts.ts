import type { ContentContext } from "../../../../core/compliance/content/duty.ts";
import { calendarDate } from "../../../../core/time/calendar-date.ts";

/** A consumer in the United States written to by their own creditor; a test names what differs. */
export function aContext(changes: Partial<ContentContext> = {}): ContentContext {
  return {
    jurisdiction: "US",
    collector: "first_party",
    debt: "consumer",
    channel: "email",
    circumstances: ["later_message"],
    on: calendarDate("2026-11-21"),
    ...changes,
  };
}
