import type { AccountId, Channel } from "../../core/accounts/account.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Deps } from "../deps.ts";

/** What a customer wrote in a CRM, about these accounts. */
export interface CrmReply {
  /** The same for the same words, however often they are read. */
  readonly id: string;
  readonly channel: Channel;
  readonly text: string;
  readonly at: Instant;
  readonly accountIds: readonly AccountId[];
  /** It may be about anything: only where we had written to the account is it an answer. */
  readonly ofAnySubject: boolean;
}

/** What work with CRMs needs of the server. */
export interface CrmDeps extends Pick<Deps, "db" | "clock" | "log" | "policies" | "wake" | "crm"> {
  /** Hears what a customer wrote; where it is left out, nobody acts on it. */
  readonly hear?: (tenantId: string, reply: CrmReply) => Promise<void>;
}
