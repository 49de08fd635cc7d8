import {
  type Account,
  nextId,
  type SandboxOrganization,
  type SandboxTicket,
  type SandboxUser,
  touch,
} from "./account.ts";
import { emit } from "./emit.ts";
import {
  createOrganization,
  createUser,
  type OrganizationInput,
  type UserInput,
  updateOrganization,
  updateUser,
} from "./update-party.ts";
import { createTicket, type TicketInput, updateTicket, type Writer } from "./update-ticket.ts";

/** What agents and customers do in Zendesk's own pages and by e-mail. Throws where they could not. */
export interface People {
  createUser(values: UserInput): SandboxUser;
  updateUser(id: number, values: UserInput): void;
  createOrganization(values: OrganizationInput): SandboxOrganization;
  updateOrganization(id: number, values: OrganizationInput): void;
  removeOrganization(id: number): void;
  /** Out of sight; `forGood` is the deletion that privacy asks for. */
  removeUser(id: number, forGood?: boolean): void;
  /** The loser's tickets go to the winner. */
  mergeUsers(loser: number, winner: number): void;
  writeTicket(values: TicketInput, writer: Writer): SandboxTicket;
  updateTicket(id: number, values: TicketInput, writer: Writer): void;
  removeTicket(id: number): void;
  /** Solved tickets are closed in the end, and then nothing changes them. */
  closeTicket(id: number): void;
  requireField(title: string): number;
  /** A field of tickets whose choices are these tags. */
  addChoice(title: string, tags: readonly string[]): number;
  /**
   * The account's own automation changes a ticket; false where Zendesk does so no more, because the
   * ticket is closed or automations have changed it a hundred times.
   */
  automate(id: number, values: TicketInput): boolean;
}

const AUTOMATED_MAX = 100;
/** Zendesk's own hand. */
const SYSTEM = { userId: -1, channel: "rule" };

export function peopleOf(account: Account): People {
  const automated = new Map<number, number>();
  return {
    createUser: (values) => createUser(account, values),
    updateUser: (id, values) => {
      demand(updateUser(account, account.users.get(id), values) === null, "user");
    },
    createOrganization: (values) => createOrganization(account, values),
    updateOrganization: (id, values) => {
      const organization = account.organizations.get(id);
      demand(updateOrganization(account, organization, values) === null, "organization");
    },
    removeOrganization(id) {
      const organization = there(account.organizations.get(id));
      touch(account, organization);
      organization.deletedMs = account.nowMs();
      emit(account, { kind: "organization", what: "deleted", id });
    },
    removeUser: (id, forGood = false) => removeUser(account, id, forGood),
    mergeUsers(loser, winner) {
      removeUser(account, loser, false);
      for (const ticket of account.tickets.values()) {
        if (ticket.requesterId !== loser) continue;
        ticket.requesterId = winner;
        touch(account, ticket);
        account.audits.push({
          ...{ id: nextId(account), ticketId: ticket.id, authorId: SYSTEM.userId },
          ...{ atMs: account.nowMs(), comment: null, metadata: undefined },
          changes: [{ field: "requester_id", value: String(winner), previous: String(loser) }],
        });
      }
      emit(account, { kind: "user", what: "merged", id: winner, event: { user: { id: loser } } });
    },
    writeTicket(values, writer) {
      const ticket = createTicket(account, values, writer);
      if ("error" in ticket) throw new Error(`${ticket.field} ${ticket.why}`);
      return ticket;
    },
    updateTicket(id, values, writer) {
      const refused = updateTicket(account, there(account.tickets.get(id)), values, writer);
      if (refused !== null) throw new Error(`${refused.field} ${refused.why}`);
    },
    removeTicket(id) {
      const ticket = there(account.tickets.get(id));
      ticket.status = "deleted";
      touch(account, ticket);
      emit(account, { kind: "ticket", what: "soft_deleted", id });
    },
    closeTicket(id) {
      const ticket = there(account.tickets.get(id));
      ticket.status = "closed";
      touch(account, ticket);
    },
    requireField(title) {
      const id = nextId(account);
      const rest = { key: null, type: "text", required: true, options: [], target: null };
      account.ticketFields.set(id, { id, title, ...rest });
      return id;
    },
    addChoice(title, tags) {
      const id = nextId(account);
      const options = tags.map((value) => ({ name: value, value }));
      const rest = { key: null, type: "tagger", required: false, target: null };
      account.ticketFields.set(id, { id, title, options, ...rest });
      return id;
    },
    automate(id, values) {
      const times = automated.get(id) ?? 0;
      if (times >= AUTOMATED_MAX) return false;
      automated.set(id, times + 1);
      return updateTicket(account, there(account.tickets.get(id)), values, SYSTEM) === null;
    },
  };
}

function removeUser(account: Account, id: number, forGood: boolean): void {
  const user = there(account.users.get(id));
  user.active = false;
  if (forGood) {
    user.permanentlyDeleted = true;
    user.name = "Permanently Deleted User";
    user.email = null;
    user.phone = null;
  }
  touch(account, user);
  const what = forGood ? "deleted" : "active_changed";
  emit(account, { kind: "user", what, id, event: { current: false, previous: true } });
}

function there<T>(record: T | undefined): T {
  if (record === undefined) throw new Error("there is no such record");
  return record;
}

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(`the ${what} can't be changed so`);
}
