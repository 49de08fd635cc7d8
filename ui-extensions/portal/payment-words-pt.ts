import type { paymentWordsEn } from "./payment-words-en.ts";

/** What the customer page says about payments made, in Portuguese. */
export const paymentWordsPt: typeof paymentWordsEn = {
  paymentsLink: "Pagamentos e recibos",
  paymentsTitle: "Pagamentos e recibos",
  paymentsLead: "Tudo o que recebemos, o mais recente primeiro.",
  paymentsNone: "Ainda não recebemos nenhum pagamento. Pode levar alguns dias.",
  paymentsOlder: (count) => `São mostrados os últimos ${count}. Para anteriores, pergunte-nos.`,
  paymentKind: {
    payment: "Pagamento",
    credit: "Crédito",
    refund: "Devolução",
    chargeback: "Pagamento retirado pelo seu banco",
    credit_cancelled: "Crédito cancelado",
  },
  paymentTakenBack: "Retirado",
  paymentPartTakenBack: (amount) => `${amount} retirados`,
  receiptSee: "Recibo",
  receiptTitle: "Recibo",
  receiptReceived: (date) => `Recebido em ${date}. Obrigado.`,
  receiptAmount: "Valor recebido",
  receiptReference: "Referência",
  receiptAccount: "Conta",
  receiptFrom: "Recebido por",
  receiptPaid: "O que foi pago",
  receiptNothing: "Ainda não foi preciso para nenhuma fatura e fica a seu favor.",
  receiptCredit: "A seu favor",
  receiptTotal: "Total",
  receiptBack: "Todos os pagamentos",
  receiptDownload: "Baixar o recibo (PDF)",
  receiptFile: "recibo",
};
