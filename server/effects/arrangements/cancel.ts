import type { Arrangement } from "../../../core/accounts/arrangement.ts";
import type { CalendarDate } from "../../../core/time/calendar-date.ts";
import { decideTreatment } from "../../../core/treatment/decide-treatment.ts";
import { cancelArrangement } from "../../storage/arrangements.ts";
import { ensureInvoices } from "../../storage/ensure-invoices.ts";
import type { AccountWork } from "../account-work.ts";
import { queueDirect } from "../queue-direct.ts";
import { chargesIdOf } from "./put-forward.ts";

/** Gives an arrangement up, and tells a customer who had agreed to it. */
export async function cancel(
  work: AccountWork,
  arrangement: Arrangement,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<void> {
  const { tx, accountId, facts, policy, now } = work;
  const { id, currency, acceptedAt } = arrangement;
  await cancelArrangement(tx, { accountId, id }, { at: now, by, reason });
  const { asOf } = decideTreatment(facts, policy, now).delinquency;
  await setChargesCancelled(work, arrangement, asOf);
  if (acceptedAt === undefined) return;
  await queueDirect(work, {
    template: "plan_cancelled",
    tone: "friendly",
    currency,
    arrangementId: id,
    answersCustomer: false,
    meantWhile: ["cancelled"],
  });
}

/** Takes a cancellation back. */
export async function uncancel(work: AccountWork, id: string): Promise<boolean> {
  const { tx, accountId, facts } = work;
  const arrangement = facts.arrangements.find((each) => each.id === id);
  if (arrangement === undefined) return false;
  await setChargesCancelled(work, arrangement, null);
  return cancelArrangement(tx, { accountId, id }, null);
}

/** What the plan would have cost is not owed without it; null makes it owed again. */
async function setChargesCancelled(
  { tx, accountId, facts }: AccountWork,
  { id }: Arrangement,
  on: CalendarDate | null,
): Promise<void> {
  const invoice = facts.invoices.find((each) => each.id === chargesIdOf(id));
  if (invoice === undefined) return;
  const { cancelledOn: _, ...billed } = invoice;
  const changed = on === null ? billed : { ...billed, cancelledOn: on };
  await ensureInvoices(tx, [{ accountId, invoice: changed }]);
}
