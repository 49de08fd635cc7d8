import type { SalesforceFieldId } from "./salesforce-form.ts";

/** The words of the fields that only Salesforce's settings have. */
export interface SalesforceFormWords {
  readonly found: string;
  readonly none: string;
  readonly field: Readonly<Record<SalesforceFieldId, { label: string; hint: string }>>;
  readonly accounts: Readonly<Record<"accounts" | "contacts", string>>;
  readonly changeNotices: Readonly<Record<"on" | "off", string>>;
}

const EN: SalesforceFormWords = {
  found: "Found automatically",
  none: "None",
  field: {
    accounts: { label: "Who owes", hint: "Accounts, or each contact for itself." },
    "owed.object": {
      label: "What is owed is kept in",
      hint: "The API name of the object with amounts and due dates, such as Invoice or Invoice__c.",
    },
    "owed.account": { label: "Its account", hint: "The field that names the account." },
    "owed.number": { label: "Number", hint: "What customers know an invoice by." },
    "owed.amount": { label: "Amount", hint: "What was billed." },
    "owed.balance": {
      label: "Still to pay",
      hint: "Tells of payments Salesforce keeps no record of.",
    },
    "owed.currency": { label: "Currency", hint: "" },
    "owed.issuedOn": { label: "Invoice date", hint: "" },
    "owed.dueOn": { label: "Due date", hint: "" },
    "owed.status": { label: "Status", hint: "Tells drafts and voided invoices from open ones." },
    currency: { label: "Currency where none is named", hint: "An ISO code such as USD." },
    "dispute.field": {
      label: "Case field that tells a dispute",
      hint: "While such a case is open, its account is not chased.",
    },
    "dispute.values": { label: "Values that mean a dispute", hint: "Separated by commas." },
    changeNotices: {
      label: "Flows that tell of changes",
      hint: "What they tell of is read within a minute instead of at the next look, every five.",
    },
    allowanceShare: {
      label: "Our share of daily API calls (%)",
      hint: "All integrations of the org share one allowance. From 1 to 90.",
    },
    namespace: {
      label: "Namespace of the package",
      hint: "Only where it was installed as a managed package.",
    },
  },
  accounts: { accounts: "The account", contacts: "Each contact" },
  changeNotices: { on: "Are heard", off: "Are not heard" },
};

const ES: SalesforceFormWords = {
  found: "Se encuentra automáticamente",
  none: "Ninguno",
  field: {
    accounts: {
      label: "Quién debe",
      hint: "Las cuentas, o cada contacto por sí mismo.",
    },
    "owed.object": {
      label: "Lo adeudado está en",
      hint: "El nombre de API del objeto con importes y vencimientos, como Invoice o Invoice__c.",
    },
    "owed.account": { label: "Su cuenta", hint: "El campo que nombra la cuenta." },
    "owed.number": { label: "Número", hint: "Por el que el cliente conoce la factura." },
    "owed.amount": { label: "Importe", hint: "Lo facturado." },
    "owed.balance": {
      label: "Pendiente de pago",
      hint: "Revela pagos que Salesforce no registra.",
    },
    "owed.currency": { label: "Moneda", hint: "" },
    "owed.issuedOn": { label: "Fecha de factura", hint: "" },
    "owed.dueOn": { label: "Vencimiento", hint: "" },
    "owed.status": {
      label: "Estado",
      hint: "Distingue borradores y facturas anuladas de las abiertas.",
    },
    currency: { label: "Moneda cuando no se indica", hint: "Un código ISO como EUR." },
    "dispute.field": {
      label: "Campo del caso que indica un desacuerdo",
      hint: "Mientras un caso así está abierto, no se reclama a su cuenta.",
    },
    "dispute.values": {
      label: "Valores que significan desacuerdo",
      hint: "Separados por comas.",
    },
    changeNotices: {
      label: "Flujos que avisan de cambios",
      hint: "Lo avisado se lee en un minuto y no en la próxima consulta, cada cinco.",
    },
    allowanceShare: {
      label: "Nuestra parte de llamadas a la API (%)",
      hint: "Todas las integraciones de la organización comparten un cupo. De 1 a 90.",
    },
    namespace: {
      label: "Espacio de nombres del paquete",
      hint: "Solo si se instaló como paquete gestionado.",
    },
  },
  accounts: { accounts: "La cuenta", contacts: "Cada contacto" },
  changeNotices: { on: "Se atienden", off: "No se atienden" },
};

export function salesforceFormWords(locale: string): SalesforceFormWords {
  return locale.startsWith("es") ? ES : EN;
}
