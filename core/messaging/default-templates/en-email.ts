import type { Template } from "../../policy/policy.ts";
import { debitEmailsEn } from "./en-debit.ts";
import { planEmailsEn } from "./en-plan.ts";
import { type EmailFrame, type EmailWords, toEmailTemplate } from "./frame.ts";

export const frameEn: EmailFrame = {
  language: "en",
  hello: "Hello,",
  greeting: "{{#if customer.name}}Hello {{customer.name}},{{else}}Hello,{{/if}}",
  invoices: `> Amount to pay: {{total}}
{{#if singleItem}}
{{#each items}}
> Invoice: {{number}}{{#if description}} · {{description}}{{/if}}
{{/each}}
{{/if}}
{{#if dueOn}}
> {{plural itemCount one="Due date" other="Earliest due date"}}: {{dueOn}}
{{/if}}

{{#unless singleItem}}
{{#if items}}
| Invoice | Due date | Balance |
{{#each items}}
| {{number}}{{#if description}} · {{description}}{{/if}} | {{dueOn}} | {{balance}} |
{{/each}}
{{/if}}
{{#if moreCount}}

Your page also lists {{moreCount}} more {{plural moreCount one="invoice" other="invoices"}}.
{{/if}}
{{/unless}}`,
  help: `Is paying difficult right now? [Tell us]({{links.help}}) and we will look for a way that \
works for you. Does something look wrong? [Let us know]({{links.dispute}}) and we will check it \
before we ask again.

You can also write to {{creditor.email}}{{#if creditor.phone}} or call {{creditor.phone}}{{/if}}.`,
  signature: "Kind regards,\n{{creditor.name}}",
  footer: `{{creditor.name}}{{#if creditor.postalAddress}} · {{creditor.postalAddress}}{{/if}}
You receive this email because you have an account with {{creditor.name}}.
[Stop these emails]({{links.stop}})`,
};

const planTable = `> Plan total: {{plan.total}}
> Payments: {{plan.count}}

| Payment | Date | Amount |
{{#each plan.installments}}
| {{number}} | {{dueOn}} | {{amount}} |
{{/each}}`;

const PAY = "[Pay {{total}}]({{links.pay}})";
const PLAN = "[Pay in parts]({{links.plan}})";

