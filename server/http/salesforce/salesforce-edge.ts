import type { SalesforceConfig } from "../../config.ts";
import type { Deps } from "../../deps.ts";

/** What every route Salesforce calls is made of. */
export interface SalesforceEdge {
  readonly deps: Deps;
  readonly app: SalesforceConfig;
}
