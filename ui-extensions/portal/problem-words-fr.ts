import type { problemWordsEn } from "./problem-words-en.ts";

/** What the page says in French when something can't be done. */
export const problemWordsFr: typeof problemWordsEn = {
  errorPrefix: "Erreur : ",
  summaryTitle: "Merci de vérifier ceci",
  fields: {
    amount_missing: "Indiquez un montant.",
    amount_not_a_number: (example) => `Indiquez le montant en chiffres, par exemple ${example}.`,
    amount_too_many_decimals: (example) =>
      `Il y a trop de chiffres après la virgule. Écrivez par exemple ${example}.`,
    amount_zero: "Indiquez un montant supérieur à zéro.",
    amount_too_large: (max) => `C’est plus que ce qui reste à payer. Indiquez au plus ${max}.`,
    amount_same:
      "C’est le montant que vous payez maintenant. Choisissez-en un plus petit ou plus grand.",
    date_missing: "Choisissez un jour.",
    date_not_a_date: (example) =>
      `Écrivez le jour sous la forme année-mois-jour, comme ${example}.`,
    date_past: "Choisissez aujourd’hui ou un jour à venir.",
    date_not_after: (after) => `Choisissez un jour après le ${after}.`,
    date_too_late: (last) =>
      `Choisissez un jour jusqu’au ${last}, ou parlez-nous d’un jour plus lointain.`,
    text_too_long: (max) => `Merci de ne pas dépasser ${max} caractères.`,
    count_not_a_number: (max) => `Indiquez un nombre de 2 à ${max}.`,
    choice_missing: "Choisissez une réponse.",
    agree_missing: "Cochez cette case pour accepter, ou revenez : rien n’a été activé.",
    currency_unknown: "Choisissez l’une de ces monnaies.",
  },
  refusals: {
    nothing_owed: "Il ne reste rien à payer.",
    amount_too_large: "Le montant dépasse ce qui reste à payer. Rien n’a été prélevé.",
    payment_declined: "Le paiement n’a pas abouti. Rien n’a été prélevé. Merci de réessayer.",
    plan_running: "Vous avez déjà un échéancier.",
    no_running_plan: "Votre échéancier n’est plus en cours, rien ne peut donc être fait pour lui.",
    no_leave: "Les paiements automatiques étaient déjà désactivés.",
    offer_gone:
      "Cet échéancier n’est plus disponible. Voici ce que nous pouvons proposer maintenant.",
    terms_changed: "L’échéancier a changé depuis que vous l’avez vu. Merci de le relire.",
    offer_expired: "Cette proposition a expiré. Voici ce que nous pouvons proposer maintenant.",
    offer_open:
      "Vous avez déjà demandé un échéancier, ou nous vous avons fait une proposition. Réglons cela " +
      "d’abord.",
    renegotiated_too_often:
      "L’échéancier a été modifié aussi souvent que cette page le permet. Merci de nous en parler.",
    promise_open: "Vous nous avez déjà indiqué un jour. S’il a changé, parlons-en.",
    date_past: "Choisissez aujourd’hui ou un jour à venir.",
    date_too_late: "Ce jour est trop lointain. Choisissez-en un plus proche, ou parlons-en.",
    held: "Ce n’est pas possible sur cette page pour le moment. Parlons-en.",
    unknown_invoice: "Nous ne trouvons plus cette facture. Merci de choisir à nouveau.",
    unknown_channel: "Nous n’avons pas d’adresse pour cela. Merci de choisir à nouveau.",
    other: "Cela n’a pas fonctionné et rien n’a changé. Réessayez, ou parlons-en.",
  },
  staleTitle: "Merci de l’envoyer encore une fois",
  staleBody:
    "Ce formulaire n’était plus valable, nous n’avons donc rien fait. Revenez à votre compte et " +
    "réessayez.",
  staleLink: "Revenir à votre compte",
  tooLargeTitle: "Le texte était trop long",
  tooLargeBody: "Nous n’en avons rien fait. Revenez en arrière et envoyez un message plus court.",
  faultTitle: "Un problème est survenu de notre côté",
  faultBody:
    "Revenez à votre compte : il montre ce qui a été fait. Si vous étiez en train de payer et que le " +
    "paiement n’y figure pas encore, patientez un peu avant de réessayer, ou contactez-nous.",
  expiredTitle: "Ce lien a expiré",
  expiredBody: "Les liens fonctionnent pendant un temps limité, pour protéger vos données.",
  unknownTitle: "Ce lien ne fonctionne pas",
  unknownBody:
    "Il a pu être coupé ou modifié en chemin. Essayez de l’ouvrir à nouveau depuis le message.",
  newLink:
    "Pour un nouveau lien, ouvrez le dernier message reçu, ou répondez-y pour en demander un. Vous " +
    "pouvez aussi appeler le numéro indiqué dans ce message.",
  newLinkTitle: "Comment obtenir un nouveau lien",
};
