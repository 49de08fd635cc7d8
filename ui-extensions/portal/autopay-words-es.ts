import type { autopayWordsEn } from "./autopay-words-en.ts";

/** What the customer page says about paying a plan automatically, in Spanish. */
export const autopayWordsEs: typeof autopayWordsEn = {
  autopayLink: "Pagarlo automáticamente",
  autopayOn: (method) => `Se paga automáticamente con ${method}.`,
  autopayChange: "Cambiar o detener",
  autopayTitle: "Pago automático del plan",
  autopayLead: "Cada cuota se cobra en su fecha, así no tiene que acordarse.",
  autopayWhat: [
    "Le escribimos antes de cada cobro, con al menos tres días hábiles, con el importe y la fecha.",
    "Nunca cobramos más de lo anunciado, y menos cuando queda menos por pagar.",
    "Si una fecha llega demasiado pronto para ese mensaje, cobramos la cuota unos días después, y antes se lo decimos.",
    "Puede detenerlo aquí cuando quiera, y no cuesta nada.",
  ],
  autopaySoon: (amount, date) =>
    `La próxima cuota está cerca: ${amount} se cobran el ${date} sin otro mensaje.`,
  autopayTest: "Esto es una prueba: se guarda una tarjeta de prueba y no se mueve dinero real.",
  autopayDates: "Qué se cobraría, y cuándo",
  autopayAgree: "Acepto que estas cuotas se cobren en sus fechas hasta que yo lo detenga",
  autopaySet: "Activar los pagos automáticos",
  autopayIsOn: (method, date) =>
    `Los pagos automáticos están activos desde el ${date}, con ${method}.`,
  autopayStop: "Detener los pagos automáticos",
  autopayStopHint:
    "Desde ahora no se cobra nada, tampoco lo ya anunciado. Su plan sigue como se acordó.",
};
