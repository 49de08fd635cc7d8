import type { RollingWindow } from "./rate-limit.ts";
import type { SandboxLimits } from "./types.ts";

export type Values = Record<string, unknown>;

interface Timed {
  readonly id: number;
  createdMs: number;
  updatedMs: number;
  /** The order of changes, which cursor exports go by. */
  seq: number;
}

export interface SandboxUser extends Timed {
  name: string;
  email: string | null;
  phone: string | null;
  role: "end-user" | "agent" | "admin";
  /** Staff alone: one who only reads and writes notes, and one who sees only some tickets. */
  isLight: boolean;
  isRestricted: boolean;
  active: boolean;
  permanentlyDeleted: boolean;
  verified: boolean;
  suspended: boolean;
  externalId: string | null;
  organizationId: number | null;
  locale: string;
  timeZone: string;
  tags: string[];
  fields: Values;
}

export interface SandboxOrganization extends Timed {
  name: string;
  externalId: string | null;
  tags: string[];
  fields: Values;
  deletedMs: number | null;
}

export interface SandboxComment {
  readonly id: number;
  readonly type: "Comment" | "VoiceComment";
  readonly authorId: number;
  readonly body: string;
  readonly public: boolean;
  readonly channel: string;
}

/** One update of a ticket, with what its writer noted beside it. */
/** A field that changed; `previous` where Zendesk says what stood there. */
export interface AuditedChange {
  readonly field: string;
  readonly value: unknown;
  readonly previous?: unknown;
}

export interface SandboxAudit {
  readonly id: number;
  readonly ticketId: number;
  readonly authorId: number;
  readonly atMs: number;
  readonly comment: SandboxComment | null;
  readonly metadata: unknown;
  readonly changes: readonly AuditedChange[];
}

export type TicketStatus = "new" | "open" | "pending" | "hold" | "solved" | "closed" | "deleted";

export interface SandboxTicket extends Timed {
  subject: string;
  status: TicketStatus;
  type: string | null;
  priority: string | null;
  requesterId: number;
  organizationId: number | null;
  assigneeId: number | null;
  groupId: number | null;
  externalId: string | null;
  dueAt: string | null;
  tags: string[];
  customFields: Map<number, unknown>;
  isPublic: boolean;
}

export interface SandboxField {
  readonly id: number;
  readonly key: string | null;
  readonly title: string;
  readonly type: string;
  readonly required: boolean;
  readonly options: readonly { readonly name: string; readonly value: string }[];
  /** `zen:user` and the like, for a field that points at a record. */
  readonly target: string | null;
}

export interface SandboxRecord extends Omit<Timed, "id"> {
  readonly id: string;
  readonly externalId: string | null;
  name: string;
  fields: Values;
}

export interface SandboxObject {
  readonly key: string;
  readonly title: string;
  readonly titlePluralized: string;
  readonly fields: Map<string, SandboxField>;
  readonly records: Map<string, SandboxRecord>;
}

export interface SandboxWebhook {
  readonly id: string;
  readonly name: string;
  readonly endpoint: string;
  readonly subscriptions: readonly string[];
  readonly secret: string;
}

export interface TriggerRule {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

export interface SandboxTrigger {
  readonly id: number;
  readonly title: string;
  readonly all: readonly TriggerRule[];
  readonly any: readonly TriggerRule[];
  readonly actions: readonly { readonly field: string; readonly value: string | string[] }[];
}

export interface SandboxJob {
  readonly id: string;
  readonly dueMs: number;
  readonly total: number;
  readonly work: () => readonly Values[];
  results: readonly Values[] | null;
}

export interface SandboxToken {
  readonly id: number;
  readonly access: string;
  readonly refresh: string;
  readonly scopes: readonly string[];
  readonly userId: number;
  readonly accessUntilMs: number;
  readonly refreshUntilMs: number;
}

export interface SandboxCode {
  readonly redirectUri: string;
  readonly challenge: string | null;
  readonly scopes: readonly string[];
  readonly userId: number;
  readonly untilMs: number;
}

/** A call of a webhook that waits to be made. */
export interface Delivery {
  readonly invocationId: string;
  readonly webhookId: string;
  readonly body: string;
  tries: number;
  dueMs: number;
}

export interface Features {
  readonly sideConversations: boolean;
  readonly satisfaction: boolean;
  readonly customObjects: boolean;
}

/** Our app as the account has it: what signs the calls for its page. */
export interface SandboxApp {
  readonly id: number;
  readonly installationId: number;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Everything one account of the stand-in holds, in memory. */
export interface Account {
  readonly subdomain: string;
  readonly accountId: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Goes into every id and secret that is text. */
  readonly salt: string;
  readonly nowMs: () => number;
  readonly limits: SandboxLimits;
  readonly features: Features;
  /** Null until it is installed. */
  app: SandboxApp | null;
  readonly users: Map<number, SandboxUser>;
  readonly organizations: Map<number, SandboxOrganization>;
  readonly tickets: Map<number, SandboxTicket>;
  readonly audits: SandboxAudit[];
  readonly userFields: Map<number, SandboxField>;
  readonly organizationFields: Map<number, SandboxField>;
  readonly ticketFields: Map<number, SandboxField>;
  readonly objects: Map<string, SandboxObject>;
  readonly webhooks: Map<string, SandboxWebhook>;
  readonly triggers: Map<number, SandboxTrigger>;
  readonly sideConversations: Map<string, { readonly ticketId: number; readonly ids: unknown }>;
  readonly ratings: { readonly ticketId: number; readonly score: string; readonly atMs: number }[];
  readonly jobs: Map<string, SandboxJob>;
  readonly tokens: Map<string, SandboxToken>;
  readonly codes: Map<string, SandboxCode>;
  readonly idempotent: Map<string, { readonly body: string; readonly id: number; untilMs: number }>;
  readonly deliveries: Delivery[];
  readonly windows: Map<string, RollingWindow>;
  readonly counts: Map<string, CallCounts>;
  lastId: number;
  lastSeq: number;
}

export interface CallCounts {
  calls: number;
  rateLimited: number;
  failed: number;
}

export function nextId(account: Account): number {
  account.lastId += 1;
  return account.lastId;
}

/** Marks a record as changed now. */
export function touch(account: Account, record: Omit<Timed, "id">): void {
  account.lastSeq += 1;
  record.seq = account.lastSeq;
  record.updatedMs = account.nowMs();
}

export function born(account: Account): Timed {
  account.lastSeq += 1;
  const now = account.nowMs();
  return { id: nextId(account), createdMs: now, updatedMs: now, seq: account.lastSeq };
}
