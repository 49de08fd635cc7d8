import { pluralsIn } from "./plurals.ts";
import type { Script, ScriptFrame, ScriptParts, Situation, Swap } from "./script-words.ts";

const n = pluralsIn("es");

const ALWAYS: readonly Swap[] = [
  { avoid: "deuda, deudor, moroso", instead: "el saldo pendiente" },
  { avoid: "tiene que, no cumplió", instead: "¿qué le vendría bien?" },
  { avoid: "último, inmediatamente, legal", instead: "la fecha misma" },
];

function hello({ creditor }: ScriptParts): string {
  return `Buenos días, le llamo de ${creditor}.`;
}

function avoiding(...own: readonly (readonly [avoid: string, instead: string])[]): readonly Swap[] {
  return [...own.map(([avoid, instead]) => ({ avoid, instead })), ...ALWAYS];
}

/** Qué decir en cada situación: el motivo, qué escuchar y cerrar con una fecha. */
export const scriptEs: Readonly<Record<Situation, Script>> = {
  settled: {
    name: "No debe nada",
    opening: (parts) => `${hello(parts)} Todo está pagado, muchas gracias. ¿En qué puedo ayudarle?`,
    listening: ["Deje que el cliente diga por qué llama; no debe nada."],
    closing: "Agradezca el pago y pregunte si queda algo pendiente por nuestra parte.",
    avoid: ALWAYS,
  },
  before_due: {
    name: "Todavía no vence",
    opening: (parts) => `${hello(parts)} Un aviso con tiempo: ${parts.amount}, ${parts.age}.`,
    listening: ["¿Llegó la factura y está todo correcto?"],
    closing: "Confirme la fecha y la forma de pago.",
    avoid: avoiding(["vencido, atrasado", "vence ese día"]),
  },
  first_late: {
    name: "Primer retraso",
    opening: (parts) => `${hello(parts)} Es por ${parts.amount}, con ${parts.age}. ¿Se le pasó?`,
    listening: [
      "¿Llegó la factura? Espere: a menudo no llegó a la persona adecuada.",
      "¿Hay algo que no quede claro, o una tarjeta o dirección que ya no sirva?",
    ],
    closing: "Repita el importe y la fecha, y diga qué va a enviar. Dé las gracias.",
    avoid: avoiding(["por qué no pagó", "¿le puedo ayudar en algo?"]),
  },
  early: {
    name: "Pocos días de retraso",
    opening: (parts) =>
      `${hello(parts)} Es por ${parts.amount}, con ${parts.age}. ¿Hay algo que podamos aclarar?`,
    listening: [
      "¿Llegó la factura? Espere: a menudo no llegó a la persona adecuada.",
      "¿Quién más tiene que aprobarla antes de pagarla?",
    ],
    closing: "Repita el importe y la fecha acordados, y diga qué va a enviar.",
    avoid: ALWAYS,
  },
  repeat_late: {
    name: "Ya hubo retrasos",
    opening: (parts) =>
      `${hello(parts)} Es por ${parts.amount}, con ${parts.age}. Quisiera que las próximas le resulten más fáciles.`,
    listening: [
      "¿Qué día del mes recibe el dinero? ¿Le vendría mejor otro vencimiento?",
      "¿Qué lo haría más fácil: otra fecha, otro importe u otra forma de pago?",
    ],
    closing: "Repita el importe y la fecha, y qué cambia desde la próxima factura.",
    avoid: avoiding(["otra vez, siempre, cada vez", "esta factura"]),
  },
  late: {
    name: "Retraso de un tiempo",
    opening: (parts) =>
      `${hello(parts)} Busquemos juntos la forma de pagar ${parts.amount}, con ${parts.age}.`,
    listening: [
      "¿Qué es posible ahora y qué permite cada mes?",
      "Deje que diga primero una cifra, y guarde silencio.",
    ],
    closing: "Repita las fechas y los importes, y diga qué pasa después.",
    avoid: ALWAYS,
  },
  big_balance: {
    name: "Saldo alto",
    opening: (parts) =>
      `${hello(parts)} Llevo su cuenta personalmente. Es por ${parts.amount}, con ${parts.age}.`,
    listening: [
      "¿Qué facturas se pueden pagar tal cual y cuáles hay que revisar?",
      "¿Quién decide los pagos y cuándo se hacen los próximos?",
    ],
    closing: "Repita quién hace qué y para qué día, y envíelo hoy por escrito.",
    avoid: avoiding(["toda su deuda", "estas facturas"]),
  },
  broken_promise: {
    name: "Promesa sin cumplir",
    opening: (parts) =>
      `${hello(parts)} Teníamos un día previsto para ${parts.amount} y ya pasó. ¿Qué le vendría bien ahora?`,
    listening: [
      "¿Qué ayudaría esta vez? Escuche hasta el final antes de responder.",
      "¿Qué día y qué importe son seguros, aunque sea menos?",
    ],
    closing: "Acuerden menos, antes y seguro. Repita el día, el importe y la forma.",
    avoid: avoiding(["prometió, faltó a su palabra", "el pago del que hablamos"]),
  },
  broken_plan: {
    name: "Plan terminado",
    opening: (parts) =>
      `${hello(parts)} Su plan de pagos se detuvo. Quedan ${parts.amount}; veamos qué conviene ahora.`,
    listening: [
      "¿Qué importe y qué día podría mantener ahora?",
      "¿Qué entra y qué sale cada mes ahora?",
    ],
    closing: "Repita cada fecha e importe acordados, y cuándo lo tendrá por escrito.",
    avoid: avoiding(["rompió el plan", "el plan ya no le convenía"]),
  },
  missed_payment: {
    name: "Falta un pago del plan",
    opening: (parts) =>
      `${hello(parts)} Es por su plan de pagos: ${parts.amount}, con ${parts.age}, aún no llegó.`,
    listening: ["¿Está en camino o le ayudaría otro día?", "¿Las otras fechas son posibles?"],
    closing: "Confirme el día de este pago y que el plan sigue.",
    avoid: avoiding(["incumplió", "este pago aún no está aquí"]),
  },
  disputed: {
    name: "En disputa",
    opening: (parts) => `${hello(parts)} Gracias por avisarnos. Quiero entender qué está mal.`,
    listening: [
      "¿Qué esperaba, qué pasó y de qué factura se trata?",
      "¿Cómo se arreglaría? Pida papeles, no pruebas.",
    ],
    closing: "Diga quién lo mira y cuándo sabrá de nosotros. Mientras tanto no se reclama.",
    avoid: avoiding(["usted debe, tiene que pagar", "la factura por la que preguntó"]),
  },
  hardship: {
    name: "Nos contó dificultades",
    opening: (parts) => `${hello(parts)} Gracias por contárnoslo. Veamos qué ayudaría.`,
    listening: [
      "Vaya despacio. Pregunte solo lo necesario para ayudar y no anote más.",
      "¿Qué puede pagar ahora, si puede algo? Nada también es una respuesta.",
    ],
    closing: "Acuerden un paso pequeño y cuándo volverán a hablar.",
    avoid: avoiding(["por qué no puede, otros clientes", "¿qué le ayudaría ahora?"]),
  },
  vulnerable: {
    name: "Necesita un cuidado especial",
    opening: (parts) =>
      `${hello(parts)} Tómese el tiempo que necesite. ¿Le viene bien hablar ahora?`,
    listening: [
      "Una cosa cada vez; pregunte si lo quiere oír de nuevo o por escrito.",
      "¿Prefiere que le acompañe alguien, u otro día u otro medio?",
    ],
    closing: "No decidan hoy lo que puede esperar. Diga dos veces el siguiente paso y envíelo.",
    avoid: avoiding(["cálmese, ya se lo dije", "se lo digo una vez más"]),
  },
  plan: {
    name: "Con un plan de pagos",
    opening: (parts) => `${hello(parts)} Es por su plan de pagos: ${parts.amount}, ${parts.age}.`,
    listening: [
      "¿Las fechas siguen siendo posibles? Si no, cámbienlas antes de que falte un pago.",
    ],
    closing: "Confirme la próxima fecha y el importe.",
    avoid: ALWAYS,
  },
  promise: {
    name: "Con una promesa abierta",
    opening: (parts) => `${hello(parts)} Gracias por decirnos cuándo va a pagar.`,
    listening: ["¿La fecha sigue siendo posible? No pida el dinero antes."],
    closing: "Confirme la fecha y el importe.",
    avoid: avoiding(["prometió", "el día que usted dijo"]),
  },
  legal: {
    name: "Otra persona habla por el cliente",
    opening: (parts) => `${hello(parts)} Gracias por llamar. ¿En qué puedo ayudarle?`,
    listening: ["No pida pagos. Anote quién habla por el cliente y cómo encontrarle."],
    closing: "Diga que lo va a transmitir, y a quién.",
    avoid: avoiding(["pagar, pago, plan", "¿a quién podemos escribir?"]),
  },
};

