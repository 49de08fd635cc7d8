import type { changeWordsEn } from "./change-words-en.ts";

/** What the customer page says about changing a plan, and asking a person for one, in Spanish. */
export const changeWordsEs: typeof changeWordsEn = {
  changeLink: "Cambiar el plan",
  changeTitle: "Cambiar su plan",
  changeLead: "Verá cada fecha e importe antes de que cambie nada.",
  changeBy: "¿Qué le ayudaría?",
  changeByMove: "Un día posterior para la próxima cuota",
  changeByAmount: "Otro importe cada vez",
  changeTo: "Próxima cuota el",
  changeToHint: (after) => `Un día posterior al ${after}. Las demás fechas se mantienen.`,
  changeAmountHint: (now, left) => `Ahora ${now}. Queda por pagar: ${left}.`,
  changeShow: "Mostrarme el plan cambiado",
  changeAccept: "Cambiar mi plan así",
  changeAgain: "Elegir otra cosa",
  changeAutopay:
    "Los pagos automáticos pertenecen al plan tal como es ahora. Terminan con él, y después puede " +
    "activarlos de nuevo.",
  changeSettlement:
    "Este acuerdo solo lo puede cambiar una persona. Por favor, hable con nosotros.",
  askTitle: "Una persona tiene que aceptarlo",
  askLead:
    "No podemos acordarlo sin más en esta página. Envíenoslo: alguien decide y le escribe. Mientras " +
    "tanto, lo acordado sigue igual.",
  askMessage: "¿Por qué le ayudaría?",
  askMessageHint: "Bastan unas palabras. No tiene que decir nada sobre su salud.",
  askSend: "Solicitarlo",
};
