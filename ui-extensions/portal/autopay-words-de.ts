import type { autopayWordsEn } from "./autopay-words-en.ts";

/** What the customer page says about paying a plan automatically, in German. */
export const autopayWordsDe: typeof autopayWordsEn = {
  autopayLink: "Automatisch bezahlen",
  autopayOn: (method) => `Wird automatisch bezahlt mit ${method}.`,
  autopayChange: "Ändern oder beenden",
  autopayTitle: "Den Plan automatisch bezahlen",
  autopayLead: "Jede Rate wird an ihrem Tag abgebucht, Sie müssen nicht daran denken.",
  autopayWhat: [
    "Wir schreiben Ihnen vor jeder Abbuchung, mindestens drei Werktage vorher, mit Betrag und Datum.",
    "Wir buchen nie mehr ab als angekündigt, und weniger, wenn weniger offen ist.",
    "Liegt ein Termin zu nah für diese Nachricht, buchen wir einige Tage später ab und sagen es vorher.",
    "Sie können es hier jederzeit beenden, ohne Kosten.",
  ],
  autopaySoon: (amount, date) =>
    `Die nächste Rate steht kurz bevor: ${amount} werden am ${date} ohne weitere Nachricht abgebucht.`,
  autopayTest: "Dies ist ein Test: Eine Testkarte wird hinterlegt, es fließt kein echtes Geld.",
  autopayDates: "Was wann abgebucht würde",
  autopayAgree:
    "Ich bin einverstanden, dass diese Raten an ihren Tagen abgebucht werden, bis ich es beende",
  autopaySet: "Automatische Zahlung einrichten",
  autopayIsOn: (method, date) => `Die automatische Zahlung läuft seit dem ${date}, mit ${method}.`,
  autopayStop: "Automatische Zahlung beenden",
  autopayStopHint:
    "Ab sofort wird nichts mehr abgebucht, auch nichts Angekündigtes. Ihr Plan läuft weiter wie " +
    "vereinbart.",
};
