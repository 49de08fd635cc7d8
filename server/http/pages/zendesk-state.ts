import type {
  Account,
  SandboxOrganization,
  SandboxTicket,
  SandboxUser,
} from "../../../adapters/sandbox-zendesk/account.ts";
import type {
  WorkspaceState,
  ZafOrganization,
  ZafTicket,
  ZafUser,
} from "../../../ui-extensions/sandbox/zendesk/workspace-state.ts";

/** The account's records as Zendesk's framework shows them to an app. */

export function toZafOrganization({
  id,
  name,
  externalId,
  tags,
}: SandboxOrganization): ZafOrganization {
  return { id, name, externalId, tags: [...tags] };
}

export function toZafUser(account: Account, user: SandboxUser): ZafUser {
  const { id, name, email, role, locale, externalId, tags } = user;
  const organization =
    user.organizationId === null ? undefined : account.organizations.get(user.organizationId);
  const organizations = organization === undefined ? [] : [toZafOrganization(organization)];
  return { id, name, email, role, locale, externalId, organizations, tags: [...tags] };
}

export function toZafTicket(account: Account, ticket: SandboxTicket): ZafTicket {
  const { id, subject, status, type, priority, tags } = ticket;
  const requester = account.users.get(ticket.requesterId);
  const organization =
    ticket.organizationId === null ? undefined : account.organizations.get(ticket.organizationId);
  return {
    ...{ id, subject, status, type, priority, tags: [...tags] },
    requester: requester === undefined ? null : toZafUser(account, requester),
    organization: organization === undefined ? null : toZafOrganization(organization),
  };
}

const NEW_TICKET: ZafTicket = {
  ...{ id: null, subject: "", status: "new", type: null, priority: null, tags: [] },
  ...{ requester: null, organization: null },
};

/** What a page is about. */
export type Subject =
  | { readonly kind: "list" }
  | { readonly kind: "nav_bar" }
  | { readonly kind: "new_ticket" }
  | { readonly kind: "ticket"; readonly ticket: SandboxTicket }
  | { readonly kind: "user"; readonly user: SandboxUser }
  | { readonly kind: "organization"; readonly organization: SandboxOrganization };

const LOCATIONS = {
  list: null,
  nav_bar: "nav_bar",
  new_ticket: "new_ticket_sidebar",
  ticket: "ticket_sidebar",
  user: "user_sidebar",
  organization: "organization_sidebar",
} as const;

export function stateOf(account: Account, agent: SandboxUser, subject: Subject): WorkspaceState {
  const customers = [...account.users.values()].filter(
    ({ role, active }) => role === "end-user" && active,
  );
  return {
    location: LOCATIONS[subject.kind],
    subdomain: account.subdomain,
    app: { id: account.app?.id ?? 0, installationId: account.app?.installationId ?? 0 },
    agent: { ...toZafUser(account, agent), timeZone: agent.timeZone, isLight: agent.isLight },
    ticket:
      subject.kind === "ticket"
        ? toZafTicket(account, subject.ticket)
        : subject.kind === "new_ticket"
          ? NEW_TICKET
          : null,
    user: subject.kind === "user" ? toZafUser(account, subject.user) : null,
    organization: subject.kind === "organization" ? toZafOrganization(subject.organization) : null,
    people: subject.kind === "new_ticket" ? customers.map((user) => toZafUser(account, user)) : [],
  };
}
