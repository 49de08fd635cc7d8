import type { EmailWords, PlainWords } from "./frame.ts";

const WAYS = "Pay: {{links.pay}} Help: {{links.help}} Reply STOP to opt out.";

/** Debits of a saved method: announced, tried again, given up. */
export const debitEmailsEn: readonly EmailWords[] = [
  {
    id: "debit_notice",
    tone: "friendly",
    subject: "Coming up: your automatic payment to {{creditor.name}}",
    opening: `As agreed for your plan, we will take the payment below automatically. There is \
nothing to do. If the date or amount does not work, tell us before that day and we will stop it.`,
    facts: "> This payment: {{debit.amount}}\n> Date: {{debit.on}}",
    buttons: ["[See my plan]({{links.pay}})"],
  },
  {
    id: "debit_retry",
    tone: "friendly",
    subject: "Your automatic payment did not go through: the next date",
    opening: `We could not take your plan payment. That happens, and your plan goes on. We will try \
once more on the date below. If it does not work, tell us before that day and we will stop it.`,
    facts: "> This payment: {{debit.amount}}\n> Next date: {{debit.on}}",
    buttons: ["[Pay {{debit.amount}}]({{links.pay}})"],
  },
  {
    id: "debit_declined",
    tone: "friendly",
    subject: "Your automatic payment did not go through",
    opening: `We could not take the payment below. That happens, and your plan goes on. You can \
pay it on your page, or tell us if something has changed.`,
    facts: "> Payment: {{debit.amount}}\n> Date: {{debit.on}}",
    buttons: ["[Pay {{debit.amount}}]({{links.pay}})"],
  },
];

export const debitTextsEn: readonly PlainWords[] = [
  {
    id: "debit_notice",
    tone: "friendly",
    body: `{{creditor.name}}: your automatic plan payment of {{debit.amount}} will be taken on \
{{debit.on}}. To stop it, tell us before: {{links.help}} Your page: {{links.pay}} Reply STOP to \
opt out.`,
  },
  {
    id: "debit_retry",
    tone: "friendly",
    body: `{{creditor.name}}: your automatic payment of {{debit.amount}} did not go through. We \
will try again on {{debit.on}}. ${WAYS}`,
  },
  {
    id: "debit_declined",
    tone: "friendly",
    body: `{{creditor.name}}: your automatic payment of {{debit.amount}} did not go through. Your \
plan goes on. ${WAYS}`,
  },
];
