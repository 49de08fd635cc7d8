import type { CallWords } from "./call-words.ts";

export const callWordsFr: CallWords = {
  hello: ({ creditor, customer }) =>
    `Bonjour. Ceci est un appel automatique de ${creditor} pour ${customer}.`,
  stopKey: "Pour ne plus recevoir d'appels automatiques à ce numéro, appuyez sur 9.",
  whoAreYou: (customer) =>
    `Si vous êtes ${customer}, appuyez sur 1. Si ${customer} ne peut pas répondre maintenant, ` +
    "appuyez sur 2. Si ce n'est pas le bon numéro, appuyez sur 3.",
  choices: (until) =>
    "Pour recevoir un message avec un lien de paiement, appuyez sur 1. " +
    `Pour vous engager à payer au plus tard le ${until}, appuyez sur 2. ` +
    "Pour parler à une personne, appuyez sur 3. Pour ne plus recevoir d'appels automatiques, " +
    "appuyez sur 9.",
  notHeard: "Nous n'avons pas reçu votre réponse.",
  goodbye: "Merci. Au revoir.",
  anotherTime: "Merci. Nous rappellerons à un autre moment. Au revoir.",
  wrongNumber: "Merci de nous l'avoir dit. Nous n'appellerons plus ce numéro. Au revoir.",
  stopped: "Vous ne recevrez plus d'appels automatiques à ce numéro. Au revoir.",
  nothingToDo: "Vous n'avez rien à faire. Merci. Au revoir.",
  linkSent: "Nous vous avons envoyé le lien. Merci. Au revoir.",
  linkNotSent:
    "Nous n'avons pas d'adresse pour vous l'envoyer. Une personne prendra contact avec vous. " +
    "Au revoir.",
  promised: ({ amount, until }) =>
    `Merci. Nous avons noté que vous paierez ${amount} au plus tard le ${until}. Au revoir.`,
  notPromised:
    "Nous ne pouvons pas le noter ici. Une personne prendra contact avec vous. Au revoir.",
  connecting: "Un instant, s'il vous plaît. Nous vous mettons en relation.",
  callBack: "Personne n'est libre pour le moment. Une personne vous rappellera. Merci. Au revoir.",
  voicemail: ({ creditor, customer, phone }) =>
    `Ceci est un message de ${creditor} pour ${customer}. Merci de nous rappeler au ${phone}. ` +
    "Pour ne plus recevoir d'appels automatiques, dites-le-nous au même numéro. Merci.",
  ourPage: "sur votre page",
};
