import type {
  Account,
  SandboxOrganization,
  SandboxTicket,
  SandboxUser,
} from "../../../adapters/sandbox-zendesk/account.ts";
import { OUR_FIELDS, OUR_OBJECT, RECORD_KEY_FIELD } from "../../../adapters/zendesk/index.ts";
import { BASE } from "../../../ui-extensions/sandbox/zendesk/paths.ts";
import {
  type WorkspaceWords,
  workspaceWords,
} from "../../../ui-extensions/sandbox/zendesk/words.ts";
import type {
  CommentRow,
  FieldRow,
  PartyView,
  TicketRow,
  TicketStatusName,
  TicketView,
  ViewName,
} from "../../../ui-extensions/sandbox/zendesk/workspace-view.ts";

/** Whose eyes the account is seen with. */
export interface Looker {
  readonly account: Account;
  readonly agentId: number;
  readonly locale: string;
  readonly timeZone: string;
}

const OUR_TAG = "good_standing";
const KEY_SHOWN = 10;
const TICKETS_MAX = 100;

/** Tickets of a view, the one that changed last first. */
export function ticketsOf(look: Looker, view: ViewName): TicketRow[] {
  return listed(look, (ticket) => isIn(view, look, ticket));
}

function isIn(view: ViewName, { agentId }: Looker, ticket: SandboxTicket): boolean {
  const isDone = ticket.status === "solved" || ticket.status === "closed";
  switch (view) {
    case "mine":
      return !isDone && ticket.assigneeId === agentId;
    case "unsolved":
      return !isDone;
    case "good_standing":
      return !isDone && ticket.tags.includes(OUR_TAG);
    case "solved":
      return isDone;
  }
}

function listed(look: Looker, wanted: (ticket: SandboxTicket) => boolean): TicketRow[] {
  return [...look.account.tickets.values()]
    .filter((ticket) => ticket.status !== "deleted" && wanted(ticket))
    .toSorted((a, b) => b.updatedMs - a.updatedMs || b.id - a.id)
    .slice(0, TICKETS_MAX)
    .map((ticket) => ({
      id: ticket.id,
      href: hrefOf(look, "tickets", ticket.id),
      subject: ticket.subject,
      status: statusOf(ticket),
      requester: userName(look, ticket.requesterId),
      assignee: ticket.assigneeId === null ? "" : userName(look, ticket.assigneeId),
      updatedText: whenText(look, ticket.updatedMs),
    }));
}

export function describeTicket(look: Looker, ticket: SandboxTicket): TicketView {
  const words = workspaceWords(look.locale);
  const requester = look.account.users.get(ticket.requesterId);
  const organization = organizationOf(look, ticket.organizationId);
  return {
    id: ticket.id,
    subject: ticket.subject,
    status: statusOf(ticket),
    about: [
      ...(requester === undefined
        ? []
        : [
            link(words.requester, requester.name, hrefOf(look, "users", requester.id)),
            { label: words.email, value: requester.email ?? words.noEmail },
          ]),
      ...(organization === null
        ? []
        : [
            link(
              words.organization,
              organization.name,
              hrefOf(look, "organizations", organization.id),
            ),
          ]),
      ...field(
        words.assignee,
        ticket.assigneeId === null ? null : userName(look, ticket.assigneeId),
      ),
      ...field(words.type, ticket.type),
      ...field(words.priority, ticket.priority),
      ...field(words.dueOn, ticket.dueAt?.slice(0, 10) ?? null),
    ],
    tags: ticket.tags,
    comments: commentsOf(look, ticket, words),
    ours: oursOnTicket(look, organization, requester),
    isClosed: ticket.status === "closed",
  };
}

/** The organization's, where it is the customer; else the person's. */
function oursOnTicket(
  look: Looker,
  organization: SandboxOrganization | null,
  requester: SandboxUser | undefined,
): FieldRow[] {
  const theirs = organization === null ? [] : oursOf(look, "organizations", organization);
  if (theirs.length > 0 || requester === undefined) return theirs;
  return oursOf(look, "users", requester);
}

