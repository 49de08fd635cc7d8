import { autopayWordsDe } from "./autopay-words-de.ts";
import { careWordsDe } from "./care-words-de.ts";
import { changeWordsDe } from "./change-words-de.ts";
import { learnWordsDe } from "./learn-words-de.ts";
import { paymentWordsDe } from "./payment-words-de.ts";
import { planWordsDe } from "./plan-words-de.ts";
import { pluralIn } from "./plural.ts";
import type { wordsEn } from "./words-en.ts";

const plural = pluralIn("de");

/** What the customer page says in German. */
export const wordsDe: typeof wordsEn = {
  ...planWordsDe,
  ...autopayWordsDe,
  ...paymentWordsDe,
  ...changeWordsDe,
  ...careWordsDe,
  ...learnWordsDe,
  languageName: "Deutsch",
  sandbox: "Testumgebung: Dies ist eine Testseite. Es fließt kein echtes Geld.",
  accountOf: (name) => `Konto: ${name}`,
  accountTitle: "Ihr Konto",
  skipToContent: "Zum Hauptinhalt springen",
  chooseLanguage: "Sprache",
  back: "Zurück zu Ihrem Konto",
  optional: "freiwillig",
  questions: "Fragen? Wir helfen gern.",
  writeTo: "Schreiben Sie an",
  orCall: "oder rufen Sie an:",
  privacy: "Diese Seite ist nur für Sie. Bitte geben Sie den Link nicht weiter.",

  overdueTitle: "Überfällig",
  toPayTitle: "Zu zahlen",
  leftOfPlanTitle: "Noch zu zahlen",
  moreLater: (amount) => `Weitere ${amount} sind noch nicht fällig.`,
  checkedTitle: "Wird geprüft",
  moreChecked: (amount) => `${amount} werden geprüft.`,
  credit: (amount) =>
    `Sie haben ein Guthaben von ${amount}. Es wird mit der nächsten Rechnung verrechnet.`,
  nothingOwedTitle: "Nichts offen",
  nothingOwedBody: "Alles ist bezahlt. Sie müssen nichts tun.",
  lastPayment: (amount, date) => `Letzte Zahlung: ${amount} am ${date}. Vielen Dank.`,
  personTitle: "Hier bitten wir Sie um nichts",
  personBody:
    "Jemand aus unserem Team kümmert sich persönlich um dieses Konto. Sie müssen auf dieser Seite " +
    "nichts tun. Bei Fragen schreiben Sie uns oder rufen Sie an.",

  invoicesTitle: "Wofür das ist",
  invoice: (number) => `Rechnung ${number}`,
  due: (date) => `Fällig am ${date}`,
  moreInvoices: (count) => `${plural(count, "weitere Rechnung", "weitere Rechnungen")} zeigen`,
  daysLate: (days) => `${plural(days, "Tag", "Tage")} überfällig`,
  dueToday: "Heute fällig",
  dueIn: (days) => `Fällig in ${plural(days, "Tag", "Tagen")}`,
  ofAmount: (amount) => `offen von ${amount}`,
  inPlan: "In Ihrem Ratenplan",
  disputedInvoice: "Wird von uns geprüft",

  choicesTitle: "Was passt Ihnen?",
  payNow: (amount) => `${amount} zahlen`,
  choices: {
    pay: { title: "Jetzt zahlen", hint: "Alles oder einen Betrag Ihrer Wahl." },
    plan: { title: "In Raten zahlen", hint: "Sie sehen jeden Termin und Betrag vorher." },
    promise: { title: "Sagen, wann Sie zahlen", hint: "Vor diesem Tag erinnern wir Sie nicht." },
    help: {
      title: "Ich kann schwer zahlen",
      hint: "Sagen Sie es uns. Wir halten inne und hören zu.",
    },
    dispute: {
      title: "Etwas stimmt nicht",
      hint: "Lassen Sie eine Rechnung prüfen, oder alle.",
    },
    messages: {
      title: "Sprache und Nachrichten",
      hint: "Wählen Sie, wie wir schreiben, oder beenden Sie Nachrichten.",
    },
  },

  holds: {
    dispute: {
      title: "Wir prüfen, was Sie uns gesagt haben",
      body:
        "Sie haben uns gesagt, dass etwas nicht stimmt, deshalb bitten wir nicht mehr um Zahlung. Ein " +
        "Mensch prüft es und antwortet Ihnen.",
    },
    hardship: {
      title: "Sie müssen jetzt nichts tun",
      body:
        "Wir haben unsere Nachrichten gestoppt. Jemand aus unserem Team meldet sich bei Ihnen, um " +
        "etwas zu finden, das für Sie geht.",
    },
    breathing_space: {
      title: "Sie haben Zeit",
      body: "Solange das gilt, bitten wir nicht um Zahlung und erinnern nicht.",
    },
    pause: { title: "Erinnerungen ruhen", body: "Wir senden im Moment keine Erinnerungen." },
    cease_contact: {
      title: "Wir senden Ihnen keine Nachrichten",
      body: "Sie haben uns gebeten, nicht zu schreiben. Diese Seite können Sie weiter nutzen.",
    },
  },
  pausedUntil: (date) => `Bis ${date}.`,
  promiseOpenTitle: (amount, date) => `Sie wollen ${amount} bis ${date} zahlen`,
  promiseOpenBody:
    "Vielen Dank. Vorher erinnern wir Sie nicht. Ändert sich etwas, wählen Sie unten, was Ihnen dann " +
    "passt.",
  promiseLateTitle: (amount, date) => `Sie wollten ${amount} bis ${date} zahlen`,
  promiseLateBody:
    "Es ist noch nicht alles angekommen. Wenn Sie gezahlt haben, vielen Dank: Das kann einige Tage " +
    "dauern. Hat sich etwas geändert, wählen Sie unten, was Ihnen jetzt passt.",
  payTitle: "Zahlen",
  payLead: "Wählen Sie, wie viel.",
  payChoice: {
    plan: "Um Ihren Plan zurückzubekommen",
    overdue: "Was überfällig ist",
    next: "Die nächste Rate",
    all: "Alles",
    other: "Ein anderer Betrag",
  },
  payOtherHint: (max) => `Höchstens ${max}.`,
  payContinue: "Weiter",
  checkoutTitle: "Prüfen und zahlen",
  checkoutTest: "Testzahlung. Es wird keine Karte verlangt, und es fließt kein echtes Geld.",
  checkoutTo: "An",
  checkoutAmount: "Betrag",
  checkoutAccount: "Für",
  checkoutPay: (amount) => `${amount} zahlen`,
  checkoutPayTest: (amount) => `${amount} zahlen (Test)`,
  checkoutChange: "Betrag ändern",

  promiseTitle: "Sagen Sie uns, wann Sie zahlen",
  promiseLead:
    "Wählen Sie einen Tag und einen Betrag, bei denen Sie sicher sind. Vorher erinnern wir Sie nicht.",
  promiseDate: "Tag",
  promiseDateHint: (last) => `Heute oder später, bis ${last}.`,
  promiseAmount: "Betrag",
  promiseCurrency: "Währung",
  promiseSave: "Diesen Tag speichern",

  helpTitle: "Ich kann schwer zahlen",
  helpLead:
    "Danke, dass Sie es uns sagen. Das geht vielen Menschen so, und es ist gut, früh darüber zu " +
    "sprechen. Sie müssen nichts erklären.",
  helpNextTitle: "Wie es weitergeht",
  helpNext: [
    "Wir stoppen unsere Nachrichten zu diesem Konto.",
    "Jemand aus unserem Team meldet sich, um etwas zu finden, das für Sie geht.",
    "Diese Seite können Sie weiter nutzen, wann immer Sie möchten.",
  ],
  helpMessage: "Möchten Sie uns etwas mitteilen?",
  helpMessageHint:
    "Zum Beispiel, wann und wie wir Sie erreichen. Medizinisches brauchen wir nicht.",
  helpSend: "Um Hilfe bitten",
  adviceTitle: "Kostenlose, unabhängige Hilfe",
  adviceLead: "Diese Stellen können Ihnen helfen und arbeiten nicht für uns:",
  adviceGeneral:
    "Eine kostenlose Schuldnerberatung oder Verbraucherstelle in Ihrer Nähe kann Ihnen helfen und " +
    "arbeitet nicht für uns.",

  disputeTitle: "Etwas stimmt nicht",
  disputeLead:
    "Sagen Sie es uns, und wir bitten nicht mehr um diese Zahlung, solange ein Mensch prüft. Sie " +
    "bekommen eine Antwort.",
  disputeWhich: "Worum geht es?",
  disputeAll: "Um alles",
  disputeMessage: "Was stimmt nicht?",
  disputeMessageHint:
    "Zum Beispiel: schon bezahlt, falscher Betrag, nicht meine, nicht erhalten. Wenige Worte reichen.",
  disputeSend: "Um Prüfung bitten",

  messagesTitle: "Sprache und Nachrichten",
  messagesLanguage: "Sprache, in der wir Ihnen schreiben",
  messagesChannel: "Wie wir Sie zuerst erreichen sollen",
  messagesSave: "Speichern",
  stopTitle: "Nachrichten beenden",
  stopLead: "Es gilt sofort. Was Sie schulden, ändert sich nicht.",
  stopChannel: {
    email: "E-Mails beenden",
    sms: "SMS beenden",
    whatsapp: "WhatsApp-Nachrichten beenden",
    voice: "Anrufe beenden",
    letter: "Briefe beenden",
    push: "Nachrichten in der App beenden",
  },
  stopAll: "Alle Nachrichten beenden",
  stopNone: "Sie haben alle Nachrichten beendet. Wir schreiben Ihnen nicht.",
  stopAgain: "Um wieder Nachrichten zu bekommen, schreiben Sie uns oder rufen Sie an.",
  channel: {
    email: "E-Mail",
    sms: "SMS",
    whatsapp: "WhatsApp",
    voice: "Anruf",
    letter: "Brief",
    push: "Nachricht in der App",
  },

  done: {
    paid: (amount) => `Vielen Dank. Wir haben heute ${amount} erhalten.`,
    plan: "Vielen Dank. Ihr Ratenplan ist eingerichtet.",
    autopay: "Vielen Dank. Ihre Raten werden ab jetzt automatisch abgebucht.",
    autopay_stopped: "Erledigt. Es wird nichts mehr automatisch abgebucht.",
    promise: (amount, date) => `Gespeichert: ${amount} bis ${date}. Vielen Dank.`,
    help: "Wir haben Ihre Nachricht. Danke, dass Sie es uns gesagt haben.",
    dispute: "Wir haben Ihre Nachricht und prüfen es.",
    saved: "Ihre Auswahl ist gespeichert.",
    changed: "Vielen Dank. Ihr Plan ist geändert.",
    asked: "Wir haben Ihre Anfrage. Ein Mensch entscheidet und schreibt Ihnen.",
    feedback: "Vielen Dank. Wir lesen jede Antwort.",
    links:
      "Wenn Sie unter diesen Adressen weitere offene Konten haben, sind die Links unterwegs. Wir " +
      "senden sie höchstens einmal am Tag.",
    stopped: (channels) => `Erledigt. Sie bekommen nicht mehr: ${channels}.`,
  },
};
