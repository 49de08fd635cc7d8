const plural = (count: number, one: string, other: string): string =>
  `${count} ${count === 1 ? one : other}`;

/** What the customer page says about plans, in English. */
export const planWordsEn = {
  planBrokenTitle: "Your payment plan has ended",
  planBrokenBody:
    "A payment didn't reach us in time. That can happen. Choose below what suits you now, or " +
    "talk to us.",

  planTitle: "Your payment plan",
  planActive: "On track",
  planMissed: "A payment is late",
  planMissedBody:
    "One payment hasn't reached us yet. You can pay it now and keep your plan. If the dates no " +
    "longer work for you, tell us.",
  planNext: (amount: string, date: string) => `Next: ${amount} on ${date}`,
  planLateNow: (amount: string, date: string) => `Late: ${amount} since ${date}`,
  planCalendar: "Add the dates to your calendar",
  planStatus: {
    planned: "Planned",
    paid: "Paid",
    part_paid: "Partly paid",
    due: "Due today",
    missed: "Late",
    moved: "Put off to the end",
  },
  planPayments: (count: number, amount: string) =>
    `${plural(count, "payment", "payments")} of ${amount}`,
  planPaymentsUpTo: (count: number, amount: string) =>
    `${plural(count, "payment", "payments")}, none above ${amount}`,
  planTotal: (amount: string) => `Total ${amount}. No interest, no fee.`,
  planTotalCharged: (amount: string, charges: string) =>
    `Total ${amount}, of which ${charges} is interest and fees.`,
  planTotalWaived: (amount: string, waived: string) =>
    `Total ${amount}. We don't ask for the other ${waived}.`,
  planFromTo: (first: string, last: string) => `First on ${first}, last on ${last}`,
  planWhy: {
    recommended: "A good middle way",
    shortest: "Done soonest",
    longest: "Smallest payments",
    offered: "Our offer to you",
  },
  offerTitle: "We have an offer for you",
  offerUntil: (date: string) => `Open until ${date}.`,
  offerSee: "See the offer",
  planPageTitle: "Pay in parts",
  planPageLead: "Choose what fits. You see every date and amount before you accept.",
  planSee: "See this plan",
  planNone: {
    nothing_past_due: "Nothing is overdue, so there is nothing to spread out.",
    plan_running: "You already have a payment plan.",
    offer_open: "We have made you an offer. You can accept it, or talk to us about another one.",
    held: "We can't set up a plan on this page right now. Please talk to us.",
    too_small: "The amount is too small to pay in parts. You can pay part of it now.",
    needs_approval:
      "A plan here needs a person to agree to it. Please get in touch and we will look for one together.",
  },
  planReviewTitle: "Your plan, payment by payment",
  planPayment: "Payment",
  planDate: "Date",
  planAmount: "Amount",
  planTerm: {
    reminders: "While it is on track, we only remind you of its own dates.",
    early: "You can pay early or pay more at any time, at no cost.",
    late: (days: number) =>
      days === 0
        ? "A payment counts as missed from the day after its date."
        : `A payment counts as missed once it is more than ${plural(days, "day", "days")} late.`,
    ends: (days: number, inARow: number) =>
      `It ends when a payment is more than ${plural(days, "day", "days")} late` +
      (inARow === 1 ? " or missed." : ` or ${inARow} are missed in a row.`),
    back: {
      payment: "If it ends, paying what is due by then brings it back.",
      agreement: "If it ends, talk to us: we can agree to carry on.",
    },
    waived: (amount: string) =>
      `When every payment has arrived in time, we don't ask for the remaining ${amount}.`,
    waiverLost:
      "If a payment is still missing after the last date, the whole amount is owed again, less " +
      "what you have paid.",
    change: "If a date stops working for you, tell us and we'll look for another one.",
  },
  planAccept: "Accept this plan",
  planOther: "Look at other plans",
};
