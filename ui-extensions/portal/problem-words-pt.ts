import type { problemWordsEn } from "./problem-words-en.ts";

/** What the page says in Portuguese when something can't be done. */
export const problemWordsPt: typeof problemWordsEn = {
  errorPrefix: "Erro: ",
  summaryTitle: "Por favor, verifique isto",
  fields: {
    amount_missing: "Escreva um valor.",
    amount_not_a_number: (example) => `Escreva o valor em algarismos, como ${example}.`,
    amount_too_many_decimals: (example) =>
      `Há algarismos demais depois da vírgula. Escreva como ${example}.`,
    amount_zero: "Escreva um valor acima de zero.",
    amount_too_large: (max) => `É mais do que está em aberto. Escreva até ${max}.`,
    amount_same: "Esse é o valor que paga agora. Escolha um menor ou maior.",
    date_missing: "Escolha um dia.",
    date_not_a_date: (example) => `Escreva o dia como ano-mês-dia, por exemplo ${example}.`,
    date_past: "Escolha hoje ou um dia posterior.",
    date_not_after: (after) => `Escolha um dia depois de ${after}.`,
    date_too_late: (last) => `Escolha um dia até ${last}, ou fale com a gente sobre um posterior.`,
    text_too_long: (max) => `Por favor, use até ${max} caracteres.`,
    count_not_a_number: (max) => `Escreva um número de 2 a ${max}.`,
    choice_missing: "Escolha uma opção.",
    agree_missing: "Marque esta caixa para aceitar, ou volte: nada foi ativado.",
    currency_unknown: "Escolha uma destas moedas.",
  },
  refusals: {
    nothing_owed: "Já não há nada em aberto, por isso não há o que pagar.",
    amount_too_large: "O valor é maior do que está em aberto. Nada foi cobrado.",
    payment_declined: "O pagamento não foi concluído. Nada foi cobrado. Tente de novo.",
    plan_running: "Já tem um plano de pagamento.",
    no_running_plan: "O plano já não está em curso, por isso nada mais pode ser feito por ele.",
    no_leave: "Os pagamentos automáticos já estavam desativados.",
    offer_gone: "Este plano já não está disponível. Isto é o que podemos oferecer agora.",
    terms_changed: "O plano mudou desde que o viu. Por favor, veja-o de novo.",
    offer_expired: "Esta oferta venceu. Isto é o que podemos oferecer agora.",
    offer_open: "Já pediu um plano, ou fizemos uma oferta. Vamos resolver isso primeiro.",
    renegotiated_too_often:
      "O plano já mudou tantas vezes quanto esta página permite. Por favor, fale com a gente.",
    promise_open: "Já nos indicou um dia. Se mudou, fale com a gente.",
    date_past: "Escolha hoje ou um dia posterior.",
    date_too_late: "Esse dia está longe demais. Escolha um anterior ou fale com a gente.",
    held: "Agora não é possível fazer isto nesta página. Por favor, fale com a gente.",
    unknown_invoice: "Já não encontramos esta fatura. Por favor, escolha de novo.",
    unknown_channel: "Não temos endereço para isto. Por favor, escolha de novo.",
    other: "Não funcionou e nada mudou. Tente de novo ou fale com a gente.",
  },
  staleTitle: "Por favor, envie mais uma vez",
  staleBody:
    "Este formulário já não era válido, por isso não fizemos nada. Volte à sua conta e tente de novo.",
  staleLink: "Voltar à sua conta",
  tooLargeTitle: "O texto era longo demais",
  tooLargeBody: "Não fizemos nada com ele. Volte e envie uma mensagem mais curta.",
  faultTitle: "Algo falhou do nosso lado",
  faultBody:
    "Volte à sua conta: ela mostra o que foi feito. Se estava pagando e o pagamento ainda não aparece, " +
    "espere um pouco antes de tentar de novo, ou entre em contato.",
  expiredTitle: "Este link venceu",
  expiredBody: "Os links funcionam por tempo limitado, para proteger os seus dados.",
  unknownTitle: "Este link não funciona",
  unknownBody:
    "Pode ter sido cortado ou alterado no caminho. Tente abri-lo de novo diretamente da mensagem.",
  newLink:
    "Para um novo link, abra a última mensagem que recebeu, ou responda a ela e peça um. Também pode " +
    "ligar para o número dessa mensagem.",
  newLinkTitle: "Como obter um novo link",
};
