import type { CrmNoun, CrmRef } from "../crm-ref.ts";

/** What Zendesk calls the things we read. `comments` are named `<ticket>-<comment>`. */
export const ZENDESK_OBJECTS = ["users", "organizations", "tickets", "comments"] as const;
export type ZendeskObject = (typeof ZENDESK_OBJECTS)[number];

const NOUN: Readonly<Record<ZendeskObject, CrmNoun>> = {
  users: "person",
  organizations: "company",
  tickets: "ticket",
  comments: "activity",
};

/** A record as the app or a webhook names it: `ticket`, `user` or `organization` and its id. */
export function toZendeskRef(kind: string, id: string | number): CrmRef | null {
  const object = OBJECT_BY_KIND[kind];
  const text = String(id);
  return object === undefined || !/^\d{1,19}$/.test(text) ? null : { object, id: text };
}

const OBJECT_BY_KIND: Readonly<Record<string, ZendeskObject>> = {
  user: "users",
  users: "users",
  organization: "organizations",
  organizations: "organizations",
  ticket: "tickets",
  tickets: "tickets",
};

export function commentRef(ticketId: string, commentId: string): CrmRef {
  return { object: "comments", id: `${ticketId}-${commentId}` };
}

export function nounOf(object: string): CrmNoun | null {
  const known = ZENDESK_OBJECTS.find((each) => each === object);
  return known === undefined ? null : NOUN[known];
}
