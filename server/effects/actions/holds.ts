import type { z } from "zod";
import { type Hold, InvoiceId } from "../../../core/accounts/account.ts";
import {
  BACKDATED_DAYS_MAX,
  decideHold,
  type HoldRefusal,
  type HoldRequest,
} from "../../../core/accounts/decide-hold.ts";
import { isHoldActive } from "../../../core/accounts/hold-state.ts";
import { refuse } from "../../../core/result/result.ts";
import { type CalendarDate, calendarDate } from "../../../core/time/calendar-date.ts";
import type { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { newId } from "../../deps.ts";
import { insertHold, liftHold } from "../../storage/holds.ts";
import { recordContactFacts } from "../contact-facts.ts";
import { toUnsay } from "../undo.ts";
import { type ActionRefusal, type ActionResult, type ActionWork, done } from "./action.ts";

type Input<Name extends keyof typeof PanelActionInput> = z.infer<(typeof PanelActionInput)[Name]>;

export function pause(work: ActionWork, input: Input<"pause-cadence">): ActionResult {
  const { reason, until } = input;
  return holdAccount(work, { kind: "pause", reason, until: calendarDate(until) }, "pause_set");
}

/** Ends every pause that runs now. */
export async function resume({ account, view }: ActionWork): ActionResult {
  const { tx, accountId, facts } = account;
  const today = view.treatment.delinquency.asOf;
  const ids = facts.holds
    .filter((hold) => hold.kind === "pause" && isHoldActive(hold, today))
    .map(({ id }) => id);
  for (const id of ids) await liftHold(tx, { accountId, id }, today);
  return done("pause_lifted", { holdIds: ids }, { kind: "hold_again", ids });
}

export function markDispute(
  work: ActionWork,
  { invoiceId, reason }: Input<"mark-dispute">,
): ActionResult {
  const request = { kind: "dispute", reason, ...invoiceOf(invoiceId) } as const;
  return holdAccount(work, request, "dispute_set");
}

export function markHardship(work: ActionWork, { reason }: Input<"mark-hardship">): ActionResult {
  return holdAccount(work, { kind: "hardship", reason }, "hardship_set");
}

/** Any reason not to chase but a pause: from the day it held, until the day the law or somebody says. */
export function setHold(work: ActionWork, input: Input<"set-hold">): ActionResult {
  const { kind, reason, from, until, invoiceId, inWriting } = input;
  const request = {
    kind,
    reason,
    ...(from === undefined ? {} : { from: calendarDate(from) }),
    ...(until === undefined ? {} : { until: calendarDate(until) }),
    ...invoiceOf(invoiceId),
  };
  const isWrittenDispute = kind === "dispute" && inWriting === true;
  return holdAccount(work, request, "hold.set", isWrittenDispute);
}

/** Ends a hold today. Taking that back sets it as it was. */
export async function lift(
  { account, view }: ActionWork,
  { holdId, reason }: Input<"lift-hold">,
): ActionResult {
  const { tx, accountId, facts } = account;
  const today = view.treatment.delinquency.asOf;
  const hold = facts.holds.find(({ id }) => id === holdId);
  if (hold === undefined || !isHoldActive(hold, today))
    return refuse({ field: "holdId", message: "There is no such hold in force." });
  await liftHold(tx, { accountId, id: holdId }, today);
  return done(
    "hold.lifted",
    { holdId, hold: hold.kind, reason },
    { kind: "hold_again", ids: [holdId] },
  );
}

function invoiceOf(invoiceId: string | undefined) {
  return invoiceId === undefined ? {} : { invoiceId: InvoiceId.parse(invoiceId) };
}

async function holdAccount(
  work: ActionWork,
  asked: Omit<HoldRequest, "id" | "setBy">,
  event: string,
  isWrittenDispute = false,
): ActionResult {
  const { account, view, actor } = work;
  const { tx, accountId, facts, policy, now } = account;
  const request = { ...asked, id: newId(), setBy: actor };
  const today = view.treatment.delinquency.asOf;
  const decided = decideHold(request, { facts, policy, today });
  if (!decided.ok) return refuse(toRefusal(decided.error));
  const hold = decided.value;
  await insertHold(tx, accountId, hold);
  if (isWrittenDispute) {
    const about = hold.invoiceId === undefined ? {} : { debtIds: [hold.invoiceId] };
    const told = { type: "written_dispute_received", at: now, source: "letter", ...about } as const;
    const { eventIds } = await recordContactFacts(account, [told], actor);
    return done(
      event,
      bodyOf(hold),
      toUnsay({ events: eventIds.map((id) => ({ accountId, id })), newHoldIds: [hold.id] }),
    );
  }
  return done(event, bodyOf(hold), { kind: "remove_hold", id: hold.id });
}

function bodyOf({ id, kind, reason, from, until, invoiceId }: Hold) {
  return {
    holdId: id,
    kind,
    reason,
    from,
    ...(until === undefined ? {} : { until }),
    ...(invoiceId === undefined ? {} : { invoiceId }),
  };
}

function toRefusal({ field, code, limit }: HoldRefusal): ActionRefusal {
  return { field, message: MESSAGES[code](limit ?? "") };
}

const MESSAGES: Readonly<Record<HoldRefusal["code"], (limit: CalendarDate | "") => string>> = {
  begins_in_future: () => "A hold begins today or earlier.",
  begins_too_long_ago: (limit) =>
    `A hold may be backdated by ${BACKDATED_DAYS_MAX} days, to ${limit}.`,
  ends_before_it_begins: () => "The last day is before the first.",
  over_already: () => "The last day must be today or later.",
  pause_backdated: () => "A pause begins today.",
  pause_without_end: (limit) => `A pause needs an end, ${limit} at the latest.`,
  pause_too_long: (limit) => `A pause may last until ${limit} at most.`,
  pauses_used_up: (limit) =>
    limit === ""
      ? "This account was paused as long as policy allows in a year."
      : `With the pauses of the last year, this one may last until ${limit} at most.`,
  no_such_invoice: () => "This account has no such invoice.",
  about_the_person: () => "This is about the person, so it can't be for one invoice.",
};
