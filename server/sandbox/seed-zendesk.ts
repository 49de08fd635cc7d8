import type { SandboxZendesk } from "../../adapters/sandbox-zendesk/index.ts";
import { type DemoTicket, TICKETS } from "./zendesk-conversations.ts";
import type { DemoAgent } from "./zendesk-demo.ts";
import { type DemoPerson, ORGANIZATIONS, PEOPLE } from "./zendesk-people.ts";

/** A stand-in whose clock can be set back while it is filled. */
export interface Seeding {
  readonly sandbox: SandboxZendesk;
  /** Everything from now on happens so many hours before the seed. */
  readonly goBack: (hours: number) => void;
}

const LONG_AGO_HOURS = 24 * 400;
const AGENT_ZONE = "America/New_York";

/** Fills an empty account. Whoever is made first has the same number at every start. */
export function seedZendesk(seeding: Seeding): readonly DemoAgent[] {
  const { sandbox, goBack } = seeding;
  goBack(LONG_AGO_HOURS);
  const staff = seedStaff(sandbox);
  const organizations = new Map(
    Object.entries(ORGANIZATIONS).map(([name, external_id]) => [
      name,
      sandbox.people.createOrganization({ name, external_id }).id,
    ]),
  );
  const people = new Map(
    Object.entries(PEOPLE).map(([key, person]) => [
      key,
      seedPerson(sandbox, person, organizations),
    ]),
  );
  for (const ticket of TICKETS) {
    const requester = people.get(ticket.from);
    if (requester !== undefined) seedTicket(seeding, ticket, { requester, staff });
  }
  return [
    { id: staff.agent, name: "Abe Agent", role: "agent" },
    { id: staff.spanish, name: "Elena Agente", role: "agent" },
    { id: staff.light, name: "Lena Light", role: "light" },
    { id: staff.admin, name: "Ada Admin", role: "admin" },
  ];
}

interface Staff {
  readonly admin: number;
  readonly agent: number;
  readonly spanish: number;
  readonly light: number;
}

function seedStaff({ people, adminId, agentId }: SandboxZendesk): Staff {
  for (const id of [adminId, agentId]) people.updateUser(id, { iana_time_zone: AGENT_ZONE });
  const verified = { role: "agent", verified: true } as const;
  const spanish = people.createUser({
    ...{ name: "Elena Agente", email: "elena@acme.example", ...verified },
    ...{ locale: "es", iana_time_zone: "Europe/Madrid" },
  });
  const light = people.createUser({
    ...{ name: "Lena Light", email: "lena@acme.example", ...verified, role_type: 1 },
    iana_time_zone: AGENT_ZONE,
  });
  return { admin: adminId, agent: agentId, spanish: spanish.id, light: light.id };
}

function seedPerson(
  { people }: SandboxZendesk,
  { name, email, phone, verified, locale, timeZone, organization }: DemoPerson,
  organizations: ReadonlyMap<string, number>,
): number {
  const organizationId = organization === undefined ? undefined : organizations.get(organization);
  const user = people.createUser({
    ...{ name, email, verified, locale, iana_time_zone: timeZone },
    ...(phone === undefined ? {} : { phone }),
    ...(organizationId === undefined ? {} : { organization_id: organizationId }),
  });
  return user.id;
}

function seedTicket(
  { sandbox: { people }, goBack }: Seeding,
  ticket: DemoTicket,
  { requester, staff }: { readonly requester: number; readonly staff: Staff },
): void {
  const { subject, channel, priority, tags, assignee, said, status } = ticket;
  const [first, ...more] = said;
  if (first === undefined) return;
  const writerOf = (by: (typeof said)[number]["by"]) => {
    if (by === "customer") return { userId: requester, channel };
    return { userId: by === "note" ? staff.agent : staff[by], channel: "web" };
  };
  goBack(first.hoursAgo);
  const { id } = people.writeTicket(
    {
      ...{ subject, requester_id: requester, comment: { body: first.text } },
      ...(priority === undefined ? {} : { priority }),
      ...(tags === undefined ? {} : { tags: [...tags] }),
      ...(assignee === undefined ? {} : { assignee_id: staff[assignee] }),
    },
    { ...writerOf(first.by), isCall: channel === "voice" },
  );
  for (const { by, hoursAgo, text } of more) {
    goBack(hoursAgo);
    people.updateTicket(id, { comment: { body: text, public: by !== "note" } }, writerOf(by));
  }
  if (status === "closed") people.closeTicket(id);
  else if (status === "pending" || status === "solved")
    people.updateTicket(id, { status }, writerOf("agent"));
}
