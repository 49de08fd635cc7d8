import { autopayWordsFr } from "./autopay-words-fr.ts";
import { careWordsFr } from "./care-words-fr.ts";
import { changeWordsFr } from "./change-words-fr.ts";
import { learnWordsFr } from "./learn-words-fr.ts";
import { paymentWordsFr } from "./payment-words-fr.ts";
import { planWordsFr } from "./plan-words-fr.ts";
import { pluralIn } from "./plural.ts";
import type { wordsEn } from "./words-en.ts";

const plural = pluralIn("fr");

/** What the customer page says in French. */
export const wordsFr: typeof wordsEn = {
  ...planWordsFr,
  ...autopayWordsFr,
  ...paymentWordsFr,
  ...changeWordsFr,
  ...careWordsFr,
  ...learnWordsFr,
  languageName: "Français",
  sandbox: "Bac à sable : ceci est une page de test. Aucun argent réel ne circule.",
  accountOf: (name) => `Compte : ${name}`,
  accountTitle: "Votre compte",
  skipToContent: "Aller au contenu principal",
  chooseLanguage: "Langue",
  back: "Revenir à votre compte",
  optional: "facultatif",
  questions: "Des questions ? Nous vous aidons volontiers.",
  writeTo: "Écrivez à",
  orCall: "ou appelez le",
  privacy: "Cette page n’est que pour vous. Merci de ne pas transmettre son lien.",

  overdueTitle: "En retard",
  toPayTitle: "À payer",
  leftOfPlanTitle: "Reste à payer",
  moreLater: (amount) => `${amount} de plus ne sont pas encore dus.`,
  checkedTitle: "En vérification",
  moreChecked: (amount) => `${amount} en cours de vérification.`,
  credit: (amount) => `Vous avez ${amount} en votre faveur, à valoir sur votre prochaine facture.`,
  nothingOwedTitle: "Rien à payer",
  nothingOwedBody: "Tout est réglé. Vous n’avez rien à faire.",
  lastPayment: (amount, date) => `Dernier paiement : ${amount} le ${date}. Merci.`,
  personTitle: "Nous ne vous demandons rien ici",
  personBody:
    "Une personne de notre équipe s’occupe personnellement de ce compte. Vous n’avez rien à faire " +
    "sur cette page. Si vous avez une question, écrivez-nous ou appelez-nous.",

  invoicesTitle: "De quoi il s’agit",
  invoice: (number) => `Facture ${number}`,
  due: (date) => `À payer le ${date}`,
  moreInvoices: (count) => `Voir ${plural(count, "autre facture", "autres factures")}`,
  daysLate: (days) => `${plural(days, "jour", "jours")} de retard`,
  dueToday: "À payer aujourd’hui",
  dueIn: (days) => `À payer dans ${plural(days, "jour", "jours")}`,
  ofAmount: (amount) => `restant de ${amount}`,
  inPlan: "Dans votre échéancier",
  disputedInvoice: "Nous la vérifions",

  choicesTitle: "Qu’est-ce qui vous conviendrait ?",
  payNow: (amount) => `Payer ${amount}`,
  choices: {
    pay: { title: "Payer maintenant", hint: "Tout, ou le montant de votre choix." },
    plan: {
      title: "Payer en plusieurs fois",
      hint: "Voyez chaque date et chaque montant avant de décider.",
    },
    promise: {
      title: "Nous dire quand vous paierez",
      hint: "Nous ne vous envoyons pas de rappel avant ce jour.",
    },
    help: {
      title: "J’ai des difficultés à payer",
      hint: "Dites-le-nous. Nous arrêtons et vous écoutons.",
    },
    dispute: {
      title: "Quelque chose n’est pas juste",
      hint: "Demandez-nous de vérifier une facture, ou toutes.",
    },
    messages: {
      title: "Langue et messages",
      hint: "Choisissez comment nous vous écrivons, ou arrêtez les messages.",
    },
  },

  holds: {
    dispute: {
      title: "Nous vérifions ce que vous nous avez dit",
      body:
        "Vous nous avez dit que quelque chose n’est pas juste ; nous avons donc cessé de demander le " +
        "paiement. Une personne vérifie et vous répond.",
    },
    hardship: {
      title: "Vous n’avez rien à faire maintenant",
      body:
        "Nous avons arrêté nos messages. Une personne de notre équipe vous contactera pour chercher " +
        "une solution qui vous convienne.",
    },
    breathing_space: {
      title: "Vous avez le temps",
      body: "Pendant ce temps, nous ne demandons pas de paiement et n’envoyons pas de rappel.",
    },
    pause: {
      title: "Les rappels sont en pause",
      body: "Nous n’envoyons pas de rappel pour le moment.",
    },
    cease_contact: {
      title: "Nous ne vous envoyons pas de messages",
      body: "Vous nous avez demandé de ne pas écrire. Vous pouvez toujours utiliser cette page.",
    },
  },
  pausedUntil: (date) => `Jusqu’au ${date}.`,
  promiseOpenTitle: (amount, date) => `Vous prévoyez de payer ${amount} d’ici le ${date}`,
  promiseOpenBody:
    "Merci. Nous ne vous envoyons pas de rappel avant. Si vos projets changent, choisissez ci-dessous " +
    "ce qui vous convient.",
  promiseLateTitle: (amount, date) => `Vous aviez prévu de payer ${amount} d’ici le ${date}`,
  promiseLateBody:
    "Tout ne nous est pas encore parvenu. Si vous avez payé, merci : cela peut prendre quelques " +
    "jours. Si quelque chose a changé, choisissez ci-dessous ce qui vous convient.",
  payTitle: "Payer",
  payLead: "Choisissez combien.",
  payChoice: {
    plan: "Pour retrouver votre échéancier",
    overdue: "Ce qui est en retard",
    next: "La prochaine échéance",
    all: "La totalité",
    other: "Un autre montant",
  },
  payOtherHint: (max) => `Au plus ${max}.`,
  payContinue: "Continuer",
  checkoutTitle: "Vérifier et payer",
  checkoutTest: "Paiement de test. Aucune carte n’est demandée et aucun argent réel ne circule.",
  checkoutTo: "À",
  checkoutAmount: "Montant",
  checkoutAccount: "Pour",
  checkoutPay: (amount) => `Payer ${amount}`,
  checkoutPayTest: (amount) => `Payer ${amount} (test)`,
  checkoutChange: "Modifier le montant",

  promiseTitle: "Dites-nous quand vous paierez",
  promiseLead:
    "Choisissez un jour et un montant dont vous êtes sûr. Nous n’envoyons pas de rappel avant.",
  promiseDate: "Jour",
  promiseDateHint: (last) => `Aujourd’hui ou plus tard, jusqu’au ${last}.`,
  promiseAmount: "Montant",
  promiseCurrency: "Monnaie",
  promiseSave: "Enregistrer cette date",

  helpTitle: "J’ai des difficultés à payer",
  helpLead:
    "Merci de nous le dire. Cela arrive à beaucoup de gens, et il est bon d’en parler tôt. Vous " +
    "n’avez rien à expliquer.",
  helpNextTitle: "Ce qui se passe ensuite",
  helpNext: [
    "Nous arrêtons nos messages au sujet de ce compte.",
    "Une personne de notre équipe vous contacte pour chercher une solution qui vous convienne.",
    "Vous pouvez continuer à utiliser cette page quand vous voulez.",
  ],
  helpMessage: "Y a-t-il quelque chose que nous devrions savoir ?",
  helpMessageHint: "Par exemple quand et comment vous joindre. Rien de médical n’est nécessaire.",
  helpSend: "Demander de l’aide",
  adviceTitle: "Une aide gratuite et indépendante",
  adviceLead: "Ces organismes peuvent vous aider et ne travaillent pas pour nous :",
  adviceGeneral:
    "Un service gratuit de conseil en matière de dettes ou de consommation près de chez vous peut " +
    "vous aider, et ne travaille pas pour nous.",

  disputeTitle: "Quelque chose n’est pas juste",
  disputeLead:
    "Dites-le-nous, et nous cessons de demander ce paiement pendant qu’une personne vérifie. Vous " +
    "recevez une réponse.",
  disputeWhich: "De quoi s’agit-il ?",
  disputeAll: "De tout",
  disputeMessage: "Qu’est-ce qui n’est pas juste ?",
  disputeMessageHint:
    "Par exemple : déjà payé, mauvais montant, pas à moi, non reçu. Quelques mots suffisent.",
  disputeSend: "Demander une vérification",

  messagesTitle: "Langue et messages",
  messagesLanguage: "La langue dans laquelle nous vous écrivons",
  messagesChannel: "Comment vous joindre en premier",
  messagesSave: "Enregistrer",
  stopTitle: "Arrêter les messages",
  stopLead: "Cela prend effet tout de suite. Ce que vous devez ne change pas.",
  stopChannel: {
    email: "Arrêter les e-mails",
    sms: "Arrêter les SMS",
    whatsapp: "Arrêter les messages WhatsApp",
    voice: "Arrêter les appels",
    letter: "Arrêter les lettres",
    push: "Arrêter les messages dans l’application",
  },
  stopAll: "Arrêter tous les messages",
  stopNone: "Vous avez arrêté tous les messages. Nous ne vous écrivons pas.",
  stopAgain: "Pour recevoir de nouveau des messages, écrivez-nous ou appelez-nous.",
  channel: {
    email: "E-mail",
    sms: "SMS",
    whatsapp: "WhatsApp",
    voice: "Appel téléphonique",
    letter: "Lettre",
    push: "Message dans l’application",
  },

  done: {
    paid: (amount) => `Merci. Nous avons reçu ${amount} aujourd’hui.`,
    plan: "Merci. Votre échéancier est en place.",
    autopay: "Merci. Vos échéances sont désormais prélevées automatiquement.",
    autopay_stopped: "C’est fait. Plus rien n’est prélevé automatiquement.",
    promise: (amount, date) => `Enregistré : ${amount} d’ici le ${date}. Merci.`,
    help: "Nous avons votre message. Merci de nous l’avoir dit.",
    dispute: "Nous avons votre message et allons vérifier.",
    saved: "Vos choix sont enregistrés.",
    changed: "Merci. Votre échéancier est modifié.",
    asked: "Nous avons votre demande. Une personne décide et vous écrit.",
    feedback: "Merci. Nous lisons chaque réponse.",
    links:
      "Si vous avez d’autres comptes ouverts à ces adresses, leurs liens sont en route. Nous les " +
      "envoyons au plus une fois par jour.",
    stopped: (channels) => `C’est fait. Vous ne recevrez plus : ${channels}.`,
  },
};
