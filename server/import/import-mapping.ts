import { z } from "zod";
import { Consent, Language } from "../../core/accounts/account.ts";
import { CurrencyCode } from "../../core/money/money.ts";
import { TimeZone } from "../../core/time/time-zone.ts";
import { IMPORT_FIELDS } from "./column-names.ts";

const MAX_COLUMNS = 500;

/** A column by its name in the header, or by its place: 1 is the first. */
export const ColumnRef = z.union([z.string().min(1).max(300), z.int().min(1).max(MAX_COLUMNS)]);
export type ColumnRef = z.infer<typeof ColumnRef>;

export const DateOrder = z.enum(["mdy", "dmy", "ymd"]);
export type DateOrder = z.infer<typeof DateOrder>;

export const DecimalStyle = z.enum(["point", "comma"]);
export type DecimalStyle = z.infer<typeof DecimalStyle>;

const AttributeColumn = z.union([
  ColumnRef,
  z.strictObject({ column: ColumnRef, as: z.enum(["text", "number", "yes_no"]) }),
]);

/** `--map map.json`: what the file doesn't say, or says in a way that can be read two ways. */
export const ImportMapping = z.strictObject({
  /** Overrides what the names suggest; null leaves a field without a column. */
  columns: z.partialRecord(z.enum(IMPORT_FIELDS), ColumnRef.nullable()).optional(),
  /** Facts about the account to keep for segment rules, by the name the rules will use. */
  attributes: z.record(z.string().min(1).max(100), AttributeColumn).optional(),
  /** Used where a row says nothing. */
  constants: z
    .strictObject({
      currency: CurrencyCode.optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, "use an ISO 3166 code such as US")
        .optional(),
      language: Language.optional(),
      timeZone: TimeZone.optional(),
      kind: z.enum(["consumer", "business"]).optional(),
    })
    .optional(),
  /** For every date column, or per column by its name. */
  dateOrder: z.union([DateOrder, z.record(z.string(), DateOrder)]).optional(),
  decimalStyle: DecimalStyle.optional(),
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).optional(),
  /** The line the column names are on, or "none". */
  header: z.union([z.literal("none"), z.int().min(1).max(100)]).optional(),
  /** Credit memos and negative amounts: refuse the row, or book it as the customer's credit. */
  credits: z.enum(["reject", "import"]).optional(),
  /** What the customer has agreed to, for every address of the file. */
  consent: z.strictObject({ email: Consent.optional(), phone: Consent.optional() }).optional(),
});
export type ImportMapping = z.infer<typeof ImportMapping>;
