import type { planWordsEn } from "./plan-words-en.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("pt");

/** What the customer page says about plans, in Portuguese. */
export const planWordsPt: typeof planWordsEn = {
  planBrokenTitle: "O seu plano de pagamento terminou",
  planBrokenBody:
    "Um pagamento não chegou a tempo. Pode acontecer. Escolha abaixo o que lhe convém agora, ou fale " +
    "com a gente.",

  planTitle: "O seu plano de pagamento",
  planActive: "Em dia",
  planMissed: "Um pagamento está atrasado",
  planMissedBody:
    "Um pagamento ainda não chegou. Pode pagá-lo agora e manter o plano. Se as datas já não servem, " +
    "avise-nos.",
  planNext: (amount, date) => `Próxima: ${amount} em ${date}`,
  planLateNow: (amount, date) => `Em atraso: ${amount} desde ${date}`,
  planCalendar: "Adicionar as datas ao calendário",
  planStatus: {
    planned: "Prevista",
    paid: "Paga",
    part_paid: "Paga em parte",
    due: "Vence hoje",
    missed: "Em atraso",
    moved: "Passa para o fim",
  },
  planPayments: (count, amount) => `${plural(count, "parcela", "parcelas")} de ${amount}`,
  planPaymentsUpTo: (count, amount) =>
    `${plural(count, "parcela", "parcelas")}, nenhuma acima de ${amount}`,
  planTotal: (amount) => `Total ${amount}. Sem juros nem taxas.`,
  planTotalCharged: (amount, charges) => `Total ${amount}, dos quais ${charges} são juros e taxas.`,
  planTotalWaived: (amount, waived) => `Total ${amount}. Não pedimos os outros ${waived}.`,
  planFromTo: (first, last) => `A primeira em ${first}, a última em ${last}`,
  planWhy: {
    recommended: "Um bom meio-termo",
    shortest: "Termina mais cedo",
    longest: "Parcelas menores",
    offered: "A nossa oferta",
  },
  offerTitle: "Temos uma oferta",
  offerUntil: (date) => `Válida até ${date}.`,
  offerSee: "Ver a oferta",
  planPageTitle: "Pagar em parcelas",
  planPageLead: "Escolha o que lhe convém. Verá cada data e valor antes de aceitar.",
  planSee: "Ver este plano",
  planNone: {
    nothing_past_due: "Nada está vencido, por isso não há o que dividir.",
    plan_running: "Já tem um plano de pagamento.",
    offer_open: "Fizemos uma oferta. Aceite-a ou escolha os seus próprios valores e datas.",
    held: "Agora não podemos combinar um plano nesta página. Por favor, fale com a gente.",
    too_small: "O valor é pequeno demais para parcelas. Pode pagar uma parte agora.",
    needs_approval:
      "Aqui um plano precisa do acordo de uma pessoa. Entre em contato e procuramos um em conjunto.",
  },
  planReviewTitle: "O seu plano, parcela por parcela",
  planPayment: "Parcela",
  planDate: "Data",
  planAmount: "Valor",
  planTerm: {
    reminders: "Enquanto estiver em dia, só lembramos as suas próprias datas.",
    early: "Pode pagar antes ou pagar mais quando quiser, sem custo.",
    late: (days) =>
      days === 0
        ? "Uma parcela conta como não paga a partir do dia seguinte à sua data."
        : `Uma parcela conta como não paga com mais de ${plural(days, "dia", "dias")} de atraso.`,
    ends: (days, inARow) =>
      `Termina se uma parcela tiver mais de ${plural(days, "dia", "dias")} de atraso` +
      (inARow === 1 ? " ou não for paga." : ` ou se ${inARow} seguidas não forem pagas.`),
    back: {
      payment: "Se terminar, pagar o que estiver vencido até então o traz de volta.",
      agreement: "Se terminar, fale com a gente: podemos combinar continuar.",
    },
    waived: (amount) =>
      `Quando todos os pagamentos chegarem a tempo, não pedimos os ${amount} restantes.`,
    waiverLost:
      "Se ainda faltar um pagamento depois da última data, volta a ser devido o valor inteiro, menos " +
      "o que já pagou.",
    change: "Se uma data deixar de servir, avise-nos e procuramos outra.",
  },
  planOwnTitle: "Um plano à sua medida",
  planOwnLead: "Escolha e veja cada data e valor antes de aceitar qualquer coisa.",
  planOwnLink: "Escolher os meus valores e datas",
  planAffordLink: "Dizer quanto posso pagar",
  planOwnBy: "O que prefere escolher?",
  planOwnByCount: "Quantas parcelas",
  planOwnByAmount: "Quanto posso pagar de cada vez",
  planOwnCount: "Número de parcelas",
  planOwnCountHint: (max) => `De 2 a ${max}.`,
  planOwnAmount: "Cada parcela",
  planOwnAmountHint: (min) => `A partir de ${min}.`,
  planOwnEvery: "Frequência",
  planOwnFirst: "Primeira parcela em",
  planOwnFirstHint: (last) => `Hoje ou mais tarde, até ${last}.`,
  planOwnShow: "Mostrar este plano",
  planOwnChange: "Alterar",
  planRhythm: {
    usual: "Como de costume",
    week: "Toda semana",
    two_weeks: "A cada duas semanas",
    half_month_1_15: "Nos dias 1 e 15",
    half_month_15_last: "No dia 15 e no último dia",
    month: "Todo mês",
    last_working_day: "No último dia útil do mês",
  },
  planOwnWhy: "A sua escolha",
  planNotTitle: "Isso não podemos combinar aqui",
  planNot: {
    too_long: "Levaria mais tempo do que podemos combinar nesta página.",
    too_small: "As parcelas seriam menores do que podemos combinar nesta página.",
    too_late: "O primeiro pagamento viria mais tarde do que podemos combinar nesta página.",
    too_few: "Isso é um só pagamento. Pode simplesmente pagar, ou dizer quando o fará.",
    other: "Não é algo que esta página possa combinar.",
  },
  planNotTalk: "Se precisar de outra coisa, avise-nos. Vemos isso em conjunto.",
  planNearest: "O mais parecido que podemos combinar agora",
  planNearestSee: "Ver este plano",
  planCopy: "Baixar o plano (PDF)",
  planProgress: (paid, total) => `${paid} de ${total} pagos`,
  planPayLate: (amount) => `Pague ${amount} e o plano volta a estar em dia.`,
  planBackTitle: (amount) => `Pague ${amount} para recuperar o seu plano`,
  planBackBody:
    "Um pagamento não chegou a tempo e o plano terminou. Pode acontecer. Pague isto e ele continua " +
    "como combinado, ou escolha abaixo o que lhe convém agora.",
  planAccept: "Aceitar este plano",
  planOther: "Ver outros planos",
};
