import type { ScriptParts, Words } from "./words.ts";

const AVOID = ["deuda, deudor, moroso", "tiene que, no cumplió", "último, inmediatamente, legal"];

function hello({ creditor }: ScriptParts): string {
  return `Buenos días, le llamo de ${creditor}.`;
}

/** Qué decir en cada situación: el motivo, escuchar, lo posible y cerrar con una fecha. */
export const scriptEs: Words["script"] = {
  settled: {
    opening: (parts) => `${hello(parts)} Todo está pagado, muchas gracias. ¿En qué puedo ayudarle?`,
    listening: "Deje que el cliente diga por qué llama; no debe nada.",
    closing: "Agradezca el pago y pregunte si queda algo pendiente por nuestra parte.",
    avoid: AVOID,
  },
  before_due: {
    opening: (parts) => `${hello(parts)} Un aviso con tiempo: ${parts.amount}, ${parts.age}.`,
    listening: "Pregunte si la factura llegó y si todo en ella es correcto.",
    closing: "Confirme la fecha y la forma de pago.",
    avoid: ["vencido, atrasado", ...AVOID],
  },
  early: {
    opening: (parts) =>
      `${hello(parts)} Es por ${parts.amount}, con ${parts.age}. ¿Hay algo que podamos aclarar?`,
    listening: "Pregunte si llegó la factura y espere. A menudo no llegó a la persona adecuada.",
    closing: "Repita el importe y la fecha acordados, y diga qué va a enviar.",
    avoid: AVOID,
  },
  late: {
    opening: (parts) =>
      `${hello(parts)} Busquemos juntos la forma de pagar ${parts.amount}, con ${parts.age}.`,
    listening: "Pregunte qué es posible ahora y qué permite cada mes. Deje que diga él la cifra.",
    closing: "Repita las fechas y los importes, y diga qué pasa después.",
    avoid: AVOID,
  },
  disputed: {
    opening: (parts) => `${hello(parts)} Gracias por avisarnos. Quiero entender qué está mal.`,
    listening: "Anote qué esperaba, qué pasó y de qué factura se trata.",
    closing: "Diga quién lo mira y cuándo sabrá de nosotros. Mientras tanto no se reclama.",
    avoid: ["usted debe, tiene que pagar", ...AVOID],
  },
  hardship: {
    opening: (parts) => `${hello(parts)} Gracias por contárnoslo. Veamos qué ayudaría.`,
    listening: "Vaya despacio. Pregunte solo lo necesario para ayudar y no anote más.",
    closing: "Acuerden un paso pequeño y cuándo volverán a hablar.",
    avoid: ["por qué no puede, otros clientes", ...AVOID],
  },
  plan: {
    opening: (parts) => `${hello(parts)} Es por su plan de pagos: ${parts.amount}, ${parts.age}.`,
    listening: "Pregunte si las fechas siguen siendo posibles.",
    closing: "Confirme la próxima fecha y el importe.",
    avoid: AVOID,
  },
  promise: {
    opening: (parts) => `${hello(parts)} Gracias por decirnos cuándo va a pagar.`,
    listening: "Pregunte si la fecha sigue siendo posible. No pida el dinero antes.",
    closing: "Confirme la fecha y el importe.",
    avoid: ["prometió, no cumplió", ...AVOID],
  },
  legal: {
    opening: (parts) => `${hello(parts)} Gracias por llamar. ¿En qué puedo ayudarle?`,
    listening: "No pida pagos. Anote quién habla por el cliente y cómo encontrarle.",
    closing: "Diga que lo va a transmitir, y a quién.",
    avoid: ["pagar, pago, plan", ...AVOID],
  },
};
