import { CurrencyCode, money, toDecimal } from "../../../../core/money/money.ts";
import { CalendarDate } from "../../../../core/time/calendar-date.ts";
import type { PanelView } from "../../../../ui-extensions/panel/panel-view.ts";
import type { Outputs } from "./action-scene.ts";

type DayText = (day: CalendarDate) => string;

/** Empty for none. */
function dateText(day: string | undefined, dayText: DayText): string {
  return day === undefined ? "" : dayText(CalendarDate.parse(day.slice(0, 10)));
}

function amountText(amount: { amountMinor: number; currency: string } | undefined): string {
  if (amount === undefined) return "";
  return toDecimal(money(amount.amountMinor, CurrencyCode.parse(amount.currency)));
}

export function stateOutputs({ standing }: PanelView): Outputs {
  return { state: standing.state };
}

/** What is owed, where the account stands and whether it may be contacted now. */
export function delinquencyOutputs(panel: PanelView, dayText: DayText): Outputs {
  const { standing, segment, next, promise, arrangement, contact, limits } = panel;
  const [pastDue] = standing.pastDue;
  const isAllowed = (channel: string) =>
    String(contact.some((each) => each.channel === channel && each.allowed));
  return {
    state: standing.state,
    past_due_amount: pastDue === undefined ? "0" : amountText(pastDue),
    currency: pastDue?.currency ?? limits.currency,
    days_past_due: String(standing.daysPastDue),
    bucket: standing.bucket.id,
    segment: segment.id,
    next_touch_on: next.kind === "send" ? dateText(next.at?.value, dayText) : "",
    promise_due_on: promise?.status === "open" ? dateText(promise.dueOn.value, dayText) : "",
    arrangement_state: arrangement?.status ?? "none",
    contact_allowed_email: isAllowed("email"),
    contact_allowed_phone: isAllowed("voice"),
  };
}

/** The plan that is offered now. */
export function offerOutputs(panel: PanelView, dayText: DayText): Outputs {
  const { arrangement } = panel;
  if (arrangement?.status !== "offered") return {};
  const { schedule } = arrangement;
  const [first] = schedule;
  if (first === undefined) return {};
  const { currency } = first.amount;
  const amountMinor = schedule.reduce((sum, { amount }) => sum + amount.amountMinor, 0);
  return {
    arrangement_id: arrangement.id,
    installments: String(schedule.length),
    first_amount: amountText(first.amount),
    first_due_on: dateText(first.dueOn.value, dayText),
    total_amount: amountText({ amountMinor, currency }),
    currency,
  };
}

export function promiseOutputs({ promise }: PanelView, dayText: DayText): Outputs {
  if (promise?.status !== "open") return {};
  const { amount, dueOn } = promise;
  return {
    promised_amount: amountText(amount),
    currency: amount.currency,
    promise_due_on: dateText(dueOn.value, dayText),
  };
}
