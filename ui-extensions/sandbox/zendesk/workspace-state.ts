import "../panel/zod-without-eval.ts";
import { z } from "zod";

/** Who and what a page is about, by the names Zendesk's framework has for apps. */
const Organization = z.object({
  id: z.number(),
  name: z.string(),
  externalId: z.string().nullable(),
  tags: z.array(z.string()),
});

const User = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string().nullable(),
  role: z.string(),
  locale: z.string(),
  externalId: z.string().nullable(),
  organizations: z.array(Organization),
  tags: z.array(z.string()),
});

const Ticket = z.object({
  id: z.number().nullable(),
  subject: z.string(),
  status: z.string(),
  type: z.string().nullable(),
  priority: z.string().nullable(),
  tags: z.array(z.string()),
  requester: User.nullable(),
  organization: Organization.nullable(),
});

export const WorkspaceState = z.object({
  /** Where the app stands on this page; null where it doesn't. */
  location: z
    .enum([
      "ticket_sidebar",
      "new_ticket_sidebar",
      "user_sidebar",
      "organization_sidebar",
      "nav_bar",
    ])
    .nullable(),
  subdomain: z.string(),
  app: z.object({ id: z.number(), installationId: z.number() }),
  agent: User.extend({ timeZone: z.string(), isLight: z.boolean() }),
  ticket: Ticket.nullable(),
  user: User.nullable(),
  organization: Organization.nullable(),
  /** People a new ticket can be for. */
  people: z.array(User),
});
export type WorkspaceState = z.infer<typeof WorkspaceState>;
export type ZafUser = z.infer<typeof User>;
export type ZafOrganization = z.infer<typeof Organization>;
export type ZafTicket = z.infer<typeof Ticket>;

export const STATE_ELEMENT = "zd-state";
