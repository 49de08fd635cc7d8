import type { DueTenant } from "../storage/due-tenants.ts";

/** The work a job can name. Jobs carry only ids; what to do is found in the database. */
export interface JobHandlers {
  /** Looks at due accounts; answers how many it found, so that a full batch is followed by another. */
  readonly treatDue: Job;
  /** Brings out queued messages. */
  readonly deliver: Job;
  /** The same two for one tenant at a time, for workers that share tenants' work between them. */
  readonly byTenant: Readonly<Record<TenantJobName, TenantJob>>;
  /** Settles messages whose worker went silent. */
  readonly settleLost: Job;
  /**
   * Gives connected CRMs a turn each. It waits for other people's servers, so it runs beside the
   * rest and never before it.
   */
  readonly syncCrm: Job;
  /** Reads mailboxes whose turn has come. Each stays with one worker, which keeps its connection open. */
  readonly readMail: Job;
  /** Hands back what was claimed and not worked on, when nothing more will be. */
  readonly letGo: () => Promise<void>;
}

export const TENANT_JOBS = ["treat", "deliver"] as const;
export type TenantJobName = (typeof TENANT_JOBS)[number];

/** Work that is claimed from one tenant at a time, so that no tenant waits for the whole of another. */
export interface TenantJob {
  /** Who has some, and how much. */
  find(): Promise<readonly DueTenant[]>;
  /** Does one batch of a tenant's; answers how many it found, at most `BATCH`. */
  run(tenantId: string, stop?: AbortSignal): Promise<number>;
}

/** How many accounts or messages are claimed at a time. */
export const BATCH = 50;

/** Once `stop` is aborted it finishes the account in hand and goes no further. */
type Job = (stop?: AbortSignal) => Promise<number>;

/**
 * How workers learn that there may be something to do. The database is the truth: losing every
 * wake-up costs time, never work, because the next sweep finds what is due.
 */
export interface JobTransport {
  start(handlers: JobHandlers): void;
  /** Something may be due now. Cheap, and safe to call too often. */
  wake(): void;
  /** Finishes the account in hand, hands back the rest and takes nothing new. */
  stop(): Promise<void>;
}
