import type { Frame } from "../frame.ts";

const REACH = `Vous pouvez aussi écrire à {{creditor.email}}{{#if creditor.phone}} ou appeler le \
{{creditor.phone}}{{/if}}.`;

export const frameFr: Frame = {
  language: "fr",
  greeting: "Bonjour{{#if customer.name}} {{customer.name}}{{/if}},",
  hello: "Bonjour,",
  labels: {
    toPay: "Montant à régler",
    invoice: "Facture",
    dueDate: "Échéance",
    earliestDueDate: "Première échéance",
    due: "Échéance",
    balance: "Solde",
    moreInvoices: `Votre page indique aussi {{moreCount}} {{plural moreCount one="autre facture" \
other="autres factures"}}.`,
    planTotal: "Total de l’échéancier",
    paymentCount: "Nombre de paiements",
    payment: "Paiement",
    date: "Date",
    amount: "Montant",
    thisPayment: "Ce paiement",
    latePayment: "Paiement en retard",
    wasDueOn: "Prévu le",
    paidInAll: "Payé au total",
    planned: "Paiement prévu",
    by: "Au plus tard le",
    received: "Paiement reçu",
    leftToPay: "Reste à régler",
  },
  buttons: {
    pay: (amount) => `Régler ${amount}`,
    payAll: "Tout régler",
    payRest: "Régler le reste",
    inParts: "Payer en plusieurs fois",
    acceptPlan: "Accepter cet échéancier",
    options: "Voir mes possibilités",
    otherPlan: "Choisir un autre échéancier",
    plan: "Voir mon échéancier",
    account: "Voir mon compte",
  },
  help: {
    general: `Il vous est difficile de payer en ce moment ? [Dites-le-nous]({{links.help}}) et nous \
chercherons une solution qui vous convienne. Quelque chose vous semble inexact ? \
[Signalez-le-nous]({{links.dispute}}) et nous le vérifierons avant de vous en reparler.

${REACH}`,
    dates: `Si les dates ne vous conviennent plus, [dites-le-nous]({{links.help}}) et nous en \
chercherons d’autres. ${REACH}`,
    question: `Vous avez une question ? [Posez-la-nous]({{links.help}}). ${REACH}`,
  },
  signature: "Bien cordialement,\n{{creditor.name}}",
  footer: `{{creditor.name}}{{#if creditor.postalAddress}} · {{creditor.postalAddress}}{{/if}}
Vous recevez cet e-mail parce que vous avez un compte chez {{creditor.name}}.
[Ne plus recevoir ces e-mails]({{links.stop}})`,
  ways: { pay: "Payer ou demander de l'aide", page: "Votre page" },
  stop: {
    sms: "Répondez STOP pour ne plus recevoir de SMS.",
    whatsapp: "Répondez STOP pour ne plus recevoir de messages.",
    push: "Vous pouvez aussi y choisir de ne plus recevoir de messages.",
  },
  letter: {
    greeting: "{{#if customer.name}}{{customer.name}},{{else}}Madame, Monsieur,{{/if}}",
    ways: `Vous pouvez tout consulter et payer sur votre page : {{links.pay}}

S’il vous est difficile de payer, vous pouvez demander de l’aide ou payer en plusieurs fois : \
{{links.help}} Si quelque chose vous semble inexact, dites-le-nous et nous le vérifierons avant de \
vous en reparler.

${REACH} Pour ne plus recevoir de lettres, utilisez {{links.stop}} ou écrivez-nous.`,
  },
  script: (spoken) => `Vérifiez d’abord que vous parlez bien à \
{{#if customer.name}}{{customer.name}}{{else}}la personne titulaire du compte{{/if}}. Jusque-là, et \
sur une messagerie vocale, donnez seulement votre nom et un numéro de rappel.

Bonjour, je vous appelle de la part de {{creditor.name}}. Est-ce un bon moment ?

${spoken} Le montant est de {{total}}{{#if dueOn}} et \
{{plural itemCount one="l’échéance était le" other="la première échéance était le"}} \
{{dueOn}}{{/if}}. Cela vous semble-t-il exact ?

Si c’est exact : vous pouvez payer sur votre page, et je peux vous envoyer le lien : \
{{links.pay}} Nous pouvons aussi convenir maintenant d’une date ou d’un échéancier.

Si la situation est difficile : merci de me le dire. Cherchons ensemble ce qui vous est possible. \
Vous pouvez aussi nous écrire ici : {{links.help}}

S’il y a une erreur : je la note, et nous ne vous en reparlerons pas avant d’avoir vérifié.

Si la personne demande à ne plus être appelée : remerciez-la, dites que nous n’appellerons plus et \
notez-le avant de raccrocher.`,
};
