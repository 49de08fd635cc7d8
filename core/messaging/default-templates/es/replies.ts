import type { ReplyWords } from "../frame.ts";

// The short texts use no á, í, ó or ú, which the cheap SMS alphabet lacks.

const BY = "{{#if answerBy}} a más tardar el {{answerBy}}{{/if}}";
const SHORT_BY = "{{#if answerBy}} Fecha prevista: {{answerBy}}.{{/if}}";
const REACH = `También puede escribir a {{creditor.email}}{{#if creditor.phone}} o llamar al \
{{creditor.phone}}{{/if}}.`;

/** Lo que lee un cliente después de escribirnos: que lo hemos leído y qué pasa ahora. */
export const repliesEs: readonly ReplyWords[] = [
  {
    id: "reply_stop",
    subject: "No le enviaremos más estos mensajes",
    body: `Tal como nos pidió, no le enviaremos más mensajes como el que respondió. Esta es la única \
confirmación y no tiene que hacer nada más.

Si alguna vez nos necesita, puede escribir a {{creditor.email}}{{#if creditor.phone}} o llamar al \
{{creditor.phone}}{{/if}}.`,
    short: `hecho, como nos ha pedido. No le vamos a enviar otros mensajes como \
este.`,
  },
  {
    id: "reply_wrong_person",
    subject: "Gracias por avisarnos",
    body: `Gracias por decirnos que escribimos a una dirección equivocada. No volveremos a usarla y \
usted no tiene que hacer nada. Disculpe la molestia.`,
    short: `gracias por avisarnos. No le vamos a escribir otra vez por este \
medio. Disculpe la molestia.`,
  },
  {
    id: "reply_dispute",
    subject: "Estamos revisando lo que nos contó",
    body: `Gracias por decirnos que algo no es correcto. Hemos suspendido los recordatorios sobre ello \
mientras lo revisamos.

Qué pasa ahora: una persona revisa lo que nos escribió y nuestros registros, y le escribe con la \
respuesta${BY}. Hasta entonces no tiene que hacer nada sobre lo que cuestiona.

¿Tiene algún documento que lo muestre? Puede [añadirlo en su página]({{links.dispute}}). ${REACH}`,
    short: `gracias por avisarnos. Paramos los recordatorios mientras una persona \
lo revisa y le responde.${SHORT_BY} Puede contarnos algo nuevo: {{links.help}}`,
  },
  {
    id: "reply_hardship",
    subject: "Gracias por contárnoslo. Queremos ayudarle",
    body: `Gracias por contárnoslo. No siempre es fácil. Hemos suspendido los recordatorios para que \
podamos buscar con calma una forma que le funcione.

Qué pasa ahora: una persona revisa su situación y le escribe${BY} con lo que podemos hacer. Si \
quiere, puede [contarnos algo más]({{links.help}}), tanto o tan poco como desee.
{{#if links.advice}}

Orientación gratuita e independiente: [{{#if adviser}}{{adviser}}{{else}}buscar ayuda{{/if}}]\
({{links.advice}})
{{/if}}

${REACH}`,
    short: `gracias por su confianza. Paramos los recordatorios y una persona \
busca con usted una salida.{{#if links.advice}} Consejo gratuito: {{links.advice}}{{/if}} Puede \
contarnos algo nuevo: {{links.help}}`,
  },
  {
    id: "reply_paid",
    subject: "Gracias. Estamos buscando su pago",
    body: `Gracias por decirnos que ya pagó. Un pago puede tardar unos días en llegarnos, así que \
pausamos los recordatorios mientras lo buscamos.

Qué pasa ahora: cuando lo encontremos, se lo confirmamos y no tendrá que hacer nada más. Si tiene un \
comprobante, [envíenoslo]({{links.help}}) y lo encontraremos antes. ${REACH}`,
    short: `gracias por avisarnos. Buscamos su pago y entre tanto paramos los \
recordatorios. Enviar comprobante: {{links.help}}`,
  },
  {
    id: "reply_promise",
    subject: "Gracias por decirnos cuándo puede pagar",
    body: `{{#if promise}}Gracias. Anotamos que piensa pagar {{promise.amount}} a más tardar el \
{{promise.dueOn}}, y no le enviaremos recordatorios antes de esa fecha.{{else}}Gracias por decirnos \
cuándo puede pagar. Elija en su página el día y el importe exactos: así los anotamos tal como usted \
quiere y no le enviamos recordatorios antes.{{/if}}

[Ver mi cuenta]({{links.pay}})

Si algo cambia, [díganoslo]({{links.help}}) y lo vemos juntos. ${REACH}`,
    short: `gracias, {{#if promise}}queda anotado su pago de {{promise.amount}} \
para el {{promise.dueOn}}. Antes no le enviamos recordatorios.{{else}}elija fecha e importe exactos \
en su cuenta.{{/if}} Pagar, cambiar o pedir ayuda: {{links.page}}`,
  },
  {
    id: "reply_plan",
    subject: "Sí, puede pagar en cuotas",
    body: `Gracias por preguntar. Puede pagar en cuotas{{#if plan}}: por ejemplo en {{plan.count}} \
pagos, el primero de {{plan.firstAmount}} el {{plan.firstDueOn}} y el último el \
{{plan.lastDueOn}}{{/if}}. Verá cada fecha y cada importe antes de aceptar, y nada queda fijado \
hasta entonces.

[Ver mis opciones]({{links.plan}})

Si ninguna le conviene, [cuéntenos cuánto podría asumir]({{links.help}}). ${REACH}`,
    short: `puede pagar en cuotas{{#if plan}}, por ejemplo {{plan.firstAmount}} \
el {{plan.firstDueOn}}{{/if}}. Vea antes fechas e importes: {{links.plan}} Ayuda: \
{{#if creditor.phone}}{{creditor.phone}}{{else}}{{creditor.email}}{{/if}}`,
  },
  {
    id: "reply_question",
    subject: "Recibimos su mensaje",
    body: `Gracias por su mensaje. Una persona lo lee y le responde${BY}.

Sus facturas, pagos y documentos están [en su página]({{links.page}}). Si no puede esperar, \
[díganoslo]({{links.help}}), escriba a {{creditor.email}}{{#if creditor.phone}} o llame al \
{{creditor.phone}}{{/if}}.`,
    short: `gracias por su mensaje. Una persona lo lee y le responde.${SHORT_BY} \
Su cuenta: {{links.page}}`,
  },
];
