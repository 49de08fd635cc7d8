import type { EmailWords, PlainWords } from "./frame.ts";

const HELP = `Si las fechas ya no le convienen, [cuéntenos]({{links.help}}) y buscaremos otras. \
También puede escribir a {{creditor.email}}{{#if creditor.phone}} o llamar al \
{{creditor.phone}}{{/if}}.`;

const MISSED = `> Cuota atrasada: {{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}
{{#if installment}}
> Vencía el: {{installment.dueOn}}
{{/if}}`;

const PAY_LATE =
  "[Pagar {{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}]({{links.pay}})";

const REST = `> Total del plan: {{plan.total}}
{{#if items}}

| Cuota | Fecha | Importe |
{{#each items}}
| {{number}} | {{dueOn}} | {{balance}} |
{{/each}}
{{/if}}`;

/** Lo que pasa con un plan o una promesa una vez dados, un mensaje para cada momento. */
export const planEmailsEs: readonly EmailWords[] = [
  {
    id: "installment_missed",
    tone: "friendly",
    subject: "Una cuota de su plan aún no nos ha llegado",
    opening: `Una cuota de su plan aún no nos ha llegado. Puede pasar. Páguela cuando pueda en los \
próximos días y su plan sigue como se acordó. Si acaba de pagar, gracias: no tiene que hacer nada \
más.`,
    facts: MISSED,
    buttons: [PAY_LATE],
    help: HELP,
  },
  {
    id: "installment_missed",
    tone: "neutral",
    subject: "Una cuota de su plan está atrasada",
    opening: `La cuota siguiente no nos ha llegado. Al pagarla, su plan sigue como se acordó. Si la \
fecha ya no le conviene, díganoslo y lo miramos juntos.`,
    facts: MISSED,
    buttons: [PAY_LATE],
    help: HELP,
  },
  {
    id: "installment_missed",
    tone: "firm",
    subject: "Por favor, respóndanos: una cuota de su plan está atrasada",
    opening: `La cuota siguiente sigue sin llegar. Por favor, páguela o díganos qué le convendría: \
un plan con una cuota sin pagar termina a los pocos días, y preferimos que siga.`,
    facts: MISSED,
    buttons: [PAY_LATE],
    help: HELP,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    subject: "Su plan de pagos ha terminado, y cómo recuperarlo",
    opening: `Una cuota no nos llegó a tiempo, así que el plan ha terminado y las facturas vuelven a \
contar. Puede pasar, y hay vuelta atrás: su página dice qué recupera el plan y le deja elegir otro.`,
    buttons: ["[Ver qué puedo hacer]({{links.pay}})", "[Elegir otro plan]({{links.plan}})"],
    help: HELP,
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    subject: "Su plan de pagos sigue",
    opening: `Buenas noticias: su plan sigue. Estas son las cuotas que faltan. Mientras las pague a \
tiempo, no le recordaremos las facturas que incluyen.`,
    facts: REST,
    buttons: ["[Ver mi plan]({{links.pay}})"],
    help: HELP,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    subject: "Su plan está pagado. ¡Gracias!",
    opening: `Ha hecho todos los pagos de su plan. Gracias por llevarlo hasta el final: no queda nada \
por pagar de él y no tiene que hacer nada más.`,
    facts: "> Pagado en total: {{plan.total}}",
    buttons: ["[Ver mi cuenta]({{links.pay}})"],
    help: `¿Tiene alguna pregunta? [Pregúntenos]({{links.help}}), o escriba a {{creditor.email}}\
{{#if creditor.phone}} o llame al {{creditor.phone}}{{/if}}.`,
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    subject: "Se canceló su plan de pagos",
    opening: `Se canceló su plan de pagos. Lo que ha pagado queda pagado, y las facturas cuentan como \
antes. Si no lo esperaba, por favor, díganoslo.`,
    buttons: ["[Ver mi cuenta]({{links.pay}})", "[Elegir otro plan]({{links.plan}})"],
    help: HELP,
  },
  {
    id: "promise_broken",
    tone: "neutral",
    subject: "Ya pasó el día que eligió para pagar",
    opening: `Pensaba pagar a más tardar un día que ya pasó, y todavía no nos ha llegado todo. Si ya \
pagó, gracias: puede tardar unos días. Si algo cambió, elija otro día o pague en cuotas.`,
    facts: "> Pensaba pagar: {{promise.amount}}\n> A más tardar el: {{promise.dueOn}}",
    buttons: ["[Pagar {{total}}]({{links.pay}})", "[Pagar en cuotas]({{links.plan}})"],
    help: HELP,
  },
];
// The GSM alphabet has no á, í, ó or ú, and one of them more than doubles what a message costs.
const WAYS = "{{links.pay}} Pedir ayuda: {{links.help}} Responda BAJA para no recibir SMS.";

export const planTextsEs: readonly PlainWords[] = [
  {
    id: "installment_missed",
    tone: "friendly",
    body: `{{creditor.name}}: no nos ha llegado la cuota de {{#if installment}}\
{{installment.amount}}{{else}}{{total}}{{/if}} de su plan. Al pagarla, el plan sigue: ${WAYS}`,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    body: `{{creditor.name}}: su plan de pagos ha terminado porque una cuota no nos ha llegado. \
Pendiente: {{total}}. Para recuperarlo: ${WAYS}`,
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    body: `{{creditor.name}}: su plan de pagos sigue. {{#if installment}}Lo siguiente: \
{{installment.amount}} el {{installment.dueOn}}.{{else}}Pendiente: {{total}}.{{/if}} ${WAYS}`,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    body: `{{creditor.name}}: gracias, su plan de {{plan.total}} queda pagado por completo. Pedir \
ayuda: {{links.help}} Ver: {{links.pay}} Responda BAJA para no recibir SMS.`,
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    body: `{{creditor.name}}: se ha cancelado su plan de pagos. Lo pagado queda pagado. Pendiente: \
{{total}}. ${WAYS}`,
  },
  {
    id: "promise_broken",
    tone: "neutral",
    body: `{{creditor.name}}: pensaba pagar {{promise.amount}} a tiempo para el \
{{promise.dueOn}} y no nos ha llegado todo. Si ha pagado, gracias. Pagar o elegir otra fecha: \
${WAYS}`,
  },
];
