import type { Template } from "../../policy/policy.ts";
import { debitEmailsEs } from "./es-debit.ts";
import { planEmailsEs } from "./es-plan.ts";
import { type EmailFrame, type EmailWords, toEmailTemplate } from "./frame.ts";

export const frameEs: EmailFrame = {
  language: "es",
  hello: "Hola:",
  greeting: "{{#if customer.name}}Hola, {{customer.name}}:{{else}}Hola:{{/if}}",
  invoices: `> Total a pagar: {{total}}
{{#if singleItem}}
{{#each items}}
> Factura: {{number}}{{#if description}} · {{description}}{{/if}}
{{/each}}
{{/if}}
{{#if dueOn}}
> {{plural itemCount one="Vencimiento" other="Primer vencimiento"}}: {{dueOn}}
{{/if}}

{{#unless singleItem}}
{{#if items}}
| Factura | Vence | Saldo |
{{#each items}}
| {{number}}{{#if description}} · {{description}}{{/if}} | {{dueOn}} | {{balance}} |
{{/each}}
{{/if}}
{{#if moreCount}}

En su página encontrará {{moreCount}} {{plural moreCount one="factura" other="facturas"}} más.
{{/if}}
{{/unless}}`,
  help: `¿Le resulta difícil pagar en este momento? [Cuéntenos]({{links.help}}) y buscaremos una \
forma que le funcione. ¿Ve algo que no es correcto? [Avísenos]({{links.dispute}}) y lo revisaremos \
antes de volver a escribirle sobre el pago.

También puede escribir a {{creditor.email}}{{#if creditor.phone}} o llamar al \
{{creditor.phone}}{{/if}}.`,
  signature: "Un saludo cordial,\n{{creditor.name}}",
  footer: `{{creditor.name}}{{#if creditor.postalAddress}} · {{creditor.postalAddress}}{{/if}}
Recibe este correo porque tiene una cuenta con {{creditor.name}}.
[No recibir más estos correos]({{links.stop}})`,
};

const planTable = `> Total del plan: {{plan.total}}
> Número de pagos: {{plan.count}}

| Pago | Fecha | Importe |
{{#each plan.installments}}
| {{number}} | {{dueOn}} | {{amount}} |
{{/each}}`;

const PAY = "[Pagar {{total}}]({{links.pay}})";
const PLAN = "[Pagar en cuotas]({{links.plan}})";

