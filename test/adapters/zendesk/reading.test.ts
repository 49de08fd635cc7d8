import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CrmChange } from "../../../adapters/crm-change.ts";
import { changeOf, latest, pullAll } from "../crm-harness.ts";
import { openSandbox, type SandboxScene } from "./open-sandbox.ts";

let scene: SandboxScene;
beforeEach(async () => {
  scene = await openSandbox();
});
afterEach(() => scene.close());

const MINUTE_MS = 61_000;

function aCustomer() {
  const { people } = scene.zendesk;
  const organization = people.createOrganization({ name: "Rivera Plumbing" });
  const values = { name: "Ana Rivera", email: "ana@rivera.example" };
  const user = people.createUser({ ...values, organization_id: organization.id });
  return { organization, user };
}

describe("the feed of contacts", () => {
  it("brings what the customer and the agent wrote and said, and no internal note", async () => {
    const { zendesk, clock, port } = scene;
    const { user, organization } = aCustomer();
    const byAgent = { userId: zendesk.agentId, channel: "web" };
    const comment = { body: "I can't pay this month" };
    const values = { subject: "Invoice", requester_id: user.id, comment };
    const { id } = zendesk.people.writeTicket(values, { userId: user.id, channel: "email" });
    zendesk.people.updateTicket(id, { comment: { body: "Let us see." } }, byAgent);
    zendesk.people.updateTicket(id, { comment: { body: "careful", public: false } }, byAgent);
    const call = { userId: zendesk.agentId, channel: "voice", isCall: true };
    zendesk.people.updateTicket(id, { comment: { body: "Call" } }, call);
    await clock.wait(MINUTE_MS);
    const { changes } = await pullAll(port, "activity");
    expect(changes).toMatchObject([
      { channel: "email", direction: "inbound", outcome: "conversation" },
      { channel: "email", direction: "outbound", outcome: "sent" },
      { channel: "voice", direction: "outbound", outcome: "unknown" },
    ]);
    const parties = [
      { object: "organizations", id: String(organization.id) },
      { object: "users", id: String(user.id) },
    ];
    expect(changes.map((change) => ("partyRefs" in change ? change.partyRefs : null))).toEqual(
      changes.map(() => parties),
    );
  });

  it("reads one comment that a webhook named as the feed would, with its words", async () => {
    const { zendesk, clock, port } = scene;
    const { user } = aCustomer();
    const values = { subject: "Invoice", requester_id: user.id, comment: { body: "Hello" } };
    zendesk.people.writeTicket(values, { userId: user.id, channel: "email" });
    await clock.wait(MINUTE_MS);
    const [change] = (await pullAll(port, "activity")).changes;
    if (change === undefined) throw new Error("no contact");
    const read = await port.read([change.ref]);
    expect(read).toEqual({
      ok: true,
      value: { changes: [{ ...change, text: "Hello" }], unreadable: [] },
    });
    const gone = { object: "comments", id: `${change.ref.id.split("-")[0]}-1` };
    expect(await port.read([gone])).toEqual({ ok: true, value: { changes: [], unreadable: [] } });
  });

  it("looks no further back than it is told to", async () => {
    const brief = await openSandbox({}, { activityDays: 1 });
    const { zendesk, clock, port, close } = brief;
    const user = zendesk.people.createUser({ name: "Ana Rivera" });
    const values = { requester_id: user.id, comment: { body: "Long ago" } };
    zendesk.people.writeTicket(values, { userId: user.id, channel: "email" });
    await clock.wait(2 * 86_400_000);
    expect((await pullAll(port, "activity")).changes).toEqual([]);
    await close();
  });
});

