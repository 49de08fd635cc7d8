import { linkBothWays, linkedIds } from "./links.ts";
import { findObjectType, type ObjectType } from "./object-types.ts";
import type { Portal, StoredRecord } from "./portal.ts";
import { createRecord, findAnyRecord, recordsOf, updateRecord } from "./records.ts";
import type { Actor } from "./types.ts";

/** A record as it is stored: every property that has a value. */
export interface SandboxRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly archived: boolean;
  readonly updatedAtMs: number;
}

export interface SeedExtras {
  /** Digits; a number of the sandbox's own when left out. */
  readonly id?: string;
  readonly linkedTo?: readonly { readonly object: string; readonly id: string }[];
}

/** The account's own database: nothing is checked, limited or told of here. */
export interface SandboxStore {
  /** Puts a record in as if it had always been there, read-only properties included; answers its id. */
  seed(object: string, properties: Readonly<Record<string, string>>, extras?: SeedExtras): string;
  /** Sets properties HubSpot works out itself, such as an invoice's balance. */
  set(object: string, id: string, properties: Readonly<Record<string, string>>): void;
  read(object: string, id: string): SandboxRecord | null;
  all(object: string): readonly SandboxRecord[];
  linked(object: string, id: string, to: string): readonly string[];
}

const SEEDER: Actor = { kind: "user", userId: 7001 };

export function storeOf(portal: Portal): SandboxStore {
  return {
    seed: (object, properties, extras = {}) => {
      const origin = { actor: SEEDER, told: false };
      const record = createRecord(
        portal,
        typeNamed(object),
        properties,
        extras.id === undefined ? origin : { ...origin, id: extras.id },
      );
      for (const target of extras.linkedTo ?? []) {
        linkBothWays(portal, record, recordAt(portal, target.object, target.id), SEEDER, false);
      }
      return record.id;
    },
    set: (object, id, properties) => {
      updateRecord(portal, recordAt(portal, object, id), properties, SEEDER);
    },
    read: (object, id) => {
      const record = findAnyRecord(portal, typeNamed(object), id);
      return record === null ? null : toSandboxRecord(record);
    },
    all: (object) => [...recordsOf(portal, typeNamed(object)).values()].map(toSandboxRecord),
    linked: (object, id, to) => linkedIds(portal, recordAt(portal, object, id), typeNamed(to)),
  };
}

export function typeNamed(object: string): ObjectType {
  const type = findObjectType(object);
  if (type === null) throw new Error(`the sandbox has no object called "${object}"`);
  return type;
}

export function recordAt(portal: Portal, object: string, id: string): StoredRecord {
  const record = findAnyRecord(portal, typeNamed(object), id);
  if (record === null) throw new Error(`the sandbox has no ${object} ${id}`);
  return record;
}

function toSandboxRecord(record: StoredRecord): SandboxRecord {
  return {
    id: record.id,
    properties: record.properties,
    archived: record.archivedAtMs !== null,
    updatedAtMs: record.updatedAtMs,
  };
}