function commentsOf(look: Looker, ticket: SandboxTicket, words: WorkspaceWords): CommentRow[] {
  return look.account.audits
    .filter(({ ticketId }) => ticketId === ticket.id)
    .flatMap(({ id, comment, atMs }) => {
      if (comment === null) return [];
      const author = look.account.users.get(comment.authorId);
      const isCustomer = author?.role === "end-user";
      const kind = !comment.public ? "note" : isCustomer ? "customer" : "agent";
      const name = author?.name ?? words.changedByTrigger;
      return [
        { id: String(id), author: name, kind, whenText: whenText(look, atMs), body: comment.body },
      ] as const;
    });
}

export function describeUser(look: Looker, user: SandboxUser): PartyView {
  const words = workspaceWords(look.locale);
  const organization = organizationOf(look, user.organizationId);
  return {
    kind: "user",
    name: user.name,
    about: [
      { label: words.email, value: user.email ?? words.noEmail },
      ...field(words.phone, user.phone),
      ...(organization === null
        ? []
        : [
            link(
              words.organization,
              organization.name,
              hrefOf(look, "organizations", organization.id),
            ),
          ]),
      ...field(words.externalId, user.externalId),
      ...field(words.language, user.locale),
      ...field(words.timeZone, user.timeZone),
    ],
    ours: oursOf(look, "users", user),
    tickets: listed(look, ({ requesterId }) => requesterId === user.id),
    people: [],
  };
}

export function describeOrganization(look: Looker, organization: SandboxOrganization): PartyView {
  const words = workspaceWords(look.locale);
  const people = [...look.account.users.values()].filter(
    ({ organizationId, active }) => active && organizationId === organization.id,
  );
  return {
    kind: "organization",
    name: organization.name,
    about: field(words.externalId, organization.externalId),
    ours: oursOf(look, "organizations", organization),
    tickets: listed(look, ({ organizationId }) => organizationId === organization.id),
    people: people.map(({ id, name, email }) =>
      link(name, email ?? words.noEmail, hrefOf(look, "users", id)),
    ),
  };
}

/** What our app wrote: on the record itself, or in its own object where the plan has objects. */
function oursOf(
  look: Looker,
  object: "users" | "organizations",
  party: SandboxUser | SandboxOrganization,
): FieldRow[] {
  const records = look.account.objects.get(OUR_OBJECT.key)?.records.values() ?? [];
  const kept = [...records].find(({ externalId }) => externalId === `${object}:${party.id}`);
  const values = { ...party.fields, ...kept?.fields };
  const shown = [...OUR_FIELDS.custom_object, ...OUR_FIELDS[object]];
  const titles = new Map(shown.map(({ key, title }) => [key, title]));
  return [...titles].flatMap(([key, title]) =>
    key === "gs_person" || key === "gs_organization"
      ? []
      : field(title, valueText(look, key, values[key])),
  );
}

function valueText(look: Looker, key: string, value: unknown): string | null {
  if (value === null || value === undefined || value === "" || value === false) return null;
  if (key === RECORD_KEY_FIELD) return `${String(value).slice(0, KEY_SHOWN)}…`;
  if (typeof value === "number") return new Intl.NumberFormat(look.locale).format(value);
  if (key === "gs_synced_at") return whenText(look, Date.parse(String(value)));
  // The value of a choice is a tag, which begins with the place it belongs to.
  return String(value)
    .replace(/^gs_(account|person|company)_/, "")
    .replaceAll("_", " ");
}

function statusOf({ status }: SandboxTicket): TicketStatusName {
  return status === "deleted" ? "closed" : status;
}

function organizationOf({ account }: Looker, id: number | null): SandboxOrganization | null {
  const organization = id === null ? undefined : account.organizations.get(id);
  return organization === undefined || organization.deletedMs !== null ? null : organization;
}

function userName({ account }: Looker, id: number): string {
  return account.users.get(id)?.name ?? "";
}

export function whenText({ locale, timeZone }: Looker, ms: number): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  }).format(ms);
}

function hrefOf({ agentId }: Looker, plural: string, id: number): string {
  return `${BASE}/${plural}/${id}?agent=${agentId}`;
}

function field(label: string, value: string | null): FieldRow[] {
  return value === null || value === "" ? [] : [{ label, value }];
}

function link(label: string, value: string, href: string): FieldRow {
  return { label, value, href };
}
