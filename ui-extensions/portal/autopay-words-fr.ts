import type { autopayWordsEn } from "./autopay-words-en.ts";

/** What the customer page says about paying a plan automatically, in French. */
export const autopayWordsFr: typeof autopayWordsEn = {
  autopayLink: "Le payer automatiquement",
  autopayOn: (method) => `Payé automatiquement avec ${method}.`,
  autopayChange: "Modifier ou arrêter",
  autopayTitle: "Payer l’échéancier automatiquement",
  autopayLead: "Chaque échéance est prélevée à sa date : vous n’avez pas à y penser.",
  autopayWhat: [
    "Nous vous écrivons avant chaque prélèvement, au moins trois jours ouvrés à l’avance, avec le montant et la date.",
    "Nous ne prélevons jamais plus que ce qui est annoncé, et moins s’il reste moins à payer.",
    "Quand une date est trop proche pour ce message, nous prélevons quelques jours plus tard, et vous le disons d’abord.",
    "Vous pouvez l’arrêter ici à tout moment, sans frais.",
  ],
  autopaySoon: (amount, date) =>
    `La prochaine échéance est proche : ${amount} seront prélevés le ${date} sans autre message.`,
  autopayTest:
    "Ceci est un test : une carte de test est conservée et aucun argent réel ne circule.",
  autopayDates: "Ce qui serait prélevé, et quand",
  autopayAgree:
    "J’accepte que ces échéances soient prélevées à leurs dates jusqu’à ce que j’y mette fin",
  autopaySet: "Activer les paiements automatiques",
  autopayIsOn: (method, date) =>
    `Les paiements automatiques sont actifs depuis le ${date}, avec ${method}.`,
  autopayStop: "Arrêter les paiements automatiques",
  autopayStopHint:
    "Dès maintenant, rien n’est plus prélevé, même ce qui était annoncé. Votre échéancier continue " +
    "comme convenu.",
};
