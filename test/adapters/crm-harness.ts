import type { CrmChange, UnreadableRecord } from "../../adapters/crm-change.ts";
import type { CrmNoun, CrmRef } from "../../adapters/crm-ref.ts";
import type { CrmPort } from "../../adapters/port.ts";

/** What the people who use the CRM do there and see there, in words every CRM shares. */
export interface CrmPeople {
  addCompany(values: { readonly name: string }): CrmRef;
  addPerson(values: {
    readonly name: string;
    readonly email: string;
    readonly company?: CrmRef;
  }): CrmRef;
  addInvoice(values: InvoiceValues): CrmRef;
  addPayment(values: {
    readonly invoice: CrmRef;
    readonly company: CrmRef;
    readonly amount: string;
    readonly currency: string;
    readonly on: string;
  }): CrmRef;
  addTicket(values: {
    readonly company: CrmRef;
    readonly subject: string;
    readonly disputes: boolean;
  }): CrmRef;
  closeTicket(ref: CrmRef): void;
  rename(ref: CrmRef, name: string): void;
  remove(ref: CrmRef): void;
  refuseEmail(email: string): void;
  /** Our fields on a record, by our names without a prefix, as the CRM shows them. */
  fieldsOn(ref: CrmRef): Readonly<Record<string, string>>;
  tasksAbout(ref: CrmRef): readonly { readonly subject: string; readonly open: boolean }[];
  eventsAbout(ref: CrmRef): readonly { readonly title: string }[];
  refusesEmail(email: string): boolean;
}

export interface InvoiceValues {
  readonly company: CrmRef;
  readonly number: string;
  /** As a decimal in the currency, the way people type it. */
  readonly amount: string;
  readonly balance: string;
  readonly currency: string;
  readonly issuedOn: string;
  readonly dueOn: string;
}

/** One open connection with the CRM on the other side. */
export interface CrmHarness {
  readonly port: CrmPort;
  readonly people: CrmPeople;
  /** What we log is a note there, which the feed of activities does not bring back. */
  readonly logsAsNotes?: true;
  /** Where our fields come with a package that an admin installs, because no app can make them. */
  readonly installPackage?: () => void;
  /** Long enough for the CRM's own search to have caught up. */
  settle(): void;
  nowMs(): number;
  /** The next calls do their work, and their answers get lost. */
  loseAnswers(count: number): void;
  expireToken(): void;
  removeApp(): void;
  close(): Promise<void>;
}

/** More pages than any test has records for; a feed that never ends fails here. */
const PAGES_MAX = 200;

export interface Pulled {
  readonly changes: readonly CrmChange[];
  readonly unreadable: readonly UnreadableRecord[];
  readonly cursor: string;
}

/** Reads a feed to its end; throws on a refusal, which a test then sees. */
export async function pullAll(
  port: CrmPort,
  noun: CrmNoun,
  from: string | null = null,
): Promise<Pulled> {
  const changes: CrmChange[] = [];
  const unreadable: UnreadableRecord[] = [];
  let cursor = from;
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page = await port.pull(noun, cursor);
    if (!page.ok) throw new Error(`${noun}: ${JSON.stringify(page.error)}`);
    changes.push(...page.value.changes);
    unreadable.push(...page.value.unreadable);
    cursor = page.value.cursor;
    if (!page.value.more) return { changes, unreadable, cursor };
  }
  throw new Error(`${noun} has more than ${PAGES_MAX} pages`);
}

/** The latest reading of each record, as a server would keep it. */
export function latest(changes: readonly CrmChange[]): ReadonlyMap<string, CrmChange> {
  return new Map(changes.map((change) => [`${change.ref.object}/${change.ref.id}`, change]));
}

export function changeOf(changes: readonly CrmChange[], ref: CrmRef): CrmChange {
  const change = latest(changes).get(`${ref.object}/${ref.id}`);
  if (change === undefined) throw new Error(`nothing about ${ref.object} ${ref.id}`);
  return change;
}
