import type { Words } from "../frame.ts";

const SOME = '{{plural itemCount one="una factura" other="unas facturas"}}';

/**
 * From a note ahead of the due date to the formal notice. The cheap SMS alphabet has é, ñ, ¿ and ¡
 * but not á, í, ó or ú, so the short texts are chosen to need none of those.
 */
export const askingEs: readonly Words[] = [
  {
    id: "due_soon",
    tone: "friendly",
    subject: "Se acerca la fecha de su pago a {{creditor.name}}",
    opening: `Gracias por su confianza. Le escribimos con tiempo para que la fecha no le tome por \
sorpresa: {{plural itemCount one="la siguiente factura vence" other="las siguientes facturas \
vencen"}} pronto. Si ya programó el pago, no tiene que hacer nada más.`,
    short: `le avisamos con tiempo: su pago de {{total}} vence {{#if dueOn}}el {{dueOn}}\
{{else}}pronto{{/if}}.`,
  },
  {
    id: "due_soon",
    tone: "neutral",
    subject: "Su pago a {{creditor.name}} vence pronto",
    opening: `{{plural itemCount one="La siguiente factura vence" other="Las siguientes facturas \
vencen"}} pronto. Si ya programó el pago, no tiene que hacer nada más.`,
    short: "su pago de {{total}} vence {{#if dueOn}}el {{dueOn}}{{else}}pronto{{/if}}.",
  },
  {
    id: "reminder",
    tone: "friendly",
    subject: "Un recordatorio de {{creditor.name}}",
    opening: `Es fácil que una factura se pase por alto. Todavía no vemos el pago de \
{{plural itemCount one="la siguiente" other="las siguientes"}}, así que le dejamos los datos \
aquí. Si su pago ya va en camino, muchas gracias: no hace falta que responda.`,
    short: "le recordamos su pago de {{total}}. Si ya lo hizo, muchas gracias.",
    spoken: `Le llamo para recordarle, por si se pasó por alto, \
{{plural itemCount one="una factura pendiente" other="unas facturas pendientes"}}.`,
  },
  {
    id: "reminder",
    tone: "neutral",
    subject: "Recordatorio: su pago a {{creditor.name}}",
    opening: `Según nuestros registros, \
{{plural itemCount one="la siguiente factura sigue pendiente" other="las siguientes facturas \
siguen pendientes"}}. Si ya pagó, gracias: no tiene que hacer nada más.`,
    short: "sigue pendiente su pago de {{total}}. Si ya lo hizo, no tiene que hacer nada.",
  },
  {
    id: "reminder",
    tone: "firm",
    subject: "Por favor, revise su pago a {{creditor.name}}",
    opening: `{{plural itemCount one="La siguiente factura" other="La más antigua de las \
siguientes facturas"}} {{#if dueOn}}tenía como fecha de pago el {{dueOn}}{{else}}ya ha vencido{{/if}} y \
todavía no vemos el pago. Le pedimos que lo haga o que nos diga qué día podrá hacerlo: lo anotaremos \
y no le enviaremos recordatorios hasta entonces.`,
    short:
      "su pago de {{total}} ya ha vencido. Le pedimos que pague o nos diga qué fecha le sirve.",
  },
  {
    id: "follow_up",
    tone: "friendly",
    subject: "¿Podemos ayudarle con su pago a {{creditor.name}}?",
    opening: `Hace poco le escribimos sobre el saldo que ve abajo. A todos nos surgen \
imprevistos, y lo entendemos. Si pagar todo de una vez es difícil, puede hacerlo en cuotas: verá \
cada fecha y cada importe antes de aceptar.`,
    short: "sigue pendiente su pago de {{total}}. Si le viene mejor, puede pagar en cuotas.",
  },
  {
    id: "follow_up",
    tone: "neutral",
    subject: "Su saldo pendiente con {{creditor.name}}",
    opening: `El saldo que ve abajo sigue pendiente. Puede pagarlo ahora, pagarlo en cuotas o \
decirnos cómo podemos ayudarle. Cualquiera de las tres opciones está en su página.`,
    short: "sigue pendiente su pago de {{total}}. Puede pagar todo, en cuotas o pedirnos ayuda.",
    spoken: `Le escribimos sobre ${SOME} y quisiera saber cómo podemos ayudarle.`,
  },
  {
    id: "follow_up",
    tone: "firm",
    subject: "Esperamos su respuesta sobre su saldo con {{creditor.name}}",
    opening: `El saldo que ve abajo \
{{#if daysPastDue}}venció hace {{daysPastDue}} {{plural daysPastDue one="día" other="días"}}\
{{else}}sigue pendiente{{/if}} y todavía no hemos encontrado juntos una solución. Le pedimos que \
elija la opción que le convenga: pagarlo, pagarlo en cuotas o decirnos si hay un error.`,
    short: "su pago de {{total}} ya ha vencido. Pague todo, en cuotas o avise si hay un error.",
    spoken: `Le hemos escrito sobre ${SOME} y todavía no hemos encontrado juntos una solución. Me \
gustaría encontrarla hoy con usted.`,
  },
  {
    id: "final_notice",
    tone: "neutral",
    subject: "Importante: su saldo con {{creditor.name}}",
    opening: `Este es nuestro aviso formal sobre el saldo que ve abajo. Le pedimos que lo pague, \
que elija pagar en cuotas o que nos diga cómo podemos ayudarle. Si no tenemos noticias suyas, una \
persona de nuestro equipo revisará su cuenta.`,
    short:
      "aviso formal sobre su pago de {{total}}. Le pedimos que pague o acuerde con nosotros la forma.",
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
    short: `aviso formal sobre su pago pendiente de {{total}}. Le pedimos que pague o acuerde la \
forma con nosotros. Si no hay respuesta, una persona revisa su cuenta.`,
    spoken: `Le enviamos un aviso formal sobre ${SOME}. Antes de que una persona revise la cuenta, \
me gustaría resolverlo con usted.`,
  },
  {
    id: "payment_link",
    tone: "neutral",
    subject: "Su enlace de pago de {{creditor.name}}",
    opening: "Este es el enlace que nos pidió. Puede pagar en su propia página cuando quiera.",
    short: "este es el enlace que nos ha pedido para pagar {{total}}.",
  },
];
