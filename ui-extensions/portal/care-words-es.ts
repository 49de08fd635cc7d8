import type { careWordsEn } from "./care-words-en.ts";

/** What the customer page says about difficulty, feedback and other accounts, in Spanish. */
export const careWordsEs: typeof careWordsEn = {
  moreTitle: "Más",
  notSaid: "Prefiero no decirlo",
  hardshipChange: "¿Qué ha cambiado?",
  hardshipChanges: {
    less_income: "Tengo menos ingresos",
    no_income: "Ahora no tengo ingresos",
    higher_costs: "Mis gastos han subido",
    family: "Algo ha cambiado en casa",
    business: "El negocio va despacio",
    other: "Otra cosa",
  },
  hardshipSince: "¿Desde cuándo?",
  hardshipSinces: {
    now: "Este mes",
    months: "Desde hace unos meses",
    long: "Desde hace más tiempo",
    soon: "Está a punto de ocurrir",
  },
  hardshipMonthly: (currency) => `¿Cuánto podría pagar cada mes? (${currency})`,
  hardshipMonthlyHint: "Un importe seguro, o 0. Con esto no se compromete a nada.",
  hardshipNote: "Todas las respuestas son opcionales.",
  hardshipCould: (amount) => `Podría pagar ${amount} al mes`,

  feedbackLink: "Cuéntenos cómo le atendimos",
  feedbackTitle: "¿Cómo le atendimos?",
  feedbackAsk: "Hace poco estuvimos en contacto. ¿Qué le pareció?",
  feedbackLead: "Su respuesta llega a las personas que le atienden. No cambia nada más.",
  feedbackScore: "¿Qué tal fue tratar con nosotros?",
  feedbackScores: {
    "5": "5 · Muy bien",
    "4": "4 · Bien",
    "3": "3 · Regular",
    "2": "2 · Mal",
    "1": "1 · Muy mal",
  },
  feedbackComment: "¿Qué deberíamos mantener o mejorar?",
  feedbackSend: "Enviar",
  feedbackOf: (score) => `${score} de 5`,

  othersLink: "Mis otras cuentas",
  othersTitle: "Sus otras cuentas",
  othersLead:
    "¿Tiene más cuentas con nosotros? Para protegerlas, esta página no las muestra. Enviamos un " +
    "enlace de cada cuenta abierta a la dirección que comparte con esta:",
  othersSend: "Enviarme los enlaces",
  othersNone: "No usamos ninguna dirección para esta cuenta. Por favor, escríbanos o llámenos.",

  thanksTitle: "Todo pagado. ¡Gracias!",
  thanksBody: "Nos ha llegado todo lo vencido y ya no le enviamos recordatorios.",
  thanksPlan: "Cumplió su plan hasta el final.",
};
