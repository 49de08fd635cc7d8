import type { Words } from "../frame.ts";

/**
 * What a customer said they will pay, what we debit, and what has arrived. The short texts need no
 * ç, â, ê, î, ô, û or ’.
 */
export const paymentsFr: readonly Words[] = [
  {
    id: "promise_recorded",
    tone: "friendly",
    subject: "Merci : votre date de paiement est notée",
    opening: `Merci de nous avoir prévenus. Nous avons noté ce que vous pensez payer et quand, et ne \
vous enverrons pas de rappel avant. Si quelque chose change, dites-le-nous et nous verrons cela \
ensemble.`,
    short:
      "merci, nous avons noté {{promise.amount}} pour le {{promise.dueOn}}. Pas de rappel avant.",
  },
  {
    id: "promise_due",
    tone: "friendly",
    subject: "Le jour que vous avez choisi pour payer approche",
    opening: `Un petit mot au sujet du jour que vous avez choisi pour votre paiement : {{promise.dueOn}}. S’il est \
déjà prévu, merci : vous n’avez rien à faire.`,
    short: "petit rappel du jour choisi pour régler {{promise.amount}} : {{promise.dueOn}}.",
  },
  {
    id: "promise_kept",
    tone: "friendly",
    subject: "Merci : votre paiement est arrivé comme prévu",
    opening: `Votre paiement est arrivé comme vous nous l’aviez dit. Merci de l’avoir tenu : vous \
n’avez plus rien à faire à ce sujet.`,
    short: "merci, les {{promise.amount}} que vous aviez prévus sont bien arrivés.",
  },
  {
    id: "promise_broken",
    tone: "friendly",
    subject: "Un imprévu avec votre paiement ?",
    opening: `Vous aviez choisi un jour pour payer et tout ne nous est pas encore parvenu. Un imprévu \
arrive à tout le monde. Si vous avez payé, merci : cela peut prendre quelques jours. Sinon, choisissez \
le jour qui vous convient maintenant.`,
    short: `les {{promise.amount}} prévus le {{promise.dueOn}} ne sont pas tous arrivés. Déjà payé ? \
Merci. Sinon, choisissez un autre jour.`,
  },
  {
    id: "promise_broken",
    tone: "neutral",
    subject: "Le jour choisi pour payer est passé",
    opening: `Le jour que vous aviez choisi pour votre paiement est passé et tout ne nous est pas \
parvenu. Si vous avez payé, merci : cela peut prendre quelques jours. Si quelque chose a changé, vous \
pouvez choisir un autre jour ou payer en plusieurs fois.`,
    short: `vous aviez prévu {{promise.amount}} pour le {{promise.dueOn}} et tout n'est pas arrivé. \
Déjà payé ? Merci. Sinon, choisissez un autre jour.`,
    spoken: `Vous aviez prévu de payer {{promise.amount}} au plus tard le {{promise.dueOn}}, et tout \
ne nous est pas parvenu. Je souhaite savoir si un autre jour vous conviendrait mieux.`,
  },
  {
    id: "debit_notice",
    tone: "friendly",
    subject: "Prochain prélèvement pour {{creditor.name}}",
    opening: `Comme convenu dans votre échéancier, le paiement ci-dessous sera prélevé \
automatiquement. Vous n’avez rien à faire. Si la date ou le montant ne vous conviennent pas, \
prévenez-nous avant ce jour et nous l’arrêterons.`,
    short: `{{debit.amount}} seront prélevés le {{debit.on}} pour votre échéancier. Pour l'éviter, \
prévenez-nous avant.`,
  },
  {
    id: "debit_retry",
    tone: "friendly",
    subject: "Votre prélèvement n’a pas abouti : la prochaine date",
    opening: `Le paiement de votre échéancier n’a pas pu être prélevé. Cela arrive, et votre \
échéancier continue. Nous essaierons encore une fois à la date ci-dessous. Si elle ne vous convient \
pas, prévenez-nous avant ce jour et nous l’arrêterons.`,
    short: `le prélèvement de {{debit.amount}} n'a pas abouti. Nous essaierons de nouveau le \
{{debit.on}}.`,
  },
  {
    id: "debit_declined",
    tone: "friendly",
    subject: "Votre prélèvement n’a pas abouti",
    opening: `Le paiement ci-dessous n’a pas pu être prélevé. Cela arrive, et votre échéancier \
continue. Vous pouvez le régler sur votre page ou nous dire si quelque chose a changé.`,
    short: "le prélèvement de {{debit.amount}} n'a pas abouti. Votre échéancier continue.",
  },
  {
    id: "payment_received",
    tone: "friendly",
    subject: "Merci pour votre paiement à {{creditor.name}}",
    opening: `Merci : nous avons bien reçu votre paiement. \
{{#if payment.remaining}}Voici ce qui reste.{{else}}Il ne vous reste rien à régler.{{/if}}`,
    short: `merci, votre paiement de {{payment.amount}} est arrivé. {{#if payment.remaining}}Reste à \
régler : {{payment.remaining}}.{{else}}Il ne reste rien à régler.{{/if}}`,
  },
  {
    id: "account_cured",
    tone: "friendly",
    subject: "Merci : votre compte est à jour",
    opening: `Tout ce qui était en retard est réglé et votre compte est de nouveau à jour. Merci \
d’avoir trouvé une solution avec nous.

Si cela devait se reproduire, parlez-nous-en tôt : il y a presque toujours une solution, et elle est \
plus facile à trouver avant qu’une date soit passée.`,
    short: "merci, plus rien n'est en retard : votre compte est de nouveau à jour.",
  },
];
