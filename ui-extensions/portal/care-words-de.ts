import type { careWordsEn } from "./care-words-en.ts";

/** What the customer page says about difficulty, feedback and other accounts, in German. */
export const careWordsDe: typeof careWordsEn = {
  moreTitle: "Mehr",
  notSaid: "Möchte ich nicht sagen",
  hardshipChange: "Was hat sich geändert?",
  hardshipChanges: {
    less_income: "Ich habe weniger Einkommen",
    no_income: "Ich habe gerade kein Einkommen",
    higher_costs: "Meine Ausgaben sind gestiegen",
    family: "Zu Hause hat sich etwas geändert",
    business: "Das Geschäft läuft schlecht",
    other: "Etwas anderes",
  },
  hardshipSince: "Seit wann?",
  hardshipSinces: {
    now: "Seit diesem Monat",
    months: "Seit einigen Monaten",
    long: "Schon länger",
    soon: "Es steht bevor",
  },
  hardshipMonthly: (currency) => `Was könnten Sie im Monat zahlen? (${currency})`,
  hardshipMonthlyHint:
    "Ein Betrag, bei dem Sie sicher sind, oder 0. Sie verpflichten sich zu nichts.",
  hardshipNote: "Alle Angaben sind freiwillig.",
  hardshipCould: (amount) => `Könnte ${amount} im Monat zahlen`,

  feedbackLink: "Sagen Sie uns, wie es war",
  feedbackTitle: "Wie war es mit uns?",
  feedbackAsk: "Wir hatten kürzlich Kontakt. Wie war es?",
  feedbackLead: "Ihre Antwort geht an die Menschen, die Sie betreuen. Sonst ändert sie nichts.",
  feedbackScore: "Wie war der Umgang mit uns?",
  feedbackScores: {
    "5": "5 · Sehr gut",
    "4": "4 · Gut",
    "3": "3 · In Ordnung",
    "2": "2 · Schlecht",
    "1": "1 · Sehr schlecht",
  },
  feedbackComment: "Was sollen wir beibehalten oder besser machen?",
  feedbackSend: "Senden",
  feedbackOf: (score) => `${score} von 5`,

  othersLink: "Meine anderen Konten",
  othersTitle: "Ihre anderen Konten",
  othersLead:
    "Haben Sie weitere Konten bei uns? Zu ihrem Schutz zeigt diese Seite sie nicht. Wir senden für " +
    "jedes offene Konto einen Link an die Adresse, die es mit diesem gemeinsam hat:",
  othersSend: "Links an mich senden",
  othersNone:
    "Für dieses Konto nutzen wir keine Adresse. Bitte schreiben Sie uns oder rufen Sie an.",

  thanksTitle: "Alles bezahlt. Vielen Dank!",
  thanksBody: "Alles Überfällige ist angekommen. Wir erinnern Sie nicht mehr daran.",
  thanksPlan: "Sie haben Ihren Plan bis zum Ende eingehalten.",
};
