import { CurrencyCode } from "../../../core/money/money.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { systemClock } from "../../clock.ts";
import {
  type AppliedImport,
  applyImport,
  type ImportJob,
  previewImport,
  tryImport,
} from "../../import/apply-import.ts";
import {
  type ImportOptions,
  type ImportProgress,
  importDefaults,
} from "../../import/import-file.ts";
import { ImportMapping } from "../../import/import-mapping.ts";
import { fileSource, type ImportSource } from "../../import/import-source.ts";
import {
  BOOK_OPTIONS,
  bookExists,
  ensureDefaultTenant,
  findTenantFor,
  policyOf,
  withBook,
} from "../book.ts";
import {
  type Call,
  type Command,
  hasFlag,
  neededOption,
  printJson,
  textOption,
} from "../command.ts";
import { readJsonFile, refuseMissingFile } from "../read-input.ts";

const DEFAULT_CURRENCY = CurrencyCode.parse("USD");

export const importCommand: Command = {
  name: "import",
  summary: "read a CSV file of invoices into the book",
  about:
    "Reads CSV of any shape, also gzipped, and prints a report: what was detected and assumed,\n" +
    "every rejected row with its line and reason, and what was written. Importing a file again\n" +
    "changes nothing. Exit 1 when rows were rejected; the others are imported all the same.",
  options: {
    file: { type: "string", value: "CSV", help: "the file to read (required)" },
    map: { type: "string", value: "JSON", help: "which column is what, constants, date order" },
    "dry-run": { type: "boolean", help: "report what would happen and write nothing" },
    progress: { type: "boolean", help: "show progress on stderr when it is no terminal, too" },
    ...BOOK_OPTIONS,
  },
  input: ImportMapping,
  run: async (call) => {
    const { source, mapping } = await importSourceOf(call);
    const applied = hasFlag(call, "dry-run")
      ? await dryRun(call, source, mapping)
      : await writeRun(call, source, mapping);
    const dryRunNote = { dryRun: hasFlag(call, "dry-run") };
    await printJson(call, { ...dryRunNote, ...applied.report, written: applied.written });
    return applied.report.rows.rejected > 0 ? 1 : 0;
  },
};

/** The file and the mapping beside it, both known to be there. */
export async function importSourceOf(
  call: Call,
): Promise<{ source: ImportSource; mapping: ImportMapping }> {
  const file = neededOption(call, "file");
  await refuseMissingFile(file, "--file");
  const map = textOption(call, "map");
  const mapping =
    map === undefined ? ImportMapping.parse({}) : await readJsonFile(map, ImportMapping, "--map");
  return { source: fileSource(file), mapping };
}

export function importOptionsOf(
  call: Call,
  policy: TenantPolicy,
  mapping: ImportMapping,
): ImportOptions {
  const defaults = importDefaults(policy, DEFAULT_CURRENCY);
  const shown = call.io.errIsTerminal || hasFlag(call, "progress");
  return shown ? { defaults, mapping, onProgress: progressOn(call) } : { defaults, mapping };
}

function writeRun(
  call: Call,
  source: ImportSource,
  mapping: ImportMapping,
): Promise<AppliedImport> {
  return withBook(call, async (db) => {
    const tenant = (await findTenantFor(call, db)) ?? (await ensureDefaultTenant(db));
    const options = importOptionsOf(call, await policyOf(db, tenant.id), mapping);
    return applyImport(db, { tenantId: tenant.id, source, options, now: systemClock.now() });
  });
}

async function dryRun(
  call: Call,
  source: ImportSource,
  mapping: ImportMapping,
): Promise<AppliedImport> {
  const preview = () =>
    previewImport({ source, options: importOptionsOf(call, defaultPolicy, mapping) });
  // Without a book everything would be new, and a dry run must not make one.
  if (!bookExists(call)) return preview();
  return withBook(call, async (db) => {
    const tenant = await findTenantFor(call, db);
    if (tenant === null) return preview();
    const options = importOptionsOf(call, await policyOf(db, tenant.id), mapping);
    const job: ImportJob = { tenantId: tenant.id, source, options, now: systemClock.now() };
    return tryImport(db, job);
  });
}

/** A line at every percent: rewritten on a terminal, one below the other in a log. */
function progressOn({ io }: Call): (progress: ImportProgress) => void {
  let shown = "";
  return ({ phase, bytesRead, bytes, rows }) => {
    const percent = bytes === 0 ? 100 : Math.floor((bytesRead / bytes) * 100);
    const text = `${phase} ${percent}% ${rows} rows`;
    // The last chunk may add rows without adding a percent, and the last figure must be the true one.
    const key = percent === 100 ? text : `${phase} ${percent}`;
    if (key === shown) return;
    shown = key;
    io.err(io.errIsTerminal ? `\r${text}\u001b[K${percent === 100 ? "\n" : ""}` : `${text}\n`);
  };
}
