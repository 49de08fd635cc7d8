import type { SandboxSalesforce } from "../../../adapters/sandbox-salesforce/index.ts";
import type { Value } from "../../../adapters/sandbox-salesforce/types.ts";
import { pick, type Random } from "./story-parts.ts";

type Values = Readonly<Record<string, Value>>;

/** Who owes: a firm with people of its own, or a person who is an account. */
export interface Customer {
  readonly id: string;
  readonly isPerson: boolean;
}

/** What the people of an org have entered so far. */
export interface Account {
  readonly setting: StorySetting;
  readonly random: Random;
  readonly customers: Customer[];
  readonly contacts: string[];
  readonly individuals: string[];
  readonly consents: string[];
  readonly invoices: { readonly id: string; readonly customer: string }[];
  readonly payments: string[];
  readonly cases: { readonly id: string; readonly atMs: number }[];
  last: number;
}

export interface StorySetting {
  readonly org: SandboxSalesforce;
  readonly nowMs: () => number;
  readonly seed: number;
  /** Does one thing that people do, slowly where there is trouble. */
  save(work: () => void): void;
}

export function next(account: Account): number {
  account.last += 1;
  return account.last;
}

export function create({ setting }: Account, object: string, values: Values): string {
  return setting.org.people.create(object, values);
}

export function update({ setting }: Account, object: string, id: string, values: Values): void {
  setting.org.people.update(object, id, values);
}

export function isThere({ setting }: Account, object: string, id: string): boolean {
  return setting.org.read(object, id)?.IsDeleted === "false";
}

/** A customer who is still there. */
export function someCustomer(account: Account): Customer | undefined {
  const customer = pick(account, account.customers);
  return customer !== undefined && isThere(account, "Account", customer.id) ? customer : undefined;
}

export function someFirm(account: Account): string | undefined {
  const customer = someCustomer(account);
  return customer?.isPerson === false ? customer.id : undefined;
}

export function someContact(account: Account): string | undefined {
  const id = pick(account, account.contacts);
  return id !== undefined && isThere(account, "Contact", id) ? id : undefined;
}
