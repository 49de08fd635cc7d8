import type { changeWordsEn } from "./change-words-en.ts";

/** What the customer page says about changing a plan, and asking a person for one, in French. */
export const changeWordsFr: typeof changeWordsEn = {
  changeLink: "Modifier l’échéancier",
  changeTitle: "Modifier votre échéancier",
  changeLead: "Vous voyez chaque date et chaque montant avant que quoi que ce soit ne change.",
  changeBy: "Qu’est-ce qui vous aiderait ?",
  changeByMove: "Un jour plus tard pour la prochaine échéance",
  changeByAmount: "Un autre montant chaque fois",
  changeTo: "Prochaine échéance le",
  changeToHint: (after) => `Un jour après le ${after}. Les autres dates restent.`,
  changeAmountHint: (now, left) => `Actuellement ${now}. Reste à payer : ${left}.`,
  changeShow: "Voir l’échéancier modifié",
  changeAccept: "Modifier ainsi mon échéancier",
  changeAgain: "Choisir autre chose",
  changeAutopay:
    "Les paiements automatiques appartiennent à l’échéancier actuel. Ils prennent fin avec lui, et " +
    "vous pourrez les activer de nouveau ensuite.",
  changeSettlement: "Seule une personne peut modifier cet accord. Parlons-en.",
  askTitle: "Une personne doit donner son accord",
  askLead:
    "Cette page ne peut pas en convenir seule. Envoyez-nous la demande : une personne décide et vous " +
    "écrit. D’ici là, ce qui est convenu reste inchangé.",
  askMessage: "En quoi cela vous aiderait-il ?",
  askMessageHint: "Quelques mots suffisent. Vous n’avez rien à dire sur votre santé.",
  askSend: "Envoyer la demande",
};
