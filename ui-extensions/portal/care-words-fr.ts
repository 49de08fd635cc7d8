import type { careWordsEn } from "./care-words-en.ts";

/** What the customer page says about difficulty, feedback and other accounts, in French. */
export const careWordsFr: typeof careWordsEn = {
  moreTitle: "Plus",
  notSaid: "Je préfère ne pas le dire",
  hardshipChange: "Qu’est-ce qui a changé ?",
  hardshipChanges: {
    less_income: "J’ai moins de revenus",
    no_income: "Je n’ai pas de revenus en ce moment",
    higher_costs: "Mes dépenses ont augmenté",
    family: "Quelque chose a changé à la maison",
    business: "Les affaires tournent au ralenti",
    other: "Autre chose",
  },
  hardshipSince: "Depuis quand ?",
  hardshipSinces: {
    now: "Ce mois-ci",
    months: "Depuis quelques mois",
    long: "Depuis plus longtemps",
    soon: "C’est sur le point d’arriver",
  },
  hardshipMonthly: (currency) => `Que pourriez-vous payer chaque mois ? (${currency})`,
  hardshipMonthlyHint: "Un montant dont vous êtes sûr, ou 0. Cela ne vous engage à rien.",
  hardshipNote: "Toutes les réponses sont facultatives.",
  hardshipCould: (amount) => `Pourrait payer ${amount} par mois`,

  feedbackLink: "Donnez-nous votre avis",
  feedbackTitle: "Comment cela s’est-il passé ?",
  feedbackAsk: "Nous avons été en contact récemment. Comment était-ce ?",
  feedbackLead:
    "Votre réponse parvient aux personnes qui vous suivent. Elle ne change rien d’autre.",
  feedbackScore: "Comment se sont passés vos échanges avec nous ?",
  feedbackScores: {
    "5": "5 · Très bien",
    "4": "4 · Bien",
    "3": "3 · Moyen",
    "2": "2 · Mal",
    "1": "1 · Très mal",
  },
  feedbackComment: "Que devrions-nous garder, ou mieux faire ?",
  feedbackSend: "Envoyer",
  feedbackOf: (score) => `${score} sur 5`,

  othersLink: "Mes autres comptes",
  othersTitle: "Vos autres comptes",
  othersLead:
    "Avez-vous d’autres comptes chez nous ? Pour les protéger, cette page ne les montre pas. Nous " +
    "envoyons un lien pour chaque compte ouvert à l’adresse qu’il partage avec celui-ci :",
  othersSend: "M’envoyer les liens",
  othersNone: "Aucune adresse n’est utilisée pour ce compte : écrivez-nous ou appelez-nous.",

  thanksTitle: "Tout est payé. Merci !",
  thanksBody: "Tout ce qui était en retard nous est parvenu ; nous n’envoyons plus de rappel.",
  thanksPlan: "Vous avez tenu votre échéancier jusqu’au bout.",
};
