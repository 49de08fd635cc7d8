import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toEpochMs } from "../../../../core/time/instant.ts";
import { listTimeline } from "../../../../server/storage/timeline.ts";
import { anInvoice } from "../../../support/facts.ts";
import { addAccount, type TestAccount } from "../../effects/support.ts";
import { openZendeskScene, type ZendeskScene } from "./support.ts";

const WEB = { channel: "web" };

describe("what an agent's tag asks for", () => {
  let scene: ZendeskScene;
  let account: TestAccount;
  let person = 0;
  let stranger = 0;
  let organization = 0;
  let twins = 0;
  beforeAll(async () => {
    scene = await openZendeskScene();
    const { people } = scene.zendesk;
    organization = people.createOrganization({ name: "Rivera Plumbing" }).id;
    // Has the name of two of our accounts, and no sign of either.
    twins = people.createOrganization({ name: "Twin Bakery" }).id;
    person = people.createUser({ name: "Rosa", email: "rosa@rivera.example" }).id;
    // A requester without an address.
    stranger = people.createUser({ name: "Somebody", phone: "+13035550100" }).id;
    for (const _twin of [1, 2])
      await addAccount(scene.server, {
        account: { name: "Twin Bakery" },
        invoices: [anInvoice(40)],
      });
    await scene.connectBook();
    const token = await adminToken();
    const made = await scene.ask(token, "/zendesk/settings/schema-make");
    expect(made.body.kind).toBe("ok");
    await scene.sync();
    account = await addAccount(scene.server, { invoices: [anInvoice(40)] });
    await scene.link("organizations", organization, account.id);
  });
  afterAll(() => scene.close());

  async function adminToken(): Promise<string> {
    if (scene.zendesk.account.app === null) scene.zendesk.installApp(815);
    return scene.tokenOf(scene.zendesk.adminId);
  }
  const ticketOf = (requester: number, organizationId: number | null = null) =>
    scene.zendesk.people.writeTicket(
      {
        subject: "About an invoice",
        requester_id: requester,
        organization_id: organizationId,
        comment: { body: "A question." },
      },
      { userId: requester, ...WEB },
    ).id;
  const tag = (ticket: number, tags: string[]) =>
    scene.zendesk.people.updateTicket(ticket, { tags }, { userId: scene.zendesk.agentId, ...WEB });
  const notesOn = (ticket: number) =>
    scene.zendesk.account.audits.flatMap(({ ticketId, comment }) =>
      ticketId === ticket && comment?.public === false ? [comment.body] : [],
    );
  const publicOn = (ticket: number) =>
    scene.zendesk.account.audits.filter(
      ({ ticketId, comment }) => ticketId === ticket && comment?.public === true,
    ).length;
  const stopped = async (of = account) => (await of.facts()).cadenceStoppedAt !== undefined;
  const kinds = async () => {
    const page = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 20 }));
    return page.items.map(({ kind, actor }) => `${kind} by ${actor}`);
  };

  it("is done in the trigger's name, by the trigger and webhook Zendesk runs, and the tag goes", async () => {
    const ticket = ticketOf(person, organization);
    tag(ticket, ["stop_reminders"]);
    expect((await scene.zendesk.deliverWebhooks()).failed).toBe(0);
    expect(await stopped()).toBe(true);
    expect(await kinds()).toContain("cadence_stopped by Zendesk trigger: stop reminders");
    expect(scene.zendesk.account.tickets.get(ticket)?.tags).toEqual([]);
    tag(ticket, ["start_reminders"]);
    await scene.zendesk.deliverWebhooks();
    expect(await stopped()).toBe(false);
    tag(ticket, ["pause_reminders"]);
    await scene.zendesk.deliverWebhooks();
    const holds = (await account.facts()).holds.filter(({ kind }) => kind === "pause");
    expect(holds).toHaveLength(1);
    const [pause] = holds;
    const days =
      (Date.parse(pause?.until ?? "") - toEpochMs(scene.server.clock.now())) / 86_400_000;
    expect(Math.round(days)).toBeGreaterThanOrEqual(6);
    expect(notesOn(ticket)).toEqual([]);
    expect(publicOn(ticket)).toBe(1);
  });

  const command = (
    what: string,
    requester: number,
    organizationId: number | "",
    ticket: number,
  ) => ({
    command: what,
    ticket_id: String(ticket),
    requester_id: String(requester),
    organization_id: String(organizationId),
  });

  it("is done once for an invocation", async () => {
    const ticket = ticketOf(person, organization);
    const invocation = "01ONCE";
    await scene.hook("commands", command("stop", person, organization, ticket), { invocation });
    await scene.hook("commands", command("start", person, organization, ticket));
    const again = await scene.hook("commands", command("stop", person, organization, ticket), {
      invocation,
    });
    expect(again.body).toEqual({ ignored: "repeated" });
    expect(await stopped()).toBe(false);
  });

  it("is not guessed where nobody is known: an internal note says so, once", async () => {
    const ticket = ticketOf(stranger);
    const body = command("stop", stranger, "", ticket);
    const reply = await scene.hook("commands", body);
    expect(reply.status).toBe(200);
    await scene.hook("commands", body, { invocation: "01OTHER" });
    const notes = notesOn(ticket);
    expect(notes[0]).toContain("Reminders were not stopped");
    expect(notes[0]).toContain("No account is known");
    expect(publicOn(ticket)).toBe(1);
  });

  it("is not guessed where several fit", async () => {
    const ticket = ticketOf(stranger, twins);
    await scene.hook("commands", command("pause", stranger, twins, ticket));
    expect(notesOn(ticket)[0]).toContain("several accounts");
  });

  it("says why it was refused", async () => {
    const bare = await addAccount(scene.server, {});
    const nobody = scene.zendesk.people.createUser({
      name: "Paid Up",
      email: "paid@up.example",
    }).id;
    await scene.zendesk.deliverWebhooks();
    await scene.sync();
    await scene.link("users", nobody, bare.id);
    const ticket = ticketOf(nobody);
    await scene.hook("commands", command("pause", nobody, "", ticket));
    expect(notesOn(ticket)[0]).toContain("Reminders were not paused");
  });

  it("waits for a customer who was not read yet, and Zendesk calls again", async () => {
    const fresh = scene.zendesk.people.createUser({ name: "New", email: "new@one.example" }).id;
    const ticket = ticketOf(fresh);
    const body = command("stop", fresh, "", ticket);
    const first = await scene.hook("commands", body, { invocation: "01LATER" });
    expect(first.status).toBe(503);
    expect(Number(first.headers.get("retry-after"))).toBeLessThan(60);
    await scene.sync();
    const second = await scene.hook("commands", body, { invocation: "01LATER" });
    expect(second.status).toBe(200);
    expect(notesOn(ticket)[0]).toContain("No account is known");
  });

  it("follows a person who was merged into another", async () => {
    const { people } = scene.zendesk;
    const old = people.createUser({ name: "Rosa twice", email: "rosa2@rivera.example" }).id;
    await scene.sync();
    people.mergeUsers(old, person);
    await scene.zendesk.deliverWebhooks();
    await scene.sync();
    await scene.link("users", person, account.id);
    const ticket = ticketOf(person);
    await scene.hook("commands", command("stop", person, "", ticket));
    expect(await stopped()).toBe(true);
    await scene.hook("commands", command("start", person, "", ticket));
  });

  it("lets a closed ticket be: it takes no note, and nothing is tried for ever", async () => {
    const ticket = ticketOf(stranger);
    scene.zendesk.people.closeTicket(ticket);
    const reply = await scene.hook("commands", command("stop", stranger, "", ticket));
    expect(reply.status).toBe(200);
    expect(notesOn(ticket)).toEqual([]);
  });
});
