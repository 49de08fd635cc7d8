import type { Frame } from "../frame.ts";

const REACH = `Sie können auch an {{creditor.email}} schreiben{{#if creditor.phone}} oder \
{{creditor.phone}} anrufen{{/if}}.`;

export const frameDe: Frame = {
  language: "de",
  greeting: "Guten Tag{{#if customer.name}} {{customer.name}}{{/if}},",
  hello: "Guten Tag,",
  labels: {
    toPay: "Zu zahlen",
    invoice: "Rechnung",
    dueDate: "Fällig am",
    earliestDueDate: "Zuerst fällig am",
    due: "Fällig",
    balance: "Offen",
    moreInvoices: `Auf Ihrer Seite finden Sie {{moreCount}} {{plural moreCount one="weitere Rechnung" \
other="weitere Rechnungen"}}.`,
    planTotal: "Summe des Plans",
    paymentCount: "Anzahl der Raten",
    payment: "Rate",
    date: "Datum",
    amount: "Betrag",
    thisPayment: "Diese Zahlung",
    latePayment: "Offene Rate",
    wasDueOn: "Sie war fällig am",
    paidInAll: "Insgesamt gezahlt",
    planned: "Ihre geplante Zahlung",
    by: "Spätestens am",
    received: "Zahlung erhalten",
    leftToPay: "Noch offen",
  },
  buttons: {
    pay: (amount) => `${amount} zahlen`,
    payAll: "Alles zahlen",
    payRest: "Den Rest zahlen",
    inParts: "In Raten zahlen",
    acceptPlan: "Diesen Plan annehmen",
    options: "Meine Möglichkeiten ansehen",
    otherPlan: "Einen anderen Plan wählen",
    plan: "Meinen Plan ansehen",
    account: "Mein Konto ansehen",
  },
  help: {
    general: `Fällt Ihnen das Zahlen gerade schwer? [Sagen Sie es uns]({{links.help}}), und wir \
suchen einen Weg, der für Sie passt. Stimmt etwas nicht? [Geben Sie uns Bescheid]({{links.dispute}}), \
und wir prüfen es, bevor wir wieder fragen.

${REACH}`,
    dates: `Passen Ihnen die Termine nicht mehr? [Sagen Sie es uns]({{links.help}}), und wir suchen \
andere. ${REACH}`,
    question: `Haben Sie eine Frage? [Fragen Sie uns]({{links.help}}). ${REACH}`,
  },
  signature: "Freundliche Grüße\n{{creditor.name}}",
  footer: `{{creditor.name}}{{#if creditor.postalAddress}} · {{creditor.postalAddress}}{{/if}}
Sie erhalten diese E-Mail, weil Sie ein Konto bei {{creditor.name}} haben.
[Diese E-Mails beenden]({{links.stop}})`,
  ways: { pay: "Zahlen oder Hilfe", page: "Ihre Seite" },
  stop: {
    sms: "STOP antworten, um keine SMS mehr zu erhalten.",
    whatsapp: "Antworten Sie STOP, um keine Nachrichten mehr zu erhalten.",
    push: "Dort können Sie Nachrichten auch abbestellen.",
  },
  letter: {
    greeting: "Guten Tag{{#if customer.name}} {{customer.name}}{{/if}},",
    ways: `Auf Ihrer Seite sehen Sie alles und können dort zahlen: {{links.pay}}

Fällt Ihnen das Zahlen schwer, können Sie um Hilfe bitten oder in Raten zahlen: {{links.help}} \
Stimmt etwas nicht, sagen Sie es uns, und wir prüfen es, bevor wir wieder fragen.

${REACH} Möchten Sie keine Briefe mehr erhalten, nutzen Sie {{links.stop}} oder schreiben Sie uns.`,
  },
  script: (spoken) => `Vergewissern Sie sich zuerst, dass Sie mit \
{{#if customer.name}}{{customer.name}}{{else}}der Person, der das Konto gehört,{{/if}} sprechen. Bis dahin und auf einem Anrufbeantworter nennen Sie nur \
Ihren Namen und eine Rückrufnummer.

Guten Tag, ich rufe im Namen von {{creditor.name}} an. Passt es gerade?

${spoken} Der Betrag ist {{total}}{{#if dueOn}}, \
{{plural itemCount one="fällig war er" other="zuerst fällig war er"}} am {{dueOn}}{{/if}}. Stimmt das \
aus Ihrer Sicht?

Wenn es stimmt: Sie können auf Ihrer Seite zahlen, und ich kann Ihnen den Link senden: \
{{links.pay}} Oder wir vereinbaren jetzt einen Termin oder einen Ratenplan.

Wenn das Geld knapp ist: Danke, dass Sie es mir sagen. Suchen wir etwas, das Sie schaffen können. Sie \
können uns auch hier schreiben: {{links.help}}

Wenn etwas nicht stimmt: Ich notiere es, und wir fragen erst wieder, wenn wir es geprüft haben.

Wenn die Person keine Anrufe mehr möchte: Danken Sie ihr, sagen Sie, dass wir nicht mehr anrufen, und \
halten Sie es fest, bevor Sie auflegen.`,
};
