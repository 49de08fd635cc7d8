/** The work a job can name. Jobs carry only ids; what to do is found in the database. */
export interface JobHandlers {
  /** Looks at due accounts; answers how many it found, so that a full batch is followed by another. */
  readonly treatDue: Job;
  /** Brings out queued messages. */
  readonly deliver: Job;
  /** Settles messages whose worker went silent. */
  readonly settleLost: Job;
  /**
   * Gives connected CRMs a turn each. It waits for other people's servers, so it runs beside the
   * rest and never before it.
   */
  readonly syncCrm: Job;
  /** Hands back what was claimed and not worked on, when nothing more will be. */
  readonly letGo: () => Promise<void>;
}

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
