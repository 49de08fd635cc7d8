import type { InvoiceBalance } from "../../core/accounts/allocate-ledger.ts";
import type { CurrencyDelinquency } from "../../core/accounts/delinquency.ts";
import { findInvoiceHold } from "../../core/accounts/hold-state.ts";
import { daysBetween } from "../../core/time/calendar-date.ts";
import type { PayChoice, PortalInvoice, PortalTotal } from "./portal-view.ts";
import { runningPlans, type Scene } from "./scene.ts";

/** What is open in one currency, why, and the amounts a customer is most likely to pay. */
export function toTotal(lane: CurrencyDelinquency, scene: Scene): PortalTotal {
  const { words, reader } = scene;
  const { currency, openMinor, pastDueMinor, creditMinor } = lane;
  const late = pastDueMinor > 0;
  const laterMinor = openMinor - pastDueMinor;
  const inPlan = lane.items.some(({ kind }) => kind === "installment");
  return {
    currency,
    title: late ? words.overdueTitle : inPlan ? words.leftOfPlanTitle : words.toPayTitle,
    amountText: reader.money(late ? pastDueMinor : openMinor, currency),
    tone: late ? "late" : "plain",
    ageText: late ? words.daysLate(lane.daysPastDue) : nextDueText(lane, scene),
    moreText: late && laterMinor > 0 ? words.moreLater(reader.money(laterMinor, currency)) : "",
    creditText: creditMinor > 0 ? words.credit(reader.money(creditMinor, currency)) : "",
    openMinor,
    openText: reader.money(openMinor, currency),
    invoices: scene.allocation.balances
      .filter((each) => each.balanceMinor > 0 && each.invoice.currency === currency)
      .map((each) => toInvoice(each, scene)),
    payChoices: payChoices(lane, scene),
  };
}

function nextDueText({ items }: CurrencyDelinquency, { words, today }: Scene): string {
  const [first] = items;
  if (first === undefined) return "";
  const days = daysBetween(today, first.dueOn);
  return days === 0 ? words.dueToday : words.dueIn(days);
}

function toInvoice({ invoice, balanceMinor }: InvoiceBalance, scene: Scene): PortalInvoice {
  const { words, reader } = scene;
  const { currency, amountMinor } = invoice;
  return {
    id: invoice.id,
    title: words.invoice(invoice.number),
    description: invoice.description ?? "",
    dueText: words.due(reader.date(invoice.dueOn)),
    ...ageOf({ invoice, balanceMinor, settledOn: null }, scene),
    amountText: reader.money(balanceMinor, currency),
    ofText: balanceMinor < amountMinor ? words.ofAmount(reader.money(amountMinor, currency)) : "",
  };
}

function ageOf({ invoice }: InvoiceBalance, scene: Scene): Pick<PortalInvoice, "ageText" | "tone"> {
  const { words, facts, today } = scene;
  const hold = findInvoiceHold(facts.holds, [invoice.id], today);
  if (hold !== null && hold.kind === "dispute")
    return { ageText: words.disputedInvoice, tone: "plain" };
  const covered = runningPlans(scene).some(({ arrangement }) =>
    arrangement.invoiceIds.includes(invoice.id),
  );
  if (covered) return { ageText: words.inPlan, tone: "plain" };
  const days = daysBetween(invoice.dueOn, today);
  if (days > 0) return { ageText: words.daysLate(days), tone: "late" };
  return { ageText: days === 0 ? words.dueToday : words.dueIn(-days), tone: "soon" };
}

function payChoices(lane: CurrencyDelinquency, { words, reader }: Scene): readonly PayChoice[] {
  const { currency, openMinor, pastDueMinor, items } = lane;
  const choices: Omit<PayChoice, "label" | "amountText">[] = [];
  const [next] = items;
  if (pastDueMinor > 0) choices.push({ id: "overdue", amountMinor: pastDueMinor });
  else if (next?.kind === "installment")
    choices.push({ id: "next", amountMinor: next.balanceMinor });
  if (openMinor > 0 && choices.every(({ amountMinor }) => amountMinor !== openMinor))
    choices.push({ id: "all", amountMinor: openMinor });
  return choices.map((choice) => ({
    ...choice,
    // One choice alone is everything there is, whatever else it also is.
    label: words.payChoice[choice.amountMinor === openMinor ? "all" : choice.id],
    amountText: reader.money(choice.amountMinor, currency),
  }));
}
