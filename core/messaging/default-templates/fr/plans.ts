import type { Words } from "../frame.ts";

const PART = "{{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}";

/** A payment plan, from its offer to its end. The short texts need no ç, â, ê, î, ô, û or ’. */
export const plansFr: readonly Words[] = [
  {
    id: "plan_offer",
    tone: "friendly",
    subject: "Payer en plusieurs fois, si cela vous convient mieux",
    opening: `S’il n’est pas facile de payer {{total}} en une fois, vous pouvez répartir ce montant \
sur plusieurs paiements. Vous voyez chaque date et chaque montant avant d’accepter.\
{{#if plan.acceptBy}} Cette proposition est valable jusqu’au {{plan.acceptBy}}.{{/if}}`,
    short:
      "vous pouvez payer {{total}} en plusieurs fois. Voyez dates et montants avant d'accepter.",
  },
  {
    id: "plan_offer",
    tone: "neutral",
    subject: "Un échéancier pour votre solde auprès de {{creditor.name}}",
    opening: `Vous pouvez payer {{total}} en plusieurs fois. Chaque date et chaque montant sont \
indiqués avant que vous acceptiez.{{#if plan.acceptBy}} Cette proposition est valable jusqu’au \
{{plan.acceptBy}}.{{/if}}`,
    short:
      "un échéancier pour {{total}} vous est proposé. Vous pouvez le consulter avant d'accepter.",
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    subject: "Votre échéancier avec {{creditor.name}} est en place",
    opening: `Merci d’en avoir convenu avec nous. Voici vos paiements. Tant que vous les respectez, \
nous ne vous enverrons pas de rappel pour les factures concernées.`,
    short: `merci, votre échéancier est en place. Premier paiement : {{plan.firstAmount}} le \
{{plan.firstDueOn}}.`,
  },
  {
    id: "installment_due",
    tone: "friendly",
    subject: "Le paiement de votre échéancier avec {{creditor.name}}",
    opening: `Voici le prochain paiement de votre échéancier. S’il est déjà prévu, vous n’avez rien à \
faire. Si la date ne vous convient plus, dites-le-nous avant qu’elle passe et nous verrons cela \
ensemble.`,
    short: `le paiement de votre échéancier, {{#if installment}}{{installment.amount}}, est prévu le \
{{installment.dueOn}}{{else}}{{total}}, approche{{/if}}.`,
  },
  {
    id: "installment_due",
    tone: "neutral",
    subject: "Le prochain paiement de votre échéancier avec {{creditor.name}}",
    opening: `Le prochain paiement de votre échéancier arrive. S’il est déjà prévu, vous n’avez rien à \
faire.`,
    short: `{{#if installment}}{{installment.amount}} à régler le {{installment.dueOn}}{{else}}\
{{total}} à régler{{/if}} pour votre échéancier.`,
  },
  {
    id: "installment_missed",
    tone: "friendly",
    subject: "Un paiement de votre échéancier ne nous est pas encore parvenu",
    opening: `Un paiement de votre échéancier ne nous est pas encore parvenu. Cela arrive. Réglez-le \
quand vous le pourrez dans les prochains jours et votre échéancier continue comme convenu. Si vous \
venez de payer, merci : vous n’avez plus rien à faire.`,
    short: `le paiement de ${PART} de votre échéancier n'est pas encore arrivé. Réglez-le et tout \
continue comme convenu.`,
    spoken: `Un paiement de votre échéancier ne nous est pas encore parvenu et j’aimerais que \
l’échéancier continue.`,
  },
  {
    id: "installment_missed",
    tone: "neutral",
    subject: "Un paiement de votre échéancier est en retard",
    opening: `Le paiement ci-dessous ne nous est pas parvenu. En le réglant, vous gardez votre \
échéancier tel que convenu. Si la date ne vous convient plus, dites-le-nous et nous verrons cela \
ensemble.`,
    short: `le paiement de ${PART} de votre échéancier est en retard. Réglez-le et rien ne change.`,
  },
  {
    id: "installment_missed",
    tone: "firm",
    subject: "Merci de nous répondre : un paiement de votre échéancier est en retard",
    opening: `Le paiement ci-dessous manque toujours. Merci de le régler ou de nous dire ce qui vous \
conviendrait : un échéancier auquel il manque un paiement prend fin après quelques jours, et nous \
préférons qu’il continue avec vous.`,
    short: `le paiement de ${PART} de votre échéancier manque toujours. Merci de le régler ou de nous \
dire ce qui vous irait.`,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    subject: "Votre échéancier a pris fin : comment le retrouver",
    opening: `Un paiement ne nous est pas parvenu à temps ; l’échéancier a donc pris fin et les \
factures redeviennent à régler. Cela peut arriver et il existe un chemin de retour : votre page indique \
comment retrouver l’échéancier ou en choisir un autre.`,
    short: `votre échéancier a pris fin car un paiement n'est pas arrivé. Reste à régler : {{total}}. \
Vous pouvez le retrouver.`,
    spoken: `Votre échéancier a pris fin parce qu’un paiement n’est pas arrivé. Il existe un chemin \
de retour.`,
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    subject: "Votre échéancier continue",
    opening: `Bonne nouvelle : votre échéancier continue. Voici les paiements qui restent. Tant que \
vous les respectez, nous ne vous enverrons pas de rappel pour les factures concernées.`,
    short: `votre échéancier continue. {{#if installment}}Prochain paiement : {{installment.amount}} \
le {{installment.dueOn}}.{{else}}Reste à régler : {{total}}.{{/if}}`,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    subject: "Votre échéancier est réglé. Merci !",
    opening: `Vous avez effectué tous les paiements de votre échéancier. Merci de l’avoir mené à son \
terme : il n’en reste rien à régler et vous n’avez plus rien à faire.`,
    short: "merci ! Votre échéancier de {{plan.total}} est entièrement réglé.",
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    subject: "Votre échéancier a été annulé",
    opening: `Votre échéancier a été annulé. Ce que vous avez payé reste acquis et les factures \
comptent comme avant. Si vous ne vous y attendiez pas, dites-le-nous.`,
    short: "votre échéancier a été annulé. Ce qui est payé reste payé. Reste à régler : {{total}}.",
  },
];