export const scriptFrameEs: ScriptFrame = {
  askFor: {
    consumer: (name) =>
      `Pregunte por ${name} y compruebe que es esa persona; a otros diga solo que volverá a llamar.`,
    business: (name) => `Pregunte por quien lleva las facturas de ${name}.`,
    somebody: (name) => `Pregunte con quién habla y si habla en nombre de ${name}.`,
  },
  answered: (on, said) => `Escribió el ${on} (${said}). Parta de ahí; no tiene que repetirlo.`,
  agreed: {
    promise: ({ amount, on }) => `Repita: ${amount} a más tardar el ${on}.`,
    plan: ({ amount, on }) => `Repita: lo próximo son ${amount} el ${on}.`,
  },
  ifTaken: "Si acepta un plan, lea en voz alta cada fecha e importe.",
  can: {
    promise: (days) =>
      n(days, {
        one: "Una promesa de pago para mañana",
        other: "Una promesa de pago dentro de # días",
      }),
    link: "Un enlace de pago, enviado mientras hablan",
    pause: (days) => n(days, { one: "Una pausa de # día", other: "Una pausa de hasta # días" }),
    back: "El plan que tenía, de nuevo en marcha",
    dispute: "Si algo está mal: anótelo y se deja de reclamar",
    hardship: "Si falta dinero: anótelo y primero viene la ayuda",
  },
  policy: {
    source: (version) => `su política, versión ${version}`,
    house: "nuestra norma en todas partes",
    promise: (days) =>
      n(days, {
        one: "Una promesa se cumple hasta # día después de su fecha.",
        other: "Una promesa se cumple hasta # días después de su fecha.",
      }),
    plan: (count) => `Un plan tiene hasta ${count} pagos; para más, pida aprobación.`,
    pause: (days, inYear) => `Una pausa dura hasta ${days} días, y ${inYear} días en un año.`,
    held: "Mientras esté en espera no se reclama nada.",
  },
  swapped: ({ avoid, instead }) => `No «${avoid}», sino «${instead}»`,
};
