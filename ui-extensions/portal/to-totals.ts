import type { InvoiceBalance } from "../../core/accounts/allocate-ledger.ts";
import type { CurrencyDelinquency, OpenItem } from "../../core/accounts/delinquency.ts";
import { findInvoiceHold } from "../../core/accounts/hold-state.ts";
import type { CurrencyCode } from "../../core/money/money.ts";
import { daysBetween } from "../../core/time/calendar-date.ts";
import type { PayChoice, PortalInvoice, PortalTotal } from "./portal-view.ts";
import { runningPlans, type Scene } from "./scene.ts";

/** One currency's open amount by what we ask of it. What a customer disputes, we don't ask for. */
interface Split {
  readonly overdueMinor: number;
  readonly laterMinor: number;
  readonly heldMinor: number;
}

function splitOf({ items }: CurrencyDelinquency): Split {
  const total = (wanted: (item: OpenItem) => boolean): number =>
    items.filter(wanted).reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);
  return {
    overdueMinor: total(({ heldBy, daysPastDue }) => heldBy === null && daysPastDue > 0),
    laterMinor: total(({ heldBy, daysPastDue }) => heldBy === null && daysPastDue === 0),
    heldMinor: total(({ heldBy }) => heldBy !== null),
  };
}

/** Nothing is asked for in any currency: all that is open is being checked. */
export function isAllHeld(lanes: readonly CurrencyDelinquency[]): boolean {
  return lanes.every(({ items }) => items.every(({ heldBy }) => heldBy !== null));
}

/** What is open in one currency, why, and the amounts a customer is most likely to pay. */
export function toTotal(lane: CurrencyDelinquency, scene: Scene): PortalTotal {
  const { words, reader } = scene;
  const { currency, openMinor, creditMinor } = lane;
  const split = splitOf(lane);
  return {
    currency,
    ...headlineOf(lane, split, scene),
    moreText: moreText(lane, split, scene),
    creditText: creditMinor > 0 ? words.credit(reader.money(creditMinor, currency)) : "",
    openMinor,
    openText: reader.money(openMinor, currency),
    invoices: scene.allocation.balances
      .filter((each) => each.balanceMinor > 0 && each.invoice.currency === currency)
      .map((each) => toInvoice(each, scene)),
    payChoices: payChoices(lane, split, scene),
  };
}

function headlineOf(
  lane: CurrencyDelinquency,
  { overdueMinor, laterMinor, heldMinor }: Split,
  scene: Scene,
): Pick<PortalTotal, "title" | "amountText" | "tone" | "ageText"> {
  const { words, reader } = scene;
  const text = (minor: number): string => reader.money(minor, lane.currency);
  if (overdueMinor > 0) {
    const asked = lane.items.filter(({ heldBy }) => heldBy === null);
    const days = Math.max(...asked.map(({ daysPastDue }) => daysPastDue));
    return {
      title: words.overdueTitle,
      amountText: text(overdueMinor),
      tone: "late",
      ageText: words.daysLate(days),
    };
  }
  if (laterMinor > 0) {
    const inPlan = lane.items.some(({ kind }) => kind === "installment");
    return {
      title: inPlan ? words.leftOfPlanTitle : words.toPayTitle,
      amountText: text(laterMinor),
      tone: "plain",
      ageText: nextDueText(lane, scene),
    };
  }
  return { title: words.checkedTitle, amountText: text(heldMinor), tone: "plain", ageText: "" };
}

function moreText(
  { currency }: CurrencyDelinquency,
  { overdueMinor, laterMinor, heldMinor }: Split,
  { words, reader }: Scene,
): string {
  const later = overdueMinor > 0 && laterMinor > 0;
  const held = heldMinor > 0 && overdueMinor + laterMinor > 0;
  return [
    ...(later ? [words.moreLater(reader.money(laterMinor, currency))] : []),
    ...(held ? [words.moreChecked(reader.money(heldMinor, currency))] : []),
  ].join(" ");
}

function nextDueText({ items }: CurrencyDelinquency, { words, today }: Scene): string {
  const first = items.find(({ heldBy }) => heldBy === null);
  if (first === undefined) return "";
  const days = daysBetween(today, first.dueOn);
  return days === 0 ? words.dueToday : words.dueIn(days);
}

function toInvoice(balance: InvoiceBalance, scene: Scene): PortalInvoice {
  const { words, reader } = scene;
  const { invoice, balanceMinor } = balance;
  const { currency, amountMinor } = invoice;
  return {
    id: invoice.id,
    title: words.invoice(invoice.number),
    description: invoice.description ?? "",
    dueText: words.due(reader.date(invoice.dueOn)),
    ...ageOf(balance, scene),
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

/** What brings the latest plan back by being paid; 0 when no payment does. */
export function planBackMinor(
  { arrangements, policy }: Pick<Scene, "arrangements" | "policy">,
  currency: CurrencyCode,
): number {
  if (policy.arrangements.life.reinstateBy !== "payment") return 0;
  const latest = arrangements.findLast(({ arrangement }) => arrangement.acceptedAt !== undefined);
  if (latest?.status !== "broken" || latest.arrangement.currency !== currency) return 0;
  return latest.breach?.because === "settlement_over" ? 0 : latest.owingMinor;
}

function payChoices(
  { currency, openMinor, items }: CurrencyDelinquency,
  { overdueMinor }: Split,
  scene: Scene,
): readonly PayChoice[] {
  const { words, reader } = scene;
  const choices: Omit<PayChoice, "label" | "amountText">[] = [];
  const next = items.find(({ kind, heldBy }) => kind === "installment" && heldBy === null);
  const backMinor = planBackMinor(scene, currency);
  if (backMinor > 0 && backMinor < overdueMinor)
    choices.push({ id: "plan", amountMinor: backMinor });
  if (overdueMinor > 0) choices.push({ id: "overdue", amountMinor: overdueMinor });
  else if (next !== undefined) choices.push({ id: "next", amountMinor: next.balanceMinor });
  if (openMinor > 0 && choices.every(({ amountMinor }) => amountMinor !== openMinor))
    choices.push({ id: "all", amountMinor: openMinor });
  return choices.map((choice) => ({
    ...choice,
    // One choice alone is everything there is, whatever else it also is.
    label: words.payChoice[choice.amountMinor === openMinor ? "all" : choice.id],
    amountText: reader.money(choice.amountMinor, currency),
  }));
}
