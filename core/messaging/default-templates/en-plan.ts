import type { EmailWords, PlainWords } from "./frame.ts";

const HELP = `If the dates no longer work for you, [tell us]({{links.help}}) and we will look for \
others. You can also write to {{creditor.email}}{{#if creditor.phone}} or call \
{{creditor.phone}}{{/if}}.`;

const MISSED = `> Late payment: {{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}
{{#if installment}}
> It was due on: {{installment.dueOn}}
{{/if}}`;

const PAY_LATE =
  "[Pay {{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}]({{links.pay}})";

const REST = `> Plan total: {{plan.total}}
{{#if items}}

| Payment | Date | Amount |
{{#each items}}
| {{number}} | {{dueOn}} | {{balance}} |
{{/each}}
{{/if}}`;

/** What becomes of a plan or a promise once it is given, one message for each moment. */
export const planEmailsEn: readonly EmailWords[] = [
  {
    id: "installment_missed",
    tone: "friendly",
    subject: "Your plan payment has not reached us yet",
    opening: `One payment of your plan has not reached us yet. That happens. Pay it when you can \
in the next days and your plan goes on as agreed. If you have just paid, thank you: there is nothing \
more to do.`,
    facts: MISSED,
    buttons: [PAY_LATE],
    help: HELP,
  },
  {
    id: "installment_missed",
    tone: "neutral",
    subject: "A payment of your plan is late",
    opening: `The payment below has not reached us. Paying it keeps your plan as agreed. If the \
date no longer suits you, tell us and we will look at it together.`,
    facts: MISSED,
    buttons: [PAY_LATE],
    help: HELP,
  },
  {
    id: "installment_missed",
    tone: "firm",
    subject: "Please answer: a payment of your plan is late",
    opening: `The payment below is still missing. Please pay it, or tell us what would work \
instead: a plan with a missing payment ends after some days, and we would rather keep it going with \
you.`,
    facts: MISSED,
    buttons: [PAY_LATE],
    help: HELP,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    subject: "Your payment plan has ended, and how to get it back",
    opening: `A payment did not reach us in time, so the plan has ended and the invoices count \
again. That can happen, and there is a way back: your page says what brings the plan back and lets \
you choose another one.`,
    buttons: ["[See what I can do]({{links.pay}})", "[Choose another plan]({{links.plan}})"],
    help: HELP,
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    subject: "Your payment plan goes on",
    opening: `Good news: your plan goes on. Here are the payments still to come. While you keep to \
them, we will not remind you of the invoices they cover.`,
    facts: REST,
    buttons: ["[See my plan]({{links.pay}})"],
    help: HELP,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    subject: "Your plan is paid. Thank you!",
    opening: `You have made every payment of your plan. Thank you for seeing it through: nothing \
of it is left to pay, and there is nothing more to do.`,
    facts: "> Paid in all: {{plan.total}}",
    buttons: ["[See my account]({{links.pay}})"],
    help: `Do you have a question? [Ask us]({{links.help}}), or write to {{creditor.email}}\
{{#if creditor.phone}} or call {{creditor.phone}}{{/if}}.`,
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    subject: "Your payment plan was cancelled",
    opening: `Your payment plan with us was cancelled. What you have paid stays paid, and the \
invoices count as before. If you did not expect this, please tell us.`,
    buttons: ["[See my account]({{links.pay}})", "[Choose another plan]({{links.plan}})"],
    help: HELP,
  },
  {
    id: "promise_broken",
    tone: "neutral",
    subject: "The day you chose to pay has passed",
    opening: `The day you had chosen for your payment has passed, and not all of it has reached us. If \
you have paid, thank you: it can take a few days. If something changed, you can choose another day or \
a plan in parts.`,
    facts: "> You planned to pay: {{promise.amount}}\n> By: {{promise.dueOn}}",
    buttons: ["[Pay {{total}}]({{links.pay}})", "[Pay in parts]({{links.plan}})"],
    help: HELP,
  },
];

const WAYS = "{{links.pay}} Help: {{links.help}} Reply STOP to opt out.";

export const planTextsEn: readonly PlainWords[] = [
  {
    id: "installment_missed",
    tone: "friendly",
    body: `{{creditor.name}}: your plan payment of {{#if installment}}{{installment.amount}}\
{{else}}{{total}}{{/if}} has not reached us yet. Pay it and your plan goes on: ${WAYS}`,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    body: `{{creditor.name}}: your payment plan has ended because a payment did not arrive. Open: \
{{total}}. How to get it back: ${WAYS}`,
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    body: `{{creditor.name}}: your payment plan goes on. {{#if installment}}Next: \
{{installment.amount}} on {{installment.dueOn}}.{{else}}Open: {{total}}.{{/if}} ${WAYS}`,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    body: `{{creditor.name}}: thank you! Your plan of {{plan.total}} is paid and nothing of it is \
left. Your page: ${WAYS}`,
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    body: `{{creditor.name}}: your payment plan was cancelled. What you paid stays paid. Open: \
{{total}}. ${WAYS}`,
  },
  {
    id: "promise_broken",
    tone: "neutral",
    body: `{{creditor.name}}: you planned to pay {{promise.amount}} by {{promise.dueOn}} and it \
has not all reached us. Paid? Thank you. Pay or choose a new day: ${WAYS}`,
  },
];
