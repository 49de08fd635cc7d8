import type { Words } from "../frame.ts";

/**
 * From a note ahead of the due date to the formal notice. The cheap SMS alphabet has à, é, è and ù
 * but not ç, â, ê, î, ô, û or ’, so the short texts are chosen to need none of those.
 */
export const askingFr: readonly Words[] = [
  {
    id: "due_soon",
    tone: "friendly",
    subject: "Bientôt : votre paiement à {{creditor.name}}",
    opening: `Merci de votre confiance. Nous vous écrivons à l’avance pour que la date ne vous \
surprenne pas : {{plural itemCount one="la facture ci-dessous arrive" other="les factures \
ci-dessous arrivent"}} bientôt à échéance. Si votre paiement est déjà prévu, vous n’avez rien à \
faire.`,
    short: `petit mot à l'avance : {{total}} à régler {{#if dueOn}}le {{dueOn}}{{else}}sous \
peu{{/if}}.`,
  },
  {
    id: "due_soon",
    tone: "neutral",
    subject: "Votre paiement à {{creditor.name}} arrive à échéance",
    opening: `{{plural itemCount one="La facture ci-dessous arrive" other="Les factures ci-dessous \
arrivent"}} bientôt à échéance. Si votre paiement est déjà prévu, vous n’avez rien à faire.`,
    short: "{{total}} à régler {{#if dueOn}}le {{dueOn}}{{else}}sous peu{{/if}}.",
  },
  {
    id: "reminder",
    tone: "friendly",
    subject: "Un petit rappel de {{creditor.name}}",
    opening: `Une facture s’oublie facilement. Nous n’avons pas encore vu de paiement pour \
{{plural itemCount one="celle ci-dessous" other="celles ci-dessous"}} ; voici donc toutes les \
informations utiles. Si votre paiement est déjà en route, merci, et ne tenez pas compte de ce \
message.`,
    short: "petit rappel, {{total}} à régler. Si c'est déjà fait, merci !",
    spoken: `Je vous appelle pour un rappel, au cas où cela vous aurait échappé, au sujet \
{{plural itemCount one="d’une facture" other="de quelques factures"}}.`,
  },
  {
    id: "reminder",
    tone: "neutral",
    subject: "Rappel : votre paiement à {{creditor.name}}",
    opening: `Sauf erreur de notre part, {{plural itemCount one="la facture ci-dessous reste" \
other="les factures ci-dessous restent"}} à régler. Si vous avez déjà payé, merci : vous n’avez plus \
rien à faire.`,
    short: "{{total}} à régler. Si c'est déjà fait, vous n'avez rien à faire.",
  },
  {
    id: "reminder",
    tone: "firm",
    subject: "Merci de vérifier votre paiement à {{creditor.name}}",
    opening: `{{plural itemCount one="La facture ci-dessous" other="La plus ancienne des factures \
ci-dessous"}} {{#if dueOn}}était à régler le {{dueOn}}{{else}}a dépassé son échéance{{/if}}, et nous \
n’avons pas encore vu de paiement. Merci de la régler ou de nous dire quel jour vous le pourrez : nous \
le noterons et ne vous enverrons pas de rappel d’ici là.`,
    short:
      "{{total}} à régler, date dépassée. Merci de payer ou de nous dire quel jour vous le pouvez.",
  },
  {
    id: "follow_up",
    tone: "friendly",
    subject: "Pouvons-nous vous aider pour votre paiement à {{creditor.name}} ?",
    opening: `Nous vous avons écrit au sujet du solde ci-dessous. Un imprévu arrive à tout le monde. \
S’il est difficile de tout payer d’un coup, vous pouvez payer en plusieurs fois : vous voyez chaque \
date et chaque montant avant d’accepter.`,
    short: "{{total}} à régler. Si c'est plus simple, vous pouvez payer en plusieurs fois.",
  },
  {
    id: "follow_up",
    tone: "neutral",
    subject: "Votre solde auprès de {{creditor.name}}",
    opening: `Le solde ci-dessous reste à régler. Vous pouvez le payer maintenant, le payer en \
plusieurs fois ou nous dire comment vous aider. Ces trois choix se trouvent sur votre page.`,
    short:
      "{{total}} à régler. Vous pouvez payer, payer en plusieurs fois ou nous demander de l'aide.",
    spoken: `Nous vous avons écrit au sujet \
{{plural itemCount one="d’une facture" other="de quelques factures"}} et je souhaite savoir comment \
nous pouvons vous aider.`,
  },
  {
    id: "follow_up",
    tone: "firm",
    subject: "Merci de nous répondre : votre solde auprès de {{creditor.name}}",
    opening: `Le solde ci-dessous \
{{#if daysPastDue}}a dépassé son échéance de {{daysPastDue}} {{plural daysPastDue one="jour" \
other="jours"}}{{else}}reste à régler{{/if}} et nous n’avons pas encore trouvé de solution ensemble. \
Merci de choisir ce qui vous convient : le payer, le payer en plusieurs fois ou nous dire ce qui ne \
va pas.`,
    short:
      "{{total}} à régler, date dépassée. Merci de payer, en plusieurs fois si besoin, ou de nous répondre.",
    spoken: `Nous vous avons écrit au sujet \
{{plural itemCount one="d’une facture" other="de quelques factures"}} et n’avons pas encore trouvé de \
solution ensemble. J’aimerais en trouver une avec vous aujourd’hui.`,
  },
  {
    id: "final_notice",
    tone: "neutral",
    subject: "Important : votre solde auprès de {{creditor.name}}",
    opening: `Voici notre avis formel au sujet du solde ci-dessous. Merci de le payer, de choisir de \
payer en plusieurs fois ou de nous dire comment vous aider. Sans nouvelles de votre part, une personne \
de notre équipe examinera votre compte.`,
    short: "avis formel, {{total}} à régler. Merci de payer ou de convenir avec nous de la suite.",
  },
  {
    id: "final_notice",
    tone: "firm",
    subject: "Avis formel : votre solde auprès de {{creditor.name}}",
    opening: `Voici notre avis formel au sujet du solde ci-dessous\
{{#if daysPastDue}}, dont l’échéance est dépassée de {{daysPastDue}} {{plural daysPastDue one="jour" \
other="jours"}}{{/if}}. Nous vous demandons de le payer ou de convenir avec nous de la manière de le \
faire. Sans nouvelles de votre part, une personne de notre équipe examinera votre compte. Nous \
préférons de loin trouver une solution avec vous.`,
    short: `avis formel, {{total}} à régler. Merci de payer ou de convenir avec nous de la suite. \
Sinon, une personne examinera votre compte.`,
    spoken: `Nous vous avons envoyé un avis formel au sujet \
{{plural itemCount one="d’une facture" other="de quelques factures"}}. Avant que votre compte soit \
examiné, j’aimerais trouver une solution avec vous.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    subject: "Votre lien de paiement de {{creditor.name}}",
    opening: `Voici le lien que vous avez demandé. Vous pouvez payer sur votre page, quand vous le \
souhaitez.`,
    short: "voici le lien que vous avez demandé pour régler {{total}}.",
  },
];
