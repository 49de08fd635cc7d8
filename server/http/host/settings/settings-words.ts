import type { CrmNoun } from "../../../../adapters/crm-ref.ts";
import type { CrmWrite } from "../../../../adapters/crm-write.ts";

/** What every CRM's settings page has beside its adapter's own fields. */
export const OWN_FIELDS = [
  "policyVersion",
  "roles.manager",
  "roles.admin",
  "roles.auditor",
] as const;
export type OwnFieldId = (typeof OWN_FIELDS)[number];

/** The words of the settings page that are the same for every CRM, whose name is handed in. */
export interface SettingsWords {
  readonly state: Readonly<Record<"active" | "reconnect" | "disconnected", string>>;
  readonly noun: Readonly<Record<CrmNoun, string>>;
  readonly upToDate: (noun: string, records: string) => string;
  readonly reading: (noun: string, records: string) => string;
  readonly notBegun: (noun: string) => string;
  readonly stuck: (noun: string, detail: string) => string;
  readonly unreadable: (records: string) => string;
  readonly written: Readonly<Record<CrmWrite["kind"], string>>;
  readonly policy: (version: number, day: string, by: string) => string;
  readonly field: Readonly<Record<OwnFieldId, { label: string; hint: string }>>;
  readonly unknownField: string;
  readonly onlyAdmin: string;
  readonly badEmail: (text: string) => string;
  readonly badChoice: string;
  readonly notConnected: string;
}

const EN = (crm: string): SettingsWords => ({
  state: {
    active: "Connected",
    reconnect: `An admin has to connect again: ${crm} no longer accepts our access.`,
    disconnected: "Disconnected. Nothing is read or written.",
  },
  noun: {
    company: "Companies",
    person: "Contacts",
    invoice: "Invoices",
    payment: "Payments",
    ticket: "Tickets",
    activity: "Calls and messages",
  },
  upToDate: (noun, records) => `${noun}: ${records} read, up to date`,
  reading: (noun, records) => `${noun}: ${records} read so far`,
  notBegun: (noun) => `${noun}: not begun`,
  stuck: (noun, detail) => `${noun}: stopped. ${detail}`,
  unreadable: (records) => `${records} could not be read`,
  written: {
    standing: "The standing of a record",
    task: "A task",
    event: "A timeline event",
    activity: "A logged call or message",
    opt_out: "A refusal of messages",
    promise: "A promise to pay",
    arrangement: "A payment plan",
  },
  policy: (version, day, by) => `Version ${version}, ${day}, ${by}`,
  field: {
    policyVersion: {
      label: "Policy in force",
      hint: "An older version is published again as the newest.",
    },
    "roles.manager": {
      label: "Managers",
      hint: `Email addresses of ${crm} users, separated by commas. They approve plans and see every account.`,
    },
    "roles.admin": {
      label: "Admins",
      hint: "Email addresses. They change these settings; whoever installed the app stays one.",
    },
    "roles.auditor": { label: "Auditors", hint: "Email addresses. They look and change nothing." },
  },
  unknownField: "There is no such setting.",
  onlyAdmin: "Only an admin may change this.",
  badEmail: (text) => `"${text}" is not an email address.`,
  badChoice: "Choose one of the list.",
  notConnected: `${crm} can't be asked now. Connect again first.`,
});

const ES = (crm: string): SettingsWords => ({
  state: {
    active: "Conectado",
    reconnect: `Un administrador debe conectar de nuevo: ${crm} ya no acepta nuestro acceso.`,
    disconnected: "Desconectado. No se lee ni se escribe nada.",
  },
  noun: {
    company: "Empresas",
    person: "Contactos",
    invoice: "Facturas",
    payment: "Pagos",
    ticket: "Tickets",
    activity: "Llamadas y mensajes",
  },
  upToDate: (noun, records) => `${noun}: ${records} leídos, al día`,
  reading: (noun, records) => `${noun}: ${records} leídos hasta ahora`,
  notBegun: (noun) => `${noun}: sin empezar`,
  stuck: (noun, detail) => `${noun}: detenido. ${detail}`,
  unreadable: (records) => `${records} no se pudieron leer`,
  written: {
    standing: "La situación de un registro",
    task: "Una tarea",
    event: "Un evento de la cronología",
    activity: "Una llamada o un mensaje registrado",
    opt_out: "Un rechazo de mensajes",
    promise: "Una promesa de pago",
    arrangement: "Un plan de pagos",
  },
  policy: (version, day, by) => `Versión ${version}, ${day}, ${by}`,
  field: {
    policyVersion: {
      label: "Política vigente",
      hint: "Una versión anterior se publica de nuevo como la más reciente.",
    },
    "roles.manager": {
      label: "Responsables",
      hint: `Correos de usuarios de ${crm}, separados por comas. Aprueban planes y ven todas las cuentas.`,
    },
    "roles.admin": {
      label: "Administradores",
      hint: "Correos. Cambian estos ajustes; quien instaló la aplicación lo sigue siendo.",
    },
    "roles.auditor": { label: "Auditores", hint: "Correos. Miran y no cambian nada." },
  },
  unknownField: "No existe ese ajuste.",
  onlyAdmin: "Solo un administrador puede cambiar esto.",
  badEmail: (text) => `"${text}" no es una dirección de correo.`,
  badChoice: "Elija una opción de la lista.",
  notConnected: `Ahora no se puede preguntar a ${crm}. Conecte de nuevo primero.`,
});

export function settingsWords(locale: string, label: string): SettingsWords {
  return (locale.startsWith("es") ? ES : EN)(label);
}
