import { sql } from "kysely";
import type { CrmScene } from "../../server/crm/crm-scene.ts";

const BOOK = {
  accounts: ["id", "name", "kind", "language", "country", "time_zones", "attributes"],
  contact_points: ["account_id", "id", "channel", "address", "consent"],
  invoices: ["id", "account_id", "number", "currency", "amount_minor", "due_on"],
  ledger_entries: [
    "id",
    "account_id",
    "kind",
    "currency",
    "amount_minor",
    "invoice_id",
    "reverses",
  ],
  holds: ["id", "account_id", "kind", "invoice_id", "reason"],
  contact_events: ["id", "account_id", "type", "event", "retracted_by"],
  crm_records: ["key", "noun", "body", "gone", "into_key", "links", "account_ids", "problem"],
  crm_outbox: ["key", "kind", "account_id", "state", "write"],
  crm_inbox: ["crm_id", "what"],
} as const;

/** What decisions follow from. What a daily reading finds late is missing here. */
const KNOWLEDGE = ["accounts", "contact_points", "invoices", "ledger_entries", "holds"] as const;

/** Every fact of the book, without the moments at which it was learnt. */
export function factsOfBook(scene: CrmScene): Promise<string[]> {
  return factsOf(scene, Object.entries(BOOK));
}

export function knowledgeOf(scene: CrmScene): Promise<string[]> {
  return factsOf(
    scene,
    KNOWLEDGE.map((table) => [table, BOOK[table]] as const),
  );
}

async function factsOf(
  { inTenant, connection }: CrmScene,
  tables: readonly (readonly [table: string, columns: readonly string[]])[],
): Promise<string[]> {
  const facts = await inTenant(async (tx) => {
    const lines: string[] = [];
    for (const [table, columns] of tables) {
      const picked = sql.join(columns.map((name) => sql.ref(name)));
      const { rows } = await sql<object>`select ${picked} from ${sql.table(table)}`.execute(tx);
      const facts = rows.filter((row) => !isTakenBack(row) && !isOverTask(row)).map(withoutTraces);
      lines.push(...facts.map((row) => `${table} ${JSON.stringify(row)}`));
    }
    return lines;
  });
  return facts.map((line) => bare(line, connection.id));
}

/** A contact that a later reading told otherwise only shows what was thought in between. */
function isTakenBack(row: object): boolean {
  return "retracted_by" in row && row.retracted_by === "crm";
}

/** A task that nobody needs any more was asked for or not, as long as it took to ask. */
function isOverTask(row: object): boolean {
  const isDone = "write" in row && "state" in row && row.state === "done";
  return isDone && /"kind":"task".*"state":"(?:moot|done)"/.test(JSON.stringify(row.write));
}

/** What was written is a fact where it was written to. Of a record that is gone, what was last read of it is no fact any more: nothing follows from it. */
function withoutTraces(row: object): object {
  const shown = Object.fromEntries(Object.entries(row).filter(([name]) => name !== "write"));
  return "gone" in row && row.gone !== null ? { ...shown, body: null, links: [] } : shown;
}

/**
 * Each life has a connection of its own, whose id begins ids made from records and is in hashes, and
 * touches by ids of their own. Facts are counted, so one too many still shows.
 * When somebody left all mail a CRM does not keep: it is taken from the record's last change, which
 * may be our own.
 */
export function bare(line: string, connectionId: string): string {
  const isOptOut = line.includes('"type":"medium_opt_out"');
  return (isOptOut ? line.replace(/"at":"[^"]*",/, "") : line)
    .replaceAll(connectionId.slice(0, 8), "connection")
    .replace(/~said-[0-9a-f]{12}/g, "~said")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "touch");
}
