import type { Words } from "../frame.ts";

/** What a customer said they will pay, what we debit, and what has arrived. */
export const paymentsDe: readonly Words[] = [
  {
    id: "promise_recorded",
    tone: "friendly",
    subject: "Danke: Ihr Zahlungstermin ist notiert",
    opening: `Danke, dass Sie Bescheid geben. Wir haben notiert, was Sie wann zahlen möchten, und \
senden vorher keine Erinnerung. Ändert sich etwas, sagen Sie es uns, und wir sehen es uns gemeinsam an.`,
    short: `danke, notiert sind {{promise.amount}} bis {{promise.dueOn}}. Vorher erinnern wir Sie \
nicht.`,
  },
  {
    id: "promise_due",
    tone: "friendly",
    subject: "Der Tag, den Sie für Ihre Zahlung gewählt haben, rückt näher",
    opening: `Ein kurzer Hinweis auf den Tag, den Sie für Ihre Zahlung gewählt haben: {{promise.dueOn}}. \
Haben Sie sie schon veranlasst, danken wir Ihnen: Es ist nichts weiter zu tun.`,
    short: "ein kurzer Hinweis: Für {{promise.amount}} haben Sie den {{promise.dueOn}} gewählt.",
  },
  {
    id: "promise_kept",
    tone: "friendly",
    subject: "Danke: Ihre Zahlung kam wie angekündigt",
    opening: `Ihre Zahlung ist angekommen, so wie Sie es gesagt hatten. Danke, dass Sie Wort gehalten \
haben: Dazu ist nichts weiter zu tun.`,
    short: "danke, Ihre geplante Zahlung von {{promise.amount}} ist angekommen.",
  },
  {
    id: "promise_broken",
    tone: "friendly",
    subject: "Ist bei Ihrer Zahlung etwas dazwischengekommen?",
    opening: `Sie hatten einen Tag für Ihre Zahlung gewählt, und es ist noch nicht alles angekommen. Es \
kommt immer einmal etwas dazwischen. Haben Sie gezahlt, danken wir Ihnen: Es kann einige Tage dauern. \
Sonst wählen Sie den Tag, der jetzt passt.`,
    short: `{{promise.amount}} bis {{promise.dueOn}} ist noch nicht ganz da. Gezahlt? Danke. Sonst \
wählen Sie einen neuen Tag.`,
  },
  {
    id: "promise_broken",
    tone: "neutral",
    subject: "Der Tag, den Sie gewählt hatten, ist vorbei",
    opening: `Der Tag, den Sie für Ihre Zahlung gewählt hatten, ist vorbei, und es ist nicht alles \
angekommen. Haben Sie gezahlt, danken wir Ihnen: Es kann einige Tage dauern. Hat sich etwas geändert, \
können Sie einen anderen Tag oder Raten wählen.`,
    short: `geplant waren {{promise.amount}} bis {{promise.dueOn}}, und es ist nicht alles da. \
Gezahlt? Danke. Sonst wählen Sie einen neuen Tag.`,
    spoken: `Sie wollten {{promise.amount}} bis {{promise.dueOn}} zahlen, und es ist nicht alles \
angekommen. Ich möchte wissen, ob Ihnen ein anderer Tag besser passt.`,
  },
  {
    id: "debit_notice",
    tone: "friendly",
    subject: "Demnächst: Ihre Abbuchung für {{creditor.name}}",
    opening: `Wie für Ihren Plan vereinbart, buchen wir den folgenden Betrag automatisch ab. Sie müssen \
nichts tun. Passt der Tag oder der Betrag nicht, sagen Sie es uns vorher, und wir halten die Abbuchung \
an.`,
    short: `für Ihren Plan buchen wir am {{debit.on}} {{debit.amount}} ab. Soll das nicht sein, sagen \
Sie es uns vorher.`,
  },
  {
    id: "debit_retry",
    tone: "friendly",
    subject: "Ihre Abbuchung hat nicht geklappt: der nächste Termin",
    opening: `Wir konnten Ihre Rate nicht abbuchen. Das kommt vor, und Ihr Plan läuft weiter. Am \
folgenden Tag versuchen wir es noch einmal. Passt er nicht, sagen Sie es uns vorher, und wir halten die \
Abbuchung an.`,
    short: `die Abbuchung von {{debit.amount}} hat nicht geklappt. Wir versuchen es am {{debit.on}} \
noch einmal.`,
  },
  {
    id: "debit_declined",
    tone: "friendly",
    subject: "Ihre Abbuchung hat nicht geklappt",
    opening: `Wir konnten den folgenden Betrag nicht abbuchen. Das kommt vor, und Ihr Plan läuft weiter. \
Sie können auf Ihrer Seite zahlen oder uns sagen, ob sich etwas geändert hat.`,
    short: "die Abbuchung von {{debit.amount}} hat nicht geklappt. Ihr Plan läuft weiter.",
  },
  {
    id: "payment_received",
    tone: "friendly",
    subject: "Danke für Ihre Zahlung an {{creditor.name}}",
    opening: `Danke: Ihre Zahlung ist angekommen. \
{{#if payment.remaining}}Das ist noch offen.{{else}}Es ist nichts mehr offen.{{/if}}`,
    short: `danke, {{payment.amount}} sind angekommen. {{#if payment.remaining}}Noch offen: \
{{payment.remaining}}.{{else}}Es ist nichts mehr offen.{{/if}}`,
  },
  {
    id: "account_cured",
    tone: "friendly",
    subject: "Danke: Ihr Konto ist wieder in Ordnung",
    opening: `Alles, was überfällig war, ist bezahlt, und Ihr Konto ist wieder in Ordnung. Danke, dass \
Sie das mit uns geklärt haben.

Kommt so etwas wieder vor, sagen Sie es uns früh: Es gibt fast immer einen Weg, und vor einem Termin \
findet er sich leichter als danach.`,
    short: "danke, nichts ist mehr überfällig: Ihr Konto ist wieder in Ordnung.",
  },
];
