import type { paymentWordsEn } from "./payment-words-en.ts";

/** What the customer page says about payments made, in French. */
export const paymentWordsFr: typeof paymentWordsEn = {
  paymentsLink: "Paiements et reçus",
  paymentsTitle: "Paiements et reçus",
  paymentsLead: "Tout ce qui nous est parvenu, le plus récent d’abord.",
  paymentsNone: "Aucun paiement ne nous est encore parvenu. Cela peut prendre quelques jours.",
  paymentsOlder: (count) =>
    `Les ${count} derniers sont affichés. Pour les plus anciens, demandez-nous.`,
  paymentKind: {
    payment: "Paiement",
    credit: "Avoir",
    refund: "Remboursement",
    chargeback: "Paiement repris par votre banque",
    credit_cancelled: "Avoir annulé",
  },
  paymentTakenBack: "Repris",
  paymentPartTakenBack: (amount) => `${amount} repris`,
  receiptSee: "Reçu",
  receiptTitle: "Reçu",
  receiptReceived: (date) => `Reçu le ${date}. Merci.`,
  receiptAmount: "Montant reçu",
  receiptReference: "Référence",
  receiptAccount: "Compte",
  receiptFrom: "Reçu par",
  receiptPaid: "Ce qui a été payé",
  receiptNothing: "Aucune facture n’en a encore eu besoin ; la somme reste en votre faveur.",
  receiptCredit: "En votre faveur",
  receiptTotal: "Total",
  receiptBack: "Tous les paiements",
  receiptDownload: "Télécharger le reçu (PDF)",
  receiptFile: "recu",
};
