import type { HubspotFieldId } from "./hubspot-form.ts";

/** The words of the fields that only HubSpot's settings have. */
export interface HubspotFormWords {
  readonly found: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly field: Readonly<Record<HubspotFieldId, { label: string; hint: string }>>;
  readonly accounts: Readonly<Record<"companies" | "contacts", string>>;
  readonly owed: Readonly<Record<"invoices" | "deals", string>>;
}

const EN: HubspotFormWords = {
  found: "Found automatically",
  none: "None",
  yes: "Yes",
  no: "No",
  field: {
    accounts: { label: "An account is", hint: "Who owes: companies, or each contact for itself." },
    customerNumber: {
      label: "Customer number",
      hint: "The field with the number that other systems have too: by it, a customer here and in another CRM or a file is one account.",
    },
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
  },
  accounts: { companies: "A company", contacts: "Each contact" },
  owed: { invoices: "Invoices", deals: "Deals" },
};

const ES: HubspotFormWords = {
  found: "Se encuentra automáticamente",
  none: "Ninguno",
  yes: "Sí",
  no: "No",
  field: {
    accounts: {
      label: "Una cuenta es",
      hint: "Quién debe: las empresas, o cada contacto por sí mismo.",
    },
    customerNumber: {
      label: "Número de cliente",
      hint: "El campo con el número que también tienen otros sistemas: por él, un cliente de aquí y de otro CRM o de un archivo es una sola cuenta.",
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
  },
  accounts: { companies: "Una empresa", contacts: "Cada contacto" },
  owed: { invoices: "Facturas", deals: "Negocios" },
};

export function hubspotFormWords(locale: string): HubspotFormWords {
  return locale.startsWith("es") ? ES : EN;
}
