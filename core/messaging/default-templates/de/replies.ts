import type { ReplyWords } from "../frame.ts";

const BY = "{{#if answerBy}} bis {{answerBy}}{{/if}}";
const REACH = `Sie können auch an {{creditor.email}} schreiben{{#if creditor.phone}} oder \
{{creditor.phone}} anrufen{{/if}}.`;

/** What a customer reads after writing to us: that it was read, and what happens now. */
export const repliesDe: readonly ReplyWords[] = [
  {
    id: "reply_stop",
    subject: "Sie erhalten diese Nachrichten nicht mehr",
    body: `Wie gewünscht senden wir Ihnen keine Nachrichten mehr wie die, auf die Sie geantwortet \
haben. Dies ist unsere einzige Bestätigung, und Sie müssen nichts weiter tun.

Wenn Sie uns einmal brauchen, schreiben Sie an {{creditor.email}}{{#if creditor.phone}} oder rufen \
Sie {{creditor.phone}} an{{/if}}.`,
    short: "erledigt, wie gewünscht. Sie erhalten keine Nachrichten wie diese mehr.",
  },
  {
    id: "reply_wrong_person",
    subject: "Danke für Ihren Hinweis",
    body: `Danke für den Hinweis, dass wir an eine falsche Adresse geschrieben haben. Wir verwenden sie \
nicht mehr, und Sie müssen nichts tun. Bitte entschuldigen Sie die Störung.`,
    short: `danke für den Hinweis. Wir schreiben Ihnen hier nicht mehr. Bitte entschuldigen Sie die \
Störung.`,
  },
  {
    id: "reply_dispute",
    subject: "Wir prüfen, was Sie uns geschrieben haben",
    body: `Danke für den Hinweis, dass etwas nicht stimmt. Während wir das prüfen, senden wir dazu keine \
Erinnerungen.

So geht es weiter: Ein Mensch sieht sich an, was Sie geschrieben haben, vergleicht es mit unseren \
Unterlagen und schreibt Ihnen${BY} die Antwort. Bis dahin ist für das, was Sie beanstanden, nichts \
zu tun.

Haben Sie ein Dokument, das es zeigt? Sie können es [auf Ihrer Seite hinzufügen]({{links.dispute}}). \
${REACH}`,
    short: `danke für den Hinweis. Während wir es prüfen, erinnern wir Sie nicht, und ein Mensch \
antwortet Ihnen${BY}. Mehr dazu: {{links.help}}`,
  },
  {
    id: "reply_hardship",
    subject: "Danke, dass Sie es uns sagen. Wir möchten helfen",
    body: `Danke, dass Sie es uns sagen. Das ist nicht immer leicht. Wir senden Ihnen keine \
Erinnerungen mehr, damit in Ruhe ein Weg gefunden werden kann, der für Sie passt.

So geht es weiter: Ein Mensch sieht sich Ihre Lage an und schreibt Ihnen${BY}, was wir tun können. Wenn \
Sie möchten, können Sie [uns etwas mehr erzählen]({{links.help}}), so viel oder so wenig Sie wollen.
{{#if links.advice}}

Kostenlose und unabhängige Beratung: [{{#if adviser}}{{adviser}}{{else}}Beratung finden{{/if}}]\
({{links.advice}})
{{/if}}

${REACH}`,
    short: `danke, dass Sie es uns sagen. Wir senden keine Erinnerungen mehr, und ein Mensch sucht mit \
Ihnen einen Weg.{{#if links.advice}} Kostenlose Beratung: {{links.advice}}{{/if}} Mehr dazu: \
{{links.help}}`,
  },
  {
    id: "reply_paid",
    subject: "Danke. Wir suchen Ihre Zahlung",
    body: `Danke für den Hinweis, dass Sie gezahlt haben. Eine Zahlung kann einige Tage brauchen; solange \
wir sie suchen, senden wir keine Erinnerungen.

So geht es weiter: Wenn wir sie gefunden haben, bestätigen wir es Ihnen, und es ist nichts weiter zu \
tun. Haben Sie einen Beleg, [senden Sie ihn uns]({{links.help}}), dann finden wir sie schneller. \
${REACH}`,
    short: `danke für den Hinweis. Wir suchen Ihre Zahlung und senden so lange keine Erinnerungen. \
Beleg senden: {{links.help}}`,
  },
  {
    id: "reply_promise",
    subject: "Danke, dass Sie uns Ihren Termin nennen",
    body: `{{#if promise}}Danke. Wir haben notiert, dass Sie {{promise.amount}} bis {{promise.dueOn}} \
zahlen möchten, und senden vorher keine Erinnerung.{{else}}Danke, dass Sie uns sagen, wann Sie zahlen \
können. Bitte wählen Sie auf Ihrer Seite den genauen Tag und Betrag: So notieren wir beides, wie Sie es \
meinen, und senden vorher keine Erinnerung.{{/if}}

[Mein Konto ansehen]({{links.pay}})

Ändert sich etwas, [sagen Sie es uns]({{links.help}}), und wir sehen es uns gemeinsam an. ${REACH}`,
    short: `danke, {{#if promise}}notiert sind {{promise.amount}} bis {{promise.dueOn}}. Vorher \
erinnern wir Sie nicht.{{else}}bitte wählen Sie den genauen Tag und Betrag auf Ihrer Seite.{{/if}} \
Zahlen, ändern oder Hilfe: {{links.page}}`,
  },
  {
    id: "reply_plan",
    subject: "Ja, Sie können in Raten zahlen",
    body: `Danke für Ihre Frage. Sie können in Raten zahlen{{#if plan}}: zum Beispiel in {{plan.count}} \
Raten, die erste von {{plan.firstAmount}} am {{plan.firstDueOn}} und die letzte am \
{{plan.lastDueOn}}{{/if}}. Sie sehen jeden Termin und jeden Betrag, bevor Sie zustimmen, und vorher \
ist nichts festgelegt.

[Meine Möglichkeiten ansehen]({{links.plan}})

Passt keine davon, [sagen Sie uns, was Sie schaffen können]({{links.help}}). ${REACH}`,
    short: `ja, Sie können in Raten zahlen{{#if plan}}, zum Beispiel {{plan.firstAmount}} am \
{{plan.firstDueOn}}{{/if}}. Termine und Beträge: {{links.plan}} Hilfe: \
{{#if creditor.phone}}{{creditor.phone}}{{else}}{{creditor.email}}{{/if}}`,
  },
  {
    id: "reply_question",
    subject: "Wir haben Ihre Nachricht erhalten",
    body: `Danke für Ihre Nachricht. Ein Mensch liest sie und antwortet Ihnen${BY}.

Ihre Rechnungen, Zahlungen und Unterlagen finden Sie [auf Ihrer Seite]({{links.page}}). Kann es nicht \
warten, [sagen Sie es uns]({{links.help}}), schreiben Sie an {{creditor.email}}\
{{#if creditor.phone}} oder rufen Sie {{creditor.phone}} an{{/if}}.`,
    short: `danke für Ihre Nachricht. Ein Mensch liest sie und antwortet Ihnen${BY}. Ihre Seite: \
{{links.page}}`,
  },
];
