import { z } from "zod";
import type { AccountFacts } from "../../core/accounts/account-facts.ts";
import type { TenantPolicy } from "../../core/policy/policy.ts";
import { type ReadBook, readBook } from "../import/read-book.ts";
import { findAccounts } from "../storage/accounts.ts";
import type { Database } from "../storage/connect.ts";
import { loadFactsMany } from "../storage/facts.ts";
import { PAGE_MAX } from "../storage/page.ts";
import { BadInput } from "./bad-input.ts";
import { BOOK_OPTIONS, policyOf, withTenantBook } from "./book.ts";
import { type Call, neededOption, type OptionSpec, textOption } from "./command.ts";
import { importOptionsOf, importSourceOf } from "./commands/import.ts";
import { readJsonFile, readPolicy } from "./read-input.ts";

/** The options of a command that looks at a whole book: the imported one, or a file for this alone. */
export const SUBJECT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  file: { type: "string", value: "CSV", help: "look at this file, not at the book" },
  map: { type: "string", value: "JSON", help: "the file's mapping, as in gs import" },
  policy: { type: "string", value: "JSON", help: "a policy to try, not the current one" },
  ...BOOK_OPTIONS,
};

export interface Subject {
  readonly book: readonly AccountFacts[];
  readonly policy: TenantPolicy;
  /** What reading the CSV file found; null for the imported book. */
  readonly file: Pick<ReadBook["report"], "rows" | "assumptions" | "warnings"> | null;
}

export async function readSubject(call: Call): Promise<Subject> {
  const tried = await triedPolicy(call);
  return textOption(call, "file") === undefined ? storedBook(call, tried) : fileBook(call, tried);
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

export function readOption<Schema extends z.ZodType>(
  call: Call,
  name: string,
  schema: Schema,
): z.output<Schema> {
  const parsed = schema.safeParse(neededOption(call, name));
  if (parsed.success) return parsed.data;
  throw new BadInput(`--${name}`, parsed.error.issues[0]?.message ?? "is not valid");
}