const emails: readonly EmailWords[] = [
  {
    id: "due_soon",
    tone: "friendly",
    subject: "Se acerca la fecha de su pago a {{creditor.name}}",
    opening: `Gracias por su confianza. Le escribimos con tiempo para que la fecha no le tome por \
sorpresa: {{plural itemCount one="la siguiente factura vence" other="las siguientes facturas \
vencen"}} pronto. Si ya programó el pago, no tiene que hacer nada más.`,
    buttons: [PAY],
  },
  {
    id: "due_soon",
    tone: "neutral",
    subject: "Su pago a {{creditor.name}} vence pronto",
    opening: `{{plural itemCount one="La siguiente factura vence" other="Las siguientes facturas \
vencen"}} pronto. Si ya programó el pago, no tiene que hacer nada más.`,
    buttons: [PAY],
  },
  {
    id: "reminder",
    tone: "friendly",
    subject: "Un recordatorio de {{creditor.name}}",
    opening: `Es fácil que una factura se pase por alto. Todavía no vemos el pago de \
{{plural itemCount one="la siguiente" other="las siguientes"}}, así que le dejamos los datos \
aquí. Si su pago ya va en camino, muchas gracias: no hace falta que responda.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "reminder",
    tone: "neutral",
    subject: "Recordatorio: su pago a {{creditor.name}}",
    opening: `Según nuestros registros, \
{{plural itemCount one="la siguiente factura sigue pendiente" other="las siguientes facturas \
siguen pendientes"}}. Si ya pagó, gracias: no tiene que hacer nada más.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "reminder",
    tone: "firm",
    subject: "Por favor, revise su pago a {{creditor.name}}",
    opening: `{{plural itemCount one="La siguiente factura" other="La más antigua de las \
siguientes facturas"}} tenía como fecha de pago el {{dueOn}} y todavía no vemos el pago. Le \
pedimos que lo haga o que nos diga qué día podrá hacerlo: lo anotaremos y no le enviaremos \
recordatorios hasta entonces.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "follow_up",
    tone: "friendly",
    subject: "¿Podemos ayudarle con su pago a {{creditor.name}}?",
    opening: `Hace poco le escribimos sobre el saldo que ve abajo. A todos nos surgen \
imprevistos, y lo entendemos. Si pagar todo de una vez es difícil, puede hacerlo en cuotas: verá \
cada fecha y cada importe antes de aceptar.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "follow_up",
    tone: "neutral",
    subject: "Su saldo pendiente con {{creditor.name}}",
    opening: `El saldo que ve abajo sigue pendiente. Puede pagarlo ahora, pagarlo en cuotas o \
decirnos cómo podemos ayudarle. Cualquiera de las tres opciones está en su página.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "follow_up",
    tone: "firm",
    subject: "Esperamos su respuesta sobre su saldo con {{creditor.name}}",
    opening: `El saldo que ve abajo \
{{#if daysPastDue}}venció hace {{daysPastDue}} {{plural daysPastDue one="día" other="días"}}\
{{else}}sigue pendiente{{/if}} y todavía no hemos encontrado juntos una solución. Le pedimos que \
elija la opción que le convenga: pagarlo, pagarlo en cuotas o decirnos si hay un error.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "final_notice",
    tone: "neutral",
    subject: "Importante: su saldo con {{creditor.name}}",
    opening: `Este es nuestro aviso formal sobre el saldo que ve abajo. Le pedimos que lo pague, \
que elija pagar en cuotas o que nos diga cómo podemos ayudarle. Si no tenemos noticias suyas, una \
persona de nuestro equipo revisará su cuenta.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "final_notice",
    tone: "firm",
    subject: "Aviso formal: su saldo con {{creditor.name}}",
    opening: `Este es nuestro aviso formal sobre el saldo que ve abajo\
{{#if daysPastDue}}, que venció hace {{daysPastDue}} {{plural daysPastDue one="día" \
other="días"}}{{/if}}. Le pedimos que lo pague o que acuerde con nosotros cómo hacerlo. Si no \
tenemos noticias suyas, una persona de nuestro equipo revisará su cuenta. Lo que más deseamos es \
resolverlo con usted.`,
    buttons: [PAY, PLAN],
  },
  {
    id: "plan_offer",
    tone: "friendly",
    subject: "Puede pagar en cuotas, si así le conviene más",
    opening: `Si pagar {{total}} de una vez no es fácil en este momento, puede repartirlo en \
varios pagos. Verá cada fecha y cada importe antes de aceptar.\
{{#if plan.acceptBy}} Puede aceptar esta propuesta hasta el {{plan.acceptBy}}.{{/if}}`,
    facts: `{{#if plan}}\n${planTable}\n{{else}}\n> Total a pagar: {{total}}\n{{/if}}`,
    buttons: [
      "[{{#if plan}}Aceptar este plan{{else}}Ver mis opciones{{/if}}]({{links.plan}})",
      "[Pagar todo]({{links.pay}})",
    ],
  },
  {
    id: "plan_accepted",
    tone: "friendly",
    subject: "Su plan de pagos con {{creditor.name}} está listo",
    opening: `Gracias por acordarlo con nosotros. Estos son sus pagos. Mientras los cumpla, no le \
enviaremos recordatorios de las facturas que cubren.`,
    facts: planTable,
    buttons: ["[Ver mi plan]({{links.pay}})"],
    help: `Si alguna fecha deja de convenirle, [díganoslo]({{links.help}}) antes de que pase y \
buscaremos otra. También puede escribir a {{creditor.email}}\
{{#if creditor.phone}} o llamar al {{creditor.phone}}{{/if}}.`,
  },
  {
    id: "installment_due",
    tone: "friendly",
    subject: "El pago de su plan con {{creditor.name}}",
    opening: `Este es el siguiente pago de su plan. Si ya lo programó, no tiene que hacer nada \
más. Si la fecha ya no le conviene, díganoslo antes de que pase y lo vemos juntos.`,
    facts: `{{#if installment}}
> Este pago: {{installment.amount}}
> Fecha: {{installment.dueOn}}
{{else}}
> Este pago: {{total}}
{{/if}}`,
    buttons: [
      "[Pagar {{#if installment}}{{installment.amount}}{{else}}{{total}}{{/if}}]({{links.pay}})",
    ],
  },
  {
    id: "promise_recorded",
    tone: "friendly",
    subject: "Gracias: anotamos su fecha de pago",
    opening: `Gracias por avisarnos. Anotamos cuánto piensa pagar y cuándo, y no le enviaremos \
recordatorios antes de esa fecha. Si algo cambia, díganoslo y lo vemos juntos.`,
    facts: "> Piensa pagar: {{promise.amount}}\n> A más tardar el: {{promise.dueOn}}",
    buttons: ["[Pagar {{promise.amount}}]({{links.pay}})"],
  },
  {
    id: "payment_received",
    tone: "friendly",
    subject: "Gracias por su pago a {{creditor.name}}",
    opening: `Muchas gracias: recibimos su pago. \
{{#if payment.remaining}}Esto es lo que queda.{{else}}No le queda nada por pagar.{{/if}}`,
    facts: `> Pago recibido: {{payment.amount}}
> Fecha: {{payment.receivedOn}}
{{#if payment.remaining}}
> Queda por pagar: {{payment.remaining}}
{{/if}}`,
    buttons: [
      "[{{#if payment.remaining}}Pagar el resto{{else}}Ver mi cuenta{{/if}}]({{links.pay}})",
    ],
    help: `¿Tiene alguna pregunta sobre este pago? [Escríbanos]({{links.help}}), o envíe un \
correo a {{creditor.email}}{{#if creditor.phone}} o llame al {{creditor.phone}}{{/if}}.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    subject: "Su enlace de pago de {{creditor.name}}",
    opening: "Este es el enlace que nos pidió. Puede pagar en su propia página cuando quiera.",
    buttons: [PAY, PLAN],
  },
];

export const emailTemplatesEs: readonly Template[] = [
  ...emails,
  ...planEmailsEs,
  ...debitEmailsEs,
].map((words) => toEmailTemplate(frameEs, words));
