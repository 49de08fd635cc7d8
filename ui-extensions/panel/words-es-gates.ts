import type { Channel } from "../../core/accounts/account.ts";
import { type PluralForms, pluralsIn } from "./plurals.ts";
import type { GateParts, Words } from "./words.ts";

const n = pluralsIn("es");

const CONTACTS: PluralForms = { one: "# contacto", other: "# contactos" };
const COUNTED: Readonly<Record<Channel, PluralForms>> = {
  email: { one: "# correo", other: "# correos" },
  sms: { one: "# SMS", other: "# SMS" },
  whatsapp: { one: "# mensaje de WhatsApp", other: "# mensajes de WhatsApp" },
  voice: { one: "# llamada", other: "# llamadas" },
  letter: { one: "# carta", other: "# cartas" },
  push: { one: "# aviso en la app", other: "# avisos en la app" },
};

const hold: Words["hold"] = {
  dispute: { label: "Reclamación", lifts: "el contacto sigue cuando se resuelva" },
  pause: { label: "Pausa", lifts: "el contacto sigue cuando alguien la termine" },
  hardship: { label: "Dificultades", lifts: "el contacto sigue cuando alguien lo levante" },
  vulnerability: {
    label: "Necesita especial cuidado",
    lifts: "sigue una persona; el contacto sigue cuando alguien lo levante",
  },
  complaint: { label: "Queja", lifts: "el contacto sigue cuando se responda" },
  breathing_space: { label: "Tregua legal", lifts: "el contacto sigue cuando termine" },
  cease_contact: {
    label: "No quiere contacto",
    lifts: "el contacto sigue cuando el cliente lo pida",
  },
  attorney: {
    label: "Abogado",
    lifts: "hable con el abogado; el contacto sigue cuando se levante",
  },
  bankruptcy: {
    label: "Concurso de acreedores",
    lifts: "el contacto sigue cuando el proceso se cierre y se levante la espera",
  },
  deceased: { label: "Fallecimiento", lifts: "solo una persona puede hablar con los herederos" },
};

export const holdWordsEs: Pick<Words, "hold" | "heldItem"> = {
  hold,
  heldItem: (label, until) =>
    until === null ? `${label}: no se reclama` : `${label} hasta el ${until}: no se reclama`,
};

function held({ hold: kind, until }: GateParts): string {
  const words = kind === null ? hold.dispute : hold[kind];
  return until === null
    ? `${words.label.toLowerCase()}: ${words.lifts}`
    : `${words.label.toLowerCase()}: el contacto sigue ${until}`;
}

function resume({ contacts, until }: GateParts, why: string): string {
  if (until === null) return `sin ${contacts}: los horarios nunca coinciden (${why})`;
  return `${contacts} de nuevo ${until} (${why})`;
}

export const gateWordsEs: Pick<Words, "gate" | "cap" | "anyContacts" | "contactYes" | "contactNo"> =
  {
    cap: (max, days, channel, channels) => {
      const counted = channel === null ? n(max, CONTACTS) : n(max, COUNTED[channel]);
      const by = channels === "" ? "" : ` por ${channels}`;
      return `${counted}${by} ${n(days, { one: "en # día", other: "en # días" })}`;
    },
    anyContacts: "contactos",
    contactYes: (until) => `sí, hasta las ${until}`,
    contactNo: (why) => `no, ${why}`,
    gate: {
      nothing_due: {
        passed: () => "hay algo que reclamar",
        blocked: () => "no hay nada que reclamar; los avisos siguen con la próxima factura",
      },
      legal_stop: { passed: () => "sin espera legal", blocked: held },
      dispute: { passed: () => "sin reclamación", blocked: held },
      breathing_space: { passed: () => "sin tregua legal", blocked: held },
      pause: { passed: () => "sin pausa", blocked: held },
      hardship: { passed: () => "sin dificultades anotadas", blocked: held },
      cadence_stopped: {
        passed: () => "los avisos están activos",
        blocked: () => "los avisos están detenidos hasta que alguien los inicie",
      },
      promise_open: {
        passed: () => "sin promesa abierta",
        blocked: ({ promise, until }) =>
          until === null
            ? `prometió ${promise}; los avisos siguen si no llega`
            : `prometió ${promise}; los avisos siguen ${until} si no llega`,
      },
      arrangement: {
        passed: () => "sin oferta pendiente",
        blocked: ({ until }) =>
          until === null
            ? "hay una oferta pendiente; los avisos siguen cuando se responda"
            : `hay una oferta pendiente; los avisos siguen al responderse, a más tardar ${until}`,
      },
      not_live: {
        passed: () => "los avisos automáticos están activos para esta cuenta",
        blocked: () =>
          "su empresa envía avisos automáticos solo a una parte de sus cuentas por ahora, y esta no está entre ellas; usted puede actuar igualmente",
      },
      consent: {
        passed: (contacts) => `${contacts}: hay dirección y no se dio de baja`,
        blocked: ({ consent, contacts }) => {
          if (consent === "no_address") return `falta una dirección para ${contacts}; añádala`;
          if (consent === "opted_out")
            return `se dio de baja; ${contacts} de nuevo cuando el cliente lo acepte`;
          return `sin consentimiento para ${contacts}; pídaselo al cliente`;
        },
      },
      address_failed: {
        passed: (contacts) => `${contacts}: la dirección funciona`,
        blocked: ({ contacts }) =>
          `${contacts} no llegan a la dirección que consta; pida otra al cliente`,
      },
      contact_law: {
        passed: (contacts) => `${contacts}: permitido por las normas de contacto de aquí`,
        blocked: ({ rule, citation, contacts, until }) =>
          until === null
            ? `norma de contacto: ${rule} (${citation})`
            : `norma de contacto: ${rule} (${citation}); ${contacts} de nuevo ${until}`,
      },
      contact_hours: {
        passed: (contacts) => `${contacts}: dentro del horario de contacto`,
        blocked: (parts) => resume(parts, "fuera del horario de contacto"),
      },
      frequency_cap: {
        passed: (contacts) => `${contacts}: por debajo del límite de contactos`,
        blocked: (parts) => resume(parts, parts.cap),
      },
      min_interval: {
        passed: (contacts) => `${contacts}: bastante tiempo desde el último contacto`,
        blocked: (parts) => resume(parts, n(parts.hours, { other: "# h entre contactos" })),
      },
    },
  };
