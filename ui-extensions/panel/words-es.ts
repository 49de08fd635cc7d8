import type { Comparison } from "../../core/policy/condition.ts";
import { pluralsIn } from "./plurals.ts";
import type { Words } from "./words.ts";
import { actionWordsEs } from "./words-es-actions.ts";
import { agreementWordsEs } from "./words-es-agreements.ts";
import { gateWordsEs, holdWordsEs } from "./words-es-gates.ts";
import { scriptEs, scriptFrameEs } from "./words-es-script.ts";
import { messagesEs, replyIntentEs, timelineEs } from "./words-es-timeline.ts";

const n = pluralsIn("es");

const ORDINALS = [
  "primer",
  "segundo",
  "tercer",
  "cuarto",
  "quinto",
  "sexto",
  "séptimo",
  "octavo",
  "noveno",
  "décimo",
];

const OPS: Readonly<Record<Comparison["op"], string>> = {
  eq: "",
  ne: "no ",
  lt: "menos de ",
  lte: "como mucho ",
  gt: "más de ",
  gte: "al menos ",
  in: "uno de ",
};

function inPeriod(days: number): string {
  return days === 365 ? "en un año" : n(days, { one: "en # día", other: "en # días" });
}

const CITIES: Readonly<Record<string, string>> = {
  "New York": "Nueva York",
  "Mexico City": "Ciudad de México",
  Bogota: "Bogotá",
  Panama: "Panamá",
  "Sao Paulo": "São Paulo",
  London: "Londres",
  Dublin: "Dublín",
  Paris: "París",
  Berlin: "Berlín",
  Rome: "Roma",
  Brussels: "Bruselas",
  Lisbon: "Lisboa",
  Sydney: "Sídney",
  Tokyo: "Tokio",
};

/** One o'clock is the one hour in the singular. */
function atTime(time: string): string {
  return time.startsWith("1:") ? `a la ${time}` : `a las ${time}`;
}

/** Lo que lee un gestor en español. */
export const wordsEs: Words = {
  language: "es",
  time: {
    today: (time) => `hoy ${atTime(time)}`,
    tomorrow: (time) => `mañana ${atTime(time)}`,
    yesterday: (time) => `ayer ${atTime(time)}`,
    at: (day, time) => `${day} ${atTime(time)}`,
    weekday: (day) => `el ${day}`,
    on: (day) => `el ${day}`,
    clock: atTime,
    inCity: (moment, city) => `${moment} en ${city}`,
    both: (customers, reps) => `${customers}, ${reps} en su hora`,
    now: "ahora",
  },
  cities: CITIES,
  standing: {
    current: "Al día",
    due_soon: "Vence pronto",
    past_due: "Vencida",
    promise_open: "Promesa de pago",
    in_arrangement: "Con plan de pagos",
    on_hold: "En espera",
    paid_up: "Todo pagado",
  },
  age: {
    late: (days) => n(days, { one: "# día de atraso", other: "# días de atraso" }),
    dueToday: "vence hoy",
    dueIn: (days) => (days === 1 ? "vence mañana" : n(days, { other: "vence en # días" })),
  },
  trend: {
    new: () => "todavía no ha vencido nada",
    always_on_time: ({ count, lookbackDays }) =>
      n(count, {
        one: `# factura ${inPeriod(lookbackDays)}, pagada a tiempo`,
        other: `# facturas ${inPeriod(lookbackDays)}, todas a tiempo`,
      }),
    on_time_until: ({ month }) => `pagaba a tiempo hasta ${month}`,
    late: ({ count, lookbackDays }) => {
      const ordinal = ORDINALS[count - 1];
      if (ordinal === undefined) return `${count} pagos con atraso ${inPeriod(lookbackDays)}`;
      return `${ordinal} pago con atraso ${inPeriod(lookbackDays)}`;
    },
  },
  lastPaid: (on, amount) => `Último pago: ${on} (${amount})`,
  rules: rulesEs(),
  offer: {
    equal: (count, amount, first) => `${count} pagos de ${amount}, ${first}`,
    about: (count, amount, exact, first) => `${count} pagos de unos ${amount} (${exact}), ${first}`,
    run: (count, amount) => (count === 1 ? amount : `${count} de ${amount}`),
    afterwards: " y después ",
    first: {
      today: "el primero hoy",
      tomorrow: "el primero mañana",
      on: (day) => `el primero el ${day}`,
    },
    inAuthority: "Puede ofrecerlo usted.",
  },
  channel: {
    email: "Correo",
    sms: "SMS",
    whatsapp: "WhatsApp",
    voice: "Llamada",
    letter: "Carta",
    push: "App",
  },
  contacts: {
    email: "correos",
    sms: "SMS",
    whatsapp: "mensajes de WhatsApp",
    voice: "llamadas",
    letter: "cartas",
    push: "avisos en la app",
  },
  next: nextEs(),
  ...gateWordsEs,
  ...holdWordsEs,
  ...actionWordsEs,
  agreement: agreementWordsEs,
  timeline: timelineEs,
  replyIntent: replyIntentEs,
  messages: messagesEs,
  engine: "Good Standing",
  script: scriptEs,
  scriptFrame: scriptFrameEs,
  fresh: {
    justNow: "ahora mismo",
    minutes: (count) => n(count, { other: "hace # min" }),
    hours: (count) => n(count, { other: "hace # h" }),
    asOf: (when) => `datos de ${when}`,
    stale: (asOf, source) => `Datos de ${source}: ${asOf}. Actualice para ver los cambios.`,
  },
};

