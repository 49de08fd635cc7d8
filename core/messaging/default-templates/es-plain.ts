import type { Template } from "../../policy/policy.ts";
import { debitTextsEs } from "./es-debit.ts";
import { planTextsEs } from "./es-plan.ts";
import { type PlainWords, toPlainTemplate } from "./frame.ts";

// The GSM alphabet has é, ñ, ¿ and ¡ but not á, í, ó or ú. The words are chosen to need none of
// those, because one of them more than doubles what a message costs.
const WAYS = "Pagar: {{links.pay}} Pedir ayuda: {{links.help}} Responda BAJA para no recibir SMS.";

const texts: readonly PlainWords[] = [
  {
    id: "due_soon",
    tone: "friendly",
    body: `{{creditor.name}}: le avisamos con tiempo, su pago de {{total}} vence {{#if dueOn}}el \
{{dueOn}}{{else}}pronto{{/if}}. ${WAYS}`,
  },
  {
    id: "reminder",
    tone: "friendly",
    body: `{{creditor.name}}: le recordamos su pago de {{total}}. Si ya lo hizo, muchas gracias. \
${WAYS}`,
  },
  {
    id: "reminder",
    tone: "neutral",
    body: `{{creditor.name}}: sigue pendiente su pago de {{total}}. Si ya lo hizo, no tiene que \
hacer nada. ${WAYS}`,
  },
  {
    id: "follow_up",
    tone: "neutral",
    body: `{{creditor.name}}: sigue pendiente su pago de {{total}}. Puede pagar todo, pagar en \
cuotas o pedirnos ayuda. ${WAYS}`,
  },
  {
    id: "follow_up",
    tone: "firm",
    body: `{{creditor.name}}: la fecha de su pago de {{total}} ya ha pasado. Le pedimos que pague \
todo, pague en cuotas o nos diga si hay un error. ${WAYS}`,
  },
  {
    id: "final_notice",
    tone: "firm",
    body: `{{creditor.name}}: aviso formal sobre su pago pendiente de {{total}}. Le pedimos que \
pague o que acuerde con nosotros la forma de hacerlo. Si no hay respuesta, una persona revisa su \
cuenta. ${WAYS}`,
  },
  {
    id: "plan_offer",
    tone: "friendly",
    body: `{{creditor.name}}: puede pagar {{total}} en cuotas. Vea antes las fechas y los \
importes: {{links.plan}} Pedir ayuda: {{links.help}} Responda BAJA para no recibir SMS.`,
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    body: `{{creditor.name}}: gracias, su plan de pagos ya tiene fecha. Primer pago: \
{{plan.firstAmount}} el {{plan.firstDueOn}}. ${WAYS}`,
  },
  {
    id: "installment_due",
    tone: "friendly",
    body: `{{creditor.name}}: el pago de su plan, {{#if installment}}{{installment.amount}}, \
vence el {{installment.dueOn}}{{else}}{{total}}, vence pronto{{/if}}. ${WAYS}`,
  },
  {
    id: "promise_recorded",
    tone: "friendly",
    body: `{{creditor.name}}: gracias, queda anotado su pago de {{promise.amount}} para el \
{{promise.dueOn}}. Hasta entonces no le enviaremos recordatorios. ${WAYS}`,
  },
  {
    id: "payment_received",
    tone: "friendly",
    body: `{{creditor.name}}: gracias por su pago de {{payment.amount}}. {{#if \
payment.remaining}}Queda por pagar: {{payment.remaining}}.{{else}}Ya no queda nada por \
pagar.{{/if}} Su cuenta: {{links.pay}} Pedir ayuda: {{links.help}} Responda BAJA para no recibir \
SMS.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    body: `{{creditor.name}}: este es el enlace que nos ha pedido para pagar {{total}}. ${WAYS}`,
  },
];

const script = (opening: string) => `Primero compruebe que habla con \
{{#if customer.name}}{{customer.name}}{{else}}el titular de la cuenta{{/if}}. Hasta entonces, y \
en un mensaje de voz, diga solo su nombre y un número para devolver la llamada.

Buenos días, le llamo de parte de {{creditor.name}}. ¿Es un buen momento para hablar?

${opening} El importe es de {{total}}{{#if dueOn}} y \
{{plural itemCount one="la fecha de pago era" other="la primera fecha de pago era"}} el \
{{dueOn}}{{/if}}. ¿Le parece correcto?

Si es correcto: puede pagar en su página y, si quiere, le envío el enlace: {{links.pay}} También \
podemos acordar ahora una fecha o un plan de pagos.

Si le resulta difícil pagar: gracias por contármelo. Busquemos algo que pueda asumir. También \
puede escribirnos aquí: {{links.help}}

Si hay un error: lo anoto, y no volveremos a pedirle este pago hasta haberlo revisado.

Si la persona pide que no la llamemos: dele las gracias, dígale que no volveremos a llamar y \
anótelo antes de colgar.`;

const scripts: readonly PlainWords[] = [
  {
    id: "reminder",
    tone: "friendly",
    body: script(`Le llamo para recordarle, por si se pasó por alto, \
{{plural itemCount one="una factura pendiente" other="unas facturas pendientes"}}.`),
  },
  {
    id: "follow_up",
    tone: "neutral",
    body: script(`Le escribimos sobre \
{{plural itemCount one="una factura" other="unas facturas"}} y quisiera saber cómo podemos \
ayudarle.`),
  },
];

const letter = (opening: string) => `{{creditor.name}}
{{#if creditor.postalAddress}}
{{creditor.postalAddress}}
{{/if}}

{{#if customer.name}}A la atención de {{customer.name}}:{{else}}A quien corresponda:{{/if}}

${opening}

> Total a pagar: {{total}}
{{#if dueOn}}
> {{plural itemCount one="Vencimiento" other="Primer vencimiento"}}: {{dueOn}}
{{/if}}

{{#if items}}
| Factura | Vence | Saldo |
{{#each items}}
| {{number}} | {{dueOn}} | {{balance}} |
{{/each}}
{{/if}}

Puede pagar en su página: {{links.pay}}

Si le resulta difícil pagar, puede pedir ayuda o pagar en cuotas: {{links.help}} Si ve algo que \
no es correcto, avísenos y lo revisaremos antes de volver a escribirle sobre el pago.

También puede escribir a {{creditor.email}}{{#if creditor.phone}} o llamar al \
{{creditor.phone}}{{/if}}. Para no recibir más cartas, use {{links.stop}} o escríbanos.

Un saludo cordial,
{{creditor.name}}`;

const letters: readonly PlainWords[] = [
  {
    id: "reminder",
    tone: "neutral",
    body: letter(`Todavía no vemos el pago de \
{{plural itemCount one="la siguiente factura" other="las siguientes facturas"}}. Si ya va en \
camino, muchas gracias: no hace falta que responda.`),
  },
  {
    id: "follow_up",
    tone: "neutral",
    body: letter(`El saldo que ve abajo sigue pendiente. Puede pagarlo, pagarlo en cuotas o \
decirnos cómo podemos ayudarle.`),
  },
];

export const plainTemplatesEs: readonly Template[] = [
  ...[...texts, ...planTextsEs, ...debitTextsEs].map((words) =>
    toPlainTemplate("sms", "es", words),
  ),
  ...scripts.map((words) => toPlainTemplate("voice", "es", words)),
  ...letters.map((words) => toPlainTemplate("letter", "es", words)),
];
