import type { z } from "zod";
import type { HoldKind } from "../../../core/accounts/account.ts";
import { InvoiceId } from "../../../core/accounts/account.ts";
import { isHoldActive } from "../../../core/accounts/hold-state.ts";
import { refuse } from "../../../core/result/result.ts";
import { addDays, type CalendarDate, calendarDate } from "../../../core/time/calendar-date.ts";
import type { PanelActionInput } from "../../../ui-extensions/panel/panel-view.ts";
import { newId } from "../../deps.ts";
import { insertHold, liftHold } from "../../storage/holds.ts";
import { type ActionResult, type ActionWork, done } from "./action.ts";

type Input<Name extends keyof typeof PanelActionInput> = z.infer<(typeof PanelActionInput)[Name]>;

export async function pause(
  work: ActionWork,
  { until, reason }: Input<"pause-cadence">,
): ActionResult {
  const today = todayOf(work);
  const latest = addDays(today, work.account.policy.pause.daysMax);
  const last = calendarDate(until);
  if (last < today)
    return refuse({ field: "until", message: "The pause must end today or later." });
  if (last > latest)
    return refuse({ field: "until", message: `A pause may last until ${latest} at most.` });
  return holdAccount(work, { kind: "pause", reason, until: last }, "pause_set");
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

export async function markDispute(
  work: ActionWork,
  { invoiceId, reason }: Input<"mark-dispute">,
): ActionResult {
  if (invoiceId === undefined) return holdAccount(work, { kind: "dispute", reason }, "dispute_set");
  const invoice = work.account.facts.invoices.find(({ id }) => id === invoiceId);
  if (invoice === undefined)
    return refuse({ field: "invoiceId", message: "This account has no such invoice." });
  return holdAccount(
    work,
    { kind: "dispute", reason, invoiceId: InvoiceId.parse(invoiceId) },
    "dispute_set",
  );
}

export async function markHardship(
  work: ActionWork,
  { reason }: Input<"mark-hardship">,
): ActionResult {
  return holdAccount(work, { kind: "hardship", reason }, "hardship_set");
}

interface NewHold {
  readonly kind: HoldKind;
  readonly reason: string;
  readonly until?: CalendarDate;
  readonly invoiceId?: InvoiceId;
}

async function holdAccount(work: ActionWork, hold: NewHold, event: string): ActionResult {
  const { tx, accountId } = work.account;
  const id = newId();
  await insertHold(tx, accountId, { id, from: todayOf(work), setBy: work.actor, ...hold });
  return done(event, { holdId: id, ...hold }, { kind: "remove_hold", id });
}

function todayOf({ view }: ActionWork): CalendarDate {
  return view.treatment.delinquency.asOf;
}
