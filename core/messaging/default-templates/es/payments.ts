import type { Words } from "../frame.ts";

/**
 * What a customer said they will pay, what we debit, and what has arrived. The short texts need no
 * á, í, ó or ú.
 */
export const paymentsEs: readonly Words[] = [
  {
    id: "promise_recorded",
    tone: "friendly",
    subject: "Gracias: anotamos su fecha de pago",
    opening: `Gracias por avisarnos. Anotamos cuánto piensa pagar y cuándo, y no le enviaremos \
recordatorios antes de esa fecha. Si algo cambia, díganoslo y lo vemos juntos.`,
    short: `gracias, queda anotado su pago de {{promise.amount}} para el {{promise.dueOn}}. Hasta \
entonces no le enviaremos recordatorios.`,
  },
  {
    id: "promise_due",
    tone: "friendly",
    subject: "Se acerca el día que eligió para pagar",
    opening: `Una nota breve sobre el día que eligió para su pago: {{promise.dueOn}}. Si ya lo programó, \
gracias: no tiene que hacer nada más.`,
    short:
      "le recordamos la fecha que ha elegido para pagar {{promise.amount}}: {{promise.dueOn}}.",
  },
  {
    id: "promise_kept",
    tone: "friendly",
    subject: "Gracias: su pago llegó como nos dijo",
    opening: `Su pago llegó tal como nos había dicho. Gracias por cumplirlo: no tiene que hacer nada \
más al respecto.`,
    short: "gracias, ya nos ha llegado su pago de {{promise.amount}}, tal como nos dijo.",
  },
  {
    id: "promise_broken",
    tone: "friendly",
    subject: "¿Surgió algo con su pago?",
    opening: `Había elegido un día para pagar y todavía no nos ha llegado todo. A todos nos surgen \
imprevistos. Si ya pagó, gracias: puede tardar unos días. Si no, elija el día que le convenga ahora.`,
    short: `no nos ha llegado todo su pago de {{promise.amount}} previsto para el {{promise.dueOn}}. \
Si ha pagado, gracias. Si no, elija otra fecha.`,
  },
  {
    id: "promise_broken",
    tone: "neutral",
    subject: "Ya pasó el día que eligió para pagar",
    opening: `Pensaba pagar a más tardar un día que ya pasó, y todavía no nos ha llegado todo. Si ya \
pagó, gracias: puede tardar unos días. Si algo cambió, elija otro día o pague en cuotas.`,
    short: `pensaba pagar {{promise.amount}} para el {{promise.dueOn}} y no nos ha llegado todo. Si \
ha pagado, gracias. Puede elegir otra fecha.`,
    spoken: `Pensaba pagar {{promise.amount}} a más tardar el {{promise.dueOn}} y no nos ha llegado \
todo. Quisiera saber si otro día le conviene más.`,
  },
  {
    id: "debit_notice",
    tone: "friendly",
    subject: "Próximo pago automático a {{creditor.name}}",
    opening: `Como acordamos en su plan, haremos el siguiente cobro de forma automática. No tiene \
que hacer nada. Si la fecha o el importe no le convienen, avísenos antes de ese día y no lo haremos.`,
    short: `el {{debit.on}} vamos a cobrar su pago de {{debit.amount}}. Si no le conviene, avise \
antes.`,
  },
  {
    id: "debit_retry",
    tone: "friendly",
    subject: "Su pago automático no se pudo hacer: próxima fecha",
    opening: `No pudimos hacer el cobro de su plan. Puede pasar, y su plan sigue en marcha. Lo \
intentaremos otra vez en la fecha siguiente. Si no le conviene, avísenos antes y no lo haremos.`,
    short: "no pudimos cobrar su pago de {{debit.amount}}. Vamos a cobrarlo el {{debit.on}}.",
  },
  {
    id: "debit_declined",
    tone: "friendly",
    subject: "Su pago automático no se pudo hacer",
    opening: `No pudimos hacer el siguiente cobro. Puede pasar, y su plan sigue en marcha. Puede \
pagarlo en su página, o contarnos si algo ha cambiado.`,
    short: "no pudimos cobrar su pago de {{debit.amount}}. Su plan sigue en marcha.",
  },
  {
    id: "payment_received",
    tone: "friendly",
    subject: "Gracias por su pago a {{creditor.name}}",
    opening: `Muchas gracias: recibimos su pago. \
{{#if payment.remaining}}Esto es lo que queda.{{else}}No le queda nada por pagar.{{/if}}`,
    short: `gracias por su pago de {{payment.amount}}. {{#if payment.remaining}}Queda por pagar: \
{{payment.remaining}}.{{else}}Ya no queda nada por pagar.{{/if}}`,
  },
  {
    id: "account_cured",
    tone: "friendly",
    subject: "Gracias: su cuenta está al día",
    opening: `Todo lo que estaba atrasado está pagado y su cuenta vuelve a estar al día. Gracias por \
resolverlo con nosotros.

Si vuelve a pasar algo así, díganoslo pronto: casi siempre hay una salida, y es más fácil \
encontrarla antes de que pase una fecha.`,
    short: "gracias, ya no queda nada atrasado: su cuenta vuelve a estar en regla.",
  },
];
