import type { Words } from "../frame.ts";

const PART = "{{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}";

/** A payment plan, from its offer to its end. The short texts need no á, í, ó or ú. */
export const plansEs: readonly Words[] = [
  {
    id: "plan_offer",
    tone: "friendly",
    subject: "Puede pagar en cuotas, si así le conviene más",
    opening: `Si pagar {{total}} de una vez no es fácil en este momento, puede repartirlo en \
varios pagos. Verá cada fecha y cada importe antes de aceptar.\
{{#if plan.acceptBy}} Puede aceptar esta propuesta hasta el {{plan.acceptBy}}.{{/if}}`,
    short: "puede pagar {{total}} en cuotas. Vea cada fecha e importe antes de aceptar.",
  },
  {
    id: "plan_offer",
    tone: "neutral",
    subject: "Un plan de pagos para su saldo con {{creditor.name}}",
    opening: `Puede pagar {{total}} en varios pagos. Cada fecha y cada importe se muestran antes de \
aceptar.{{#if plan.acceptBy}} Puede aceptar esta propuesta hasta el {{plan.acceptBy}}.{{/if}}`,
    short: "tiene listo un plan de pagos para {{total}}. Puede verlo antes de aceptar.",
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    subject: "Su plan de pagos con {{creditor.name}} está listo",
    opening: `Gracias por acordarlo con nosotros. Estos son sus pagos. Mientras los cumpla, no le \
enviaremos recordatorios de las facturas que cubren.`,
    short: `gracias, su plan de pagos ya tiene fecha. Primer pago: {{plan.firstAmount}} el \
{{plan.firstDueOn}}.`,
  },
  {
    id: "installment_due",
    tone: "friendly",
    subject: "El pago de su plan con {{creditor.name}}",
    opening: `Este es el siguiente pago de su plan. Si ya lo programó, no tiene que hacer nada \
más. Si la fecha ya no le conviene, díganoslo antes de que pase y lo vemos juntos.`,
    short: `el pago de su plan, {{#if installment}}{{installment.amount}}, vence el \
{{installment.dueOn}}{{else}}{{total}}, vence pronto{{/if}}.`,
  },
  {
    id: "installment_due",
    tone: "neutral",
    subject: "El siguiente pago de su plan con {{creditor.name}}",
    opening: `Vence el siguiente pago de su plan. Si ya lo programó, no tiene que hacer nada más.`,
    short: `{{#if installment}}el pago de {{installment.amount}} de su plan vence el \
{{installment.dueOn}}{{else}}el pago de {{total}} de su plan vence pronto{{/if}}.`,
  },
  {
    id: "installment_missed",
    tone: "friendly",
    subject: "Una cuota de su plan aún no nos ha llegado",
    opening: `Una cuota de su plan aún no nos ha llegado. Puede pasar. Páguela cuando pueda en los \
próximos días y su plan sigue como se acordó. Si acaba de pagar, gracias: no tiene que hacer nada \
más.`,
    short: `no nos ha llegado la cuota de ${PART} de su plan. Al pagarla, el plan sigue.`,
    spoken: "Una cuota de su plan aún no nos ha llegado y me gustaría que el plan siga adelante.",
  },
  {
    id: "installment_missed",
    tone: "neutral",
    subject: "Una cuota de su plan está atrasada",
    opening: `La cuota siguiente no nos ha llegado. Al pagarla, su plan sigue como se acordó. Si la \
fecha ya no le conviene, díganoslo y lo miramos juntos.`,
    short: `la cuota de ${PART} de su plan va con retraso. Al pagarla, el plan sigue igual.`,
  },
  {
    id: "installment_missed",
    tone: "firm",
    subject: "Por favor, respóndanos: una cuota de su plan está atrasada",
    opening: `La cuota siguiente sigue sin llegar. Por favor, páguela o díganos qué le convendría: \
un plan con una cuota sin pagar termina a los pocos días, y preferimos que siga.`,
    short: `la cuota de ${PART} de su plan sigue sin llegar. Le pedimos que pague o nos diga qué \
le conviene.`,
  },
  {
    id: "plan_broken",
    tone: "neutral",
    subject: "Su plan de pagos ha terminado, y cómo recuperarlo",
    opening: `Una cuota no nos llegó a tiempo, así que el plan ha terminado y las facturas vuelven a \
contar. Puede pasar, y hay vuelta atrás: su página dice qué recupera el plan y le deja elegir otro.`,
    short: `su plan de pagos ha terminado porque una cuota no nos ha llegado. Pendiente: {{total}}. \
Puede recuperarlo.`,
    spoken: "Su plan de pagos ha terminado porque una cuota no nos llegó. Hay vuelta atrás.",
  },
  {
    id: "plan_reinstated",
    tone: "friendly",
    subject: "Su plan de pagos sigue",
    opening: `Buenas noticias: su plan sigue. Estas son las cuotas que faltan. Mientras las pague a \
tiempo, no le recordaremos las facturas que incluyen.`,
    short: `su plan de pagos sigue. {{#if installment}}Lo siguiente: {{installment.amount}} el \
{{installment.dueOn}}.{{else}}Pendiente: {{total}}.{{/if}}`,
  },
  {
    id: "plan_completed",
    tone: "friendly",
    subject: "Su plan está pagado. ¡Gracias!",
    opening: `Ha hecho todos los pagos de su plan. Gracias por llevarlo hasta el final: no queda nada \
por pagar de él y no tiene que hacer nada más.`,
    short: "gracias, su plan de {{plan.total}} queda pagado por completo.",
  },
  {
    id: "plan_cancelled",
    tone: "friendly",
    subject: "Se canceló su plan de pagos",
    opening: `Se canceló su plan de pagos. Lo que ha pagado queda pagado, y las facturas cuentan como \
antes. Si no lo esperaba, por favor, díganoslo.`,
    short: "se ha cancelado su plan de pagos. Lo pagado queda pagado. Pendiente: {{total}}.",
  },
];
