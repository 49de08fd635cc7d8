import { writeFile } from "node:fs/promises";
import { z } from "zod";
import type { AccountFacts } from "../../../core/accounts/account-facts.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { PolicyShape } from "../../../core/policy/policy.ts";
import { CalendarDate } from "../../../core/time/calendar-date.ts";
import { simulate } from "../../../core/treatment/simulate.ts";
import { renderSimulationPage } from "../../../ui-extensions/console/simulation-page.ts";
import { type ReadBook, readBook } from "../../import/read-book.ts";
import { findAccounts } from "../../storage/accounts.ts";
import type { Database } from "../../storage/connect.ts";
import { loadFactsMany } from "../../storage/facts.ts";
import { PAGE_MAX } from "../../storage/page.ts";
import { BadInput } from "../bad-input.ts";
import { BOOK_OPTIONS, policyOf, withTenantBook } from "../book.ts";
import {
  type Call,
  type Command,
  hasFlag,
  neededOption,
  printJson,
  textOption,
} from "../command.ts";
import { readJsonFile, readPolicy } from "../read-input.ts";
import { importOptionsOf, importSourceOf } from "./import.ts";

const Days = z.coerce.number().int().min(1).max(3_660);

export const simulateCommand: Command = {
  name: "simulate",
  summary: "live a policy through some days of a book, sending nothing",
  about:
    "Prints every touch the policy would make with its reason, the gates that held touches back,\n" +
    "counts per day and channel, and checks that no step is skipped or doubled. The book is the\n" +
    "imported one, or a CSV file read for this alone. Exit 1 when a check fails.",
  options: {
    from: { type: "string", value: "DATE", help: "the first day, YYYY-MM-DD (required)" },
    days: { type: "string", value: "N", help: "how many days (required)" },
    file: { type: "string", value: "CSV", help: "simulate over this file, not over the book" },
    map: { type: "string", value: "JSON", help: "the file's mapping, as in gs import" },
    policy: { type: "string", value: "JSON", help: "a policy to try, not the current one" },
    "assume-email": {
      type: "boolean",
      help: "treat accounts without any address as having an e-mail",
    },
    html: { type: "string", value: "FILE", help: "write the page here as well" },
    ...BOOK_OPTIONS,
  },
  input: PolicyShape,
  run: async (call) => {
    const from = readOption(call, "from", CalendarDate);
    const days = readOption(call, "days", Days);
    const tried = await triedPolicy(call);
    const { book, policy, file } = await (textOption(call, "file") === undefined
      ? storedBook(call, tried)
      : fileBook(call, tried));
    const report = simulate({
      book,
      policy,
      from,
      days,
      assumeEmail: hasFlag(call, "assume-email"),
    });
    const page = textOption(call, "html");
    if (page !== undefined) await writePage(page, renderSimulationPage(report));
    await printJson(call, { ...report, ...(file === null ? {} : { file }) });
    return report.checks.every(({ ok }) => ok) ? 0 : 1;
  },
};

interface Subject {
  readonly book: readonly AccountFacts[];
  readonly policy: TenantPolicy;
  /** What reading the CSV file found; null for the imported book. */
  readonly file: Pick<ReadBook["report"], "rows" | "assumptions" | "warnings"> | null;
}

async function triedPolicy(call: Call): Promise<TenantPolicy | null> {
  const path = textOption(call, "policy");
  return path === undefined ? null : readPolicy(await readJsonFile(path, z.unknown(), "--policy"));
}

async function fileBook(call: Call, tried: TenantPolicy | null): Promise<Subject> {
  const policy = tried ?? readPolicy(undefined);
  const { source, mapping } = await importSourceOf(call);
  const { book, report } = await readBook(source, importOptionsOf(call, policy, mapping));
  const { rows, assumptions, warnings } = report;
  return { book, policy, file: { rows, assumptions, warnings } };
}

function storedBook(call: Call, tried: TenantPolicy | null): Promise<Subject> {
  return withTenantBook(call, async (db, tenantId) => ({
    book: await loadBook(db, tenantId),
    policy: tried ?? (await policyOf(db, tenantId)),
    file: null,
  }));
}

async function loadBook(db: Database, tenantId: string): Promise<AccountFacts[]> {
  const book: AccountFacts[] = [];
  let cursor: string | null | undefined;
  do {
    const at = cursor ?? undefined;
    cursor = await db.withTenant(tenantId, async (tx) => {
      const page = await findAccounts(tx, { cursor: at, limit: PAGE_MAX });
      const ids = page.items.map(({ id }) => id);
      book.push(...(await loadFactsMany(tx, ids)));
      return page.nextCursor;
    });
  } while (cursor !== null);
  return book;
}

function readOption<Schema extends z.ZodType>(
  call: Call,
  name: string,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(neededOption(call, name));
  if (parsed.success) return parsed.data;
  throw new BadInput(`--${name}`, parsed.error.issues[0]?.message ?? "is not valid");
}

async function writePage(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      throw new BadInput("--html", `${path} can't be written: ${String(error.code)}`);
    }
    throw error;
  }
}
