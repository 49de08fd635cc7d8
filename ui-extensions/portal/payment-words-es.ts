import type { paymentWordsEn } from "./payment-words-en.ts";

/** What the customer page says about payments made, in Spanish. */
export const paymentWordsEs: typeof paymentWordsEn = {
  paymentsLink: "Pagos y recibos",
  paymentsTitle: "Pagos y recibos",
  paymentsLead: "Todo lo que nos ha llegado, lo más reciente primero.",
  paymentsNone: "Todavía no nos ha llegado ningún pago. Puede tardar unos días.",
  paymentsOlder: (count) => `Se muestran los últimos ${count}. Para ver anteriores, pregúntenos.`,
  paymentKind: {
    payment: "Pago",
    credit: "Abono",
    refund: "Devolución a usted",
    chargeback: "Pago retirado por su banco",
    credit_cancelled: "Abono cancelado",
  },
  paymentTakenBack: "Retirado",
  paymentPartTakenBack: (amount) => `${amount} retirados`,
  receiptSee: "Recibo",
  receiptTitle: "Recibo",
  receiptReceived: (date) => `Recibido el ${date}. Gracias.`,
  receiptAmount: "Importe recibido",
  receiptReference: "Referencia",
  receiptAccount: "Cuenta",
  receiptFrom: "Recibido por",
  receiptPaid: "Qué se pagó",
  receiptNothing: "Todavía no ha hecho falta para ninguna factura y queda a su favor.",
  receiptCredit: "A su favor",
  receiptTotal: "Total",
  receiptBack: "Todos los pagos",
  receiptDownload: "Descargar el recibo (PDF)",
  receiptFile: "recibo",
};
