import type { CrmChange } from "../../adapters/crm-change.ts";
import type { SandboxZendesk } from "../../adapters/sandbox-zendesk/index.ts";
import { mark, range } from "./numbers.ts";

/** How many of each are in the account; every organization has one person. */
export interface BookSize {
  readonly organizations: number;
  readonly tickets: number;
  /** Comments beside the one each ticket begins with. */
  readonly replies: number;
}

/** The ids of what was seeded, in the order it was. */
export interface ZendeskBook {
  readonly organizations: readonly number[];
  readonly users: readonly number[];
  readonly tickets: readonly number[];
}

/** How far apart records were made: an account grows over years, and exports go by the second. */
const APART_MS = 200;

/** Organizations with a person each, tickets of theirs, and what was said on them. */
export function seedBook(
  { people, agentId }: SandboxZendesk,
  size: BookSize,
  wait: (ms: number) => void,
): ZendeskBook {
  const organizations = range(size.organizations).map((n) => {
    wait(APART_MS);
    return people.createOrganization({ name: `Company ${n}`, external_id: `C-${n}` }).id;
  });
  const users = organizations.map((organization_id, n) => {
    wait(APART_MS);
    return people.createUser({ name: `Payer ${n}`, email: `p${n}@c${n}.example`, organization_id })
      .id;
  });
  const tickets = range(size.tickets).map((n) => {
    wait(APART_MS);
    const userId = users[n % users.length] ?? 0;
    const values = { subject: `Question ${n}`, comment: { body: "Hello" }, requester_id: userId };
    return people.writeTicket(values, { userId, channel: "email" }).id;
  });
  for (const n of range(size.replies)) {
    wait(APART_MS);
    const comment = { body: "Thank you" };
    const id = tickets[n % tickets.length] ?? 0;
    people.updateTicket(id, { comment }, { userId: agentId, channel: "web" });
  }
  return { organizations, users, tickets };
}

/** The latest of each record as the adapter told it, in numbers, so that it takes no room. */
export class Mirror {
  readonly #at = new Map<string, number>();
  readonly #marks: number[] = [];

  /** Begins with every record there is, so that reading them needs no more room than before. */
  constructor(zendesk: SandboxZendesk) {
    for (const [key] of expected(zendesk)) this.#set(key, NOT_TOLD);
  }

  keep(change: CrmChange): void {
    this.#set(`${change.ref.object}:${change.ref.id}`, markOf(change));
  }

  /** How many records of the account were not told, or not as they are now. */
  lost(zendesk: SandboxZendesk): number {
    return expected(zendesk).filter(([key, told]) => this.#marks[this.#at.get(key) ?? -1] !== told)
      .length;
  }

  #set(key: string, told: number): void {
    const index = this.#at.get(key) ?? this.#marks.length;
    this.#at.set(key, index);
    this.#marks[index] = told;
  }
}

const NOT_TOLD = 0;

function markOf(change: CrmChange): number {
  switch (change.kind) {
    case "company":
      return mark(change.name);
    case "person":
      return mark(`${change.companyRefs[0]?.id} ${change.phones[0] ?? ""}`);
    case "ticket":
      return mark(`${change.partyRefs[0]?.id} ${change.subject} ${change.open}`);
    case "activity":
      return mark(`${change.partyRefs[0]?.id} ${change.direction}`);
    default:
      throw new Error(`unexpected ${change.kind}`);
  }
}

function expected({ account }: SandboxZendesk): (readonly [string, number])[] {
  const organizationOf = (ticketId: number) => account.tickets.get(ticketId)?.organizationId;
  const isAsked = (ticketId: number, authorId: number) =>
    account.tickets.get(ticketId)?.requesterId === authorId;
  return [
    ...[...account.organizations.values()].map(
      ({ id, name }) => [`organizations:${id}`, mark(name)] as const,
    ),
    ...[...account.users.values()]
      .filter(({ role }) => role === "end-user")
      .map(
        ({ id, organizationId, phone }) =>
          [`users:${id}`, mark(`${organizationId} ${phone ?? ""}`)] as const,
      ),
    ...[...account.tickets.values()].map(({ id, organizationId, subject, status }) => {
      const open = status !== "solved" && status !== "closed";
      return [`tickets:${id}`, mark(`${organizationId} ${subject} ${open}`)] as const;
    }),
    ...account.audits.flatMap(({ ticketId, comment }) => {
      if (comment === null) return [];
      const way = isAsked(ticketId, comment.authorId) ? "inbound" : "outbound";
      const told = mark(`${organizationOf(ticketId)} ${way}`);
      return [[`comments:${ticketId}-${comment.id}`, told] as const];
    }),
  ];
}
