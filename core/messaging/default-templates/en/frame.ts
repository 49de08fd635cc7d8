import type { Frame } from "../frame.ts";

const REACH = `You can also write to {{creditor.email}}{{#if creditor.phone}} or call \
{{creditor.phone}}{{/if}}.`;

export const frameEn: Frame = {
  language: "en",
  greeting: "{{#if customer.name}}Hello {{customer.name}},{{else}}Hello,{{/if}}",
  hello: "Hello,",
  labels: {
    toPay: "Amount to pay",
    invoice: "Invoice",
    dueDate: "Due date",
    earliestDueDate: "Earliest due date",
    due: "Due date",
    balance: "Balance",
    moreInvoices:
      'Your page also lists {{moreCount}} more {{plural moreCount one="invoice" other="invoices"}}.',
    planTotal: "Plan total",
    paymentCount: "Payments",
    payment: "Payment",
    date: "Date",
    amount: "Amount",
    thisPayment: "This payment",
    latePayment: "Late payment",
    wasDueOn: "It was due on",
    paidInAll: "Paid in all",
    planned: "Planned payment",
    by: "By",
    received: "Payment received",
    leftToPay: "Left to pay",
  },
  buttons: {
    pay: (amount) => `Pay ${amount}`,
    payAll: "Pay all of it",
    payRest: "Pay the rest",
    inParts: "Pay in parts",
    acceptPlan: "Accept this plan",
    options: "See my options",
    otherPlan: "Choose another plan",
    plan: "See my plan",
    account: "See my account",
  },
  help: {
    general: `Is paying difficult right now? [Tell us]({{links.help}}) and we will look for a way \
that works for you. Does something look wrong? [Let us know]({{links.dispute}}) and we will check \
it before we ask again.

${REACH}`,
    dates: `If the dates no longer work for you, [tell us]({{links.help}}) and we will look for \
others. ${REACH}`,
    question: `Do you have a question? [Ask us]({{links.help}}). ${REACH}`,
  },
  signature: "Kind regards,\n{{creditor.name}}",
  footer: `{{creditor.name}}{{#if creditor.postalAddress}} · {{creditor.postalAddress}}{{/if}}
You receive this email because you have an account with {{creditor.name}}.
[Stop these emails]({{links.stop}})`,
  ways: { pay: "Pay or get help", page: "Your page" },
  stop: {
    sms: "Reply STOP to opt out.",
    whatsapp: "Reply STOP to receive no more messages.",
    push: "There you can also stop messages.",
  },
  letter: {
    greeting: "{{#if customer.name}}Dear {{customer.name}},{{else}}Dear customer,{{/if}}",
    ways: `You can see everything and pay on your page: {{links.pay}}

If paying is difficult, you can ask for help or pay in parts: {{links.help}} If something looks \
wrong, tell us and we will check it before we ask again.

${REACH} To receive no more letters, use {{links.stop}} or write to us.`,
  },
  script: (spoken) => `First make sure you are speaking with \
{{#if customer.name}}{{customer.name}}{{else}}the account holder{{/if}}. Until then, and in a \
voicemail, say only your name and a number to call back.

Hello, I am calling from {{creditor.name}}. Is this a good moment?

${spoken} The amount is {{total}}{{#if dueOn}} and \
{{plural itemCount one="it was due" other="the earliest was due"}} on {{dueOn}}{{/if}}. Does that \
look right to you?

If it looks right: you can pay on your page, and I can send you the link: {{links.pay}} Or we can \
agree a date or a payment plan now.

If money is tight: thank you for telling me. Let us find something you can manage. You can also \
tell us in writing: {{links.help}}

If something is wrong: I will note it, and we will not ask about it again until we have checked.

If the customer asks us not to call: thank them, say that we will stop, and record it before you \
hang up.`,
};
