import type { z } from "zod";
import type { ContactEvent, Weekday } from "../../../core/accounts/contact-event.ts";
import { refuse } from "../../../core/result/result.ts";
import { calendarDate } from "../../../core/time/calendar-date.ts";
import type { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { recordContactFacts, type ToldEvent } from "../contact-facts.ts";
import { toUnsay } from "../undo.ts";
import { type ActionResult, type ActionWork, done } from "./action.ts";
import { momentOf, optional } from "./contact.ts";

type Input<Name extends keyof typeof PanelActionInput> = z.infer<(typeof PanelActionInput)[Name]>;

const EVERY_DAY: readonly Weekday[] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** When, where and how the customer asked to be reached or left alone, until a day if one was said. */
export async function recordWish(work: ActionWork, input: Input<"record-wish">): ActionResult {
  const { account, actor } = work;
  const { wish, until, note } = input;
  const meant = wishEvent(input);
  if ("field" in meant) return refuse(meant);
  if (until !== undefined && until < work.view.treatment.delinquency.asOf)
    return refuse({ field: "until", message: "The last day must be today or later." });
  const told: ToldEvent = {
    ...meant,
    at: account.now,
    source: "oral",
    ...(until === undefined ? {} : { until: calendarDate(until) }),
    ...(note === undefined || note === "" ? {} : { text: note }),
  };
  const { eventIds } = await recordContactFacts(account, [told], actor);
  return done(
    "wish.recorded",
    { wish, ...optional({ reason: note, until }), eventIds },
    unsay(work, eventIds),
  );
}

type Meant =
  | Pick<ContactEvent, "type" | "weekly" | "number">
  | { readonly field: string; readonly message: string };

function wishEvent({ wish, days, from, to, place }: Input<"record-wish">): Meant {
  if (wish === "not_at_work") return { type: "employer_prohibits_known" };
  if (wish === "not_at_place") {
    if (place === undefined) return { field: "place", message: "Say which place." };
    return { type: "inconvenient_place_stated", number: place };
  }
  if (from === to && from !== undefined) return { field: "to", message: "The times are the same." };
  if (days === undefined && (from === undefined || to === undefined))
    return { field: "from", message: "Say which days or between which times." };
  const weekly = [{ days: [...(days ?? EVERY_DAY)], from_: from ?? "00:00", to: to ?? "24:00" }];
  return wish === "not_at_times"
    ? { type: "consumer_stated_inconvenient", weekly }
    : { type: "consumer_request_contact_window", weekly };
}

/** Any other fact that rules look at, told by the name they know it by. It may end a hold. */
export async function recordFact(work: ActionWork, input: Input<"record-fact">): ActionResult {
  const { account, actor } = work;
  const at = momentOf(input.at, account.now);
  if (!at.ok) return at;
  const { fact, invoiceId, until, note } = input;
  if (invoiceId !== undefined && !account.facts.invoices.some(({ id }) => id === invoiceId))
    return refuse({ field: "invoiceId", message: "This account has no such invoice." });
  const told: ToldEvent = {
    type: fact,
    at: at.value,
    source: "staff",
    ...(invoiceId === undefined ? {} : { debtIds: [invoiceId] }),
    ...(until === undefined ? {} : { until: calendarDate(until) }),
    ...(note === undefined || note === "" ? {} : { text: note }),
  };
  const { eventIds, liftedHoldIds } = await recordContactFacts(account, [told], actor);
  const body = { fact, eventIds, liftedHoldIds, ...optional({ invoiceId, until, reason: note }) };
  return done("fact.recorded", body, unsay(work, eventIds, liftedHoldIds));
}

function unsay(
  { account }: ActionWork,
  eventIds: readonly string[],
  holdIds: readonly string[] = [],
) {
  const events = eventIds.map((id) => ({ accountId: account.accountId, id }));
  return toUnsay({ events, holdIds });
}
