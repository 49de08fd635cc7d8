import { pluralsIn } from "./plurals.ts";
import type { RefusalParts, Words } from "./words.ts";

const n = pluralsIn("es");

function until({ on }: RefusalParts): string {
  return on === null ? "" : ` hasta el ${on}`;
}

export const actionWordsEs: Pick<
  Words,
  "action" | "undo" | "refusal" | "installment" | "plan" | "promise" | "promiseParts"
> = {
  action: {
    "offer-plan": "Ofrecer este plan",
    "record-promise": "Anotar promesa",
    "pause-cadence": "Pausar",
    "start-cadence": "Iniciar avisos",
    "stop-cadence": "Detener avisos",
    "resume-cadence": "Terminar pausa",
    "mark-dispute": "Anotar reclamación",
    "mark-hardship": "Anotar dificultades",
    "send-payment-link": "Enviar enlace de pago",
    "log-call": "Anotar llamada",
    "record-opt-out": "Pidió que paremos",
    "record-wish": "Anotar un deseo",
    "record-consent": "Anotar permiso",
    "record-fact": "Anotar otro hecho",
    "set-hold": "Poner en espera",
    "lift-hold": "Levantar una espera",
    "skip-touch": "Omitir",
    "send-touch-now": "Enviar ahora",
    "propose-plan": "Otro acuerdo",
    "decide-approval": "Decidir la solicitud",
    "accept-plan": "El cliente dijo que sí",
    "reinstate-plan": "Recuperar el plan",
    "cancel-arrangement": "Cancelar plan",
    undo: "Deshacer",
  },
  undo: (action) => `Deshacer: ${action}`,
  refusal: {
    nothing_open: () => "No debe nada. Será posible cuando haya una factura abierta.",
    nothing_past_due: () => "No hay nada vencido. Será posible cuando una factura se atrase.",
    plan_running: () => "Hay un plan en marcha. Cancélelo antes de ofrecer otro.",
    offer_open: ({ until: when }) =>
      when === null
        ? "Hay una oferta pendiente del cliente. Cancélela para ofrecer otra."
        : `Hay una oferta pendiente del cliente hasta ${when}. Cancélela para ofrecer otra.`,
    too_small: () => "El importe es demasiado pequeño para dividirlo. Puede prometerse o pagarse.",
    needs_approval: () =>
      "Un plan aquí necesita la aprobación de un responsable. Puede solicitarse.",
    held_items: () => "Lo vencido está en espera. Será posible cuando se levante.",
    promise_recorded: ({ on }) =>
      on === null
        ? "Hay una promesa abierta. Será posible cuando se cumpla, no se cumpla o se cancele."
        : `Hay una promesa abierta hasta el ${on}. Será posible después.`,
    already_paused: (parts) => `Ya está en pausa${until(parts)}. Termínela para poner otra.`,
    already_stopped: () => "Los avisos están detenidos. Inícielos primero.",
    already_disputed: () => "Todo lo abierto ya está en reclamación.",
    already_hardship: () => "Las dificultades ya están anotadas.",
    stopped_by_law: () => "Una espera legal ya detiene todos los mensajes.",
    not_paused: () => "No está en pausa.",
    not_stopped: () => "Los avisos están activos.",
    no_next_step: () => "No hay ningún mensaje previsto. Será posible con el próximo paso.",
    next_is_task: () => "El siguiente paso es para una persona: llame y anote la llamada.",
    no_offer: () => "Ninguna oferta espera la respuesta del cliente.",
    no_request: () => "Nada espera aprobación.",
    not_broken: () => "Posible cuando un plan ha terminado por una cuota no pagada.",
    settlement_over: () => "Un pago final vencido necesita una oferta nueva.",
    reinstated_too_often: () =>
      "Ya se recuperó tantas veces como permite la política. Ofrezca un plan nuevo.",
    no_arrangement: () => "No hay ningún plan ni oferta abierta.",
    no_hold: () => "No hay nada en espera.",
    no_address: () => "Todavía no hay dirección. Agréguela primero en el CRM.",
    nothing_to_undo: () => "No hay nada que deshacer.",
    undo_over: ({ until: when }) =>
      when === null ? "Ya no se puede deshacer." : `Se podía deshacer hasta ${when}.`,
  },
  installment: {
    planned: () => "previsto",
    paid: () => "pagado",
    part_paid: (paid) => `${paid} pagados`,
    due: (paid) => (paid === "" ? "vence" : `vence, ${paid} pagados`),
    missed: (paid) => (paid === "" ? "sin pagar" : `sin pagar, ${paid} pagados`),
    moved: (paid) => (paid === "" ? "pasa al final" : `${paid} pagados, el resto pasa al final`),
  },
  plan: {
    proposed: () => "Plan preparado, sin ofrecer todavía",
    awaiting_approval: ({ until: when }) => `Plan pendiente de aprobación hasta ${when}`,
    refused: () => "Plan no aprobado",
    offered: ({ until: when }) => `Plan ofrecido, pendiente del cliente hasta ${when}`,
    active: ({ paid, count, amount, on }) =>
      `Plan al día: ${paid} de ${count} pagados, el próximo de ${amount} el ${on}`,
    missed: ({ amount, on, until: when }) =>
      `Falta el pago de ${amount} del ${on}; el plan termina después del ${when} si no llega`,
    broken: ({ amount, on }) =>
      `Plan terminado: ${amount} del ${on} no llegaron, las facturas vuelven a contar`,
    kept: ({ count }) =>
      n(count, { one: "Plan cumplido", other: "Plan cumplido, los # pagos hechos" }),
    renegotiated: () => "Sustituido por un plan posterior",
    expired: ({ until: when }) => `La oferta de plan caducó el ${when}`,
    cancelled: ({ until: when }) => `Plan cancelado el ${when}`,
  },
  promise: {
    open: (amount, on) => `Prometió ${amount} para el ${on}`,
    kept: (amount, on) => `Promesa cumplida: ${amount} para el ${on}`,
    partially_kept: (amount, on) => `Promesa cumplida en parte: ${amount} para el ${on}`,
    broken: (amount, on) => `Promesa sin cumplir: ${amount} para el ${on}`,
    cancelled: (amount, on) => `Promesa cancelada: ${amount} para el ${on}`,
  },
  promiseParts: (amount, on) => `${amount} para el ${on}`,
};
