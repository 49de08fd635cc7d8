/** What a route answers, before it is made into bytes; `null` is an empty body, a text is CSV. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What goes wrong with a call, before its work is done or after. */
export type Fault =
  | { readonly kind: "cut" | "hang"; readonly when: "before" | "after" }
  | {
      readonly kind: "error";
      readonly status: number;
      readonly code: string;
      /** Where Salesforce says by it which of several the code means. */
      readonly message?: string;
    }
  /** A page for people where JSON was due. */
  | { readonly kind: "page"; readonly status: number }
  /** The answer ends in the middle, as text that is no longer JSON. */
  | { readonly kind: "truncated" }
  /** The session this call carries ended a moment ago. */
  | { readonly kind: "session_ended" };

export type FaultPlan = (call: {
  readonly number: number;
  readonly method: string;
  readonly path: string;
}) => Fault | null;

export interface SandboxLimits {
  /** Calls of everybody in any 24 hours. */
  readonly dailyMax: number;
  readonly queryPageMax: number;
  readonly collectionMax: number;
  readonly compositeMax: number;
  readonly sessionSeconds: number;
  readonly codeSeconds: number;
  /** How long a bulk job waits and works. */
  readonly jobMs: number;
}

/** Enterprise Edition with ten licences, by the limits page; sessions of two hours. */
export const REAL_LIMITS: SandboxLimits = {
  dailyMax: 110_000,
  queryPageMax: 2_000,
  collectionMax: 200,
  compositeMax: 25,
  sessionSeconds: 7_200,
  codeSeconds: 900,
  jobMs: 20_000,
};

export type FieldType =
  | "id"
  | "string"
  | "textarea"
  | "email"
  | "phone"
  | "boolean"
  | "double"
  | "currency"
  | "date"
  | "datetime"
  | "picklist"
  | "reference";

export interface FieldDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly length?: number;
  readonly externalId?: boolean;
  /** The choices; nothing else is taken where the field is restricted to them. */
  readonly values?: readonly string[];
  readonly restricted?: boolean;
  readonly referenceTo?: readonly string[];
  /** The name a query reaches the other record by. */
  readonly relationship?: string;
  /** Who may set it: anybody, only whoever makes the record, or Salesforce alone. */
  readonly set?: "always" | "create" | "never";
}

export interface ObjectDefinition {
  readonly name: string;
  readonly label: string;
  /** The first three characters of its ids. */
  readonly prefix: string;
  readonly fields: readonly FieldDefinition[];
}

export type Value = string | number | boolean | null;

/** A record; moments are kept as `2026-04-01T12:00:00Z`, to the second. */
export interface StoredRecord {
  readonly id: string;
  readonly values: Record<string, Value>;
}

/** One reason why a record was not saved. */
export interface SaveError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}
