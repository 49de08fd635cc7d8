import { z } from "zod";

/** What an import found, decided and did. One shape for the command line, the API and the console. */

export const ImportedColumn = z.object({
  /** 1 is the first. */
  position: z.int(),
  name: z.string(),
  field: z.string(),
  dates: z
    .object({
      order: z.enum(["mdy", "dmy", "ymd"]).nullable(),
      /** How the order was decided; null when no value needs one. */
      basis: z.string().nullable(),
      shapes: z.record(z.string(), z.int()),
      ambiguous: z.boolean(),
      mixed: z.boolean(),
    })
    .optional(),
  decimals: z
    .object({
      style: z.enum(["point", "comma"]).nullable(),
      basis: z.string(),
      unclear: z.int(),
      ambiguous: z.boolean(),
      mixed: z.boolean(),
    })
    .optional(),
});
export type ImportedColumn = z.infer<typeof ImportedColumn>;

export const ReportedReject = z.object({
  line: z.int(),
  code: z.string(),
  field: z.string(),
  value: z.string(),
  reason: z.string(),
});

export const ImportReport = z.object({
  file: z.string(),
  bytes: z.int(),
  encoding: z.string(),
  bom: z.boolean(),
  delimiter: z.string(),
  header: z.object({ line: z.int().nullable() }),
  columns: z.array(ImportedColumn),
  /** Columns nothing was taken from. */
  unusedColumns: z.array(z.string()),
  /** What was taken for granted, and what may need a person's eye, in words. */
  assumptions: z.array(z.string()),
  warnings: z.array(z.string()),
  rows: z.object({
    read: z.int(),
    imported: z.int(),
    duplicates: z.int(),
    rejected: z.int(),
    blank: z.int(),
  }),
  found: z.object({
    accounts: z.int(),
    invoices: z.int(),
    payments: z.int(),
    credits: z.int(),
    disputes: z.int(),
  }),
  totals: z.array(
    z.object({
      currency: z.string(),
      invoices: z.int(),
      invoicedMinor: z.int(),
      invoiced: z.string(),
      paidMinor: z.int(),
      paid: z.string(),
    }),
  ),
  rejectReasons: z.record(z.string(), z.int()),
  /** In file order; `rejectsNotShown` counts those beyond the list's bound. */
  rejects: z.array(ReportedReject),
  rejectsNotShown: z.int(),
  notices: z.array(ReportedReject.omit({ code: true })),
  noticesNotShown: z.int(),
});
export type ImportReport = z.infer<typeof ImportReport>;
