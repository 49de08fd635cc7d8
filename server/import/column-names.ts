/** What a column can mean. The order is the order in which columns are given out. */
export const IMPORT_FIELDS = [
  "accountId",
  "accountName",
  "invoiceNumber",
  "dueOn",
  "settledOn",
  "issuedOn",
  "openAmount",
  "amount",
  "currency",
  "disputed",
  "status",
  "documentType",
  "description",
  "email",
  "phone",
  "language",
  "country",
  "region",
  "timeZone",
  "kind",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** English and Spanish names per field, the clearest first; word order and case don't matter. */
const NAMES: Readonly<Record<ImportField, string>> = {
  accountId:
    "account id, customer id, customer number, customer code, account number, account code, " +
    "customer account, customer ref, debtor id, debtor number, id cliente, cliente id, " +
    "codigo cliente, numero cliente, cliente numero, cuenta cliente, numero cuenta, cuenta, " +
    "nit, rfc, ruc, account, customer key",
  accountName:
    "account name, customer name, company name, debtor name, bill to name, bill to, " +
    "business name, legal name, nombre cliente, razon social, nombre, cliente, empresa, " +
    "denominacion, customer, company, debtor, name",
  invoiceNumber:
    "invoice number, invoice id, invoice, bill number, document number, document id, " +
    "invoice ref, invoice reference, invoice code, numero factura, factura numero, id factura, " +
    "factura, codigo factura, folio, folio factura, numero documento, documento, " +
    "comprobante, numero comprobante, reference, referencia, number, numero, id",
  dueOn:
    "due date, due on, due, payment due date, payment due, invoice due date, maturity date, " +
    "net due date, expiration date, pay by, fecha vencimiento, vencimiento, vence, " +
    "fecha vence, vencimiento factura, fecha limite pago, fecha limite, fecha pago limite",
  settledOn:
    "settled date, settled on, paid date, paid on, payment date, date paid, clear date, " +
    "clearing date, cleared on, cleared date, closed date, payment received date, " +
    "last payment date, fecha pago, fecha cobro, fecha cancelacion, fecha liquidacion, pagado el, " +
    "fecha pagado",
  issuedOn:
    "invoice date, issue date, issued date, issued on, billing date, bill date, billed on, " +
    "date invoiced, baseline create date, baseline date, document date, document create date, " +
    "posting date, create date, created date, fecha factura, fecha emision, emision, " +
    "fecha documento, fecha expedicion, emitida el, date, fecha",
  openAmount:
    "open amount, total open amount, open balance, balance, outstanding, outstanding amount, " +
    "outstanding balance, amount due, balance due, amount open, remaining, remaining amount, " +
    "remaining balance, amount outstanding, total due, saldo, saldo pendiente, pendiente, " +
    "importe pendiente, monto pendiente, saldo abierto, saldo actual, importe adeudado, " +
    "monto adeudado, saldo vencido",
  amount:
    "invoice amount, amount, invoice total, total amount, total, gross amount, bill amount, " +
    "invoice value, original amount, value, document amount, importe, importe total, " +
    "importe factura, monto, monto total, monto factura, valor, valor factura, valor total, " +
    "total factura, importe original, monto original",
  currency:
    "currency, currency code, invoice currency, iso currency, document currency, moneda, divisa, " +
    "codigo moneda, moneda factura, tipo moneda",
  disputed:
    "disputed, dispute, in dispute, is disputed, dispute flag, has dispute, en disputa, disputa, " +
    "disputada, disputado, reclamada, reclamo, en reclamo, impugnada",
  status:
    "status, invoice status, payment status, estado, estatus, estado factura, situacion, " +
    "estado pago",
  documentType:
    "document type, transaction type, invoice type, type, tipo documento, tipo comprobante, tipo, " +
    "tipo factura",
  description:
    "description, invoice description, memo, details, descripcion, concepto, detalle, glosa",
  email:
    "email, email address, e mail, customer email, contact email, billing email, mail, correo, " +
    "correo electronico, correo cliente, email cliente, email contacto",
  phone:
    "phone, phone number, telephone, telephone number, mobile, mobile phone, mobile number, cell, " +
    "cell phone, customer phone, contact phone, telefono, numero telefono, celular, movil, " +
    "telefono cliente, telefono movil",
  language:
    "language, language code, locale, customer language, preferred language, idioma, lengua",
  country: "country, country code, customer country, billing country, pais, codigo pais",
  region: "region, state, province, state code, region code, provincia, departamento",
  timeZone: "time zone, timezone, tz, zona horaria, huso horario",
  kind: "customer type, account type, customer kind, tipo cliente",
};

const SHORT_FORMS: Readonly<Record<string, string>> = {
  no: "number",
  nr: "number",
  num: "number",
  nbr: "number",
  "#": "number",
  cust: "customer",
  client: "customer",
  clients: "customer",
  customers: "customer",
  cte: "cliente",
  inv: "invoice",
  amt: "amount",
  acct: "account",
  acc: "account",
  doc: "document",
  curr: "currency",
  ccy: "currency",
  dt: "date",
  tel: "telefono",
  nro: "numero",
  n: "numero",
  nº: "numero",
  lang: "language",
};

const FILLERS = new Set(["de", "del", "la", "el", "los", "las", "of", "the", "in", "en", "a"]);

/** `CUST_NUMBER`, `customerNumber` and `Customer no.` become one key; so do both word orders. */
export function toNameKey(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/n[º°]/g, " nº ")
    .split(/[^\p{L}\p{N}#º]+/u)
    .filter((word) => word !== "" && !FILLERS.has(word))
    .map((word) => SHORT_FORMS[word] ?? word);
  return words.sort().join(" ");
}

/** For each name key the fields it may mean, with the rank of the name among the field's names. */
const RANKS: ReadonlyMap<ImportField, ReadonlyMap<string, number>> = new Map(
  IMPORT_FIELDS.map((field) => {
    const ranks = new Map<string, number>();
    for (const name of NAMES[field].split(", ")) {
      const key = toNameKey(name);
      if (!ranks.has(key)) ranks.set(key, ranks.size);
    }
    return [field, ranks];
  }),
);

/** How well a column's name fits a field: 0 is best, null is not at all. */
export function nameRank(field: ImportField, columnName: string): number | null {
  return RANKS.get(field)?.get(toNameKey(columnName)) ?? null;
}

export function isKnownName(columnName: string): boolean {
  return IMPORT_FIELDS.some((field) => nameRank(field, columnName) !== null);
}
