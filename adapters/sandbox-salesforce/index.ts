import {
  type Listening,
  listenOnLoopback,
  type SandboxAnswer,
  type SandboxRequest,
} from "../sandbox-listen.ts";
import { openDoor } from "./door.ts";
import { endGrant, newGrant, startSession } from "./oauth.ts";
import { OPTIONAL_OBJECTS } from "./optional-objects.ts";
import { type CallCounts, longId, type Org, tableOf } from "./org.ts";
import { packageObjects, packageTaskFields } from "./package-objects.ts";
import { type People, peopleOf, shownRecord } from "./people.ts";
import { store } from "./save.ts";
import { BASE_OBJECTS, PERSON_ACCOUNT_FIELDS, SYSTEM_FIELDS } from "./standard-objects.ts";
import {
  type FaultPlan,
  type FieldDefinition,
  type ObjectDefinition,
  REAL_LIMITS,
  type SandboxLimits,
  type Value,
} from "./types.ts";

export interface SandboxOptions {
  readonly nowMs: () => number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name?: string;
  readonly timeZone?: string;
  readonly currency?: string;
  /** In PEM: who signs in with the key to it is trusted. */
  readonly trustedKey?: string;
  readonly limits?: Partial<SandboxLimits>;
  /** What the org has by licence or by choice; without collections, payment schedules and several currencies unless said. */
  readonly features?: Partial<Record<Feature, boolean>>;
  /** Fields of the org's own on contacts, and on person accounts under their other ending. */
  readonly contactFields?: readonly FieldDefinition[];
  /** Objects of the org's own, such as one that holds invoices. */
  readonly objects?: readonly ObjectDefinition[];
}

export type Feature =
  | "billing"
  | "consent"
  | "personAccounts"
  | "multiCurrency"
  | "collections"
  | "paymentSchedules";

export interface InstalledTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** A Salesforce org in memory, with its real limits, for tests, benches and the demo. */
export interface SandboxSalesforce {
  readonly orgId: string;
  /** The user who connects; their user name is `ada@acme.example`. */
  readonly userId: string;
  /** Answers one call; knows nothing of sockets. */
  handle(request: SandboxRequest): SandboxAnswer;
  listen(port?: number): Promise<Listening>;
  /** A grant without the exchange, for tests that are not about OAuth. */
  grant(scopes: readonly string[]): InstalledTokens;
  /** Every session is over from now on; refresh tokens are still good. */
  expireSessions(): void;
  /** An admin took the app out: sessions and refresh tokens are worth nothing. */
  removeApp(): void;
  /** An admin installs the package: our objects and fields are there. */
  installPackage(namespace?: string | null): void;
  readonly people: People;
  /** A record's values as a page shows them; null where there is none. */
  read(object: string, id: string): Record<string, string> | null;
  all(object: string): readonly Readonly<Record<string, Value>>[];
  setFaults(plan: FaultPlan | null): void;
  /** Calls so far, by endpoint; `unknown` collects what no endpoint took. */
  counts(): Readonly<Record<string, Readonly<CallCounts>>>;
}

const ALL_FEATURES: Readonly<Record<Feature, boolean>> = {
  billing: true,
  consent: true,
  personAccounts: true,
  multiCurrency: false,
  collections: false,
  paymentSchedules: false,
};

const BODY_MAX = 150_000_000;

export function createSandboxSalesforce(options: SandboxOptions): SandboxSalesforce {
  const org = newOrg(options);
  const people = peopleOf(org);
  const userId = seedOrg(org, options, people);
  const door = openDoor(org);
  return {
    orgId: org.id,
    userId,
    handle: door.handle,
    async listen(port) {
      const listening = await listenOnLoopback(door.handle, port, BODY_MAX);
      org.address = listening.url;
      return listening;
    },
    grant(scopes) {
      const { grantId, grant } = newGrant(org, userId, scopes);
      return {
        accessToken: startSession(org, grantId, grant),
        refreshToken: grant.refreshToken,
      };
    },
    expireSessions: () => org.sessions.clear(),
    removeApp() {
      for (const grantId of [...org.grants.keys()]) endGrant(org, grantId);
    },
    installPackage: (namespace = null) => installPackage(org, namespace),
    people,
    read: (object, id) => shownRecord(org, object, id),
    all: (object) => [...tableOf(org, object).values()].map(({ values }) => values),
    setFaults: door.setFaults,
    counts: () => Object.fromEntries(org.counts),
  };
}

