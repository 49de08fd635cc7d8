import { z } from "zod";

/** Zendesk counts in numbers in its records and writes the same ids as text in events. */
export const Id = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,19}$/)])
  .transform(String);

const Text = z.string().max(100_000);
const When = z.string().max(40);
const Tags = z.array(z.string().max(300)).max(2_000);
/** Values of custom fields; what is not one of ours or an admin's choice is never looked at. */
const FieldValues = z.record(z.string(), z.unknown());

const EXPORT_MAX = 10_000;
const PAGE_MAX = 1_000;

export const User = z.object({
  id: Id,
  name: Text.nullish(),
  email: Text.nullish(),
  phone: Text.nullish(),
  role: z.string().nullish(),
  active: z.boolean().nullish(),
  permanently_deleted: z.boolean().nullish(),
  verified: z.boolean().nullish(),
  suspended: z.boolean().nullish(),
  external_id: Text.nullish(),
  organization_id: Id.nullish(),
  locale: z.string().nullish(),
  iana_time_zone: z.string().nullish(),
  tags: Tags.nullish(),
  user_fields: FieldValues.nullish(),
  updated_at: When,
});
export type User = z.infer<typeof User>;

export const Organization = z.object({
  id: Id,
  name: Text.nullish(),
  external_id: Text.nullish(),
  tags: Tags.nullish(),
  organization_fields: FieldValues.nullish(),
  deleted_at: When.nullish(),
  updated_at: When,
});
export type Organization = z.infer<typeof Organization>;

export const Ticket = z.object({
  id: Id,
  subject: Text.nullish(),
  status: z.string(),
  requester_id: Id.nullish(),
  organization_id: Id.nullish(),
  assignee_id: Id.nullish(),
  external_id: Text.nullish(),
  tags: Tags.nullish(),
  custom_fields: z.array(z.object({ id: Id, value: z.unknown() })).nullish(),
  due_at: When.nullish(),
  created_at: When,
  updated_at: When,
});
export type Ticket = z.infer<typeof Ticket>;

export const UsersCursorPage = z.object({
  users: z.array(User).max(EXPORT_MAX),
  after_cursor: z.string().max(2_000).nullable(),
  end_of_stream: z.boolean(),
});

export const TicketsCursorPage = z.object({
  tickets: z.array(Ticket).max(EXPORT_MAX),
  after_cursor: z.string().max(2_000).nullable(),
  end_of_stream: z.boolean(),
});

export const OrganizationsPage = z.object({
  organizations: z.array(Organization).max(EXPORT_MAX),
  end_time: z.number().int().nonnegative().nullable(),
  end_of_stream: z.boolean(),
});

// The channel stands as an object in newer events and as a word in older ones.
const Via = z.union([
  z.string(),
  z.object({ channel: z.union([z.string(), z.number()]).nullish() }),
]);

const ChildEvent = z.object({
  id: Id,
  event_type: z.string().nullish(),
  type: z.string().nullish(),
  public: z.boolean().nullish(),
  comment_public: z.boolean().nullish(),
  author_id: Id.nullish(),
  via: Via.nullish(),
  /** Of a change: whose the ticket is now. */
  requester_id: Id.nullish(),
  /** Of a change: what stood there before, of whatever kind. */
  previous_value: z.unknown().optional(),
});

export const TicketEvent = z.object({
  id: Id,
  ticket_id: Id,
  created_at: When.nullish(),
  timestamp: z.number().int().nonnegative(),
  updater_id: z.union([Id, z.literal(-1)]).nullish(),
  via: Via.nullish(),
  child_events: z.array(ChildEvent).max(PAGE_MAX).nullish(),
});
export type TicketEvent = z.infer<typeof TicketEvent>;

export const TicketEventsPage = z.object({
  ticket_events: z.array(TicketEvent).max(EXPORT_MAX),
  end_time: z.number().int().nonnegative().nullable(),
  end_of_stream: z.boolean(),
});

export const Users = z.object({ users: z.array(User).max(PAGE_MAX) });
export const Organizations = z.object({ organizations: z.array(Organization).max(PAGE_MAX) });
export const Tickets = z.object({ tickets: z.array(Ticket).max(PAGE_MAX) });
export const OneTicket = z.object({ ticket: Ticket });

const Meta = z
  .object({ has_more: z.boolean().nullish(), after_cursor: z.string().max(2_000).nullish() })
  .nullish();

export const UsersPage = Users.extend({ meta: Meta });

export const Comment = z.object({
  id: Id,
  type: z.string().nullish(),
  public: z.boolean().nullish(),
  author_id: Id.nullish(),
  via: Via.nullish(),
  created_at: When,
  /** The words without markup. */
  plain_body: z.string().nullish(),
});
export type Comment = z.infer<typeof Comment>;
export const CommentsPage = z.object({ comments: z.array(Comment).max(PAGE_MAX), meta: Meta });

export const AuditsPage = z.object({
  audits: z
    .array(
      z.object({
        metadata: z.object({ custom: z.unknown() }).nullish(),
        events: z
          .array(
            z.object({ field_name: z.string().nullish(), previous_value: z.unknown().optional() }),
          )
          .max(PAGE_MAX)
          .nullish(),
      }),
    )
    .max(PAGE_MAX),
  meta: Meta,
});

/** A field as the user, organization, ticket and custom object field APIs list it. */
export const Field = z.object({
  id: Id,
  key: z.string().nullish(),
  title: z.string(),
  type: z.string(),
  active: z.boolean().nullish(),
  system: z.boolean().nullish(),
  removable: z.boolean().nullish(),
  custom_field_options: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .max(5_000)
    .nullish(),
});
export type Field = z.infer<typeof Field>;
const fields = z.array(Field).max(PAGE_MAX);
export const UserFields = z.object({ user_fields: fields, meta: Meta });
export const OrganizationFields = z.object({ organization_fields: fields, meta: Meta });
export const TicketFields = z.object({ ticket_fields: fields, meta: Meta });
export const ObjectFields = z.object({ custom_object_fields: fields, meta: Meta });

export const SearchedUsers = z.object({ results: z.array(User).max(PAGE_MAX), meta: Meta });
