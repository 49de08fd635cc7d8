import { z } from "zod";

/** Of the format, not of the product: a file with another one is refused. */
export const FORMAT_VERSION = 1;
export const FORMAT = "good-standing-backup";

const Migrations = z.array(z.strictObject({ name: z.string(), checksum: z.string() })).min(1);

/**
 * The first line of a backup. The file is gzip; inside, each line is one JSON value: this one, then per
 * table a `TableHead`, its rows as arrays of text or null in the order of its columns, and at the end
 * a `Trailer`. docs/operations.md describes it.
 */
export const BackupHeader = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  madeAt: z.string(),
  /** Null for the whole database. */
  tenant: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** What the schema was made by. */
  migrations: Migrations,
  /** True where the database keeps its own secret, which opens what is sealed in it. */
  holdsSecret: z.boolean(),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

const Column = z.strictObject({ name: z.string().min(1), type: z.string().min(1) });

export const TableHead = z.strictObject({
  table: z.string().min(1),
  columns: z.array(Column).min(1),
});
export type TableHead = z.infer<typeof TableHead>;

/** The last line: how many rows there are, and the SHA-256 of every byte before this line. */
export const Trailer = z.strictObject({
  rows: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A row, as PostgreSQL writes each value as text. */
export const RowLine = z.array(z.string().nullable()).min(1);

export type BackupProblem =
  | "not_a_backup"
  | "damaged"
  | "other_format"
  | "newer_schema"
  | "other_schema"
  | "not_empty"
  | "foreign_tables"
  | "tenant_is_there"
  | "hidden_rows"
  | "collides";

/** Why a backup or a restore was refused; nothing was changed. */
export class BackupRefusal extends Error {
  override readonly name = "BackupRefusal";
  readonly problem: BackupProblem;
  constructor(problem: BackupProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
