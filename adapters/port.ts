import type { Channel } from "../core/accounts/account.ts";
import type { Result } from "../core/result/result.ts";
import type { Instant } from "../core/time/instant.ts";
import type { CrmPage } from "./crm-change.ts";
import type { CrmError } from "./crm-error.ts";
import type { CrmName, CrmNoun, CrmRef } from "./crm-ref.ts";
import type { CrmWrite, CrmWritten } from "./crm-write.ts";

/** A field of a CRM object, read and never assumed. */
export interface CrmField {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "number" | "date" | "instant" | "boolean" | "choice";
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly writable: boolean;
}

/** What this connection can do. The port has no optional methods; what is off answers `unsupported`. */
export interface Capabilities {
  readonly reads: readonly CrmNoun[];
  readonly writes: readonly CrmWrite["kind"][];
  /** Records that have a place for an account's standing. */
  readonly standingOn: readonly CrmNoun[];
  /** Channels whose opt-outs the CRM itself keeps. */
  readonly optOutChannels: readonly Channel[];
  readonly pushesChanges: boolean;
  /** How long a feed is left alone at least, where a CRM counts calls by the day. */
  readonly pollMs?: number;
  readonly batchMax: number;
}

/** What an admin sees before going on: what was granted, what the plan allows, what is there. */
export interface CrmDescription {
  /** The CRM's own id of the customer's account there: portal, organisation or subdomain. */
  readonly externalId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly grantedScopes: readonly string[];
  readonly missingScopes: readonly string[];
  /** What the CRM's plan does not allow, in words, with what that switches off. */
  readonly shortfalls: readonly { readonly what: string; readonly consequence: string }[];
}

export interface SchemaStep {
  readonly object: string;
  readonly name: string;
  readonly what: "group" | "field" | "object";
  readonly state: "exists" | "made" | "missing" | "differs" | "refused";
  readonly detail: string;
}

export interface CrmUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly active: boolean;
}

/** One tenant's connection to one CRM. Every method answers refusals as values and throws only bugs. */
export interface CrmPort {
  readonly name: CrmName;
  readonly capabilities: Capabilities;
  describe(): Promise<Result<CrmDescription, CrmError>>;
  /** The fields there are for a noun, to map ours onto. */
  listFields(noun: CrmNoun): Promise<Result<readonly CrmField[], CrmError>>;
  /** What of our fields and groups is there; changes nothing. */
  planSchema(): Promise<Result<readonly SchemaStep[], CrmError>>;
  /** Makes what is missing. Call it only with the admin's consent to `planSchema`'s list. */
  ensureSchema(): Promise<Result<readonly SchemaStep[], CrmError>>;
  /** Everything there is from `null`, afterwards what has changed since. */
  pull(noun: CrmNoun, cursor: string | null): Promise<Result<CrmPage, CrmError>>;
  /** These records as they are now; one that is no longer there comes back as `gone`. */
  read(refs: readonly CrmRef[]): Promise<Result<Omit<CrmPage, "cursor" | "more">, CrmError>>;
  /** At most `batchMax` per call and kind is not the caller's concern: the adapter splits. */
  write(writes: readonly CrmWrite[]): Promise<Result<readonly CrmWritten[], CrmError>>;
  listUsers(): Promise<Result<readonly CrmUser[], CrmError>>;
  /** Removes what we made, as far as the customer wants it gone, and gives up the grant. */
  uninstall(keep: { readonly fields: boolean }): Promise<Result<null, CrmError>>;
}

/** Something happened in the CRM. It carries no values: the record is read again. */
export type CrmSignal =
  | { readonly kind: "changed"; readonly noun: CrmNoun; readonly ref: CrmRef; readonly at: Instant }
  | {
      readonly kind: "gone";
      readonly noun: CrmNoun;
      readonly ref: CrmRef;
      readonly at: Instant;
      readonly why: "deleted" | "merged" | "erased";
      readonly into?: CrmRef;
    }
  | { readonly kind: "uninstalled"; readonly at: Instant };
