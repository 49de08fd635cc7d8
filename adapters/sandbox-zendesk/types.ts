/** What a route answers, before it is made into bytes; `null` is an empty body. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes wrong with a call, before its work is done or after. */
export type Fault =
  | { readonly kind: "cut" | "hang"; readonly when: "before" | "after" }
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: number }
  /** The work is done, and something in between answers that it was not. */
  | { readonly kind: "late_status"; readonly status: number }
  /** The token of this call is worth nothing from now on. */
  | { readonly kind: "token_expired" }
  /** Others of the account have thirty jobs running; calls that hand none in go through. */
  | { readonly kind: "too_many_jobs" }
  /** A page for people where JSON was due. */
  | { readonly kind: "page"; readonly status: number }
  /** The answer ends in the middle. */
  | { readonly kind: "truncated" };

export type FaultPlan = (call: {
  readonly number: number;
  readonly method: string;
  readonly path: string;
}) => Fault | null;

/** A plan's limits, by Zendesk's page on rate limits; each window rolls. */
export interface SandboxLimits {
  readonly planPerMinute: number;
  readonly incrementalPerMinute: number;
  readonly searchExportPerMinute: number;
  readonly ticketUpdatesPerMinute: number;
  readonly ticketUpdatesPerTicket: number;
  readonly userWritesPerUser: number;
  readonly organizationWritesPerMinute: number;
  readonly sideConversationsPer10Minutes: number;
  readonly jobsMax: number;
  readonly bulkMax: number;
  readonly exportPageMax: number;
  readonly customObjectsMax: number;
  readonly accessSeconds: number;
  readonly refreshSeconds: number;
  readonly codeSeconds: number;
  /** How long a job waits and works. */
  readonly jobMs: number;
}

/** Suite Professional without an add-on. */
export const REAL_LIMITS: SandboxLimits = {
  planPerMinute: 400,
  incrementalPerMinute: 10,
  searchExportPerMinute: 100,
  ticketUpdatesPerMinute: 100,
  ticketUpdatesPerTicket: 30,
  userWritesPerUser: 5,
  organizationWritesPerMinute: 5,
  sideConversationsPer10Minutes: 300,
  jobsMax: 30,
  bulkMax: 100,
  exportPageMax: 1_000,
  customObjectsMax: 30,
  accessSeconds: 1_800,
  refreshSeconds: 2_592_000,
  codeSeconds: 120,
  jobMs: 1_500,
};