const emails: readonly EmailWords[] = [
  {
    id: "due_soon",
    tone: "friendly",
    subject: "Coming up: your payment to {{creditor.name}}",
    opening: `Thank you for being our customer. This is a note ahead of time, so that the date \
does not take you by surprise: {{plural itemCount one="the invoice below is" other="the invoices \
below are"}} due soon. If you have already arranged to pay, there is nothing more to do.`,
    buttons: [PAY],
  },
  {
    id: "due_soon",
    tone: "neutral",
    subject: "Your payment to {{creditor.name}} is due soon",
    opening: `{{plural itemCount one="The invoice below falls" other="The invoices below fall"}} \
due soon. If you have already arranged to pay, there is nothing more to do.`,
    buttons: [PAY],
  },
  {
    id: "reminder",
    tone: "friendly",
    subject: "A friendly reminder from {{creditor.name}}",
    opening: `An invoice is easy to miss. We have not seen a payment for \
{{plural itemCount one="the one below" other="the ones below"}} yet, so here are the details in \
one place. If your payment is already on its way, thank you, and please set this message aside.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "reminder",
    tone: "neutral",
    subject: "Reminder: your payment to {{creditor.name}}",
    opening: `Our records show that \
{{plural itemCount one="the invoice below is" other="the invoices below are"}} still open. If you \
have already paid, thank you: there is nothing more to do.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "reminder",
    tone: "firm",
    subject: "Please check your payment to {{creditor.name}}",
    opening: `{{plural itemCount one="The invoice below" other="The oldest of the invoices \
below"}} was due on {{dueOn}}, and we have not seen a payment yet. Please pay it, or tell us \
which day you can: we will note it and send no reminders until then.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "follow_up",
    tone: "friendly",
    subject: "Can we help with your payment to {{creditor.name}}?",
    opening: `We wrote to you about the balance below. Things come up, and that is all right. If \
paying all of it at once is hard, you can pay it in parts: you see each date and amount before \
you agree.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "follow_up",
    tone: "neutral",
    subject: "Your open balance with {{creditor.name}}",
    opening: `The balance below is still open. You can pay it now, pay it in parts, or tell us \
how we can help. Whichever suits you, it takes one step on your page.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "follow_up",
    tone: "firm",
    subject: "Please answer: your balance with {{creditor.name}}",
    opening: `The balance below is \
{{#if daysPastDue}}{{daysPastDue}} {{plural daysPastDue one="day" other="days"}} past its due date\
{{else}}still open{{/if}} and we have not found a solution together yet. Please choose what suits \
you: pay it, pay it in parts, or tell us if something is not right.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "final_notice",
    tone: "neutral",
    subject: "Important: your balance with {{creditor.name}}",
    opening: `This is our formal notice about the balance below. Please pay it, choose to pay in \
parts, or tell us how we can help. If we do not hear from you, a person on our team will \
review your account.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "final_notice",
    tone: "firm",
    subject: "Formal notice: your balance with {{creditor.name}}",
    opening: `This is our formal notice about the balance below\
{{#if daysPastDue}}, now {{daysPastDue}} {{plural daysPastDue one="day" other="days"}} past its \
due date{{/if}}. We ask you to pay it, or to agree with us how you will. If we do not hear from \
you, a person on our team will review your account. We would much rather settle this with you.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "plan_offer",
    tone: "friendly",
    subject: "Pay in parts, if that suits you better",
    opening: `If paying {{total}} at once is not easy right now, you can spread it over several \
payments. You see every date and amount before you agree.\
{{#if plan.acceptBy}} This offer is open until {{plan.acceptBy}}.{{/if}}`,
    facts: `{{#if plan}}\n${planTable}\n{{else}}\n> Amount to pay: {{total}}\n{{/if}}`,
    buttons: [
      "[{{#if plan}}Accept this plan{{else}}See my options{{/if}}]({{links.plan}})",
      "[Pay all of it]({{links.pay}})",
    ],
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    subject: "Your payment plan with {{creditor.name}} is set up",
    opening: `Thank you for agreeing this with us. Here are your payments. While you keep to \
them, we will not send reminders about the invoices they cover.`,
    facts: planTable,
    buttons: ["[See my plan]({{links.pay}})"],
    help: `If a date stops working for you, [tell us]({{links.help}}) before it passes and we \
will look for another. You can also write to {{creditor.email}}\
{{#if creditor.phone}} or call {{creditor.phone}}{{/if}}.`,
  },
  {
    id: "installment_due",
    tone: "friendly",
    subject: "Your plan payment to {{creditor.name}}",
    opening: `Here is the next payment of your plan. If you have already arranged it, there is \
nothing more to do. If the date no longer works, tell us before it passes and we will look at it \
together.`,
    facts: `{{#if installment}}
> This payment: {{installment.amount}}
> Date: {{installment.dueOn}}
{{else}}
> This payment: {{total}}
{{/if}}`,
    buttons: [
      "[Pay {{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}]({{links.pay}})",
    ],
  },
  {
    id: "promise_recorded",
    tone: "friendly",
    subject: "Thank you: we noted your payment date",
    opening: `Thank you for telling us. We noted what you plan to pay and when, and will not send \
reminders before then. If something changes, tell us and we will look at it together.`,
    facts: "> You plan to pay: {{promise.amount}}\n> By: {{promise.dueOn}}",
    buttons: ["[Pay {{promise.amount}}]({{links.pay}})"],
  },
  {
    id: "payment_received",
    tone: "friendly",
    subject: "Thank you for your payment to {{creditor.name}}",
    opening: `Thank you: we received your payment. \
{{#if payment.remaining}}Here is what remains.{{else}}Nothing is left to pay.{{/if}}`,
    facts: `> Payment received: {{payment.amount}}
> Date: {{payment.receivedOn}}
{{#if payment.remaining}}
> Left to pay: {{payment.remaining}}
{{/if}}`,
    buttons: [
      "[{{#if payment.remaining}}Pay the rest{{else}}See my account{{/if}}]({{links.pay}})",
    ],
    help: `Do you have a question about this payment? [Ask us]({{links.help}}), or write to \
{{creditor.email}}{{#if creditor.phone}} or call {{creditor.phone}}{{/if}}.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    subject: "Your payment link from {{creditor.name}}",
    opening: "Here is the link you asked for. You can pay on your own page, at any time.",
    buttons: [PAY, PLAN],
  },
];

export const emailTemplatesEn: readonly Template[] = [
  ...emails,
  ...planEmailsEn,
  ...debitEmailsEn,
].map((words) => toEmailTemplate(frameEn, words));
