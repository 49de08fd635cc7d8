import type {
  FieldDefinition,
  ObjectDefinition,
  SandboxLimits,
  StoredRecord,
  Value,
} from "./types.ts";

export interface Session {
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly untilMs: number;
  /** The grant it belongs to; ends with it. */
  readonly grantId: string;
}

export interface Grant {
  readonly userId: string;
  readonly scopes: readonly string[];
  /** The one refresh token that is good now. */
  refreshToken: string;
}

export interface Code {
  readonly redirectUri: string;
  readonly challenge: string | null;
  readonly scopes: readonly string[];
  readonly userId: string;
  readonly untilMs: number;
}

export interface BulkJob {
  readonly id: string;
  readonly object: string;
  readonly externalIdFieldName: string;
  state: "Open" | "UploadComplete" | "InProgress" | "JobComplete" | "Aborted" | "Failed";
  csv: string;
  closedMs: number;
  done: string;
  failed: string;
  processed: number;
  failures: number;
}

export interface CallCounts {
  calls: number;
  limited: number;
  failed: number;
}

export interface Saving {
  readonly untilMs: number;
  /** Null where there was nothing before. */
  readonly before: StoredRecord | null;
}

/** An org in memory. */
export interface Org {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The certificate's key an admin trusts for signing in without a browser, in PEM. */
  readonly trustedKey: string | null;
  readonly nowMs: () => number;
  readonly limits: SandboxLimits;
  /** Set when it listens: tokens name it as the org's address. */
  address: string;
  readonly objects: Map<string, ObjectDefinition>;
  /** `Object` or `Object.Field` that the user who connected is not shown. */
  readonly hidden: Set<string>;
  readonly records: Map<string, Map<string, StoredRecord>>;
  /** Rows by a field's value, for fields that are looked up by it. */
  readonly byExternalId: Map<string, Map<string, string>>;
  /** Rows somebody else is changing, and for how many more tries. */
  readonly locks: Map<string, number>;
  /** Rows being saved behind triggers and flows, and what others see of them until then. */
  readonly saving: Map<string, Saving>;
  readonly sessions: Map<string, Session>;
  readonly grants: Map<string, Grant>;
  readonly codes: Map<string, Code>;
  readonly locators: Map<string, readonly unknown[]>;
  readonly jobs: Map<string, BulkJob>;
  readonly usageByHour: Map<number, number>;
  readonly counts: Map<string, CallCounts>;
  /** The last number of each object's ids: what one object gets more of moves no other's. */
  readonly lastIds: Map<string, number>;
  /** Of tokens and pages. */
  lastNumber: number;
}

const HOUR_MS = 3_600_000;
const HOURS = 24;

/** Calls of everybody in the last 24 hours. */
export function usedToday(org: Org): number {
  const first = Math.floor(org.nowMs() / HOUR_MS) - HOURS;
  let used = 0;
  for (const [hour, calls] of org.usageByHour) {
    if (hour <= first) org.usageByHour.delete(hour);
    else used += calls;
  }
  return used;
}

export function useCalls(org: Org, calls: number): void {
  const hour = Math.floor(org.nowMs() / HOUR_MS);
  org.usageByHour.set(hour, (org.usageByHour.get(hour) ?? 0) + calls);
}

/** An object the user sees; null for one that is not there for them. */
export function visibleObject(org: Org, name: string): ObjectDefinition | null {
  const wanted = name.toLowerCase();
  for (const [key, definition] of org.objects) {
    if (key.toLowerCase() === wanted) return org.hidden.has(key) ? null : definition;
  }
  return null;
}

export function visibleFields(org: Org, object: ObjectDefinition): readonly FieldDefinition[] {
  return object.fields.filter(({ name }) => !org.hidden.has(`${object.name}.${name}`));
}

export function tableOf(org: Org, object: string): Map<string, StoredRecord> {
  const known = org.records.get(object) ?? new Map<string, StoredRecord>();
  org.records.set(object, known);
  return known;
}

export function recordOf(org: Org, object: string, id: string): StoredRecord | null {
  return org.records.get(object)?.get(id) ?? null;
}

export function isSaving(org: Org, id: string): boolean {
  return (org.saving.get(id)?.untilMs ?? 0) > org.nowMs();
}

/** A row as others see it: as it was for as long as somebody saves it; null where it was not. */
export function committed(org: Org, record: StoredRecord): StoredRecord | null {
  return isSaving(org, record.id) ? (org.saving.get(record.id)?.before ?? null) : record;
}

/** The record an id names, whatever it is of. */
export function anyRecord(org: Org, id: string): StoredRecord | null {
  for (const definition of org.objects.values()) {
    if (!id.startsWith(definition.prefix)) continue;
    const found = recordOf(org, definition.name, id);
    if (found !== null) return found;
  }
  return null;
}

export function nowSecond(org: Org): string {
  return secondOf(org.nowMs());
}

export function secondOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

export function textValue(value: Value | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

const CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The next id of an object, with the three characters that say which letters are capitals. */
export function nextId(org: Org, prefix: string): string {
  const number = (org.lastIds.get(prefix) ?? 0) + 1;
  org.lastIds.set(prefix, number);
  let digits = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / DIGITS.length)) {
    digits = DIGITS.charAt(rest % DIGITS.length) + digits;
  }
  return longId(`${prefix}5g${digits.padStart(10, "0")}`);
}

export function longId(short: string): string {
  let checks = "";
  for (let from = 0; from < 15; from += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) {
      if (/[A-Z]/.test(short.charAt(from + at))) bits += 2 ** at;
    }
    checks += CHECKS.charAt(bits);
  }
  return short.slice(0, 15) + checks;
}
