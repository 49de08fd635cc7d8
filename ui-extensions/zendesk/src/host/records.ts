import type { AppLocation, AppRecord } from "../contract.ts";
import { inside, isRecord, readPaths, textInside, type ZafClient } from "./zaf.ts";

/** Whom the place we stand in is about: the records to ask for, the nearest first. */
export interface Subject {
  readonly records: readonly AppRecord[];
  /** A person without an address can't be found by one, which is worth saying. */
  readonly hasEmail: boolean;
}

const NOBODY: Subject = { records: [], hasEmail: true };

const PATHS: Readonly<Partial<Record<AppLocation, readonly string[]>>> = {
  ticket_sidebar: ["ticket.requester", "ticket.organization"],
  new_ticket_sidebar: ["ticket.requester", "ticket.organization"],
  user_sidebar: ["user"],
  organization_sidebar: ["organization"],
};

/** What changes while the place stays open. */
export const SUBJECT_EVENTS: Readonly<Partial<Record<AppLocation, readonly string[]>>> = {
  ticket_sidebar: ["ticket.requester.id.changed", "ticket.organization.changed"],
  new_ticket_sidebar: ["ticket.requester.id.changed", "ticket.organization.changed"],
};

/** Read from the host, as the agent sees it. */
export async function readSubject(zaf: ZafClient, location: AppLocation): Promise<Subject> {
  return toSubject(location, await readPaths(zaf, PATHS[location] ?? []));
}

export function toSubject(
  location: AppLocation,
  values: Readonly<Record<string, unknown>>,
): Subject {
  switch (location) {
    case "ticket_sidebar":
    case "new_ticket_sidebar":
      return personSubject(values["ticket.requester"], values["ticket.organization"]);
    case "user_sidebar":
      return personSubject(values.user, null);
    case "organization_sidebar":
      return { ...NOBODY, records: recordsOf("organizations", values.organization) };
    case "nav_bar":
    case "modal":
      return NOBODY;
  }
}

// The ticket's own organization goes before the person's others: it is whom the ticket is for.
function personSubject(person: unknown, organization: unknown): Subject {
  const people = recordsOf("users", person);
  if (people.length === 0) return NOBODY;
  const theirs = inside(person, "organizations");
  const others = Array.isArray(theirs) ? theirs : [];
  const companies = [organization, ...others].flatMap((each) => recordsOf("organizations", each));
  const ids = new Set(companies.map(({ id }) => id));
  const once = [...ids].map((id): AppRecord => ({ object: "organizations", id }));
  return { records: [...people, ...once], hasEmail: textInside(person, "email") !== "" };
}

function recordsOf(object: AppRecord["object"], value: unknown): readonly AppRecord[] {
  const id = isRecord(value) ? value.id : null;
  const isId = typeof id === "number" || (typeof id === "string" && /^\d{1,19}$/.test(id));
  return isId ? [{ object, id: String(id) }] : [];
}

export function isSameSubject(one: Subject, other: Subject): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
