import type { ContactPoint } from "../../core/accounts/account.ts";
import { type CalendarDate, daysBetween } from "../../core/time/calendar-date.ts";
import { addMs, DAY_MS } from "../../core/time/instant.ts";
import type { PortalView } from "./portal-view.ts";
import type { PortalVisit } from "./portal-visit.ts";
import type { Scene } from "./scene.ts";
import { hasPayments } from "./to-payments.ts";

/** Within so many days of a message or a call a customer still knows how it was. */
const CONTACT_DAYS = 14;
const FEEDBACK_DAYS = 30;
/** So long after the last payment it is news that all is paid. */
const THANKS_DAYS = 30;

/** What the page knows beside money: whether to ask how it was, whether to give thanks, and where from. */
export function toCare(
  visit: PortalVisit,
  scene: Scene,
): Pick<
  PortalView,
  "country" | "isConsumer" | "hasPayments" | "asksFeedback" | "thanks" | "addresses"
> {
  const { account } = scene.facts;
  return {
    country: account.country,
    isConsumer: account.kind === "consumer",
    hasPayments: hasPayments(scene),
    asksFeedback: asksFeedback(visit),
    thanks: thanksOf(scene),
    addresses: account.contactPoints.filter(isWritten).map(maskedAddress),
  };
}

/** Once, after somebody was in touch; whoever is in difficulty has other things to think of. */
function asksFeedback({ facts, now, feedbackAt }: PortalVisit): boolean {
  if (feedbackAt !== undefined && feedbackAt > addMs(now, -FEEDBACK_DAYS * DAY_MS)) return false;
  if (facts.holds.some(({ kind, liftedOn }) => kind === "hardship" && liftedOn === undefined))
    return false;
  const since = addMs(now, -CONTACT_DAYS * DAY_MS);
  return facts.touches.some(({ at, status }) => status === "sent" && at >= since && at <= now);
}

/** Something was late, its last payment came lately, and nothing is overdue now. */
function thanksOf({
  facts,
  allocation,
  arrangements,
  today,
  byCurrency,
}: Scene): PortalView["thanks"] {
  if (byCurrency.some(({ pastDueMinor }) => pastDueMinor > 0)) return null;
  const isLately = (date: CalendarDate): boolean => daysBetween(date, today) <= THANKS_DAYS;
  const cured = allocation.balances.some(
    ({ invoice, settledOn }) =>
      settledOn !== null && settledOn > invoice.dueOn && isLately(settledOn),
  );
  if (!cured || facts.ledger.length === 0) return null;
  const kept = arrangements.some(
    ({ status, completedOn }) => status === "kept" && completedOn !== null && isLately(completedOn),
  );
  return { keptPlan: kept };
}

const WRITTEN: readonly ContactPoint["channel"][] = ["email", "whatsapp", "sms"];

function isWritten({ channel, consent }: ContactPoint): boolean {
  return WRITTEN.includes(channel) && consent !== "withdrawn";
}

/** Enough to know one's own address by, and too little to learn another's: `p•••@acme.example`. */
export function maskedAddress({ address }: Pick<ContactPoint, "address">): string {
  const at = address.lastIndexOf("@");
  return at > 0 ? `${address.slice(0, 1)}•••${address.slice(at)}` : `•••${address.slice(-3)}`;
}
