import type { planWordsEn } from "./plan-words-en.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("fr");

/** What the customer page says about plans, in French. */
export const planWordsFr: typeof planWordsEn = {
  planBrokenTitle: "Votre échéancier a pris fin",
  planBrokenBody:
    "Un paiement ne nous est pas parvenu à temps. Cela peut arriver. Choisissez ci-dessous ce qui " +
    "vous convient maintenant, ou parlons-en.",

  planTitle: "Votre échéancier",
  planActive: "À jour",
  planMissed: "Un paiement est en retard",
  planMissedBody:
    "Un paiement ne nous est pas encore parvenu. Vous pouvez le régler maintenant et garder votre " +
    "échéancier. Si les dates ne vous conviennent plus, dites-le-nous.",
  planNext: (amount, date) => `Prochaine échéance : ${amount} le ${date}`,
  planLateNow: (amount, date) => `En retard : ${amount} depuis le ${date}`,
  planCalendar: "Ajouter les dates à votre agenda",
  planStatus: {
    planned: "Prévue",
    paid: "Payée",
    part_paid: "Payée en partie",
    due: "À payer aujourd’hui",
    missed: "En retard",
    moved: "Reportée à la fin",
  },
  planPayments: (count, amount) => `${plural(count, "échéance", "échéances")} de ${amount}`,
  planPaymentsUpTo: (count, amount) =>
    `${plural(count, "échéance", "échéances")}, aucune au-dessus de ${amount}`,
  planTotal: (amount) => `Total ${amount}. Sans intérêts ni frais.`,
  planTotalCharged: (amount, charges) => `Total ${amount}, dont ${charges} d’intérêts et de frais.`,
  planTotalWaived: (amount, waived) =>
    `Total ${amount}. Nous ne vous demandons pas les ${waived} restants.`,
  planFromTo: (first, last) => `La première le ${first}, la dernière le ${last}`,
  planWhy: {
    recommended: "Un bon équilibre",
    shortest: "Terminé au plus tôt",
    longest: "Les plus petites échéances",
    offered: "Notre proposition",
  },
  offerTitle: "Nous avons une proposition pour vous",
  offerUntil: (date) => `Valable jusqu’au ${date}.`,
  offerSee: "Voir la proposition",
  planPageTitle: "Payer en plusieurs fois",
  planPageLead:
    "Choisissez ce qui vous convient. Vous voyez chaque date et chaque montant avant d’accepter.",
  planSee: "Voir cet échéancier",
  planNone: {
    nothing_past_due: "Rien n’est en retard, il n’y a donc rien à étaler.",
    plan_running: "Vous avez déjà un échéancier.",
    offer_open:
      "Nous vous avons fait une proposition. Acceptez-la, ou choisissez vos propres montants et dates.",
    held: "Nous ne pouvons pas convenir d’un échéancier sur cette page pour le moment. Parlons-en.",
    too_small: "Le montant est trop petit pour plusieurs fois. Vous pouvez en payer une partie.",
    needs_approval:
      "Ici, un échéancier demande l’accord d’une personne. Contactez-nous et nous chercherons " +
      "ensemble.",
  },
  planReviewTitle: "Votre échéancier, paiement par paiement",
  planPayment: "Échéance",
  planDate: "Date",
  planAmount: "Montant",
  planTerm: {
    reminders: "Tant que vous êtes à jour, nous ne vous rappelons que ses propres dates.",
    early: "Vous pouvez payer en avance ou davantage à tout moment, sans frais.",
    late: (days) =>
      days === 0
        ? "Un paiement est considéré comme manqué dès le lendemain de sa date."
        : `Un paiement est considéré comme manqué après plus de ${plural(days, "jour", "jours")} de retard.`,
    ends: (days, inARow) =>
      `Il prend fin si un paiement a plus de ${plural(days, "jour", "jours")} de retard` +
      (inARow === 1 ? " ou est manqué." : ` ou si ${inARow} de suite sont manqués.`),
    back: {
      payment: "S’il prend fin, payer ce qui est dû à ce jour le remet en place.",
      agreement: "S’il prend fin, parlons-en : nous pouvons convenir de continuer.",
    },
    waived: (amount) =>
      `Quand chaque paiement est arrivé à temps, nous ne demandons pas les ${amount} restants.`,
    waiverLost:
      "S’il manque encore un paiement après la dernière date, tout le montant est de nouveau dû, " +
      "moins ce que vous avez payé.",
    change: "Si une date ne vous convient plus, dites-le-nous et nous en chercherons une autre.",
  },
  planOwnTitle: "Un échéancier à votre mesure",
  planOwnLead:
    "Choisissez, et voyez chaque date et chaque montant avant d’accepter quoi que ce soit.",
  planOwnLink: "Choisir mes propres montants et dates",
  planAffordLink: "Dire ce que je peux payer",
  planOwnBy: "Que souhaitez-vous choisir ?",
  planOwnByCount: "Le nombre d’échéances",
  planOwnByAmount: "Ce que je peux payer chaque fois",
  planOwnCount: "Nombre d’échéances",
  planOwnCountHint: (max) => `De 2 à ${max}.`,
  planOwnAmount: "Chaque échéance",
  planOwnAmountHint: (min) => `À partir de ${min}.`,
  planOwnEvery: "Fréquence",
  planOwnFirst: "Première échéance le",
  planOwnFirstHint: (last) => `Aujourd’hui ou plus tard, jusqu’au ${last}.`,
  planOwnShow: "Voir cet échéancier",
  planOwnChange: "Le modifier",
  planRhythm: {
    usual: "Comme d’habitude",
    week: "Chaque semaine",
    two_weeks: "Toutes les deux semaines",
    half_month_1_15: "Le 1er et le 15",
    half_month_15_last: "Le 15 et le dernier jour",
    month: "Chaque mois",
    last_working_day: "Le dernier jour ouvré du mois",
  },
  planOwnWhy: "Votre choix",
  planNotTitle: "Nous ne pouvons pas en convenir ici",
  planNot: {
    too_long: "Cela durerait plus longtemps que ce dont nous pouvons convenir sur cette page.",
    too_small:
      "Les échéances seraient plus petites que ce dont nous pouvons convenir sur cette page.",
    too_late:
      "Le premier paiement viendrait plus tard que ce dont nous pouvons convenir sur cette page.",
    too_few: "C’est un seul paiement. Vous pouvez simplement payer, ou nous dire quand.",
    other: "Ce n’est pas quelque chose dont cette page peut convenir.",
  },
  planNotTalk: "S’il vous faut autre chose, dites-le-nous. Nous le regarderons avec vous.",
  planNearest: "Ce dont nous pouvons convenir tout de suite",
  planNearestSee: "Voir cet échéancier",
  planCopy: "Télécharger l’échéancier (PDF)",
  planProgress: (paid, total) => `${paid} sur ${total} payés`,
  planPayLate: (amount) => `Payez ${amount} et votre échéancier est de nouveau à jour.`,
  planBackTitle: (amount) => `Payez ${amount} pour retrouver votre échéancier`,
  planBackBody:
    "Un paiement ne nous est pas parvenu à temps et l’échéancier a pris fin. Cela peut arriver. " +
    "Payez cette somme et il continue comme convenu, ou choisissez ci-dessous ce qui vous convient.",
  planAccept: "Accepter cet échéancier",
  planOther: "Voir d’autres échéanciers",
};
