import { MINUTE_MS } from "../../core/time/instant.ts";
import type { TokenSource } from "../crm-auth.ts";
import { CrmNoun } from "../crm-ref.ts";
import type { Capabilities, CrmPort } from "../port.ts";
import { createSalesforceClient } from "./client.ts";
import { describe, listFields } from "./describe.ts";
import { extrasOf, type SalesforceExtras } from "./extras.ts";
import type { SalesforceLimiter } from "./limiter.ts";
import { ensureSchema, planSchema } from "./package-schema.ts";
import { pull } from "./pull.ts";
import { readRefs } from "./read-refs.ts";
import { memoryOf, type Session } from "./session.ts";
import type { SalesforceSettings } from "./settings.ts";
import { uninstall } from "./uninstall.ts";
import { listUsers } from "./users.ts";
import { writeAll } from "./write.ts";

export { isOrgAddress, type SalesforceApp, salesforceAuth } from "./auth.ts";
export { SALESFORCE_ENDPOINTS, type SalesforceEndpoint } from "./endpoints.ts";
export type { SalesforceAllowance, SalesforceExtras, SalesforceFeatures } from "./extras.ts";
export { type JwtSignIn, type JwtTokens, salesforceJwtTokens } from "./jwt-tokens.ts";
export { createSalesforceLimiter, type SalesforceLimiter } from "./limiter.ts";
export { toSalesforceRef } from "./objects.ts";
export { inNamespace, OUR_FIELDS_ELSEWHERE, OUR_OBJECTS } from "./our-objects.ts";
export { SALESFORCE_PERMISSIONS, type SalesforcePermission } from "./permissions.ts";
export { REQUIRED_SCOPES, SALESFORCE_SCOPES, type SalesforceScope } from "./scopes.ts";
export { SalesforceSettings } from "./settings.ts";

/** Everything with an effect is handed in. */
export interface SalesforceTools {
  readonly tokens: TokenSource;
  /** One per connection, kept by the server for as long as it runs. */
  readonly limiter: SalesforceLimiter;
  /** The org's own address, as it came with the grant, or a stand-in's. */
  readonly baseUrl: string;
  readonly nowMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly settings: SalesforceSettings;
  /** As they came with the grant, for `describe`. */
  readonly grantedScopes?: readonly string[];
  /** How long one answer may take; a minute unless said. */
  readonly timeoutMs?: number;
  /** How far a reading reaches back over the last; two minutes unless said. */
  readonly overlapMs?: number;
}

/**
 * A record carries the moment its saving began and shows when all of it has been saved: an org's own
 * triggers and flows can make that many seconds.
 */
const OVERLAP_MS = 120_000;

const BATCH_MAX = 200;

/** A round of all feeds takes nine calls: this often, that is 2,600 of the org's calls a day. */
const POLL_MS = 5 * MINUTE_MS;

/** One org's connection. Opening is cheap: do it for each job. */
export function openSalesforce(tools: SalesforceTools): CrmPort & SalesforceExtras {
  const { settings } = tools;
  const session: Session = {
    client: createSalesforceClient({
      ...tools,
      apiVersion: settings.apiVersion,
      share: settings.allowanceShare,
    }),
    settings,
    nowMs: tools.nowMs,
    wait: tools.wait,
    overlapMs: tools.overlapMs ?? OVERLAP_MS,
    memory: memoryOf(tools.limiter),
  };
  return {
    name: "salesforce",
    capabilities: capabilitiesOf(settings),
    describe: () => describe(session, tools.grantedScopes ?? []),
    listFields: (noun) => listFields(session, noun),
    planSchema: () => planSchema(session),
    ensureSchema: () => ensureSchema(session),
    pull: (noun, cursor) => pull(session, noun, cursor),
    read: (refs) => readRefs(session, refs),
    write: (writes) => writeAll(session, writes),
    listUsers: () => listUsers(session),
    uninstall: () => uninstall(tools),
    ...extrasOf(session, tools.limiter),
  };
}

function capabilitiesOf({ optOut, changeNotices }: SalesforceSettings): Capabilities {
  const others = (["sms", "whatsapp", "letter"] as const).filter(
    (channel) => optOut.fields[channel] !== undefined,
  );
  return {
    reads: CrmNoun.options,
    writes: ["standing", "task", "event", "activity", "opt_out", "promise", "arrangement"],
    standingOn: ["company", "person"],
    optOutChannels: ["email", "voice", ...others],
    pushesChanges: changeNotices,
    pollMs: POLL_MS,
    batchMax: BATCH_MAX,
  };
}
