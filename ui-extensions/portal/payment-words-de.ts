import type { paymentWordsEn } from "./payment-words-en.ts";

/** What the customer page says about payments made, in German. */
export const paymentWordsDe: typeof paymentWordsEn = {
  paymentsLink: "Zahlungen und Quittungen",
  paymentsTitle: "Zahlungen und Quittungen",
  paymentsLead: "Alles, was bei uns angekommen ist, das Neueste zuerst.",
  paymentsNone: "Es ist noch keine Zahlung angekommen. Das kann einige Tage dauern.",
  paymentsOlder: (count) =>
    `Die letzten ${count} werden gezeigt. Nach älteren fragen Sie uns bitte.`,
  paymentKind: {
    payment: "Zahlung",
    credit: "Gutschrift",
    refund: "Rückzahlung an Sie",
    chargeback: "Von Ihrer Bank zurückgeholte Zahlung",
    credit_cancelled: "Gutschrift aufgehoben",
  },
  paymentTakenBack: "Zurückgeholt",
  paymentPartTakenBack: (amount) => `${amount} davon zurückgeholt`,
  receiptSee: "Quittung",
  receiptTitle: "Quittung",
  receiptReceived: (date) => `Erhalten am ${date}. Vielen Dank.`,
  receiptAmount: "Erhaltener Betrag",
  receiptReference: "Referenz",
  receiptAccount: "Konto",
  receiptFrom: "Empfänger",
  receiptPaid: "Was damit bezahlt wurde",
  receiptNothing: "Noch wurde der Betrag für keine Rechnung gebraucht. Er bleibt Ihr Guthaben.",
  receiptCredit: "Guthaben",
  receiptTotal: "Gesamt",
  receiptBack: "Alle Zahlungen",
  receiptDownload: "Quittung herunterladen (PDF)",
  receiptFile: "quittung",
};
