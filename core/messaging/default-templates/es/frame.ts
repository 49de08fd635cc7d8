import type { Frame } from "../frame.ts";

const REACH = `También puede escribir a {{creditor.email}}{{#if creditor.phone}} o llamar al \
{{creditor.phone}}{{/if}}.`;

export const frameEs: Frame = {
  language: "es",
  greeting: "{{#if customer.name}}Hola, {{customer.name}}:{{else}}Hola:{{/if}}",
  hello: "Hola:",
  labels: {
    toPay: "Total a pagar",
    invoice: "Factura",
    dueDate: "Vencimiento",
    earliestDueDate: "Primer vencimiento",
    due: "Vence",
    balance: "Saldo",
    moreInvoices:
      'En su página encontrará {{moreCount}} {{plural moreCount one="factura" other="facturas"}} más.',
    planTotal: "Total del plan",
    paymentCount: "Número de pagos",
    payment: "Pago",
    date: "Fecha",
    amount: "Importe",
    thisPayment: "Este pago",
    latePayment: "Cuota atrasada",
    wasDueOn: "Vencía el",
    paidInAll: "Pagado en total",
    planned: "Pago previsto",
    by: "A más tardar el",
    received: "Pago recibido",
    leftToPay: "Queda por pagar",
  },
  buttons: {
    pay: (amount) => `Pagar ${amount}`,
    payAll: "Pagar todo",
    payRest: "Pagar el resto",
    inParts: "Pagar en cuotas",
    acceptPlan: "Aceptar este plan",
    options: "Ver mis opciones",
    otherPlan: "Elegir otro plan",
    plan: "Ver mi plan",
    account: "Ver mi cuenta",
  },
  help: {
    general: `¿Le resulta difícil pagar en este momento? [Cuéntenos]({{links.help}}) y buscaremos una \
forma que le funcione. ¿Ve algo que no es correcto? [Avísenos]({{links.dispute}}) y lo revisaremos \
antes de volver a escribirle sobre el pago.

${REACH}`,
    dates: `Si las fechas ya no le convienen, [cuéntenos]({{links.help}}) y buscaremos otras. ${REACH}`,
    question: `¿Tiene alguna pregunta? [Escríbanos]({{links.help}}). ${REACH}`,
  },
  signature: "Un saludo cordial,\n{{creditor.name}}",
  footer: `{{creditor.name}}{{#if creditor.postalAddress}} · {{creditor.postalAddress}}{{/if}}
Recibe este correo porque tiene una cuenta con {{creditor.name}}.
[No recibir más estos correos]({{links.stop}})`,
  ways: { pay: "Pagar o pedir ayuda", page: "Su cuenta" },
  stop: {
    sms: "Responda BAJA para no recibir SMS.",
    whatsapp: "Responda BAJA para no recibir más mensajes.",
    push: "Ahí también puede dejar de recibir mensajes.",
  },
  letter: {
    greeting:
      "{{#if customer.name}}A la atención de {{customer.name}}:{{else}}A quien corresponda:{{/if}}",
    ways: `Puede verlo todo y pagar en su página: {{links.pay}}

Si le resulta difícil pagar, puede pedir ayuda o pagar en cuotas: {{links.help}} Si ve algo que \
no es correcto, avísenos y lo revisaremos antes de volver a escribirle sobre el pago.

${REACH} Para no recibir más cartas, use {{links.stop}} o escríbanos.`,
  },
  script: (spoken) => `Primero compruebe que habla con \
{{#if customer.name}}{{customer.name}}{{else}}el titular de la cuenta{{/if}}. Hasta entonces, y \
en un mensaje de voz, diga solo su nombre y un número para devolver la llamada.

Buenos días, le llamo de parte de {{creditor.name}}. ¿Es un buen momento para hablar?

${spoken} El importe es de {{total}}{{#if dueOn}} y \
{{plural itemCount one="la fecha de pago era" other="la primera fecha de pago era"}} el \
{{dueOn}}{{/if}}. ¿Le parece correcto?

Si es correcto: puede pagar en su página y, si quiere, le envío el enlace: {{links.pay}} También \
podemos acordar ahora una fecha o un plan de pagos.

Si le resulta difícil pagar: gracias por contármelo. Busquemos algo que pueda asumir. También \
puede escribirnos aquí: {{links.help}}

Si hay un error: lo anoto, y no volveremos a pedirle este pago hasta haberlo revisado.

Si la persona pide que no la llamemos: dele las gracias, dígale que no volveremos a llamar y \
anótelo antes de colgar.`,
};
