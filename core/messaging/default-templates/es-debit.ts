import type { EmailWords, PlainWords } from "./frame.ts";

const WAYS = "Pagar: {{links.pay}} Pedir ayuda: {{links.help}} Responda BAJA para no recibir SMS.";

/** Debits of a saved method: announced, tried again, given up. */
export const debitEmailsEs: readonly EmailWords[] = [
  {
    id: "debit_notice",
    tone: "friendly",
    subject: "Próximo pago automático a {{creditor.name}}",
    opening: `Como acordamos en su plan, haremos el siguiente cobro de forma automática. No tiene \
que hacer nada. Si la fecha o el monto no le convienen, avísenos antes de ese día y no lo haremos.`,
    facts: "> Este pago: {{debit.amount}}\n> Fecha: {{debit.on}}",
    buttons: ["[Ver mi plan]({{links.pay}})"],
  },
  {
    id: "debit_retry",
    tone: "friendly",
    subject: "Su pago automático no se pudo hacer: próxima fecha",
    opening: `No pudimos hacer el cobro de su plan. Puede pasar, y su plan sigue en marcha. Lo \
intentaremos otra vez en la fecha siguiente. Si no le conviene, avísenos antes y no lo haremos.`,
    facts: "> Este pago: {{debit.amount}}\n> Próxima fecha: {{debit.on}}",
    buttons: ["[Pagar {{debit.amount}}]({{links.pay}})"],
  },
  {
    id: "debit_declined",
    tone: "friendly",
    subject: "Su pago automático no se pudo hacer",
    opening: `No pudimos hacer el siguiente cobro. Puede pasar, y su plan sigue en marcha. Puede \
pagarlo en su página, o contarnos si algo ha cambiado.`,
    facts: "> Pago: {{debit.amount}}\n> Fecha: {{debit.on}}",
    buttons: ["[Pagar {{debit.amount}}]({{links.pay}})"],
  },
];

export const debitTextsEs: readonly PlainWords[] = [
  {
    id: "debit_notice",
    tone: "friendly",
    body: `{{creditor.name}}: el {{debit.on}} vamos a cobrar su pago de {{debit.amount}}. Si no le \
conviene, escriba antes: {{links.help}} Su cuenta: {{links.pay}} Responda BAJA para no recibir SMS.`,
  },
  {
    id: "debit_retry",
    tone: "friendly",
    body: `{{creditor.name}}: no pudimos cobrar su pago de {{debit.amount}}. Vamos a cobrarlo el \
{{debit.on}}. ${WAYS}`,
  },
  {
    id: "debit_declined",
    tone: "friendly",
    body: `{{creditor.name}}: no pudimos cobrar su pago de {{debit.amount}}. Su plan sigue en \
marcha. ${WAYS}`,
  },
];
