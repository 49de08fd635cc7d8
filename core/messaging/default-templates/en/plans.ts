import type { Words } from "../frame.ts";

const PART = "{{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}";

/** A payment plan, from its offer to its end. */
export const plansEn: readonly Words[] = [
  {
    id: "plan_offer",
    tone: "friendly",
    subject: "Pay in parts, if that suits you better",
    opening: `If paying {{total}} at once is not easy right now, you can spread it over several \
payments. You see every date and amount before you agree.\
{{#if plan.acceptBy}} This offer is open until {{plan.acceptBy}}.{{/if}}`,
    short: "you can pay {{total}} in parts. See each date and amount before you agree.",
  },
  {
    id: "plan_offer",
    tone: "neutral",
    subject: "A payment plan for your balance with {{creditor.name}}",
    opening: `You can pay {{total}} in several payments. Every date and amount is shown before you \
agree.{{#if plan.acceptBy}} This offer is open until {{plan.acceptBy}}.{{/if}}`,
    short: "a payment plan for {{total}} is ready for you to look at.",
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    subject: "Your payment plan with {{creditor.name}} is set up",
    opening: `Thank you for agreeing this with us. Here are your payments. While you keep to \
them, we will not send reminders about the invoices they cover.`,
    short:
      "thank you, your plan is set up. First payment: {{plan.firstAmount}} on {{plan.firstDueOn}}.",
  },
  {
    id: "installment_due",
    tone: "friendly",
    subject: "Your plan payment to {{creditor.name}}",
    opening: `Here is the next payment of your plan. If you have already arranged it, there is \
nothing more to do. If the date no longer works, tell us before it passes and we will look at it \
together.`,
    short: `your plan payment of {{#if installment}}{{installment.amount}} is due on \
{{installment.dueOn}}{{else}}{{total}} is due{{/if}}.`,
  },
  {
    id: "installment_due",
    tone: "neutral",
    subject: "Your next plan payment to {{creditor.name}}",
    opening: `The next payment of your plan falls due. If you have already arranged it, there is \
nothing more to do.`,
    short: `{{#if installment}}{{installment.amount}} of your plan is due on \
{{installment.dueOn}}{{else}}{{total}} of your plan is due{{/if}}.`,
  },
  {
    id: "installment_missed",
    tone: "friendly",
    subject: "Your plan payment has not reached us yet",
    opening: `One payment of your plan has not reached us yet. That happens. Pay it when you can \
in the next days and your plan goes on as agreed. If you have just paid, thank you: there is nothing \
more to do.`,
    short: `your plan payment of ${PART} has not reached us yet. Pay it and your plan goes on.`,
    spoken:
      "One payment of your plan has not reached us yet, and I would like to keep the plan going.",
  },
  {
    id: "installment_missed",
    tone: "neutral",
    subject: "A payment of your plan is late",
    opening: `The payment below has not reached us. Paying it keeps your plan as agreed. If the \
date no longer suits you, tell us and we will look at it together.`,
    short: `your plan payment of ${PART} is late. Paying it keeps your plan as agreed.`,
  },
  {
    id: "installment_missed",
    tone: "firm",
    subject: "Please answer: a payment of your plan is late",
    opening: `The payment below is still missing. Please pay it, or tell us what would work \
instead: a plan with a missing payment ends after some days, and we would rather keep it going with \
you.`,
    short: `your plan payment of ${PART} is still missing. Please pay it or tell us what would work.`,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    subject: "Your payment plan has ended, and how to get it back",
    opening: `A payment did not reach us in time, so the plan has ended and the invoices count \
again. That can happen, and there is a way back: your page says what brings the plan back and lets \
you choose another one.`,
    short:
      "your plan has ended because a payment did not arrive. Open: {{total}}. There is a way back.",
    spoken: "Your payment plan has ended because a payment did not arrive. There is a way back.",
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    subject: "Your payment plan goes on",
    opening: `Good news: your plan goes on. Here are the payments still to come. While you keep to \
them, we will not remind you of the invoices they cover.`,
    short: `your payment plan goes on. {{#if installment}}Next: {{installment.amount}} on \
{{installment.dueOn}}.{{else}}Open: {{total}}.{{/if}}`,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    subject: "Your plan is paid. Thank you!",
    opening: `You have made every payment of your plan. Thank you for seeing it through: nothing \
of it is left to pay, and there is nothing more to do.`,
    short: "thank you! Your plan of {{plan.total}} is paid and nothing of it is left.",
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    subject: "Your payment plan was cancelled",
    opening: `Your payment plan with us was cancelled. What you have paid stays paid, and the \
invoices count as before. If you did not expect this, please tell us.`,
    short: "your payment plan was cancelled. What you paid stays paid. Open: {{total}}.",
  },
];
