import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Reach } from "../adapters/reach/reach.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { CrmHub } from "./crm/crm-hub.ts";
import type { PolicyShelf } from "./effects/policy-shelf.ts";
import type { Metrics } from "./observability/metrics.ts";
import type { Outgoing } from "./providers/outgoing.ts";
import type { Payments } from "./providers/payments.ts";
import type { Demos } from "./sandbox/demos.ts";
import type { Limits } from "./security/limits/open-limits.ts";
import type { Database } from "./storage/connect.ts";

/** Everything the server is made of, built once in `main.ts` and handed down. */
export interface Deps {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly policies: PolicyShelf;
  readonly outgoing: Outgoing;
  readonly payments: Payments;
  readonly crm: CrmHub;
  /** The sandbox's own CRM accounts. */
  readonly demos: Demos;
  readonly metrics: Metrics;
  readonly limits: Limits;
  /** Where addresses that tenants choose may lead. */
  readonly reach: Reach;
  readonly secrets: { readonly session: string; readonly csrf: string };
  /** Where customers reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** Tells the worker that something may be due now. */
  readonly wake: () => void;
}

export function newId(): string {
  return randomUUID();
}
