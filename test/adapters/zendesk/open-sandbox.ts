import type { CrmRef } from "../../../adapters/crm-ref.ts";
import {
  createSandboxZendesk,
  type SandboxOptions,
  type SandboxZendesk,
} from "../../../adapters/sandbox-zendesk/index.ts";
import {
  createZendeskLimiter,
  openZendesk,
  REQUIRED_SCOPES,
  ZendeskSettings,
  zendeskAuth,
} from "../../../adapters/zendesk/index.ts";
import { HOUR_MS, MINUTE_MS } from "../../../core/time/instant.ts";
import { movingClock, renewedTokens } from "../crm-connected.ts";
import type { CrmHarness, CrmPeople } from "../crm-harness.ts";

const APP = { clientId: "good-standing", clientSecret: "client-secret" };
const MARKETPLACE = { name: "Good Standing", organizationId: "77", appId: "4711" };
const DISPUTE_TAG = "payment_dispute";
const NO_EMAIL_TAG = "never_email";

const SETTINGS = { optOut: { tags: { email: [NO_EMAIL_TAG] } } };

export type SandboxScene = Awaited<ReturnType<typeof openSandbox>>;

/** A sandbox account on loopback with the adapter connected to it, and a clock that waiting moves. */
export async function openSandbox(
  options: Partial<SandboxOptions> = {},
  settings: Readonly<Record<string, unknown>> = {},
  timeoutMs = 2_000,
) {
  const clock = movingClock();
  const zendesk = createSandboxZendesk({ ...APP, nowMs: clock.nowMs, ...options });
  const { url, close } = await zendesk.listen();
  const auth = zendeskAuth({
    ...APP,
    subdomain: "acme",
    baseUrl: url,
    scopes: REQUIRED_SCOPES,
    nowMs: clock.nowMs,
  });
  // Whoever works there was there long before.
  void clock.wait(HOUR_MS);
  const { tokens, renewals } = renewedTokens(zendesk.install(REQUIRED_SCOPES), auth);
  const limiter = createZendeskLimiter({ ...clock, patienceMs: MINUTE_MS + 1_000 });
  const port = openZendesk({
    tokens,
    limiter,
    subdomain: "acme",
    baseUrl: url,
    ...clock,
    settings: ZendeskSettings.parse({ ...SETTINGS, ...settings }),
    marketplace: MARKETPLACE,
    timeoutMs,
  });
  return { zendesk, port, auth, clock, limiter, url, close, renewals };
}

export async function openHarness(
  options: Partial<SandboxOptions> = {},
  settings: Readonly<Record<string, unknown>> = {},
): Promise<CrmHarness> {
  const { zendesk, port, clock, close } = await openSandbox(options, settings);
  return {
    port,
    logsAsNotes: true,
    people: peopleIn(zendesk, () => void clock.wait(MINUTE_MS + 1_000)),
    settle: () => void clock.wait(MINUTE_MS + 1_000),
    nowMs: clock.nowMs,
    loseAnswers(count) {
      let left = count;
      zendesk.setFaults(({ method }) => {
        if (method === "GET" || left === 0) return null;
        left -= 1;
        return { kind: "cut", when: "after" };
      });
    },
    expireToken: zendesk.expireTokens,
    removeApp: zendesk.removeApp,
    close,
  };
}

/** `settle`: what happens on tickets shows in exports a minute later. */
function peopleIn(zendesk: SandboxZendesk, settle: () => void): CrmPeople {
  const { people, account } = zendesk;
  const ref = (object: string, id: number): CrmRef => ({ object, id: String(id) });
  const inWeb = { userId: zendesk.agentId, channel: "web" };
  return {
    addCompany: ({ name }) => ref("organizations", people.createOrganization({ name }).id),
    addPerson({ name, email, company }) {
      const organization_id = company === undefined ? null : Number(company.id);
      return ref("users", people.createUser({ name, email, organization_id }).id);
    },
    addInvoice: () => {
      throw new Error("Zendesk keeps no invoices");
    },
    addPayment: () => {
      throw new Error("Zendesk keeps no payments");
    },
    addTicket({ company, subject, disputes }) {
      const organization_id = Number(company.id);
      const writer = people.createUser({ name: "Ana Rivera", organization_id });
      const tags = disputes ? [DISPUTE_TAG] : [];
      const comment = { body: "Hello" };
      const values = { subject, tags, comment, requester_id: writer.id };
      const ticket = people.writeTicket(values, { userId: writer.id, channel: "email" });
      settle();
      return ref("tickets", ticket.id);
    },
    closeTicket: ({ id }) => people.updateTicket(Number(id), { status: "solved" }, inWeb),
    rename: ({ id }, name) => people.updateOrganization(Number(id), { name }),
    remove: ({ id }) => people.removeOrganization(Number(id)),
    refuseEmail(email) {
      const user = userBy(zendesk, email);
      people.updateUser(user.id, { tags: [...user.tags, NO_EMAIL_TAG] });
    },
    fieldsOn: ({ object, id }) => shown(zendesk, object, id),
    tasksAbout: ({ object, id }) =>
      ticketsWith(zendesk, "good_standing_task")
        .filter((ticket) => firstComment(zendesk, ticket.id).includes(`/agent/${object}/${id}`))
        .map(({ subject, status }) => ({ subject, open: status !== "solved" })),
    eventsAbout: ({ object, id }) =>
      ticketsWith(zendesk, "good_standing_case")
        .filter(({ externalId }) => externalId === `gs:case:${object}:${id}`)
        .flatMap((ticket) => titlesOn(zendesk, ticket.id)),
    refusesEmail: (email) =>
      account.users.get(userBy(zendesk, email).id)?.fields.gs_no_email === true,
  };
}

function userBy({ account }: SandboxZendesk, email: string) {
  const user = [...account.users.values()].find((each) => each.email === email);
  if (user === undefined) throw new Error(`nobody has ${email}`);
  return user;
}

function ticketsWith({ account }: SandboxZendesk, tag: string) {
  return [...account.tickets.values()].filter(({ tags }) => tags.includes(tag));
}

function firstComment({ account }: SandboxZendesk, ticketId: number): string {
  return account.audits.find((audit) => audit.ticketId === ticketId)?.comment?.body ?? "";
}

/** The first line of each note, without its moment. */
export function titlesOn({ account }: SandboxZendesk, ticketId: number) {
  return account.audits
    .filter((audit) => audit.ticketId === ticketId)
    .flatMap(({ comment }) => [...(comment?.body ?? "").matchAll(/ UTC · (.+)$/gm)])
    .map(([, title = ""]) => ({ title }));
}

/** Our fields as an agent reads them, with the choice by its name and the amount to the cent. */
function shown({ account }: SandboxZendesk, object: string, id: string) {
  const record = [...(account.objects.get("gs_account")?.records.values() ?? [])].find(
    ({ externalId }) => externalId === `${object}:${id}`,
  );
  const party =
    object === "users" ? account.users.get(Number(id)) : account.organizations.get(Number(id));
  const fields = record?.fields ?? party?.fields ?? {};
  const plain = Object.entries(fields).map(([key, value]) => [
    key.slice("gs_".length),
    value === null ? "" : String(value),
  ]);
  const values: Record<string, string> = Object.fromEntries(plain);
  return {
    ...values,
    state: (values.state ?? "").replace(/^gs_(person|company|account)_/, ""),
    past_due: Number(values.past_due ?? 0).toFixed(2),
  };
}
