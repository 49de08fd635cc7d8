import type { ReplyWords } from "../frame.ts";

const BY = "{{#if answerBy}} by {{answerBy}}{{/if}}";
const REACH = `You can also write to {{creditor.email}}{{#if creditor.phone}} or call \
{{creditor.phone}}{{/if}}.`;

/** What a customer reads after writing to us: that it was read, and what happens now. */
export const repliesEn: readonly ReplyWords[] = [
  {
    id: "reply_stop",
    subject: "We have stopped these messages",
    body: `As you asked, we will send you no more messages like the one you answered. This is our \
only confirmation, and there is nothing you need to do.

If you ever need us, you can write to {{creditor.email}}{{#if creditor.phone}} or call \
{{creditor.phone}}{{/if}}.`,
    short: `done, as you asked. You will receive no more messages like this.`,
  },
  {
    id: "reply_wrong_person",
    subject: "Thank you for letting us know",
    body: `Thank you for telling us that we wrote to the wrong address. We will not use it again, \
and there is nothing you need to do. We are sorry for the trouble.`,
    short: `thank you for telling us. We will not write to you here again. \
Sorry for the trouble.`,
  },
  {
    id: "reply_dispute",
    subject: "We are checking what you told us",
    body: `Thank you for telling us that something is not right. We have stopped our reminders \
about it while we check.

What happens now: a person looks at what you wrote and at our records, and writes to you with the \
answer${BY}. Until then you do not need to do anything about what you question.

Do you have a document that shows it? You can [add it on your page]({{links.dispute}}). ${REACH}`,
    short: `thank you for telling us. We have stopped our reminders while we \
check, and a person will answer you${BY}. Add details: {{links.help}}`,
  },
  {
    id: "reply_hardship",
    subject: "Thank you for telling us. We want to help",
    body: `Thank you for telling us. That is not always easy. We have stopped our reminders, so \
that there is room to find a way that works for you.

What happens now: a person looks at your situation and writes to you${BY} about what we can do. \
If you like, you can [tell us a little more]({{links.help}}), as much or as little as you want.
{{#if links.advice}}

Free and independent advice about money: [{{#if adviser}}{{adviser}}{{else}}find an adviser\
{{/if}}]({{links.advice}})
{{/if}}

${REACH}`,
    short: `thank you for telling us. We have stopped our reminders, and a \
person will look for a way with you.{{#if links.advice}} Free advice: {{links.advice}}{{/if}} Tell \
us more: {{links.help}}`,
  },
  {
    id: "reply_paid",
    subject: "Thank you. We are looking for your payment",
    body: `Thank you for telling us that you have paid. A payment can take a few days to reach us, \
so we are pausing our reminders while we look for it.

What happens now: when we find your payment, we confirm it and there is nothing more to do. If you \
have a receipt, [send it to us]({{links.help}}) and we will find it faster. ${REACH}`,
    short: `thank you for telling us. We are looking for your payment and \
pausing our reminders meanwhile. Send a receipt: {{links.help}}`,
  },
  {
    id: "reply_promise",
    subject: "Thank you for telling us when you can pay",
    body: `{{#if promise}}Thank you. We noted that you plan to pay {{promise.amount}} by \
{{promise.dueOn}}, and we will send no reminders before then.{{else}}Thank you for telling us when \
you can pay. Please choose the exact day and amount on your page, so that we note them as you mean \
them and send no reminders before then.{{/if}}

[See my account]({{links.pay}})

If something changes, [tell us]({{links.help}}) and we will look at it together. ${REACH}`,
    short: `thank you, {{#if promise}}we noted {{promise.amount}} by \
{{promise.dueOn}}. No reminders before then.{{else}}please choose the exact day and amount on your \
page.{{/if}} Pay, change or get help: {{links.page}}`,
  },
  {
    id: "reply_plan",
    subject: "Yes, you can pay in parts",
    body: `Thank you for asking. You can pay in parts{{#if plan}}: for example in {{plan.count}} \
payments, the first of {{plan.firstAmount}} on {{plan.firstDueOn}} and the last on \
{{plan.lastDueOn}}{{/if}}. You see every date and amount before you agree, and nothing is fixed \
until you do.

[See my options]({{links.plan}})

If none of them fits, [tell us what you could manage]({{links.help}}). ${REACH}`,
    short: `yes, you can pay in parts{{#if plan}}, for example \
{{plan.firstAmount}} on {{plan.firstDueOn}}{{/if}}. See each date and amount first: {{links.plan}} \
Help: {{#if creditor.phone}}{{creditor.phone}}{{else}}{{creditor.email}}{{/if}}`,
  },
  {
    id: "reply_question",
    subject: "We received your message",
    body: `Thank you for your message. A person reads it and answers you${BY}.

You find your invoices, payments and documents [on your page]({{links.page}}). If it cannot wait, \
[tell us]({{links.help}}), write to {{creditor.email}}{{#if creditor.phone}} or call \
{{creditor.phone}}{{/if}}.`,
    short: `thank you for your message. A person will answer you${BY}. Your \
page: {{links.page}}`,
  },
];
