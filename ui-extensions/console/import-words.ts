import type { ImportColumnView } from "./import-view.ts";

const FIELDS: Readonly<Record<string, string>> = {
  accountId: "Customer number",
  accountName: "Customer name",
  invoiceNumber: "Invoice number",
  dueOn: "Due date",
  settledOn: "Date paid",
  issuedOn: "Invoice date",
  openAmount: "Amount still open",
  amount: "Amount",
  currency: "Currency",
  disputed: "In dispute",
  status: "Status",
  documentType: "Kind of document",
  description: "Description",
  email: "E-mail",
  phone: "Phone",
  language: "Language",
  country: "Country",
  region: "Region",
  timeZone: "Time zone",
  kind: "Consumer or business",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
  "|": "Vertical bar",
};

const ENCODINGS: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, big end first",
  "windows-1252": "Windows-1252",
};

const ORDERS = { mdy: "month/day/year", dmy: "day/month/year", ymd: "year/month/day" } as const;
const DECIMALS = { point: "point, as in 1,234.56", comma: "comma, as in 1.234,56" } as const;
const UNSURE = "; not certain, see the warnings";

export function fieldWords(field: string): string {
  return FIELDS[field] ?? field.replace(/^attributes\./, "");
}

export function delimiterWords(delimiter: string): string {
  return DELIMITERS[delimiter] ?? delimiter;
}

export function encodingWords(encoding: string): string {
  return ENCODINGS[encoding] ?? encoding;
}

/** How a column's values are read, where they can be read in more than one way. */
export function readAsWords({ dates, decimals }: ImportColumnView): string {
  if (dates !== undefined) {
    if (dates.order === null) return "Dates that need no order";
    return `Dates as ${ORDERS[dates.order]}${dates.ambiguous ? UNSURE : ""}`;
  }
  if (decimals !== undefined) {
    if (decimals.style === null) return "Decimal points and commas mixed";
    return `Decimal ${DECIMALS[decimals.style]}${decimals.ambiguous ? UNSURE : ""}`;
  }
  return "";
}

const KIB = 1_024;

export function bytesText(bytes: number): string {
  if (bytes < KIB) return `${bytes} bytes`;
  if (bytes < KIB * KIB) return `${(bytes / KIB).toFixed(1)} KB`;
  return `${(bytes / KIB / KIB).toFixed(1)} MB`;
}

/** `one` for exactly one, else the number with `many`. */
export function countText(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;
}

export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}
