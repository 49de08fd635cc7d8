import type { SandboxSalesforce } from "../../adapters/sandbox-salesforce/index.ts";
import type { Role } from "../../core/access/rights.ts";

/** Somebody who works in the demo's org. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly role: Role;
}

/** The Salesforce org of the demo, in memory, with our package in it and people who look at it. */
export interface SalesforceDemo {
  readonly sandbox: SandboxSalesforce;
  readonly users: readonly DemoUser[];
  /** A token of ours as the package's external credential gets one; null before the org is connected. */
  token(): Promise<string | null>;
}