function rulesEs(): Words["rules"] {
  return {
    facts: {
      daysPastDue: "Días de atraso",
      delinquentDays: "Días de atraso sin gracia ni pausas",
      bucket: "Antigüedad",
      pastDueMinor: "Importe vencido",
      openMinor: "Importe pendiente",
      currency: "Moneda",
      amountBand: "Tamaño del importe",
      openItems: "Facturas abiertas",
      history: "Historial de pago",
      lateCount: "Pagos con atraso",
      kind: "Tipo de cliente",
      country: "País",
      region: "Región",
      language: "Idioma",
      preferredChannel: "Canal preferido",
      score: "Puntuación",
    },
    history: {
      new: "nuevo",
      always_on_time: "siempre a tiempo",
      first_time_late: "primer atraso",
      repeat_late: "varios atrasos",
      chronic_late: "atrasos frecuentes",
    },
    bands: { small: "pequeño", medium: "mediano", large: "grande" },
    kinds: { consumer: "particular", business: "empresa" },
    yes: "sí",
    no: "no",
    missing: "no se sabe",
    everyone: "Todos los demás",
    or: "o",
    compare: (label, op, values, answer) => `${label}: ¿${OPS[op]}${values}? ${answer}`,
  };
}

function nextEs(): Words["next"] {
  const tones = { friendly: "amable", neutral: "neutro", firm: "firme" };
  const nouns = {
    email: "correo",
    sms: "SMS",
    whatsapp: "WhatsApp",
    voice: "mensaje de voz",
    letter: "escrito por carta",
    push: "aviso en la app",
  };
  return {
    message: (channel, tone) => `${nouns[channel]} ${tones[tone]}`,
    task: {
      email: "correo escrito por una persona",
      sms: "SMS escrito por una persona",
      whatsapp: "WhatsApp escrito por una persona",
      voice: "llamada de una persona",
      letter: "carta escrita por una persona",
      push: "aviso en la app escrito por una persona",
    },
    outcome: {
      assign_to_person: "una persona decide cómo seguir",
      hand_over: "pasa al siguiente equipo",
      write_off_review: "revisión para dar de baja",
    },
    held: "por ahora no sale nada",
    heldUntil: (when) => `no sale nada hasta ${when}`,
    nothing: "nada previsto",
    reason: {
      send: "Toca ahora y nada lo impide.",
      task: "Este paso es para una persona.",
      end: "Todos los pasos de la secuencia han terminado.",
      wait: "El siguiente paso ya toca y espera su momento.",
      hold: "En espera.",
    },
    rest: {
      nothing_due: "No hay nada que reclamar.",
      up_to_date: "Todo lo que tocaba decir está dicho.",
      under_tolerance: "Lo vencido es menos de lo que merece un mensaje.",
      handed_over: "La secuencia ha terminado; ahora lo lleva una persona.",
    },
    noChannel: "Ningún canal puede llevar el mensaje; se pide a una persona.",
    queued: "Está en cola y todavía no ha salido.",
    other: (currency, text) => `${currency}: ${text}`,
  };
}
