import { isYes, type Row, textOf } from "./row.ts";

/** An attribute an admin mapped: our name, the field, and how its value is to be read. */
export interface AttributeField {
  readonly attribute: string;
  readonly field: string;
  readonly type: string;
}

type Attribute = string | number | boolean;

const NUMBERS: readonly string[] = ["int", "double", "currency", "percent"];

/** The mapped fields of a record that say something. */
export function attributesOf(row: Row, fields: readonly AttributeField[]) {
  const read = fields.flatMap(({ attribute, field, type }): [string, Attribute][] => {
    if (type === "boolean") return [[attribute, isYes(row, field)]];
    const text = textOf(row, field);
    if (text === undefined) return [];
    const isNumber = NUMBERS.includes(type) && Number.isFinite(Number(text));
    return [[attribute, isNumber ? Number(text) : text.slice(0, 1_000)]];
  });
  return Object.fromEntries(read);
}
