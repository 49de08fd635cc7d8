import type { autopayWordsEn } from "./autopay-words-en.ts";

/** What the customer page says about paying a plan automatically, in Portuguese. */
export const autopayWordsPt: typeof autopayWordsEn = {
  autopayLink: "Pagar automaticamente",
  autopayOn: (method) => `Pago automaticamente com ${method}.`,
  autopayChange: "Alterar ou parar",
  autopayTitle: "Pagar o plano automaticamente",
  autopayLead: "Cada parcela é cobrada na sua data, sem que precise se lembrar.",
  autopayWhat: [
    "Escrevemos antes de cada cobrança, com pelo menos três dias úteis, com o valor e a data.",
    "Nunca cobramos mais do que anunciamos, e cobramos menos quando resta menos a pagar.",
    "Se uma data estiver perto demais para essa mensagem, cobramos alguns dias depois e avisamos antes.",
    "Pode parar aqui quando quiser, sem custo.",
  ],
  autopaySoon: (amount, date) =>
    `A próxima parcela está perto: ${amount} serão cobrados em ${date} sem outra mensagem.`,
  autopayTest: "Isto é um teste: um cartão de teste fica guardado e nenhum dinheiro real circula.",
  autopayDates: "O que seria cobrado, e quando",
  autopayAgree: "Concordo que estas parcelas sejam cobradas nas suas datas até que eu pare",
  autopaySet: "Ativar pagamentos automáticos",
  autopayIsOn: (method, date) =>
    `Os pagamentos automáticos estão ativos desde ${date}, com ${method}.`,
  autopayStop: "Parar pagamentos automáticos",
  autopayStopHint:
    "A partir de agora nada é cobrado, nem o que já foi anunciado. O plano continua como combinado.",
};
