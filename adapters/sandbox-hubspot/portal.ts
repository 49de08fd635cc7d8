import type { AdminRule } from "./admin-rules.ts";
import type { ObjectType } from "./object-types.ts";
import type { PropertyDefinition } from "./property-definition.ts";
import type { Actor, SandboxLimits } from "./types.ts";

/** What searches saw of a record from `visibleAtMs` on. */
export interface IndexedVersion {
  readonly visibleAtMs: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly archived: boolean;
}

export interface StoredRecord {
  readonly id: string;
  readonly type: ObjectType;
  readonly createdAtMs: number;
  /** Replaced at each write and never changed in place: older versions stay readable. */
  properties: Readonly<Record<string, string>>;
  updatedAtMs: number;
  archivedAtMs: number | null;
  /** Versions the search index has, and those on their way there; the oldest first. */
  indexed: IndexedVersion[];
  /** By type name, then by record id: the ids of the association types between the two. */
  links: Map<string, Map<string, number[]>>;
}

export interface PropertyGroup {
  readonly name: string;
  readonly label: string;
  readonly displayOrder: number;
}

export interface Token {
  readonly accessToken: string;
  readonly expiresAtMs: number;
  readonly scopes: readonly string[];
  readonly userId: number;
  readonly refreshToken: string;
}

export interface AuthorizationCode {
  readonly code: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly userId: number;
  /** RFC 7636, S256; null when the app sent none. */
  readonly challenge: string | null;
  readonly expiresAtMs: number;
}

export interface SandboxUser {
  readonly id: number;
  readonly ownerId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly superAdmin: boolean;
  readonly active: boolean;
}

export interface SubscriptionStatus {
  readonly email: string;
  readonly subscriptionId: string;
  readonly status: "SUBSCRIBED" | "UNSUBSCRIBED" | "NOT_SPECIFIED";
  readonly source: string;
  readonly atMs: number;
}

export interface TimelineEvent {
  readonly id: string;
  readonly eventTypeName: string;
  readonly objectId: string;
  readonly timestampMs: number;
  readonly properties: Readonly<Record<string, string>>;
}

/** One thing a webhook will tell; values are not in it, but for the property that changed. */
export interface PortalEvent {
  readonly eventId: number;
  readonly subscriptionType: string;
  readonly objectId: number;
  readonly objectTypeId: string;
  readonly occurredAtMs: number;
  readonly actor: Actor;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface CallCounts {
  calls: number;
  rateLimited: number;
  failed: number;
}

/** One HubSpot account with one app installed: everything the endpoints read and change. */
export interface Portal {
  readonly portalId: number;
  readonly appId: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly nowMs: () => number;
  readonly limits: SandboxLimits;
  readonly indexLagMs: number;
  /** False without a webhook address: then nothing is noted for anybody. */
  readonly isHeard: boolean;
  readonly rotatesRefreshTokens: boolean;
  readonly currency: string;
  readonly timeZone: string;
  /** Scopes this account's plan does not have; asking for one of them ends the installation. */
  readonly unavailableScopes: readonly string[];
  readonly rules: AdminRule[];
  readonly users: Map<number, SandboxUser>;
  readonly records: ReadonlyMap<string, Map<string, StoredRecord>>;
  /** By type name and id: what a merged or archived id stands for now. */
  readonly merged: Map<string, string>;
  /** `type:property:value` to record id, for properties whose value is unique. */
  readonly unique: Map<string, string>;
  readonly properties: ReadonlyMap<string, Map<string, PropertyDefinition>>;
  readonly groups: ReadonlyMap<string, Map<string, PropertyGroup>>;
  readonly statuses: Map<string, SubscriptionStatus>;
  readonly timeline: Map<string, TimelineEvent>;
  readonly callbacks: Map<string, Readonly<Record<string, string>>>;
  readonly codes: Map<string, AuthorizationCode>;
  readonly tokens: Map<string, Token>;
  readonly refreshTokens: Map<string, Token>;
  readonly events: PortalEvent[];
  readonly counts: Map<string, CallCounts>;
  installed: boolean;
  lastId: number;
  lastEventId: number;
  lastSecret: number;
  answered: number;
}
