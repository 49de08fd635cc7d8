import type { Template } from "../../policy/policy.ts";
import { debitTextsEn } from "./en-debit.ts";
import { planTextsEn } from "./en-plan.ts";
import { type PlainWords, toPlainTemplate } from "./frame.ts";

// Written in the GSM alphabet (no typographic quotes or dashes), which costs half of the other.
const WAYS = "Pay: {{links.pay}} Help: {{links.help}} Reply STOP to opt out.";

const texts: readonly PlainWords[] = [
  {
    id: "due_soon",
    tone: "friendly",
    body: `{{creditor.name}}: a note ahead of time, {{total}} is due {{#if dueOn}}on {{dueOn}}\
{{else}}soon{{/if}}. ${WAYS}`,
  },
  {
    id: "reminder",
    tone: "friendly",
    body: `{{creditor.name}}: a friendly reminder that {{total}} is open. Already paid? Thank \
you! ${WAYS}`,
  },
  {
    id: "reminder",
    tone: "neutral",
    body: `{{creditor.name}}: {{total}} is still open. Already paid? Then there is nothing to do. \
${WAYS}`,
  },
  {
    id: "follow_up",
    tone: "neutral",
    body: `{{creditor.name}}: {{total}} is still open. You can pay it, pay in parts or tell us \
how we can help. ${WAYS}`,
  },
  {
    id: "follow_up",
    tone: "firm",
    body: `{{creditor.name}}: {{total}} is past its due date. Please pay it, pay in parts or tell \
us if it is not right. ${WAYS}`,
  },
  {
    id: "final_notice",
    tone: "firm",
    body: `{{creditor.name}}: formal notice about {{total}}, still unpaid. Please pay or agree \
with us how you will. If we do not hear from you, a person will review your account. ${WAYS}`,
  },
  {
    id: "plan_offer",
    tone: "friendly",
    body: `{{creditor.name}}: you can pay {{total}} in parts. See the dates and amounts first: \
{{links.plan}} Help: {{links.help}} Reply STOP to opt out.`,
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    body: `{{creditor.name}}: thank you, your plan is set up. First payment: {{plan.firstAmount}} \
on {{plan.firstDueOn}}. ${WAYS}`,
  },
  {
    id: "installment_due",
    tone: "friendly",
    body: `{{creditor.name}}: your plan payment of {{#if installment}}{{installment.amount}} is \
due on {{installment.dueOn}}{{else}}{{total}} is due{{/if}}. ${WAYS}`,
  },
  {
    id: "promise_recorded",
    tone: "friendly",
    body: `{{creditor.name}}: thank you, we noted {{promise.amount}} by {{promise.dueOn}}. No \
reminders before then. ${WAYS}`,
  },
  {
    id: "payment_received",
    tone: "friendly",
    body: `{{creditor.name}}: thank you, we received {{payment.amount}}. {{#if \
payment.remaining}}Left to pay: {{payment.remaining}}.{{else}}Nothing is left to pay.{{/if}} Your \
page: {{links.pay}} Help: {{links.help}} Reply STOP to opt out.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    body: `{{creditor.name}}: here is the link you asked for, to pay {{total}}. ${WAYS}`,
  },
];

const script = (opening: string) => `First make sure you are speaking with \
{{#if customer.name}}{{customer.name}}{{else}}the account holder{{/if}}. Until then, and in a \
voicemail, say only your name and a number to call back.

Hello, I am calling from {{creditor.name}}. Is this a good moment?

${opening} The amount is {{total}}{{#if dueOn}} and \
{{plural itemCount one="it was due" other="the earliest was due"}} on {{dueOn}}{{/if}}. Does that \
look right to you?

If it looks right: you can pay on your page, and I can send you the link: {{links.pay}} Or we can \
agree a date or a payment plan now.

If money is tight: thank you for telling me. Let us find something you can manage. You can also \
tell us in writing: {{links.help}}

If something is wrong: I will note it, and we will not ask about it again until we have checked.

If the customer asks us not to call: thank them, say that we will stop, and record it before you \
hang up.`;

const scripts: readonly PlainWords[] = [
  {
    id: "reminder",
    tone: "friendly",
    body: script(`I am calling with a reminder, in case it was missed, about \
{{plural itemCount one="an invoice" other="some invoices"}}.`),
  },
  {
    id: "follow_up",
    tone: "neutral",
    body: script(`We wrote to you about \
{{plural itemCount one="an invoice" other="some invoices"}} and I would like to know how we can \
help.`),
  },
];

const letter = (opening: string) => `{{creditor.name}}
{{#if creditor.postalAddress}}
{{creditor.postalAddress}}
{{/if}}

{{#if customer.name}}Dear {{customer.name}},{{else}}Dear customer,{{/if}}

${opening}

> Amount to pay: {{total}}
{{#if dueOn}}
> {{plural itemCount one="Due date" other="Earliest due date"}}: {{dueOn}}
{{/if}}

{{#if items}}
| Invoice | Due date | Balance |
{{#each items}}
| {{number}} | {{dueOn}} | {{balance}} |
{{/each}}
{{/if}}

You can pay on your page: {{links.pay}}

If paying is difficult, you can ask for help or pay in parts: {{links.help}} If something looks \
wrong, tell us and we will check it before we ask again.

You can also write to {{creditor.email}}{{#if creditor.phone}} or call {{creditor.phone}}{{/if}}. \
To receive no more letters, use {{links.stop}} or write to us.

Kind regards,
{{creditor.name}}`;

const letters: readonly PlainWords[] = [
  {
    id: "reminder",
    tone: "neutral",
    body: letter(`We have not seen a payment for \
{{plural itemCount one="the invoice below" other="the invoices below"}} yet. If it is already on \
its way, thank you, and please set this letter aside.`),
  },
  {
    id: "follow_up",
    tone: "neutral",
    body: letter(`The balance below is still open. You can pay it, pay it in parts, or tell us \
how we can help.`),
  },
];

export const plainTemplatesEn: readonly Template[] = [
  ...[...texts, ...planTextsEn, ...debitTextsEn].map((words) =>
    toPlainTemplate("sms", "en", words),
  ),
  ...scripts.map((words) => toPlainTemplate("voice", "en", words)),
  ...letters.map((words) => toPlainTemplate("letter", "en", words)),
];
