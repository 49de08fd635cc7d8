import type { AdminRule } from "./admin-rules.ts";
import { defaultProperties } from "./default-properties.ts";
import { OBJECT_TYPES } from "./object-types.ts";
import type { Portal, SandboxUser } from "./portal.ts";
import { defaultGroup, hubspotProperty, type PropertySketch } from "./property-definition.ts";
import { REAL_LIMITS, type SandboxLimits } from "./types.ts";

const FIRST_ID = 40_000_000_000;

/** What a sandbox is made from; everything left out is as in a real account. */
export interface PortalOptions {
  readonly nowMs: () => number;
  readonly portalId: number;
  readonly appId: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly limits?: Partial<SandboxLimits>;
  /** A write is found by searches after up to this time. */
  readonly indexLagMs?: number;
  /** Each refresh gives a new refresh token and ends the old one: harsher than HubSpot. */
  readonly rotatesRefreshTokens?: boolean;
  readonly currency?: string;
  readonly timeZone?: string;
  readonly unavailableScopes?: readonly string[];
  readonly rules?: readonly AdminRule[];
  readonly users?: readonly SandboxUser[];
  /** Properties an admin made, or HubSpot's own with another type. */
  readonly properties?: Readonly<Record<string, readonly PropertySketch[]>>;
}

/** A super admin and two people who look after customers. */
export const DEFAULT_USERS: readonly SandboxUser[] = [
  person(7001, "81001", "Ada", "Admin", true),
  person(7002, "81002", "Rosa", "Rep", false),
  person(7003, "81003", "Ravi", "Rep", false),
];

function person(
  id: number,
  ownerId: string,
  firstName: string,
  lastName: string,
  superAdmin: boolean,
): SandboxUser {
  const email = `${firstName}.${lastName}@sandbox.example`.toLowerCase();
  return { id, ownerId, email, firstName, lastName, superAdmin, active: true };
}

export function newPortal(options: PortalOptions, isHeard: boolean): Portal {
  const { nowMs, portalId, appId, clientId, clientSecret } = options;
  return {
    nowMs,
    portalId,
    appId,
    clientId,
    clientSecret,
    limits: { ...REAL_LIMITS, ...options.limits },
    indexLagMs: options.indexLagMs ?? 0,
    isHeard,
    rotatesRefreshTokens: options.rotatesRefreshTokens ?? false,
    currency: options.currency ?? "USD",
    timeZone: options.timeZone ?? "America/New_York",
    unavailableScopes: options.unavailableScopes ?? [],
    rules: [...(options.rules ?? [])],
    users: new Map((options.users ?? DEFAULT_USERS).map((user) => [user.id, user])),
    records: new Map(OBJECT_TYPES.map(({ name }) => [name, new Map()])),
    merged: new Map(),
    unique: new Map(),
    properties: propertiesOf(options),
    groups: new Map(
      OBJECT_TYPES.map((type) => {
        const name = defaultGroup(type);
        return [type.name, new Map([[name, { name, label: type.singular, displayOrder: 0 }]])];
      }),
    ),
    statuses: new Map(),
    timeline: new Map(),
    callbacks: new Map(),
    codes: new Map(),
    tokens: new Map(),
    refreshTokens: new Map(),
    events: [],
    counts: new Map(),
    installed: false,
    lastId: FIRST_ID,
    lastEventId: 0,
    lastSecret: 0,
    answered: 0,
  };
}

function propertiesOf({ nowMs, properties }: PortalOptions): Portal["properties"] {
  return new Map(
    OBJECT_TYPES.map((type) => {
      const sketches = [...defaultProperties(type), ...(properties?.[type.name] ?? [])];
      const definitions = sketches.map((sketch) => hubspotProperty(type, sketch, nowMs()));
      return [type.name, new Map(definitions.map((each) => [each.name, each]))];
    }),
  );
}
