import type { CrmNoun } from "../../../../adapters/crm-ref.ts";
import type { SettingsFieldId } from "./settings-fields.ts";

/** The words of the settings page. */
export interface SettingsWords {
  readonly state: Readonly<Record<"active" | "reconnect" | "disconnected", string>>;
  readonly noun: Readonly<Record<CrmNoun, string>>;
  readonly upToDate: (noun: string, records: string) => string;
  readonly reading: (noun: string, records: string) => string;
  readonly notBegun: (noun: string) => string;
  readonly stuck: (noun: string, detail: string) => string;
  readonly unreadable: (records: string) => string;
  readonly written: Readonly<
    Record<"standing" | "task" | "event" | "activity" | "opt_out", string>
  >;
  readonly found: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly policy: (version: number, day: string, by: string) => string;
  readonly field: Readonly<Record<SettingsFieldId, { label: string; hint: string }>>;
  readonly accounts: Readonly<Record<"companies" | "contacts", string>>;
  readonly owed: Readonly<Record<"invoices" | "deals", string>>;
  readonly unknownField: string;
  readonly onlyAdmin: string;
  readonly badEmail: (text: string) => string;
  readonly badChoice: string;
  readonly notConnected: string;
}

const EN: SettingsWords = {
  state: {
    active: "Connected",
    reconnect: "An admin has to connect again: HubSpot no longer accepts our access.",
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
  },
  found: "Found automatically",
  none: "None",
  yes: "Yes",
  no: "No",
  policy: (version, day, by) => `Version ${version}, ${day}, ${by}`,
  field: {
    accounts: { label: "An account is", hint: "Who owes: companies, or each contact for itself." },
    "owed.object": {
      label: "What is owed is kept in",
      hint: "The object with amounts and due dates.",
    },
    "owed.number": { label: "Number", hint: "What customers know an invoice by." },
    "owed.amount": { label: "Amount", hint: "What was billed." },
    "owed.balance": {
      label: "Still to pay",
      hint: "Tells of payments HubSpot keeps no record of.",
    },
    "owed.currency": { label: "Currency", hint: "" },
    "owed.issuedOn": { label: "Invoice date", hint: "" },
    "owed.dueOn": { label: "Due date", hint: "" },
    "owed.status": { label: "Status", hint: "Tells drafts and voided invoices from open ones." },
    currency: { label: "Currency where none is named", hint: "An ISO code such as USD." },
    lineItems: {
      label: "Say what an invoice is for",
      hint: "Reads line items: one more call for a hundred invoices.",
    },
    "dispute.property": {
      label: "Ticket field that tells a dispute",
      hint: "While such a ticket is open, its account is not chased.",
    },
    "dispute.values": {
      label: "Values that mean a dispute",
      hint: "HubSpot's internal values, separated by commas.",
    },
    "optOut.subscriptionId": {
      label: "Kind of email our reminders are",
      hint: "Whoever refuses it in HubSpot gets none, and HubSpot learns of refusals that reach us.",
    },
    policyVersion: {
      label: "Policy in force",
      hint: "An older version is published again as the newest.",
    },
    "roles.manager": {
      label: "Managers",
      hint: "Email addresses of HubSpot users, separated by commas. They approve plans and see every account.",
    },
    "roles.admin": {
      label: "Admins",
      hint: "Email addresses. They change these settings; whoever installed the app stays one.",
    },
    "roles.auditor": { label: "Auditors", hint: "Email addresses. They look and change nothing." },
  },
  accounts: { companies: "A company", contacts: "Each contact" },
  owed: { invoices: "Invoices", deals: "Deals" },
  unknownField: "There is no such setting.",
  onlyAdmin: "Only an admin may change this.",
  badEmail: (text) => `"${text}" is not an email address.`,
  badChoice: "Choose one of the list.",
  notConnected: "HubSpot can't be asked now. Connect again first.",
};

const ES: SettingsWords = {
  state: {
    active: "Conectado",
    reconnect: "Un administrador debe conectar de nuevo: HubSpot ya no acepta nuestro acceso.",
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
  },
  found: "Se encuentra automáticamente",
  none: "Ninguno",
  yes: "Sí",
  no: "No",
  policy: (version, day, by) => `Versión ${version}, ${day}, ${by}`,
  field: {
    accounts: {
      label: "Una cuenta es",
      hint: "Quién debe: las empresas, o cada contacto por sí mismo.",
    },
    "owed.object": { label: "Lo adeudado está en", hint: "El objeto con importes y vencimientos." },
    "owed.number": { label: "Número", hint: "Por el que el cliente conoce la factura." },
    "owed.amount": { label: "Importe", hint: "Lo facturado." },
    "owed.balance": { label: "Pendiente de pago", hint: "Revela pagos que HubSpot no registra." },
    "owed.currency": { label: "Moneda", hint: "" },
    "owed.issuedOn": { label: "Fecha de factura", hint: "" },
    "owed.dueOn": { label: "Vencimiento", hint: "" },
    "owed.status": {
      label: "Estado",
      hint: "Distingue borradores y facturas anuladas de las abiertas.",
    },
    currency: { label: "Moneda cuando no se indica", hint: "Un código ISO como EUR." },
    lineItems: {
      label: "Decir de qué es una factura",
      hint: "Lee las líneas: una llamada más por cada cien facturas.",
    },
    "dispute.property": {
      label: "Campo del ticket que indica un desacuerdo",
      hint: "Mientras un ticket así está abierto, no se reclama a su cuenta.",
    },
    "dispute.values": {
      label: "Valores que significan desacuerdo",
      hint: "Los valores internos de HubSpot, separados por comas.",
    },
    "optOut.subscriptionId": {
      label: "Tipo de correo de nuestros recordatorios",
      hint: "Quien lo rechaza en HubSpot no recibe ninguno, y HubSpot se entera de los rechazos que nos llegan.",
    },
    policyVersion: {
      label: "Política vigente",
      hint: "Una versión anterior se publica de nuevo como la más reciente.",
    },
    "roles.manager": {
      label: "Responsables",
      hint: "Correos de usuarios de HubSpot, separados por comas. Aprueban planes y ven todas las cuentas.",
    },
    "roles.admin": {
      label: "Administradores",
      hint: "Correos. Cambian estos ajustes; quien instaló la aplicación lo sigue siendo.",
    },
    "roles.auditor": { label: "Auditores", hint: "Correos. Miran y no cambian nada." },
  },
  accounts: { companies: "Una empresa", contacts: "Cada contacto" },
  owed: { invoices: "Facturas", deals: "Negocios" },
  unknownField: "No existe ese ajuste.",
  onlyAdmin: "Solo un administrador puede cambiar esto.",
  badEmail: (text) => `"${text}" no es una dirección de correo.`,
  badChoice: "Elija una opción de la lista.",
  notConnected: "Ahora no se puede preguntar a HubSpot. Conecte de nuevo primero.",
};

export function settingsWords(locale: string): SettingsWords {
  return locale.startsWith("es") ? ES : EN;
}
