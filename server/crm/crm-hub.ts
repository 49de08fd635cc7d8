import type { CrmAuth, TokenSource } from "../../adapters/crm-auth.ts";
import type { CrmError } from "../../adapters/crm-error.ts";
import type { CrmName } from "../../adapters/crm-ref.ts";
import type { CrmPort } from "../../adapters/port.ts";
import type { Result } from "../../core/result/result.ts";
import type { SealKeys } from "../security/seal.ts";

/** What opens one connection's port. `connectionId` is what a limiter is kept by. */
export interface CrmOpening {
  readonly connectionId: string;
  /** The customer's account at the CRM, which at some is part of the address. */
  readonly externalId: string;
  readonly address: string | null;
  readonly tokens: TokenSource;
  readonly settings: unknown;
  /** What was granted, which not every CRM's token tells. */
  readonly scopes: readonly string[];
}

/** What a workflow of the CRM that waited for a customer is told. */
export interface CallbackAnswer {
  readonly state: "SUCCESS" | "FAIL_CONTINUE";
  readonly outputs: Readonly<Record<string, string>>;
}

/** A port, and what only a CRM with workflows that wait can do; the others answer `unsupported`. */
export interface OpenedCrm extends CrmPort {
  completeCallback(callbackId: string, answer: CallbackAnswer): Promise<Result<null, CrmError>>;
}

/** One CRM as this installation may use it: our app there, and its adapter. */
export interface CrmApp {
  /** The consent of one account there: some CRMs have an authorization server for each. */
  authFor(externalId: string): CrmAuth;
  /** The same limiter for the same connection, however often it is opened. */
  open(opening: CrmOpening): OpenedCrm;
}

/** All there is to reach CRMs with; a CRM without an app here can't be connected. */
export interface CrmHub {
  readonly apps: Readonly<Partial<Record<CrmName, CrmApp>>>;
  readonly sealKeys: SealKeys;
  /** Signs the keys written on records: see `docs/decisions/0021-record-key.md`. */
  readonly recordSecret: string;
  readonly wait: (ms: number) => Promise<void>;
}
