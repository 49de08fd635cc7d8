import { daysBetween } from "../../core/time/calendar-date.ts";
import type { AccountNow } from "./account-now.ts";
import type { PanelView } from "./panel-view.ts";
import type { SectionInput } from "./section-input.ts";
import { day, moneyText, whenDay } from "./voice.ts";

// A promise that ended longer ago no longer says anything about today's conversation.
const SHOWN_DAYS_MAX = 60;

/** The open promise, else the latest one that ended recently. */
export function toPromise({ account, voice }: SectionInput): PanelView["promise"] {
  const shown = shownPromise(account);
  if (shown === null) return null;
  const { promise, status } = shown;
  const amount = moneyText(voice, promise.amountMinor, promise.currency);
  return {
    id: promise.id,
    status,
    statusText: voice.words.promise[status](amount.text, day(voice, promise.dueOn)),
    amount,
    dueOn: whenDay(voice, promise.dueOn),
  };
}

function shownPromise({ promises, today }: AccountNow): AccountNow["promises"][number] | null {
  const open = promises.find(({ status }) => status === "open");
  if (open !== undefined) return open;
  const latest = promises.toSorted((a, b) => (a.promise.dueOn < b.promise.dueOn ? 1 : -1))[0];
  if (latest === undefined) return null;
  return daysBetween(latest.promise.dueOn, today) <= SHOWN_DAYS_MAX ? latest : null;
}
