import { britishAdviser, britishAdvisers, type Sayings } from "./sayings.ts";

export const sayFr: Sayings = {
  disclosures: {
    collector_initial: {
      long: "Nous sommes une société de recouvrement. Nous cherchons à recouvrer une dette, et toute information que vous nous donnez servira à cette fin.",
      short:
        "D'une société de recouvrement, pour recouvrer une dette; vos informations servent à cela.",
      said: /\brecouvrer (?:une|cette|la) dette\b.*\binformations?\b.*\b(?:serv|utilis)\w*\b/,
    },
    collector_subsequent: {
      long: "Ce message provient d’une société de recouvrement.",
      short: "D'une société de recouvrement.",
      spoken: "Cet appel provient d’une société de recouvrement.",
      said: /\b(?:d'une|une|est une) (?:societe|agence) de recouvrement\b/,
    },
    free_debt_advice: {
      long: `Conseils gratuits et confidentiels sur les dettes : ${britishAdvisers("fr", "et")}.`,
      short: `Conseils gratuits sur les dettes: ${britishAdviser("fr")}`,
      said: /\bconseils? gratuits?\b|\bmoneyhelper\b|\bstepchange\b/,
    },
    time_barred: {
      long: "La loi limite le délai pour agir en justice au sujet d’une dette. Vu l’ancienneté de celle-ci, nous n’agirons pas en justice.",
      short: "Vu l'ancienneté de cette dette, nous n'agirons pas en justice.",
      said: /\bn'agirons pas en justice\b/,
    },
  },
  stop: {
    byReply: "Répondez STOP pour ne plus recevoir de messages.",
    byLink: "Ne plus recevoir ces messages",
  },
  from: "De la part de",
  sayFirst: "Une fois certain de parler au client, et avant toute chose, dites :",
};
