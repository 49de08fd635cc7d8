import type { changeWordsEn } from "./change-words-en.ts";

/** What the customer page says about changing a plan, and asking a person for one, in Portuguese. */
export const changeWordsPt: typeof changeWordsEn = {
  changeLink: "Alterar o plano",
  changeTitle: "Alterar o seu plano",
  changeLead: "Verá cada data e valor antes que algo mude.",
  changeBy: "O que ajudaria?",
  changeByMove: "Um dia posterior para a próxima parcela",
  changeByAmount: "Outro valor de cada vez",
  changeTo: "Próxima parcela em",
  changeToHint: (after) => `Um dia depois de ${after}. As outras datas ficam.`,
  changeAmountHint: (now, left) => `Agora ${now}. Resta pagar: ${left}.`,
  changeShow: "Mostrar o plano alterado",
  changeAccept: "Alterar o meu plano assim",
  changeAgain: "Escolher outra coisa",
  changeAutopay:
    "Os pagamentos automáticos pertencem ao plano atual. Terminam com ele, e depois pode ativá-los de " +
    "novo.",
  changeSettlement: "Só uma pessoa pode alterar este acordo. Por favor, fale com a gente.",
  askTitle: "Uma pessoa precisa concordar",
  askLead:
    "Esta página não pode combinar isso sozinha. Envie o pedido: uma pessoa decide e escreve. Até lá, " +
    "o que foi combinado continua igual.",
  askMessage: "Por que isso ajudaria?",
  askMessageHint: "Poucas palavras bastam. Não precisa dizer nada sobre a sua saúde.",
  askSend: "Enviar pedido",
};
