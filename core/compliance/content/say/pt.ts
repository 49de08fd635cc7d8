import { britishAdviser, britishAdvisers, type Sayings } from "./sayings.ts";

export const sayPt: Sayings = {
  disclosures: {
    collector_initial: {
      long: "Somos uma empresa de cobrança. Tentamos cobrar uma dívida, e toda informação que nos der será usada para esse fim.",
      short:
        "De uma empresa de cobrança, para cobrar uma dívida; os dados que nos der são usados para isso.",
      said: /\bcobrar (?:uma|esta|a) divida\b.*\b(?:informacao|informacoes|dados)\b.*\busad[ao]s?\b/,
    },
    collector_subsequent: {
      long: "Esta mensagem é de uma empresa de cobrança.",
      short: "De uma empresa de cobrança.",
      spoken: "Esta ligação é de uma empresa de cobrança.",
      said: /\b(?:de|somos|e) (?:uma )?(?:empresa|agencia) de cobranca\b/,
    },
    free_debt_advice: {
      long: `Orientação gratuita e confidencial sobre dívidas: ${britishAdvisers("pt", "e")}.`,
      short: `Orientação gratuita sobre dívidas: ${britishAdviser("pt")}`,
      said: /\b(?:orientacao|aconselhamento|ajuda|conselho) gratuit[ao]\b|\bmoneyhelper\b|\bstepchange\b/,
    },
    time_barred: {
      long: "A lei limita o prazo para cobrar uma dívida na justiça. Pela antiguidade desta, não iremos à justiça.",
      short: "Pela antiguidade desta dívida, não iremos à justiça.",
      said: /\bnao iremos a justica\b/,
    },
  },
  stop: {
    byReply: "Responda STOP para sair.",
    byLink: "Não receber mais estas mensagens",
  },
  from: "De",
  sayFirst: "Quando souber que fala com o cliente, e antes de mais nada, diga:",
};
