import type { Words } from "../frame.ts";

/** What a customer said they will pay, what we debit, and what has arrived. */
export const paymentsEn: readonly Words[] = [
  {
    id: "promise_recorded",
    tone: "friendly",
    subject: "Thank you: we noted your payment date",
    opening: `Thank you for telling us. We noted what you plan to pay and when, and will not send \
reminders before then. If something changes, tell us and we will look at it together.`,
    short: "thank you, we noted {{promise.amount}} by {{promise.dueOn}}. No reminders before then.",
  },
  {
    id: "promise_due",
    tone: "friendly",
    subject: "The day you chose to pay is coming up",
    opening: `A short note about the day you chose for your payment: {{promise.dueOn}}. If you have already \
arranged it, thank you: there is nothing more to do.`,
    short: "a short note: {{promise.dueOn}} is the day you chose to pay {{promise.amount}}.",
  },
  {
    id: "promise_kept",
    tone: "friendly",
    subject: "Thank you: your payment arrived as you said",
    opening: `Your payment arrived as you told us it would. Thank you for keeping to it: there is \
nothing more to do about it.`,
    short: "thank you, the {{promise.amount}} you planned to pay has arrived.",
  },
  {
    id: "promise_broken",
    tone: "friendly",
    subject: "Did something come up with your payment?",
    opening: `You had chosen a day to pay, and not all of it has reached us. Things come up. If you \
have paid, thank you: it can take a few days. Otherwise choose the day that works for you now.`,
    short:
      "{{promise.amount}} by {{promise.dueOn}} has not all arrived. Paid? Thank you. Or choose a new day.",
  },
  {
    id: "promise_broken",
    tone: "neutral",
    subject: "The day you chose to pay has passed",
    opening: `The day you had chosen for your payment has passed, and not all of it has reached us. If \
you have paid, thank you: it can take a few days. If something changed, you can choose another day or \
a plan in parts.`,
    short: `you planned to pay {{promise.amount}} by {{promise.dueOn}} and it has not all reached \
us. Paid? Thank you. Or choose a new day.`,
    spoken: `You had planned to pay {{promise.amount}} by {{promise.dueOn}}, and it has not all \
reached us. I would like to know whether another day suits you better.`,
  },
  {
    id: "debit_notice",
    tone: "friendly",
    subject: "Coming up: your automatic payment to {{creditor.name}}",
    opening: `As agreed for your plan, we will take the payment below automatically. There is \
nothing to do. If the date or amount does not work, tell us before that day and we will stop it.`,
    short: `your automatic plan payment of {{debit.amount}} will be taken on {{debit.on}}. To stop \
it, tell us before.`,
  },
  {
    id: "debit_retry",
    tone: "friendly",
    subject: "Your automatic payment did not go through: the next date",
    opening: `We could not take your plan payment. That happens, and your plan goes on. We will try \
once more on the date below. If it does not work, tell us before that day and we will stop it.`,
    short: `your automatic payment of {{debit.amount}} did not go through. We will try again on \
{{debit.on}}.`,
  },
  {
    id: "debit_declined",
    tone: "friendly",
    subject: "Your automatic payment did not go through",
    opening: `We could not take the payment below. That happens, and your plan goes on. You can \
pay it on your page, or tell us if something has changed.`,
    short: "your automatic payment of {{debit.amount}} did not go through. Your plan goes on.",
  },
  {
    id: "payment_received",
    tone: "friendly",
    subject: "Thank you for your payment to {{creditor.name}}",
    opening: `Thank you: we received your payment. \
{{#if payment.remaining}}Here is what remains.{{else}}Nothing is left to pay.{{/if}}`,
    short: `thank you, we received {{payment.amount}}. {{#if payment.remaining}}Left to pay: \
{{payment.remaining}}.{{else}}Nothing is left to pay.{{/if}}`,
  },
  {
    id: "account_cured",
    tone: "friendly",
    subject: "Thank you: your account is in good standing",
    opening: `Everything that was late has been paid, and your account is in good standing again. \
Thank you for sorting it out with us.

If something like this happens again, tell us early: there is nearly always a way, and it is easier \
to find before a date has passed.`,
    short: "thank you, nothing is late any more: your account is in good standing.",
  },
];
