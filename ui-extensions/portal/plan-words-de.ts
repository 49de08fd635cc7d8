import type { planWordsEn } from "./plan-words-en.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("de");

/** What the customer page says about plans, in German. */
export const planWordsDe: typeof planWordsEn = {
  planBrokenTitle: "Ihr Ratenplan ist beendet",
  planBrokenBody:
    "Eine Zahlung ist nicht rechtzeitig angekommen. Das kann passieren. Wählen Sie unten, was Ihnen " +
    "jetzt passt, oder sprechen Sie mit uns.",

  planTitle: "Ihr Ratenplan",
  planActive: "Läuft wie geplant",
  planMissed: "Eine Rate ist überfällig",
  planMissedBody:
    "Eine Rate ist noch nicht angekommen. Sie können sie jetzt zahlen und Ihren Plan behalten. Wenn " +
    "die Termine nicht mehr passen, sagen Sie es uns.",
  planNext: (amount, date) => `Als Nächstes: ${amount} am ${date}`,
  planLateNow: (amount, date) => `Überfällig: ${amount} seit ${date}`,
  planCalendar: "Termine in den Kalender übernehmen",
  planStatus: {
    planned: "Geplant",
    paid: "Bezahlt",
    part_paid: "Teilweise bezahlt",
    due: "Heute fällig",
    missed: "Überfällig",
    moved: "Ans Ende verschoben",
  },
  planPayments: (count, amount) => `${plural(count, "Rate", "Raten")} zu ${amount}`,
  planPaymentsUpTo: (count, amount) => `${plural(count, "Rate", "Raten")}, keine über ${amount}`,
  planTotal: (amount) => `Gesamt ${amount}. Ohne Zinsen und Gebühren.`,
  planTotalCharged: (amount, charges) =>
    `Gesamt ${amount}, davon ${charges} für Zinsen und Gebühren.`,
  planTotalWaived: (amount, waived) =>
    `Gesamt ${amount}. Die übrigen ${waived} erlassen wir Ihnen.`,
  planFromTo: (first, last) => `Erste Rate am ${first}, letzte am ${last}`,
  planWhy: {
    recommended: "Ein guter Mittelweg",
    shortest: "Am schnellsten erledigt",
    longest: "Die kleinsten Raten",
    offered: "Unser Angebot an Sie",
  },
  offerTitle: "Wir haben ein Angebot für Sie",
  offerUntil: (date) => `Gültig bis ${date}.`,
  offerSee: "Angebot ansehen",
  planPageTitle: "In Raten zahlen",
  planPageLead: "Wählen Sie, was passt. Sie sehen jeden Termin und Betrag, bevor Sie zustimmen.",
  planSee: "Diesen Plan ansehen",
  planNone: {
    nothing_past_due: "Nichts ist überfällig, also gibt es nichts zu verteilen.",
    plan_running: "Sie haben schon einen Ratenplan.",
    offer_open:
      "Wir haben Ihnen ein Angebot gemacht. Nehmen Sie es an oder wählen Sie eigene Beträge und " +
      "Termine.",
    held: "Auf dieser Seite können wir gerade keinen Plan vereinbaren. Bitte sprechen Sie mit uns.",
    too_small: "Der Betrag ist für Raten zu klein. Sie können jetzt einen Teil zahlen.",
    needs_approval:
      "Einem Plan muss hier ein Mensch zustimmen. Melden Sie sich, und wir suchen gemeinsam einen.",
  },
  planReviewTitle: "Ihr Plan, Rate für Rate",
  planPayment: "Rate",
  planDate: "Datum",
  planAmount: "Betrag",
  planTerm: {
    reminders: "Solange er läuft, erinnern wir Sie nur an seine eigenen Termine.",
    early: "Sie können jederzeit früher oder mehr zahlen, ohne Kosten.",
    late: (days) =>
      days === 0
        ? "Eine Rate gilt ab dem Tag nach ihrem Termin als versäumt."
        : `Eine Rate gilt als versäumt, wenn sie mehr als ${plural(days, "Tag", "Tage")} überfällig ist.`,
    ends: (days, inARow) =>
      `Er endet, wenn eine Rate mehr als ${plural(days, "Tag", "Tage")} überfällig ist` +
      (inARow === 1 ? " oder versäumt wird." : ` oder ${inARow} in Folge versäumt werden.`),
    back: {
      payment: "Endet er, gilt er wieder, sobald Sie das bis dahin Fällige zahlen.",
      agreement: "Endet er, sprechen Sie mit uns: Wir können vereinbaren, weiterzumachen.",
    },
    waived: (amount) =>
      `Sind alle Raten rechtzeitig angekommen, erlassen wir Ihnen die restlichen ${amount}.`,
    waiverLost:
      "Fehlt nach dem letzten Termin noch eine Rate, ist wieder der ganze Betrag offen, abzüglich " +
      "dessen, was Sie gezahlt haben.",
    change: "Passt ein Termin nicht mehr, sagen Sie es uns, und wir suchen einen anderen.",
  },
  planOwnTitle: "Ein Plan, der zu Ihnen passt",
  planOwnLead: "Wählen Sie, und sehen Sie jeden Termin und Betrag, bevor Sie etwas zustimmen.",
  planOwnLink: "Eigene Beträge und Termine wählen",
  planAffordLink: "Sagen, was ich zahlen kann",
  planOwnBy: "Was möchten Sie festlegen?",
  planOwnByCount: "Wie viele Raten",
  planOwnByAmount: "Was ich jedes Mal zahlen kann",
  planOwnCount: "Anzahl der Raten",
  planOwnCountHint: (max) => `2 bis ${max}.`,
  planOwnAmount: "Jede Rate",
  planOwnAmountHint: (min) => `Ab ${min}.`,
  planOwnEvery: "Wie oft",
  planOwnFirst: "Erste Rate am",
  planOwnFirstHint: (last) => `Heute oder später, bis ${last}.`,
  planOwnShow: "Diesen Plan zeigen",
  planOwnChange: "Ändern",
  planRhythm: {
    usual: "Wie üblich",
    week: "Jede Woche",
    two_weeks: "Alle zwei Wochen",
    half_month_1_15: "Am 1. und am 15.",
    half_month_15_last: "Am 15. und am letzten Tag",
    month: "Jeden Monat",
    last_working_day: "Am letzten Werktag des Monats",
  },
  planOwnWhy: "Ihre Wahl",
  planNotTitle: "Das können wir hier nicht vereinbaren",
  planNot: {
    too_long: "Es würde länger dauern, als wir auf dieser Seite vereinbaren können.",
    too_small: "Die Raten wären kleiner, als wir auf dieser Seite vereinbaren können.",
    too_late: "Die erste Zahlung käme später, als wir auf dieser Seite vereinbaren können.",
    too_few: "Das ist eine einzige Zahlung. Sie können einfach zahlen oder uns sagen, wann.",
    other: "Das kann diese Seite nicht vereinbaren.",
  },
  planNotTalk: "Wenn Sie etwas anderes brauchen, sagen Sie es uns. Wir sehen es uns mit Ihnen an.",
  planNearest: "Was wir sofort vereinbaren können",
  planNearestSee: "Diesen Plan ansehen",
  planCopy: "Plan herunterladen (PDF)",
  planProgress: (paid, total) => `${paid} von ${total} bezahlt`,
  planPayLate: (amount) => `Zahlen Sie ${amount}, und Ihr Plan läuft wieder wie geplant.`,
  planBackTitle: (amount) => `Zahlen Sie ${amount}, um Ihren Plan zurückzubekommen`,
  planBackBody:
    "Eine Rate ist nicht rechtzeitig angekommen, deshalb endete der Plan. Das kann passieren. Zahlen " +
    "Sie dies, und er läuft weiter wie vereinbart, oder wählen Sie unten, was Ihnen jetzt passt.",
  planAccept: "Diesem Plan zustimmen",
  planOther: "Andere Pläne ansehen",
};
