import { z } from "zod";

/** What somebody is to a company that uses us. */
export const Role = z.enum(["rep", "manager", "admin", "auditor"]);
export type Role = z.infer<typeof Role>;

const EVERYBODY: readonly Role[] = ["rep", "manager", "admin", "auditor"];
const WORKERS: readonly Role[] = ["rep", "manager", "admin"];
const LEADS: readonly Role[] = ["manager", "admin"];
const OVERSIGHT: readonly Role[] = ["manager", "admin", "auditor"];
const ADMINS: readonly Role[] = ["admin"];

/**
 * Who has which right: the one table that the API, hosts, tools and screens ask. An auditor sees and
 * changes nothing. How much may be agreed with a customer is not here: that is policy, by amount.
 */
const TABLE = {
  "accounts.read": {
    roles: EVERYBODY,
    means: "see accounts, plans, promises and what may be done",
  },
  "accounts.browse": { roles: OVERSIGHT, means: "look around among accounts nobody named" },
  "accounts.every_record": {
    roles: LEADS,
    means: "see an account without its CRM vouching for them",
  },
  "accounts.act": {
    roles: WORKERS,
    means: "act on an account: log a call, pause, write, record a promise",
  },
  "plan.offer": { roles: WORKERS, means: "offer terms, record a yes, cancel or reinstate a plan" },
  "plan.approve": { roles: LEADS, means: "decide terms that somebody else asked for" },
  "promise.overrule": { roles: LEADS, means: "take a promise from somebody who broke several" },
  "money.assign": { roles: WORKERS, means: "say whose an unmatched payment is" },
  "mail.assign": { roles: WORKERS, means: "say whose an unmatched mail is" },
  "book.import": { roles: LEADS, means: "import accounts, invoices and payments" },
  "policy.read": { roles: EVERYBODY, means: "see the policy and what is wrong with it" },
  "policy.try": {
    roles: EVERYBODY,
    means: "simulate a policy; nothing leaves and nothing is kept",
  },
  "policy.edit": { roles: LEADS, means: "write drafts of the policy" },
  "policy.publish": { roles: ADMINS, means: "put a policy in force" },
  "reports.read": { roles: OVERSIGHT, means: "see figures over the whole book" },
  "audit.read": { roles: OVERSIGHT, means: "see who did what" },
  "privacy.export": { roles: OVERSIGHT, means: "take out everything kept about a person" },
  "privacy.erase": { roles: ADMINS, means: "take a person out for ever" },
  "privacy.retention": { roles: OVERSIGHT, means: "see whose time to be kept is over" },
  "users.manage": { roles: ADMINS, means: "let people in, change their role, end their sessions" },
  "keys.manage": { roles: ADMINS, means: "make and end API keys and applications" },
  "connections.read": { roles: LEADS, means: "see how a CRM is connected" },
  "connections.manage": { roles: ADMINS, means: "connect a CRM, change its settings, end it" },
  "providers.manage": { roles: ADMINS, means: "set whom messages and payments go through" },
  "events.manage": { roles: ADMINS, means: "subscribe other systems to events" },
  "ops.read": { roles: OVERSIGHT, means: "see work that failed, and the state of feeds" },
  "ops.retry": { roles: LEADS, means: "try failed work again, or set it aside" },
} as const satisfies Readonly<
  Record<string, { readonly roles: readonly Role[]; readonly means: string }>
>;

export type Right = keyof typeof TABLE;

export const RIGHTS: Readonly<
  Record<Right, { readonly roles: readonly Role[]; readonly means: string }>
> = TABLE;

/** Whether somebody of this role has a right. */
export function may(role: Role, right: Right): boolean {
  return RIGHTS[right].roles.includes(role);
}

/** Every right of a role, in the table's order. */
export function rightsOf(role: Role): readonly Right[] {
  return Right.options.filter((right) => may(role, right));
}

function isRight(name: string): name is Right {
  return Object.hasOwn(TABLE, name);
}

/** A right by its name, as an API or a form carries it. */
export const Right = z.enum(Object.keys(TABLE).filter(isRight));