function newOrg(options: SandboxOptions): Org {
  return {
    id: longId("00D5g00000ABcde"),
    name: options.name ?? "Acme",
    currency: options.currency ?? "USD",
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    trustedKey: options.trustedKey ?? null,
    nowMs: options.nowMs,
    limits: { ...REAL_LIMITS, ...options.limits },
    address: "https://acme.sandbox.invalid",
    objects: new Map(),
    hidden: new Set(),
    records: new Map(),
    byExternalId: new Map(),
    locks: new Map(),
    saving: new Map(),
    sessions: new Map(),
    grants: new Map(),
    codes: new Map(),
    locators: new Map(),
    jobs: new Map(),
    usageByHour: new Map(),
    counts: new Map(),
    lastIds: new Map(),
    lastNumber: 0,
  };
}

/** The org with what it has by licence or choice, its two people and its words for tasks. */
function seedOrg(org: Org, options: SandboxOptions, people: People): string {
  const features = { ...ALL_FEATURES, ...options.features };
  const objects = [
    ...BASE_OBJECTS,
    ...(features.billing ? OPTIONAL_OBJECTS.billing : []),
    ...(features.consent ? OPTIONAL_OBJECTS.consent : []),
    ...(features.multiCurrency ? OPTIONAL_OBJECTS.multiCurrency : []),
    ...(features.collections ? OPTIONAL_OBJECTS.collections : []),
    ...(features.paymentSchedules ? OPTIONAL_OBJECTS.paymentSchedules : []),
    ...(options.objects ?? []),
  ];
  const names = new Set(objects.map(({ name }) => name));
  for (const definition of objects) {
    // Without the licence an org has neither the objects nor the fields that point at them.
    const isThere = ({ referenceTo = [] }: FieldDefinition) =>
      referenceTo.length === 0 || referenceTo.some((target) => names.has(target));
    const own = ownFields(definition, options.contactFields ?? []);
    const extra = [...extraFields(definition, features), ...own].filter(isThere);
    addObject(org, { ...definition, fields: definition.fields.filter(isThere) }, extra);
  }
  const { id } = org;
  const values = { Name: org.name, TimeZoneSidKey: options.timeZone ?? "America/New_York" };
  const organization = org.objects.get("Organization");
  if (organization === undefined) throw new Error("an org without itself");
  store(org, organization, { id, values: { Id: id, IsDeleted: false } }, values);
  people.create("TaskStatus", state("Not Started", false, 1));
  people.create("TaskStatus", state("Completed", true, 2));
  if (features.multiCurrency) {
    people.create("CurrencyType", { IsoCode: org.currency, IsCorporate: true });
    people.create("CurrencyType", { IsoCode: "JPY", IsCorporate: false });
  }
  const staff = { IsActive: true, UserType: "Standard" };
  const ada = { Name: "Ada Admin", Username: "ada@acme.example", Email: "ada@acme.example" };
  const admin = people.create("User", { ...ada, ...staff });
  const rob = { Name: "Rob Rep", Username: "rob@acme.example", Email: "rob@acme.example" };
  people.create("User", { ...rob, ...staff });
  return admin;
}

function state(name: string, IsClosed: boolean, SortOrder: number) {
  return { ApiName: name, MasterLabel: name, IsClosed, SortOrder };
}

const CURRENCY: FieldDefinition = {
  name: "CurrencyIsoCode",
  label: "Currency",
  type: "picklist",
  values: ["USD", "EUR", "JPY"],
};
const SETUP_OBJECTS = ["User", "Organization", "TaskStatus", "CurrencyType"];

function extraFields(
  { name }: ObjectDefinition,
  features: Readonly<Record<Feature, boolean>>,
): readonly FieldDefinition[] {
  const behindContact = PERSON_ACCOUNT_FIELDS.filter((field) => field.name === "IsPersonAccount");
  const person =
    name === "Account" ? PERSON_ACCOUNT_FIELDS : name === "Contact" ? behindContact : [];
  const hasCurrency = features.multiCurrency && !SETUP_OBJECTS.includes(name);
  return [...(features.personAccounts ? person : []), ...(hasCurrency ? [CURRENCY] : [])];
}

function ownFields(
  { name }: ObjectDefinition,
  fields: readonly FieldDefinition[],
): readonly FieldDefinition[] {
  if (name === "Contact") return fields;
  if (name !== "Account") return [];
  return fields.map((field) => ({ ...field, name: field.name.replace(/__c$/, "__pc") }));
}

function addObject(
  org: Org,
  definition: ObjectDefinition,
  extra: readonly FieldDefinition[] = [],
): void {
  const fields = [...SYSTEM_FIELDS, ...definition.fields, ...extra];
  org.objects.set(definition.name, { ...definition, fields });
}

function installPackage(org: Org, namespace: string | null): void {
  for (const definition of packageObjects(namespace)) addObject(org, definition);
  const task = org.objects.get("Task");
  if (task === undefined) throw new Error("an org without tasks");
  const fields = [...task.fields, ...packageTaskFields(namespace)];
  org.objects.set("Task", { ...task, fields });
}