describe("the feeds", () => {
  it("lose nobody and end, with pages of two and changes in between", async () => {
    const small = await openSandbox({ limits: { exportPageMax: 2 } });
    const { people } = small.zendesk;
    const users = Array.from({ length: 7 }, (_, n) => people.createUser({ name: `User ${n}` }));
    const organizations = Array.from({ length: 7 }, (_, n) =>
      people.createOrganization({ name: `Organization ${n}` }),
    );
    await small.clock.wait(MINUTE_MS);
    const person = await pullAll(small.port, "person");
    const company = await pullAll(small.port, "company");
    expect(latest(person.changes).size).toBe(users.length);
    expect(latest(company.changes).size).toBe(organizations.length);
    const [first] = users;
    if (first === undefined) throw new Error("nobody");
    people.updateUser(first.id, { name: "Renamed" });
    const next = await pullAll(small.port, "person", person.cursor);
    expect(next.changes).toMatchObject([{ name: "Renamed" }]);
    await small.close();
  });

  it("bring a record again that changed twice within the second it was read in", async () => {
    const { zendesk, clock, port } = scene;
    const { organization } = aCustomer();
    const first = await pullAll(port, "company");
    zendesk.people.updateOrganization(organization.id, { name: "Rivera & Daughters" });
    await clock.wait(MINUTE_MS);
    const { changes } = await pullAll(port, "company", first.cursor);
    const ref = { object: "organizations", id: String(organization.id) };
    expect(changeOf(changes, ref)).toMatchObject({ name: "Rivera & Daughters" });
  });

  it("read a thousand that changed in one second once, in one call", async () => {
    const { zendesk, clock, port } = scene;
    const names = Array.from({ length: 1_000 }, (_, n) => `Organization ${n}`);
    for (const name of names) zendesk.people.createOrganization({ name });
    await clock.wait(MINUTE_MS);
    const first = await pullAll(port, "company");
    expect(latest(first.changes).size).toBe(names.length);
    await clock.wait(MINUTE_MS);
    expect((await pullAll(port, "company", first.cursor)).changes).toEqual([]);
    expect(zendesk.counts()["GET /api/v2/incremental/organizations"]?.calls).toBe(2);
  });

  it("come through a page that was cut short", async () => {
    aCustomer();
    let cut = 0;
    scene.zendesk.setFaults(({ path }) => {
      cut += path.includes("/incremental/") ? 1 : 0;
      return cut === 1 ? { kind: "truncated" } : null;
    });
    expect((await pullAll(scene.port, "person")).changes).toHaveLength(1);
    expect(cut).toBe(2);
  });

  it("tell of merged users that the loser is gone, and whose the tickets are now", async () => {
    const { zendesk, clock, port } = scene;
    const { user } = aCustomer();
    const twin = zendesk.people.createUser({ name: "Ana R.", email: "ana2@rivera.example" });
    const values = { requester_id: twin.id, comment: { body: "Hi" } };
    const ticket = zendesk.people.writeTicket(values, { userId: twin.id, channel: "email" });
    zendesk.people.mergeUsers(twin.id, user.id);
    await clock.wait(MINUTE_MS);
    const people = await pullAll(port, "person");
    const loser = { object: "users", id: String(twin.id) };
    expect(changeOf(people.changes, loser)).toMatchObject({ kind: "gone", why: "deleted" });
    const tickets = await pullAll(port, "ticket");
    expect(changeOf(tickets.changes, { object: "tickets", id: String(ticket.id) })).toMatchObject({
      partyRefs: [{ object: "users", id: String(user.id) }],
    });
  });

  it("count what somebody said as the requester's once the two are known to be one", async () => {
    const { zendesk, clock, port } = scene;
    const { user } = aCustomer();
    const [twin, other] = ["ana2", "bo"].map((name) =>
      zendesk.people.createUser({ name, email: `${name}@rivera.example` }),
    );
    if (twin === undefined || other === undefined) throw new Error("nobody");
    const write = (from: number, body: string) =>
      zendesk.people.writeTicket(
        { requester_id: from, comment: { body } },
        { userId: from, channel: "email" },
      );
    const [merged, moved] = [write(twin.id, "Hi"), write(other.id, "Hello")];
    const agent = { userId: zendesk.agentId, channel: "web" };
    zendesk.people.updateTicket(merged.id, { comment: { body: "How can we help?" } }, agent);
    zendesk.people.updateTicket(moved.id, { requester_id: user.id }, agent);
    zendesk.people.mergeUsers(twin.id, user.id);
    await clock.wait(MINUTE_MS);
    const directions = (changes: readonly CrmChange[], ticketId: number) =>
      changes.flatMap((change) =>
        change.kind === "activity" && change.ref.id.startsWith(`${ticketId}-`)
          ? [change.direction]
          : [],
      );
    const { changes } = await pullAll(port, "activity");
    const last = new Map(changes.map((change) => [JSON.stringify(change.ref), change]));
    expect(directions([...last.values()], merged.id)).toEqual(["inbound", "outbound"]);
    // Whom an agent put in another's place is still somebody of their own.
    expect(directions([...last.values()], moved.id)).toEqual(["outbound"]);
    const named = await port.read(changes.map(({ ref }) => ref));
    expect(named.ok && directions(named.value.changes, merged.id).toSorted()).toEqual([
      "inbound",
      "outbound",
    ]);
    expect(named.ok && directions(named.value.changes, moved.id)).toEqual(["outbound"]);
  });

  it("tell of somebody erased for privacy, and not of somebody merely removed", async () => {
    const { zendesk, port } = scene;
    const [removed, erased] = ["Bo", "Cy"].map((name) => zendesk.people.createUser({ name }));
    if (removed === undefined || erased === undefined) throw new Error("nobody");
    zendesk.people.removeUser(removed.id);
    zendesk.people.removeUser(erased.id, true);
    const { changes } = await pullAll(port, "person");
    expect(changes).toMatchObject([{ why: "deleted" }, { why: "erased" }]);
  });

  it("keep ten exports a minute without a single refusal", async () => {
    const busy = await openSandbox({ limits: { exportPageMax: 1 } });
    for (let n = 0; n < 45; n += 1) busy.zendesk.people.createUser({ name: `User ${n}` });
    await busy.clock.wait(MINUTE_MS);
    const began = busy.clock.nowMs();
    await pullAll(busy.port, "person");
    const { calls, rateLimited } =
      busy.zendesk.counts()["GET /api/v2/incremental/users/cursor"] ?? {};
    expect(rateLimited).toBe(0);
    // Ten leave at once, then ten a minute.
    expect(busy.clock.nowMs() - began).toBeLessThan((Number(calls) / 10) * MINUTE_MS);
    await busy.close();
  });

  it("are refused to somebody who is no admin, and the description says so beforehand", async () => {
    const { zendesk } = scene;
    const agent = zendesk.account.users.get(zendesk.adminId);
    if (agent !== undefined) agent.role = "agent";
    expect(await scene.port.pull("person", null)).toMatchObject({
      ok: false,
      error: { kind: "missing_scope" },
    });
    const described = await scene.port.describe();
    expect(JSON.stringify(described)).toContain("not an admin");
  });

  it("of invoices and payments are empty, and say so by what the port can do", async () => {
    for (const noun of ["invoice", "payment"] as const) {
      expect(scene.port.capabilities.reads).not.toContain(noun);
      expect(await pullAll(scene.port, noun)).toMatchObject({ changes: [], unreadable: [] });
    }
  });
});

describe("findRequesters", () => {
  it("brings who has exactly that address, with their organization", async () => {
    const { zendesk, port } = scene;
    const { organization } = aCustomer();
    zendesk.people.updateOrganization(organization.id, { external_id: "C-100" });
    expect(await port.findRequesters({ email: "ANA@rivera.example" })).toEqual({
      ok: true,
      value: [
        {
          externalId: null,
          email: "ana@rivera.example",
          verified: false,
          organizationExternalId: "C-100",
          organizationName: "Rivera Plumbing",
        },
      ],
    });
    expect(await port.findRequesters({ externalId: "nobody" })).toEqual({ ok: true, value: [] });
  });

  it("lets no address smuggle in a query of its own", async () => {
    aCustomer();
    const sly = await scene.port.findRequesters({ email: '" OR role:admin "' });
    expect(sly).toEqual({ ok: true, value: [] });
  });
});
