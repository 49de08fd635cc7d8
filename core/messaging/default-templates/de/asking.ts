import type { Words } from "../frame.ts";

const SOME = '{{plural itemCount one="einer Rechnung" other="einiger Rechnungen"}}';

/** From a note ahead of the due date to the formal notice. */
export const askingDe: readonly Words[] = [
  {
    id: "due_soon",
    tone: "friendly",
    subject: "Bald fällig: Ihre Zahlung an {{creditor.name}}",
    opening: `Danke, dass Sie unser Kunde sind. Wir melden uns rechtzeitig, damit Sie der Termin nicht \
überrascht: {{plural itemCount one="Die folgende Rechnung wird" other="Die folgenden Rechnungen \
werden"}} bald fällig. Haben Sie die Zahlung schon veranlasst, ist nichts weiter zu tun.`,
    short: "ein Hinweis vorab: {{total}} {{#if dueOn}}am {{dueOn}}{{else}}bald{{/if}} fällig.",
  },
  {
    id: "due_soon",
    tone: "neutral",
    subject: "Ihre Zahlung an {{creditor.name}} wird bald fällig",
    opening: `{{plural itemCount one="Die folgende Rechnung wird" other="Die folgenden Rechnungen \
werden"}} bald fällig. Haben Sie die Zahlung schon veranlasst, ist nichts weiter zu tun.`,
    short: "{{total}} {{#if dueOn}}am {{dueOn}}{{else}}bald{{/if}} fällig.",
  },
  {
    id: "reminder",
    tone: "friendly",
    subject: "Eine freundliche Erinnerung von {{creditor.name}}",
    opening: `Eine Rechnung ist schnell übersehen. Für \
{{plural itemCount one="die folgende haben" other="die folgenden haben"}} wir noch keine Zahlung \
gesehen; hier finden Sie alles auf einen Blick. Ist Ihre Zahlung schon unterwegs, danken wir Ihnen, \
und diese Nachricht hat sich erledigt.`,
    short: "eine freundliche Erinnerung: {{total}} offen. Schon gezahlt? Danke!",
    spoken: `Ich rufe an, um Sie an {{plural itemCount one="eine Rechnung" other="einige \
Rechnungen"}} zu erinnern, falls etwas untergegangen ist.`,
  },
  {
    id: "reminder",
    tone: "neutral",
    subject: "Erinnerung: Ihre Zahlung an {{creditor.name}}",
    opening: `Nach unseren Unterlagen {{plural itemCount one="ist die folgende Rechnung" other="sind \
die folgenden Rechnungen"}} noch offen. Haben Sie schon gezahlt, danken wir Ihnen: Es ist nichts \
weiter zu tun.`,
    short: "{{total}} noch offen. Schon gezahlt? Dann ist nichts zu tun.",
  },
  {
    id: "reminder",
    tone: "firm",
    subject: "Bitte prüfen Sie Ihre Zahlung an {{creditor.name}}",
    opening: `{{plural itemCount one="Die folgende Rechnung" other="Die älteste der folgenden \
Rechnungen"}} {{#if dueOn}}war am {{dueOn}} fällig{{else}}ist überfällig{{/if}}, und wir haben noch \
keine Zahlung gesehen. Bitte zahlen Sie oder sagen Sie uns, an welchem Tag Sie es können: Wir notieren \
es und senden bis dahin keine Erinnerung.`,
    short: "{{total}} überfällig. Bitte zahlen Sie oder sagen Sie uns, an welchem Tag es geht.",
  },
  {
    id: "follow_up",
    tone: "friendly",
    subject: "Können wir bei Ihrer Zahlung an {{creditor.name}} helfen?",
    opening: `Wir haben Ihnen wegen des folgenden Betrags geschrieben. Es kommt immer einmal etwas \
dazwischen, und das ist in Ordnung. Ist es schwer, alles auf einmal zu zahlen, können Sie in Raten \
zahlen: Sie sehen jeden Termin und jeden Betrag, bevor Sie zustimmen.`,
    short: "{{total}} noch offen. Wenn es leichter ist, zahlen Sie in Raten.",
  },
  {
    id: "follow_up",
    tone: "neutral",
    subject: "Ihr offener Betrag bei {{creditor.name}}",
    opening: `Der folgende Betrag ist noch offen. Sie können ihn jetzt zahlen, in Raten zahlen oder \
uns sagen, wie wir helfen können. Alle drei Wege finden Sie auf Ihrer Seite.`,
    short: "{{total}} noch offen. Zahlen Sie, zahlen Sie in Raten oder sagen Sie uns, was hilft.",
    spoken: `Wir haben Ihnen wegen ${SOME} geschrieben, und ich möchte wissen, wie wir helfen können.`,
  },
  {
    id: "follow_up",
    tone: "firm",
    subject: "Bitte antworten Sie uns: Ihr Betrag bei {{creditor.name}}",
    opening: `Der folgende Betrag ist {{#if daysPastDue}}seit {{daysPastDue}} {{plural daysPastDue \
one="Tag" other="Tagen"}} überfällig{{else}}noch offen{{/if}}, und wir haben noch keine gemeinsame \
Lösung gefunden. Bitte wählen Sie, was für Sie passt: zahlen, in Raten zahlen oder uns sagen, was nicht \
stimmt.`,
    short:
      "{{total}} überfällig. Bitte zahlen Sie, auch in Raten, oder sagen Sie uns, was nicht stimmt.",
    spoken: `Wir haben Ihnen wegen ${SOME} geschrieben und noch keine gemeinsame Lösung gefunden. Ich \
möchte heute eine mit Ihnen finden.`,
  },
  {
    id: "final_notice",
    tone: "neutral",
    subject: "Wichtig: Ihr Betrag bei {{creditor.name}}",
    opening: `Dies ist unsere förmliche Mitteilung zum folgenden Betrag. Bitte zahlen Sie ihn, wählen \
Sie Raten oder sagen Sie uns, wie wir helfen können. Hören wir nichts von Ihnen, sieht sich ein Mensch \
aus unserem Team Ihr Konto an.`,
    short: "förmliche Mitteilung zu {{total}}. Bitte zahlen Sie oder vereinbaren Sie mit uns, wie.",
  },
  {
    id: "final_notice",
    tone: "firm",
    subject: "Förmliche Mitteilung: Ihr Betrag bei {{creditor.name}}",
    opening: `Dies ist unsere förmliche Mitteilung zum folgenden Betrag{{#if daysPastDue}}, der seit \
{{daysPastDue}} {{plural daysPastDue one="Tag" other="Tagen"}} überfällig ist{{/if}}. Wir bitten Sie, \
ihn zu zahlen oder mit uns zu vereinbaren, wie. Hören wir nichts von Ihnen, sieht sich ein Mensch aus \
unserem Team Ihr Konto an. Am liebsten klären wir es mit Ihnen.`,
    short: `förmliche Mitteilung: {{total}} unbezahlt. Bitte zahlen Sie oder vereinbaren Sie mit uns, \
wie. Sonst sieht sich ein Mensch Ihr Konto an.`,
    spoken: `Wir haben Ihnen wegen ${SOME} eine förmliche Mitteilung gesandt. Bevor sich jemand das \
Konto ansieht, möchte ich es mit Ihnen klären.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    subject: "Ihr Zahlungslink von {{creditor.name}}",
    opening: `Hier ist der Link, um den Sie gebeten haben. Auf Ihrer eigenen Seite können Sie \
jederzeit zahlen.`,
    short: "hier ist der gewünschte Link, um {{total}} zu zahlen.",
  },
];
