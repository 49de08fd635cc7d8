import type { RhythmChoice } from "../../core/arrangements/rhythm-choice.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");

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
    offer_open: "We have made you an offer. Accept it, or choose your own amounts and dates.",
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
  planOwnTitle: "Make the plan fit you",
  planOwnLead: "Choose, and see every date and amount before you accept anything.",
  planOwnLink: "Choose your own amounts and dates",
  planAffordLink: "Tell us what you can pay",
  planOwnBy: "What would you like to choose?",
  planOwnByCount: "How many payments",
  planOwnByAmount: "What I can pay each time",
  planOwnCount: "Number of payments",
  planOwnCountHint: (max: number) => `2 to ${max}.`,
  planOwnAmount: "Each payment",
  planOwnAmountHint: (min: string) => `From ${min}.`,
  planOwnEvery: "How often",
  planOwnFirst: "First payment on",
  planOwnFirstHint: (last: string) => `Today or later, up to ${last}.`,
  planOwnShow: "Show me this plan",
  planOwnChange: "Change it",
  planRhythm: {
    usual: "As usual",
    week: "Every week",
    two_weeks: "Every two weeks",
    half_month_1_15: "On the 1st and the 15th",
    half_month_15_last: "On the 15th and the last day",
    month: "Every month",
    last_working_day: "On the last working day of the month",
  } satisfies Record<RhythmChoice, string>,
  planOwnWhy: "What you chose",
  planNotTitle: "We can't agree to that here",
  planNot: {
    too_long: "It would take longer than we can agree to on this page.",
    too_small: "The payments would be smaller than we can agree to on this page.",
    too_late: "The first payment would come later than we can agree to on this page.",
    too_few: "That is one payment. You can simply pay, or tell us when you will.",
    other: "It isn't something this page can agree to.",
  },
  planNotTalk: "If you need something else, tell us. We'll look at it with you.",
  planNearest: "The nearest we can agree to right away",
  planNearestSee: "See this plan",
  planCopy: "Download the plan (PDF)",
  planProgress: (paid: string, total: string) => `${paid} of ${total} paid`,
  planPayLate: (amount: string) => `Pay ${amount} and your plan is on track again.`,
  planBackTitle: (amount: string) => `Pay ${amount} to get your plan back`,
  planBackBody:
    "A payment didn't reach us in time, so the plan ended. That can happen. Pay this and it goes " +
    "on as agreed, or choose below what suits you now.",
  planAccept: "Accept this plan",
  planOther: "Look at other plans",
};
