import type { Words } from "../frame.ts";

const SOME = '{{plural itemCount one="an invoice" other="some invoices"}}';

/** From a note ahead of the due date to the formal notice. */
export const askingEn: readonly Words[] = [
  {
    id: "due_soon",
    tone: "friendly",
    subject: "Coming up: your payment to {{creditor.name}}",
    opening: `Thank you for being our customer. This is a note ahead of time, so that the date \
does not take you by surprise: {{plural itemCount one="the invoice below is" other="the invoices \
below are"}} due soon. If you have already arranged to pay, there is nothing more to do.`,
    short: "a note ahead of time: {{total}} is due {{#if dueOn}}on {{dueOn}}{{else}}soon{{/if}}.",
  },
  {
    id: "due_soon",
    tone: "neutral",
    subject: "Your payment to {{creditor.name}} is due soon",
    opening: `{{plural itemCount one="The invoice below falls" other="The invoices below fall"}} \
due soon. If you have already arranged to pay, there is nothing more to do.`,
    short: "{{total}} is due {{#if dueOn}}on {{dueOn}}{{else}}soon{{/if}}.",
  },
  {
    id: "reminder",
    tone: "friendly",
    subject: "A friendly reminder from {{creditor.name}}",
    opening: `An invoice is easy to miss. We have not seen a payment for \
{{plural itemCount one="the one below" other="the ones below"}} yet, so here are the details in \
one place. If your payment is already on its way, thank you, and please set this message aside.`,
    short: "a friendly reminder that {{total}} is open. Already paid? Thank you!",
    spoken: `I am calling with a reminder, in case it was missed, about ${SOME}.`,
  },
  {
    id: "reminder",
    tone: "neutral",
    subject: "Reminder: your payment to {{creditor.name}}",
    opening: `Our records show that \
{{plural itemCount one="the invoice below is" other="the invoices below are"}} still open. If you \
have already paid, thank you: there is nothing more to do.`,
    short: "{{total}} is still open. Already paid? Then there is nothing to do.",
  },
  {
    id: "reminder",
    tone: "firm",
    subject: "Please check your payment to {{creditor.name}}",
    opening: `{{plural itemCount one="The invoice below" other="The oldest of the invoices \
below"}} {{#if dueOn}}was due on {{dueOn}}{{else}}is past its due date{{/if}}, and we have not seen \
a payment yet. Please pay it, or tell us which day you can: we will note it and send no reminders \
until then.`,
    short: "{{total}} is past its due date. Please pay it or tell us which day you can.",
  },
  {
    id: "follow_up",
    tone: "friendly",
    subject: "Can we help with your payment to {{creditor.name}}?",
    opening: `We wrote to you about the balance below. Things come up, and that is all right. If \
paying all of it at once is hard, you can pay it in parts: you see each date and amount before \
you agree.`,
    short: "{{total}} is open, and you can pay it in parts if that is easier.",
  },
  {
    id: "follow_up",
    tone: "neutral",
    subject: "Your open balance with {{creditor.name}}",
    opening: `The balance below is still open. You can pay it now, pay it in parts, or tell us \
how we can help. Whichever suits you, it takes one step on your page.`,
    short: "{{total}} is still open. Pay it, pay in parts or tell us how we can help.",
    spoken: `We wrote to you about ${SOME} and I would like to know how we can help.`,
  },
  {
    id: "follow_up",
    tone: "firm",
    subject: "Please answer: your balance with {{creditor.name}}",
    opening: `The balance below is \
{{#if daysPastDue}}{{daysPastDue}} {{plural daysPastDue one="day" other="days"}} past its due date\
{{else}}still open{{/if}} and we have not found a solution together yet. Please choose what suits \
you: pay it, pay it in parts, or tell us if something is not right.`,
    short: "{{total}} is past its due date. Please pay, pay in parts or tell us what is wrong.",
    spoken: `We have written to you about ${SOME} and have not found a solution together yet. I \
would like to find one with you today.`,
  },
  {
    id: "final_notice",
    tone: "neutral",
    subject: "Important: your balance with {{creditor.name}}",
    opening: `This is our formal notice about the balance below. Please pay it, choose to pay in \
parts, or tell us how we can help. If we do not hear from you, a person on our team will \
review your account.`,
    short: "formal notice about {{total}}. Please pay, or agree with us how you will.",
  },
  {
    id: "final_notice",
    tone: "firm",
    subject: "Formal notice: your balance with {{creditor.name}}",
    opening: `This is our formal notice about the balance below\
{{#if daysPastDue}}, now {{daysPastDue}} {{plural daysPastDue one="day" other="days"}} past its \
due date{{/if}}. We ask you to pay it, or to agree with us how you will. If we do not hear from \
you, a person on our team will review your account. We would much rather settle this with you.`,
    short: `formal notice: {{total}} is still unpaid. Please pay or agree how you will. Otherwise \
a person reviews your account.`,
    spoken: `We sent you a formal notice about ${SOME}. Before a person reviews the account, I \
would like to settle it with you.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    subject: "Your payment link from {{creditor.name}}",
    opening: "Here is the link you asked for. You can pay on your own page, at any time.",
    short: "here is the link you asked for, to pay {{total}}.",
  },
];
