import { describe, expect, it } from "vitest";
import { toNameKey } from "../../../server/import/column-names.ts";
import { detectHeader } from "../../../server/import/detect-header.ts";
import { ImportMapping } from "../../../server/import/import-mapping.ts";
import { mapColumns } from "../../../server/import/map-columns.ts";

const map = (names: readonly string[], mapping: unknown = {}) => {
  const { fields } = mapColumns(names, ImportMapping.parse(mapping));
  return Object.fromEntries([...fields].map(([field, position]) => [field, names[position]]));
};

describe("toNameKey", () => {
  it.each([
    ["customerID", "Customer Id"],
    ["CUST_NUMBER", "customer no."],
    ["Fecha de Vencimiento", "fecha vencimiento"],
    ["Razón Social", "razon social"],
    ["N° Factura", "nro factura"],
    ["due_in_date", "Due Date"],
    ["name_customer", "Customer Name"],
  ])("%s is %s", (one, other) => {
    expect(toNameKey(one)).toBe(toNameKey(other));
  });
});

describe("mapColumns", () => {
  it("knows English names", () => {
    expect(
      map(["Invoice #", "Customer ID", "Customer", "Invoice Date", "Due", "Amount", "Balance"]),
    ).toEqual({
      invoiceNumber: "Invoice #",
      accountId: "Customer ID",
      accountName: "Customer",
      issuedOn: "Invoice Date",
      dueOn: "Due",
      amount: "Amount",
      openAmount: "Balance",
    });
  });

  it("knows Spanish names", () => {
    expect(
      map([
        "Nº Factura",
        "Código Cliente",
        "Razón Social",
        "Fecha de Emisión",
        "Fecha de Vencimiento",
        "Importe",
        "Saldo Pendiente",
        "Moneda",
        "Fecha de Pago",
        "En Disputa",
        "Correo Electrónico",
        "Teléfono",
        "Idioma",
        "País",
        "Zona Horaria",
      ]),
    ).toEqual({
      invoiceNumber: "Nº Factura",
      accountId: "Código Cliente",
      accountName: "Razón Social",
      issuedOn: "Fecha de Emisión",
      dueOn: "Fecha de Vencimiento",
      amount: "Importe",
      openAmount: "Saldo Pendiente",
      currency: "Moneda",
      settledOn: "Fecha de Pago",
      disputed: "En Disputa",
      email: "Correo Electrónico",
      phone: "Teléfono",
      language: "Idioma",
      country: "País",
      timeZone: "Zona Horaria",
    });
  });

  it("lets the mapping override, by name and by place, and switch a field off", () => {
    const names = ["Ref", "Who", "When", "Due", "Amount", "Currency"];
    const columns = { invoiceNumber: "ref", accountName: 2, dueOn: "When", currency: null };
    expect(map(names, { columns })).toEqual({
      invoiceNumber: "Ref",
      accountName: "Who",
      dueOn: "When",
      amount: "Amount",
    });
  });

  it.each([
    ["a column the file hasn't", ["Invoice"], { columns: { dueOn: "Dew" } }, "columns.dueOn"],
    ["no due date", ["Invoice", "Customer", "Amount"], {}, "columns.dueOn"],
    ["no customer", ["Invoice", "Due", "Amount"], {}, "columns.accountId"],
    ["no amount", ["Invoice", "Due", "Customer"], {}, "columns.amount"],
    ["no invoice number", ["Customer", "Due", "Amount"], {}, "columns.invoiceNumber"],
  ])("refuses %s and names the field", (_name, names, mapping, field) => {
    expect(() => map(names, mapping)).toThrow(expect.objectContaining({ field }));
  });

  it("refuses a mapping with a word it doesn't know", () => {
    expect(ImportMapping.safeParse({ colums: {} }).success).toBe(false);
    expect(ImportMapping.safeParse({ constants: { currency: "DOLLAR" } }).success).toBe(false);
  });
});

describe("detectHeader", () => {
  const detect = (rows: readonly (readonly string[])[], mapping: unknown = {}) =>
    detectHeader(
      rows.map((fields, index) => ({ kind: "row", line: index + 1, fields })),
      ImportMapping.parse(mapping),
    );

  it("finds the names below a title", () => {
    const rows = [["Aged debt"], ["Printed", "1/2/2020"], ["Invoice", "Customer", "Due date"]];
    expect(detect(rows).line).toBe(3);
  });

  it("sees that there are none when the first row holds figures", () => {
    const found = detect([["INV-1", "Acme", "2020-01-02", "10.00"]]);
    expect(found).toEqual({ line: null, names: ["column 1", "column 2", "column 3", "column 4"] });
  });

  it("takes the line the mapping names", () => {
    expect(detect([["x"], ["a", "b"], ["Invoice"]], { header: 2 }).names).toEqual(["a", "b"]);
    expect(detect([["a", "b"]], { header: "none" }).line).toBeNull();
  });
});
