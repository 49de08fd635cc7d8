import type { ReplyWords } from "../frame.ts";

// The short texts need no ç, â, ê, î, ô, û or ’, which the cheap SMS alphabet lacks.
const BY = "{{#if answerBy}} au plus tard le {{answerBy}}{{/if}}";
const REACH = `Vous pouvez aussi écrire à {{creditor.email}}{{#if creditor.phone}} ou appeler le \
{{creditor.phone}}{{/if}}.`;

/** What a customer reads after writing to us: that it was read, and what happens now. */
export const repliesFr: readonly ReplyWords[] = [
  {
    id: "reply_stop",
    subject: "Vous ne recevrez plus ces messages",
    body: `Comme vous l’avez demandé, nous ne vous enverrons plus de messages comme celui auquel vous \
avez répondu. Ceci est notre seule confirmation et vous n’avez rien à faire.

Si un jour vous avez besoin de nous, vous pouvez écrire à {{creditor.email}}{{#if creditor.phone}} ou \
appeler le {{creditor.phone}}{{/if}}.`,
    short: "c'est fait, comme demandé. Vous ne recevrez plus de messages comme celui-ci.",
  },
  {
    id: "reply_wrong_person",
    subject: "Merci de nous avoir prévenus",
    body: `Merci de nous avoir signalé que nous avons écrit à une mauvaise adresse. Nous ne \
l’utiliserons plus et vous n’avez rien à faire. Veuillez nous excuser pour le dérangement.`,
    short:
      "merci de nous avoir prévenus. Nous ne vous écrirons plus ici. Pardon pour le dérangement.",
  },
  {
    id: "reply_dispute",
    subject: "Nous vérifions ce que vous nous avez dit",
    body: `Merci de nous avoir signalé que quelque chose ne va pas. Nous avons suspendu nos rappels à \
ce sujet pendant que nous vérifions.

Et maintenant : une personne examine ce que vous avez écrit ainsi que nos données, et vous répond\
${BY}. D’ici là, vous n’avez rien à faire pour ce que vous contestez.

Vous avez un document qui le montre ? Vous pouvez [l’ajouter sur votre page]({{links.dispute}}). \
${REACH}`,
    short: `merci de nous l'avoir dit. Nos rappels sont suspendus pendant que nous vérifions, et une \
personne vous répondra${BY}. Ajouter un détail : {{links.help}}`,
  },
  {
    id: "reply_hardship",
    subject: "Merci de nous l’avoir dit. Nous voulons vous aider",
    body: `Merci de nous l’avoir dit. Ce n’est pas toujours facile. Nous avons suspendu nos rappels \
pour chercher sereinement une solution qui vous convienne.

Et maintenant : une personne examine votre situation et vous écrit${BY} pour vous dire ce que nous \
pouvons faire. Si vous le souhaitez, vous pouvez [nous en dire un peu plus]({{links.help}}), autant \
ou aussi peu que vous voulez.
{{#if links.advice}}

Des conseils gratuits et indépendants : [{{#if adviser}}{{adviser}}{{else}}trouver un conseil\
{{/if}}]({{links.advice}})
{{/if}}

${REACH}`,
    short: `merci de nous l'avoir dit. Nos rappels sont suspendus et une personne va chercher une \
solution avec vous.{{#if links.advice}} Conseil gratuit : {{links.advice}}{{/if}} Nous en dire plus : \
{{links.help}}`,
  },
  {
    id: "reply_paid",
    subject: "Merci. Nous recherchons votre paiement",
    body: `Merci de nous avoir dit que vous avez payé. Un paiement peut mettre quelques jours à nous \
parvenir ; nous suspendons donc nos rappels pendant que nous le recherchons.

Et maintenant : dès que nous l’aurons trouvé, nous vous le confirmerons et vous n’aurez plus rien à \
faire. Si vous avez un justificatif, [envoyez-le-nous]({{links.help}}) et nous le trouverons plus \
vite. ${REACH}`,
    short: `merci de nous l'avoir dit. Nous recherchons votre paiement et suspendons nos rappels. \
Envoyer un justificatif : {{links.help}}`,
  },
  {
    id: "reply_promise",
    subject: "Merci de nous dire quand vous pourrez payer",
    body: `{{#if promise}}Merci. Nous avons noté que vous pensez payer {{promise.amount}} au plus tard \
le {{promise.dueOn}}, et nous ne vous enverrons pas de rappel avant.{{else}}Merci de nous dire quand \
vous pourrez payer. Choisissez sur votre page le jour et le montant exacts : nous les noterons tels que \
vous les voulez et ne vous enverrons pas de rappel avant.{{/if}}

[Voir mon compte]({{links.pay}})

Si quelque chose change, [dites-le-nous]({{links.help}}) et nous verrons cela ensemble. ${REACH}`,
    short: `merci, {{#if promise}}nous avons noté {{promise.amount}} pour le {{promise.dueOn}}. Pas de \
rappel avant.{{else}}choisissez le jour et le montant exacts sur votre page.{{/if}} Payer, changer ou \
demander de l'aide : {{links.page}}`,
  },
  {
    id: "reply_plan",
    subject: "Oui, vous pouvez payer en plusieurs fois",
    body: `Merci de votre question. Vous pouvez payer en plusieurs fois{{#if plan}} : par exemple en \
{{plan.count}} paiements, le premier de {{plan.firstAmount}} le {{plan.firstDueOn}} et le dernier le \
{{plan.lastDueOn}}{{/if}}. Vous voyez chaque date et chaque montant avant d’accepter, et rien n’est \
fixé avant.

[Voir mes possibilités]({{links.plan}})

Si aucune ne vous convient, [dites-nous ce qui vous serait possible]({{links.help}}). ${REACH}`,
    short: `vous pouvez payer en plusieurs fois{{#if plan}}, par exemple {{plan.firstAmount}} le \
{{plan.firstDueOn}}{{/if}}. Dates et montants : {{links.plan}} Aide : \
{{#if creditor.phone}}{{creditor.phone}}{{else}}{{creditor.email}}{{/if}}`,
  },
  {
    id: "reply_question",
    subject: "Nous avons bien reçu votre message",
    body: `Merci pour votre message. Une personne le lit et vous répond${BY}.

Vos factures, paiements et documents se trouvent [sur votre page]({{links.page}}). Si cela ne peut \
pas attendre, [dites-le-nous]({{links.help}}), écrivez à {{creditor.email}}{{#if creditor.phone}} ou \
appelez le {{creditor.phone}}{{/if}}.`,
    short: `merci pour votre message. Une personne le lit et vous répond${BY}. Votre page : \
{{links.page}}`,
  },
];
