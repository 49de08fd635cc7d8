import type { ChargeBan } from "../../core/arrangements/schedule.ts";
import type { AgreementWords } from "./agreement-words.ts";
import { pluralsIn } from "./plurals.ts";

const n = pluralsIn("es");

const payments = (count: number) => n(count, { one: "# cuota", other: "# cuotas" });
const days = (count: string) => (count === "1" ? "1 día" : `${count} días`);

const BANS: Readonly<Record<ChargeBan, string>> = {
  not_authorised: "ningún acuerdo ni ley lo permite",
  breathing_space: "el cliente tiene un respiro legal",
  hardship: "el cliente está en dificultades",
  law: "la ley no lo permite",
};

export const agreementWordsEs: AgreementWords = {
  kind: {
    plan: { label: "Plan de pagos", hint: "Lo que se debe, en cuotas con fecha." },
    extension: { label: "Vencimiento más tarde", hint: "Todo junto, otro día." },
    deferral: { label: "Pausa en los pagos", hint: "Las próximas cuotas se dejan para después." },
    reduction: {
      label: "Cuotas más bajas por un tiempo",
      hint: "Ahora menos, después se compensa.",
    },
    settlement: { label: "Pago final", hint: "Una parte se acepta como el total." },
    prompt_discount: { label: "Descuento por pagar ya", hint: "Menos por pagar hasta un día." },
    re_age: { label: "Nuevo comienzo", hint: "Lo no pagado empieza de nuevo en cuotas." },
    re_amortise: {
      label: "Repartir lo atrasado",
      hint: "Lo vencido se suma a las cuotas que faltan.",
    },
  },
  arrangement: {
    plan: "Plan de pagos",
    extension: "Vencimiento más tarde",
    deferral: "Pausa en los pagos",
    reduction: "Cuotas más bajas por un tiempo",
    settlement: "Pago final",
    prompt_discount: "Descuento por pagar ya",
    loyalty: "Abono por pagar pronto",
    re_age: "Nuevo comienzo",
    re_amortise: "Lo atrasado, repartido",
    reschedule: "Nuevas fechas",
  },
  progress: (paid, total) => `${paid} de ${total} pagados`,
  approval: {
    asks: (name, reason) => `${name} lo pide: ${reason}`,
    notYours: {
      manager: "Lo decide un responsable.",
      admin: "Lo decide un administrador.",
    },
    ownRequest: "Lo pidió usted, así que lo decide otra persona.",
  },
  reinstate: (amount, by) => `Vuelve al pagar ${amount}, a más tardar el ${by}.`,
  rhythm: {
    usual: "Lo habitual",
    week: "Cada semana",
    two_weeks: "Cada 2 semanas",
    half_month_1_15: "Los días 1 y 15",
    half_month_15_last: "El 15 y el último día",
    month: "Cada mes",
    last_working_day: "El último día hábil del mes",
  },
  title: {
    settlement: (amount, count, first) =>
      count === 1
        ? `Pago final de ${amount}, ${first}`
        : `Pago final de ${amount} en ${payments(count)}, ${first}`,
    promptDiscount: (amount, by) => `${amount} si se paga a más tardar el ${by}`,
    extension: (day) => `Nuevo vencimiento el ${day}`,
    deferral: (count, ends) => `${payments(count)} para después, la última el ${ends}`,
    reduction: (count, percent) => `${payments(count)} un ${percent} más bajas`,
    reAge: (title) => `Nuevo comienzo: ${title}`,
    reAmortise: (title) => `Lo atrasado, repartido: ${title}`,
    onePayment: (amount, first) => `${amount}, ${first}`,
  },
  fault: {
    unknown_currency: "No conocemos esta moneda.",
    not_an_amount: "Escriba un importe como 120.50.",
    not_positive: "El importe debe ser mayor que cero.",
    no_such_invoice: "Una factura ya no está abierta. Mire otra vez el panel.",
  },
  ends: (day) => `Pagado por completo el ${day}.`,
  waived: (amount) => `Se perdonan ${amount}.`,
  charged: (amount) => `De ello, ${amount} son intereses y cargos.`,
  verdict: {
    in: "Puede ofrecerlo usted.",
    needsApproval: {
      rep: "Un gestor puede aprobarlo.",
      manager: "Tiene que aprobarlo un responsable. Diga por qué y se le pregunta.",
      admin: "Tiene que aprobarlo un administrador. Diga por qué y se le pregunta.",
    },
    refused: "Esto no se puede ofrecer.",
  },
  limit: {
    discount_percent_max: (asked, allowed) =>
      `Perdona un ${asked}; usted puede hasta un ${allowed}.`,
    count_max: (asked, allowed) => `${asked} cuotas; usted puede ofrecer hasta ${allowed}.`,
    length_days_max: (asked, allowed) =>
      `Dura ${days(asked)}; usted puede ofrecer hasta ${days(allowed)}.`,
    days_to_start_max: (asked, allowed) =>
      `Empieza en ${days(asked)}; usted puede esperar hasta ${days(allowed)}.`,
    installment_minimum_minor: (asked, allowed) =>
      `La cuota menor es de ${asked}; usted puede bajar hasta ${allowed}.`,
    down_payment_percent_min: (asked, allowed) =>
      `Al momento se paga un ${asked}; usted necesita al menos un ${allowed}.`,
  },
  obstacle: {
    kind_not_allowed: "Usted no puede ofrecer esto por un importe así.",
    held: (hold) => `En espera: ${hold}.`,
    disputed: "Una parte está en disputa. Deje fuera esas facturas.",
    broken_before: (times) =>
      n(times, {
        one: "Antes, un plan no se completó.",
        other: "Antes, # planes no se completaron.",
      }),
    law: (law) => `La norma ${law} lo limita.`,
  },
  impossible: {
    nothing_owed: () => "No se debe nada por estas facturas.",
    waives_everything: ({ amount }) => `Se pueden perdonar ${amount} como máximo.`,
    starts_before_agreed: ({ day }) => `El primer pago puede ser el ${day} o después.`,
    starts_too_late: ({ day }) => `El primer pago puede ser el ${day} a más tardar.`,
    rhythm_not_offered: () => "No se ofrecen pagos con esta frecuencia.",
    down_payment_too_large: ({ amount }) => `Al momento se pueden pagar ${amount} como máximo.`,
    too_few_installments: ({ count }) => `Un plan tiene al menos ${payments(count)}.`,
    too_many_installments: ({ count }) => `Un plan tiene ${payments(count)} como máximo.`,
    installment_too_small: ({ amount, count }) =>
      `Las cuotas son de ${amount} o más, así que ${count} como máximo.`,
    too_long: ({ count }) => `Un plan dura ${days(String(count))} como máximo.`,
    charges_not_allowed: ({ ban }) =>
      `No se pueden cobrar intereses ni cargos${ban === null ? "" : `: ${BANS[ban]}`}.`,
    interest_exceeds_installment: ({ amount }) =>
      `Las cuotas deben ser de ${amount} o más, o se van en intereses.`,
    not_offered: () => "Esto no se ofrece aquí.",
    too_many_days: ({ count }) => `Se pueden dar ${days(String(count))} como máximo.`,
    too_many_payments: ({ count }) => `Se pueden dar ${payments(count)} como máximo.`,
    percent_too_high: ({ percent }) => `Se puede un ${percent} como máximo.`,
    settles_for_too_little: ({ amount }) => `Hay que pagar ${amount} al menos.`,
    settles_nothing: ({ amount }) => `Un pago final es de ${amount} como máximo.`,
    used_up: ({ count, months }) =>
      `Ya se usó: ${n(count, { one: "una vez", other: "# veces" })} en ${months} meses.`,
    too_early: ({ count }) => `Posible a partir de ${days(String(count))} de retraso.`,
    too_late: ({ day }) => `Fue posible hasta el ${day}.`,
    account_too_young: ({ months }) => `El cliente debe llevar ${months} meses con nosotros.`,
    not_earned: ({ count }) => `Antes hacen falta ${payments(count)} seguidas.`,
    nothing_overdue: () => "No hay nada vencido.",
    nothing_to_come: () => "No queda ninguna cuota por venir.",
  },
  reason: {
    rule: "Lo que su política elige para un cliente así.",
    fits_what_customer_can_pay: "Encaja con lo que el cliente puede pagar.",
    nearest_to_what_customer_can_pay: "Lo más cerca posible de lo que el cliente puede pagar.",
    usual_plan: "El plan habitual.",
    soonest_paid: "Se termina antes.",
    lowest_payments: "Las cuotas más bajas.",
  },
  expected: (amount, kept) => `Se esperan ${amount} (se cumple el ${kept} de planes así).`,
};
