import type { planWordsEn } from "./plan-words-en.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("es");

/** What the customer page says about plans, in Spanish. */
export const planWordsEs: typeof planWordsEn = {
  planBrokenTitle: "Su plan de pagos ha terminado",
  planBrokenBody:
    "Un pago no nos llegó a tiempo. Puede pasar. Elija abajo lo que le convenga ahora, o hable con " +
    "nosotros.",

  planTitle: "Su plan de pagos",
  planActive: "Al día",
  planMissed: "Un pago está atrasado",
  planMissedBody:
    "Un pago aún no nos ha llegado. Puede pagarlo ahora y conservar su plan. Si las fechas ya no le " +
    "convienen, díganoslo.",
  planNext: (amount, date) => `Próximo: ${amount} el ${date}`,
  planLateNow: (amount, date) => `Atrasado: ${amount} desde el ${date}`,
  planCalendar: "Añadir las fechas a su calendario",
  planStatus: {
    planned: "Previsto",
    paid: "Pagado",
    part_paid: "Pagado en parte",
    due: "Vence hoy",
    missed: "Atrasado",
    moved: "Pasa al final",
  },
  planPayments: (count, amount) => `${plural(count, "cuota", "cuotas")} de ${amount}`,
  planPaymentsUpTo: (count, amount) =>
    `${plural(count, "cuota", "cuotas")}, ninguna mayor de ${amount}`,
  planTotal: (amount) => `Total ${amount}. Sin intereses ni recargos.`,
  planTotalCharged: (amount, charges) =>
    `Total ${amount}, de los que ${charges} son intereses y cargos.`,
  planTotalWaived: (amount, waived) => `Total ${amount}. No le pedimos los otros ${waived}.`,
  planFromTo: (first, last) => `La primera el ${first}, la última el ${last}`,
  planWhy: {
    recommended: "Un buen punto medio",
    shortest: "Termina antes",
    longest: "Cuotas más bajas",
    offered: "Nuestra oferta para usted",
  },
  offerTitle: "Tenemos una oferta para usted",
  offerUntil: (date) => `Disponible hasta el ${date}.`,
  offerSee: "Ver la oferta",
  planPageTitle: "Pagar en cuotas",
  planPageLead: "Elija lo que le convenga. Verá cada fecha e importe antes de aceptar.",
  planSee: "Ver este plan",
  planNone: {
    nothing_past_due: "No hay nada vencido, así que no hay nada que repartir.",
    plan_running: "Ya tiene un plan de pagos.",
    offer_open: "Le hemos hecho una oferta. Acéptela o elija sus propios importes y fechas.",
    held: "Ahora no podemos acordar un plan en esta página. Por favor, hable con nosotros.",
    too_small: "El importe es demasiado pequeño para cuotas. Puede pagar una parte ahora.",
    needs_approval:
      "Aquí un plan necesita el acuerdo de una persona. Escríbanos y buscaremos uno con usted.",
  },
  planReviewTitle: "Su plan, cuota por cuota",
  planPayment: "Cuota",
  planDate: "Fecha",
  planAmount: "Importe",
  planTerm: {
    reminders: "Mientras vaya al día, solo le recordamos sus propias fechas.",
    early: "Puede adelantar pagos o pagar más cuando quiera, sin coste.",
    late: (days) =>
      days === 0
        ? "Una cuota cuenta como no pagada desde el día siguiente a su fecha."
        : `Una cuota cuenta como no pagada cuando pasan más de ${plural(days, "día", "días")}.`,
    ends: (days, inARow) =>
      `Termina si una cuota se retrasa más de ${plural(days, "día", "días")}` +
      (inARow === 1 ? " o no se paga." : ` o si no se pagan ${inARow} seguidas.`),
    back: {
      payment: "Si termina, al pagar lo vencido hasta entonces vuelve a estar en marcha.",
      agreement: "Si termina, hable con nosotros: podemos acordar seguir.",
    },
    waived: (amount) =>
      `Cuando todos los pagos lleguen a tiempo, no le pediremos los ${amount} restantes.`,
    waiverLost:
      "Si falta algún pago después de la última fecha, se vuelve a deber todo, menos lo que haya " +
      "pagado.",
    change: "Si una fecha deja de convenirle, díganoslo y buscaremos otra.",
  },
  planOwnTitle: "Haga que el plan le convenga",
  planOwnLead: "Elija, y verá cada fecha e importe antes de aceptar nada.",
  planOwnLink: "Elegir mis propios importes y fechas",
  planAffordLink: "Díganos cuánto puede pagar",
  planOwnBy: "¿Qué prefiere elegir?",
  planOwnByCount: "Cuántas cuotas",
  planOwnByAmount: "Lo que puedo pagar cada vez",
  planOwnCount: "Número de cuotas",
  planOwnCountHint: (max) => `De 2 a ${max}.`,
  planOwnAmount: "Cada cuota",
  planOwnAmountHint: (min) => `Desde ${min}.`,
  planOwnEvery: "Frecuencia",
  planOwnFirst: "Primer pago el",
  planOwnFirstHint: (last) => `Hoy o más tarde, hasta el ${last}.`,
  planOwnShow: "Mostrarme este plan",
  planOwnChange: "Cambiarlo",
  planRhythm: {
    usual: "Lo habitual",
    week: "Cada semana",
    two_weeks: "Cada dos semanas",
    half_month_1_15: "Los días 1 y 15",
    half_month_15_last: "El 15 y el último día",
    month: "Cada mes",
    last_working_day: "El último día hábil del mes",
  },
  planOwnWhy: "Lo que eligió",
  planNotTitle: "Eso no lo podemos acordar aquí",
  planNot: {
    too_long: "Duraría más de lo que podemos acordar en esta página.",
    too_small: "Las cuotas serían menores de lo que podemos acordar en esta página.",
    too_late: "El primer pago llegaría más tarde de lo que podemos acordar en esta página.",
    too_few: "Es un solo pago. Puede pagar sin más, o decirnos cuándo lo hará.",
    other: "No es algo que esta página pueda acordar.",
  },
  planNotTalk: "Si necesita otra cosa, díganoslo. Lo miramos con usted.",
  planNearest: "Lo más parecido que podemos acordar ahora mismo",
  planNearestSee: "Ver este plan",
  planCopy: "Descargar el plan (PDF)",
  planProgress: (paid, total) => `${paid} de ${total} pagados`,
  planPayLate: (amount) => `Pague ${amount} y su plan vuelve a estar al día.`,
  planBackTitle: (amount) => `Pague ${amount} para recuperar su plan`,
  planBackBody:
    "Un pago no nos llegó a tiempo y el plan terminó. Puede pasar. Pague esto y sigue como se " +
    "acordó, o elija abajo lo que le convenga ahora.",
  planAccept: "Aceptar este plan",
  planOther: "Ver otros planes",
};
