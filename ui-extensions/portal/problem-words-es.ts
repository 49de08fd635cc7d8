import type { problemWordsEn } from "./problem-words-en.ts";

/** What the page says in Spanish when something can't be done. */
export const problemWordsEs: typeof problemWordsEn = {
  errorPrefix: "Error: ",
  summaryTitle: "Por favor, revise lo siguiente",
  fields: {
    amount_missing: "Escriba un importe.",
    amount_not_a_number: (example) => `Escriba el importe en cifras, como ${example}.`,
    amount_too_many_decimals: (example) =>
      `Tiene demasiadas cifras después del signo decimal. Escríbalo como ${example}.`,
    amount_zero: "Escriba un importe mayor que cero.",
    amount_too_large: (max) => `Es más de lo que queda pendiente. Escriba como máximo ${max}.`,
    amount_same: "Ese es el importe que paga ahora. Elija uno menor o mayor.",
    date_missing: "Elija un día.",
    date_not_a_date: (example) => `Escriba el día como año-mes-día, por ejemplo ${example}.`,
    date_past: "Elija hoy o un día posterior.",
    date_not_after: (after) => `Elija un día posterior al ${after}.`,
    date_too_late: (last) =>
      `Elija un día hasta el ${last}, o hable con nosotros sobre uno posterior.`,
    text_too_long: (max) => `Por favor, use como máximo ${max} caracteres.`,
    count_not_a_number: (max) => `Escriba un número del 2 al ${max}.`,
    choice_missing: "Elija una opción.",
    agree_missing: "Marque esta casilla para aceptar, o vuelva: no se ha activado nada.",
    currency_unknown: "Elija una de estas monedas.",
  },
  refusals: {
    nothing_owed: "Ya no queda nada pendiente, así que no hay nada que pagar.",
    amount_too_large: "El importe es mayor que lo que queda pendiente. No se ha cobrado nada.",
    payment_declined: "El pago no se completó. No se ha cobrado nada. Inténtelo de nuevo.",
    plan_running: "Ya tiene un plan de pagos.",
    no_running_plan: "Su plan ya no está en marcha, así que no se puede cobrar nada por él.",
    no_leave: "Los pagos automáticos ya estaban desactivados.",
    offer_gone: "Este plan ya no está disponible. Esto es lo que podemos ofrecerle ahora.",
    terms_changed: "El plan ha cambiado desde que lo vio. Por favor, mírelo otra vez.",
    offer_expired: "Esta oferta ha vencido. Esto es lo que podemos ofrecerle ahora.",
    offer_open: "Ya nos ha pedido un plan o le hemos hecho una oferta. Resolvamos eso primero.",
    renegotiated_too_often:
      "El plan ya se cambió tantas veces como permite esta página. Por favor, hable con nosotros.",
    promise_open: "Ya nos indicó un día. Si ha cambiado, hable con nosotros.",
    date_past: "Elija hoy o un día posterior.",
    date_too_late: "Ese día queda demasiado lejos. Elija uno anterior o hable con nosotros.",
    held: "Ahora mismo no se puede hacer en esta página. Por favor, hable con nosotros.",
    unknown_invoice: "Ya no encontramos esta factura. Por favor, elija de nuevo.",
    unknown_channel: "No tenemos una dirección para este medio. Por favor, elija de nuevo.",
    other: "No ha funcionado y nada ha cambiado. Inténtelo de nuevo o hable con nosotros.",
  },
  staleTitle: "Por favor, envíelo otra vez",
  staleBody:
    "Este formulario ya no era válido, así que no hicimos nada. Vuelva a su cuenta e inténtelo de " +
    "nuevo.",
  staleLink: "Volver a su cuenta",
  tooLargeTitle: "El texto era demasiado largo",
  tooLargeBody: "No hicimos nada con él. Vuelva atrás y envíe un mensaje más corto.",
  faultTitle: "Algo ha fallado por nuestra parte",
  faultBody:
    "Vuelva a su cuenta: allí verá lo que se ha hecho. Si estaba pagando y el pago aún no aparece, " +
    "espere un poco antes de volver a intentarlo o póngase en contacto con nosotros.",
  expiredTitle: "Este enlace ha vencido",
  expiredBody: "Los enlaces funcionan durante un tiempo limitado para proteger sus datos.",
  unknownTitle: "Este enlace no funciona",
  unknownBody:
    "Puede que se haya cortado o cambiado por el camino. Pruebe a abrirlo de nuevo desde el mensaje.",
  newLink:
    "Para obtener un enlace nuevo, abra el último mensaje que recibió, o respóndalo y pídalo. " +
    "También puede llamar al número que aparece en ese mensaje.",
  newLinkTitle: "Cómo obtener un enlace nuevo",
};
