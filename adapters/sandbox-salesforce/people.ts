import {
  isSaving,
  nextId,
  nowSecond,
  type Org,
  recordOf,
  tableOf,
  textValue,
  useCalls,
  visibleObject,
} from "./org.ts";
import { remove } from "./routes-records.ts";
import { store } from "./save.ts";
import type { StoredRecord, Value } from "./types.ts";

type Values = Readonly<Record<string, Value>>;

/** What the org's own people do there, past every check but that the object exists. */
export interface People {
  create(object: string, values: Values): string;
  /** What is done carries this moment and shows only after so many seconds, behind triggers and flows. */
  slowly<T>(seconds: number, work: () => T): T;
  /** Whether a save of the record goes on that others do not see yet. */
  isSaving(id: string): boolean;
  update(object: string, id: string, values: Values): void;
  remove(object: string, id: string): void;
  restore(object: string, id: string): void;
  /** One record goes into another of its kind; what pointed at it points at the other. */
  merge(object: string, into: string, id: string): void;
  emptyBin(): void;
  /** Somebody is changing a row for so many tries of others. */
  lock(id: string, tries: number): void;
  /** Takes an object, or a field as `Object.Field`, from the sight of whoever connected. */
  hide(name: string): void;
  show(name: string): void;
  /** Other integrations of the org use up its allowance. */
  useCalls(calls: number): void;
}

export function peopleOf(org: Org): People {
  function definitionOf(object: string) {
    const definition = org.objects.get(object) ?? visibleObject(org, object);
    if (definition === null) throw new Error(`the org has no ${object}`);
    return definition;
  }
  function recordAt(object: string, id: string): StoredRecord {
    const record = recordOf(org, object, id);
    if (record === null) throw new Error(`the org has no ${object} ${id}`);
    return record;
  }
  function create(object: string, values: Values): string {
    const definition = definitionOf(object);
    const id = nextId(org, definition.prefix);
    const record = { id, values: { Id: id, IsDeleted: false, CreatedDate: nowSecond(org) } };
    const isPerson = object === "Account" && values.LastName !== undefined;
    const kind = isPerson ? { IsPersonAccount: true } : {};
    store(org, definition, record, { OwnerId: null, ...kind, ...values });
    if (isPerson) {
      const { FirstName = null, LastName = null } = values;
      create("Contact", { FirstName, LastName, AccountId: id, IsPersonAccount: true });
    }
    return id;
  }
  function touch(record: StoredRecord, values: Values): void {
    const now = nowSecond(org);
    Object.assign(record.values, values, { SystemModstamp: now, LastModifiedDate: now });
  }
  return {
    create,
    slowly(seconds, work) {
      const before = everyRow(org);
      const done = work();
      const untilMs = org.nowMs() + seconds * 1_000;
      for (const { id, values } of everyRow(org).values()) {
        const was = before.get(id) ?? null;
        if (was !== null && sameValues(was.values, values)) continue;
        // Somebody else's save of the row that goes on still hides what it hid.
        const held = isSaving(org, id) ? org.saving.get(id) : undefined;
        org.saving.set(id, {
          untilMs: Math.max(untilMs, held?.untilMs ?? 0),
          before: held === undefined ? was : held.before,
        });
      }
      return done;
    },
    isSaving: (id) => isSaving(org, id),
    update: (object, id, values) => store(org, definitionOf(object), recordAt(object, id), values),
    remove: (object, id) => remove(org, object, id),
    restore: (object, id) => touch(recordAt(object, id), { IsDeleted: false }),
    merge(object, into, id) {
      for (const { name, fields } of org.objects.values()) {
        const lookups = fields.filter(({ type }) => type === "reference");
        for (const row of tableOf(org, name).values()) {
          for (const lookup of lookups) {
            if (lookup.name !== "MasterRecordId" && row.values[lookup.name] === id) {
              touch(row, { [lookup.name]: into });
            }
          }
        }
      }
      touch(recordAt(object, id), { IsDeleted: true, MasterRecordId: into });
      touch(recordAt(object, into), {});
    },
    emptyBin() {
      for (const table of org.records.values()) {
        for (const [id, { values }] of table) if (values.IsDeleted === true) table.delete(id);
      }
    },
    lock: (id, tries) => void org.locks.set(id, tries),
    hide: (name) => void org.hidden.add(name),
    show: (name) => void org.hidden.delete(name),
    useCalls: (calls) => useCalls(org, calls),
  };
}

/** A record's values as text, as a page shows them; null where there is none. */
export function shownRecord(org: Org, object: string, id: string): Record<string, string> | null {
  const record = recordOf(org, object, id);
  if (record === null) return null;
  return Object.fromEntries(
    Object.entries(record.values).map(([name, value]) => [name, textValue(value)]),
  );
}

/** Every row as it is now, copied: what is done next changes rows in place. */
function everyRow(org: Org): Map<string, StoredRecord> {
  const rows = [...org.records.values()].flatMap((table) => [...table.values()]);
  return new Map(rows.map(({ id, values }) => [id, { id, values: { ...values } }]));
}

function sameValues(one: Values, other: Values): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
