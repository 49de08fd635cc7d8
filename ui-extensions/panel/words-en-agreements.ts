import type { ChargeBan } from "../../core/arrangements/schedule.ts";
import type { AgreementWords } from "./agreement-words.ts";
import { pluralsIn } from "./plurals.ts";

const n = pluralsIn("en");

const payments = (count: number) => n(count, { one: "# payment", other: "# payments" });
const days = (count: string) => (count === "1" ? "1 day" : `${count} days`);

const BANS: Readonly<Record<ChargeBan, string>> = {
  not_authorised: "no agreement or law allows it",
  breathing_space: "the customer has breathing space",
  hardship: "the customer is in hardship",
  law: "the law does not allow it",
};

export const agreementWordsEn: AgreementWords = {
  kind: {
    plan: { label: "Payment plan", hint: "What is owed, in dated parts." },
    extension: { label: "Later due date", hint: "All of it, on a later day." },
    deferral: { label: "Payment break", hint: "The next payments are left out and follow later." },
    reduction: { label: "Lower payments for a while", hint: "Lower now, caught up afterwards." },
    settlement: { label: "Settlement", hint: "A part is accepted as the whole." },
    prompt_discount: { label: "Discount for paying now", hint: "Less to pay until a day." },
    re_age: { label: "Fresh start", hint: "What is unpaid begins again as new payments." },
    re_amortise: {
      label: "Spread what was missed",
      hint: "What is overdue is added to the payments to come.",
    },
  },
  arrangement: {
    plan: "Payment plan",
    extension: "Later due date",
    deferral: "Payment break",
    reduction: "Lower payments for a while",
    settlement: "Settlement",
    prompt_discount: "Discount for paying now",
    loyalty: "Credit for paying fast",
    re_age: "Fresh start",
    re_amortise: "Missed payments spread",
    reschedule: "New dates",
  },
  progress: (paid, total) => `${paid} of ${total} paid`,
  approval: {
    asks: (name, reason) => `${name} asks: ${reason}`,
    notYours: {
      manager: "A manager decides this.",
      admin: "An administrator decides this.",
    },
    ownRequest: "You asked for this yourself, so somebody else decides.",
  },
  reinstate: (amount, by) => `It comes back once ${amount} is paid, by ${by} at the latest.`,
  rhythm: {
    usual: "As usual",
    week: "Every week",
    two_weeks: "Every 2 weeks",
    half_month_1_15: "On the 1st and 15th",
    half_month_15_last: "On the 15th and the last day",
    month: "Every month",
    last_working_day: "Last working day of the month",
  },
  title: {
    settlement: (amount, count, first) =>
      count === 1
        ? `Settle for ${amount}, due ${first}`
        : `Settle for ${amount} in ${payments(count)}, ${first}`,
    promptDiscount: (amount, by) => `${amount} if it is paid by ${by}`,
    extension: (day) => `New due date ${day}`,
    deferral: (count, ends) => `${payments(count)} left out, the last one on ${ends}`,
    reduction: (count, percent) => `${payments(count)} lower by ${percent}`,
    reAge: (title) => `Fresh start: ${title}`,
    reAmortise: (title) => `Missed payments spread: ${title}`,
    onePayment: (amount, first) => `${amount}, ${first}`,
  },
  fault: {
    unknown_currency: "This currency is not known.",
    not_an_amount: "Enter an amount such as 120.50.",
    not_positive: "The amount must be more than zero.",
    no_such_invoice: "An invoice is not open any more. Look at the panel again.",
  },
  ends: (day) => `Paid off by ${day}.`,
  waived: (amount) => `${amount} is waived.`,
  charged: (amount) => `${amount} of it is interest and fees.`,
  verdict: {
    in: "You can offer this yourself.",
    needsApproval: {
      rep: "A rep can agree to this.",
      manager: "A manager has to agree. Say why, and they are asked.",
      admin: "An administrator has to agree. Say why, and they are asked.",
    },
    refused: "This can't be offered.",
  },
  limit: {
    discount_percent_max: (asked, allowed) => `Waives ${asked}; you may waive up to ${allowed}.`,
    count_max: (asked, allowed) => `${asked} payments; you may offer up to ${allowed}.`,
    length_days_max: (asked, allowed) =>
      `Runs ${days(asked)}; you may offer up to ${days(allowed)}.`,
    days_to_start_max: (asked, allowed) =>
      `Starts in ${days(asked)}; you may wait up to ${days(allowed)}.`,
    installment_minimum_minor: (asked, allowed) =>
      `The smallest payment is ${asked}; you may go down to ${allowed}.`,
    down_payment_percent_min: (asked, allowed) =>
      `${asked} is paid at once; you need at least ${allowed}.`,
  },
  obstacle: {
    kind_not_allowed: "You may not offer this for such an amount.",
    held: (hold) => `On hold: ${hold}.`,
    disputed: "Some of it is disputed. Leave those invoices out.",
    broken_before: (times) =>
      n(times, { one: "A plan was broken before.", other: "# plans were broken before." }),
    law: (law) => `The rule ${law} limits this.`,
  },
  impossible: {
    nothing_owed: () => "Nothing is owed on these invoices.",
    waives_everything: ({ amount }) => `At most ${amount} can be waived.`,
    starts_before_agreed: ({ day }) => `The first payment can be on ${day} at the earliest.`,
    starts_too_late: ({ day }) => `The first payment can be on ${day} at the latest.`,
    rhythm_not_offered: () => "Payments this often are not offered.",
    down_payment_too_large: ({ amount }) => `At most ${amount} can be paid at once.`,
    too_few_installments: ({ count }) => `A plan has at least ${payments(count)}.`,
    too_many_installments: ({ count }) => `A plan has at most ${payments(count)}.`,
    installment_too_small: ({ amount, count }) =>
      `Payments are at least ${amount}, so at most ${count} of them.`,
    too_long: ({ count }) => `A plan runs at most ${days(String(count))}.`,
    charges_not_allowed: ({ ban }) =>
      `No interest or fee may be charged${ban === null ? "" : `: ${BANS[ban]}`}.`,
    interest_exceeds_installment: ({ amount }) =>
      `Payments must be at least ${amount}, or interest eats them.`,
    not_offered: () => "This is not offered here.",
    too_many_days: ({ count }) => `At most ${days(String(count))} are possible.`,
    too_many_payments: ({ count }) => `At most ${payments(count)} are possible.`,
    percent_too_high: ({ percent }) => `At most ${percent} is possible.`,
    settles_for_too_little: ({ amount }) => `At least ${amount} has to be paid.`,
    settles_nothing: ({ amount }) => `A settlement is at most ${amount}.`,
    used_up: ({ count, months }) =>
      `Used up: ${n(count, { one: "once", other: "# times" })} in ${months} months.`,
    too_early: ({ count }) => `Possible from ${days(String(count))} late.`,
    too_late: ({ day }) => `This was possible until ${day}.`,
    account_too_young: ({ months }) => `The customer must have been here ${months} months.`,
    not_earned: ({ count }) => `Needs ${payments(count)} in a row first.`,
    nothing_overdue: () => "Nothing is overdue.",
    nothing_to_come: () => "There is no payment to come.",
  },
  reason: {
    rule: "Your policy's choice for such a customer.",
    fits_what_customer_can_pay: "Fits what the customer can pay.",
    nearest_to_what_customer_can_pay: "As near as may be to what the customer can pay.",
    usual_plan: "The usual plan.",
    soonest_paid: "Paid soonest.",
    lowest_payments: "The smallest payments.",
  },
  expected: (amount, kept) => `Expected: ${amount} (${kept} of such plans are kept).`,
};
