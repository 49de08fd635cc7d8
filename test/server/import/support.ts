import { gzipSync } from "node:zlib";
import { CurrencyCode } from "../../../core/money/money.ts";
import {
  type ImportBatch,
  type ImportOptions,
  importFile,
} from "../../../server/import/import-file.ts";
import { ImportMapping } from "../../../server/import/import-mapping.ts";
import type { ImportDefaults } from "../../../server/import/import-plan.ts";
import type { ImportReport } from "../../../server/import/import-report.ts";
import { bytesSource, type ImportSource } from "../../../server/import/import-source.ts";

export const defaults: ImportDefaults = {
  currency: CurrencyCode.parse("USD"),
  country: "US",
  language: "en",
  kind: "business",
};

export interface Imported extends ImportBatch {
  readonly report: ImportReport;
  readonly batches: number;
}

/** The whole import in memory: for files as small as a test's. */
export async function importAll(
  source: ImportSource,
  mapping: unknown = {},
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const stream = importFile(source, {
    defaults,
    mapping: ImportMapping.parse(mapping),
    ...options,
  });
  const batches: ImportBatch[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done === true)
      return { ...merge(batches), report: next.value, batches: batches.length };
    batches.push(next.value);
  }
}

export function importText(text: string, mapping: unknown = {}): Promise<Imported> {
  return importAll(bytesSource("test.csv", Buffer.from(text)), mapping);
}

export function importBytes(bytes: Uint8Array, mapping: unknown = {}): Promise<Imported> {
  return importAll(bytesSource("test.csv", bytes), mapping);
}

export function gzipped(text: string): Uint8Array {
  return gzipSync(text);
}

function merge(batches: readonly ImportBatch[]): ImportBatch {
  return {
    accounts: batches.flatMap((batch) => batch.accounts),
    invoices: batches.flatMap((batch) => batch.invoices),
    ledger: batches.flatMap((batch) => batch.ledger),
    holds: batches.flatMap((batch) => batch.holds),
    endedHoldIds: batches.flatMap((batch) => batch.endedHoldIds),
  };
}
