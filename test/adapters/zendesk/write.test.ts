import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CrmRef } from "../../../adapters/crm-ref.ts";
import type { CrmWrite } from "../../../adapters/crm-write.ts";
import { addMs, fromEpochMs } from "../../../core/time/instant.ts";
import { openSandbox, type SandboxScene, titlesOn } from "./open-sandbox.ts";

let scene: SandboxScene;
beforeEach(async () => {
  scene = await openSandbox();
  await scene.port.ensureSchema();
});
afterEach(() => scene.close());

type Event = Extract<CrmWrite, { kind: "event" }>;
type Standing = Extract<CrmWrite, { kind: "standing" }>;

function anEvent(about: CrmRef, change: Partial<Event> = {}): Event {
  const at = fromEpochMs(scene.clock.nowMs());
  return {
    kind: "event",
    key: "e-1",
    about,
    at,
    event: "hold",
    title: "Hardship",
    detail: "",
    ...change,
  };
}

function aStanding(ref: CrmRef): Standing {
  const standing = {
    state: "past_due",
    pastDueMinor: 124_050,
    currency: "USD",
    daysPastDue: 32,
    bucket: "31-60",
    segment: "second_late",
    nextTouchOn: null,
    promiseDueOn: null,
    arrangementState: null,
    recordKey: "key",
  } as const;
  return { kind: "standing", key: `s-${ref.id}`, ref, standing };
}

function aCustomer() {
  const { people } = scene.zendesk;
  const organization = people.createOrganization({ name: "Rivera Plumbing" });
  const user = people.createUser({ name: "Ana", organization_id: organization.id });
  const company = { object: "organizations", id: String(organization.id) };
  const person = { object: "users", id: String(user.id) };
  return { organization, user, company, person };
}

function aTicket() {
  const { user } = aCustomer();
  const values = { requester_id: user.id, comment: { body: "Hello" } };
  const ticket = scene.zendesk.people.writeTicket(values, { userId: user.id, channel: "email" });
  return { ticket, ref: { object: "tickets", id: String(ticket.id) } };
}

function calls(endpoint: string): number {
  return scene.zendesk.counts()[endpoint]?.calls ?? 0;
}

function allCalls(): number {
  return Object.values(scene.zendesk.counts()).reduce((sum, each) => sum + each.calls, 0);
}

async function write(...writes: readonly CrmWrite[]) {
  const written = await scene.port.write(writes);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return written.value;
}

describe("what is written for agents", () => {
  it("never reaches a customer: every comment is internal and no customer is a requester", async () => {
    const { company, person } = aCustomer();
    const { ref } = aTicket();
    const before = scene.zendesk.account.audits.length;
    const task = {
      kind: "task",
      key: "t",
      subject: "Call",
      body: "Say hello",
      medium: "call",
      dueAt: addMs(fromEpochMs(scene.clock.nowMs()), 60_000),
      urgent: true,
    } as const;
    await write(
      anEvent(company),
      anEvent(person, { key: "e-2", event: "promise" }),
      anEvent(ref, { key: "e-3", event: "touch" }),
      { ...task, about: [person], state: "open" },
    );
    await write({ ...task, about: [person], state: "done" }, anEvent(company, { key: "e-4" }));
    const written = scene.zendesk.account.audits.slice(before);
    expect(written.length).toBeGreaterThan(5);
    expect(written.every(({ comment }) => comment === null || !comment.public)).toBe(true);
    const ours = [...scene.zendesk.account.tickets.values()].filter(({ tags }) =>
      tags.includes("good_standing"),
    );
    expect(ours.map(({ requesterId }) => requesterId)).toEqual(
      ours.map(() => scene.zendesk.adminId),
    );
    expect(ours.every(({ isPublic }) => !isPublic)).toBe(true);
  });

  it("opens one case for what needs somebody, and notes the rest on it", async () => {
    const { company } = aCustomer();
    const touch = anEvent(company, { key: "e-0", event: "touch", title: "E-mail sent" });
    expect(await write(touch)).toEqual([{ ok: true, ref: null }]);
    const [opened] = await write(anEvent(company));
    if (opened?.ok !== true || opened.ref === null) throw new Error("no case");
    await write(touch, anEvent(company, { key: "e-2", event: "payment", title: "Paid 10.00" }));
    const titles = titlesOn(scene.zendesk, Number(opened.ref.id));
    expect(titles.map(({ title }) => title)).toEqual(["Hardship", "E-mail sent", "Paid 10.00"]);
  });

  it.each([
    ["by us, because it was moot", "open"],
    ["by an agent", "solved"],
  ])("finds a task that was solved %s %s when it is needed once more", async (who, status) => {
    const { company } = aCustomer();
    const task = {
      kind: "task",
      key: "task-1",
      about: [company],
      subject: "Call",
      body: "",
      medium: "call",
      dueAt: fromEpochMs(scene.clock.nowMs()),
      urgent: false,
    } as const;
    const [made] = await write({ ...task, state: "open" });
    const id = made?.ok === true ? Number(made.ref?.id) : 0;
    const byAgent = { userId: scene.zendesk.agentId, channel: "web" };
    if (who === "by an agent") scene.zendesk.people.updateTicket(id, { status: "solved" }, byAgent);
    else await write({ ...task, state: "moot" });
    expect(scene.zendesk.account.tickets.get(id)?.status).toBe("solved");
    await write({ ...task, state: "open" });
    expect(scene.zendesk.account.tickets.get(id)).toMatchObject({
      status,
      tags: ["good_standing", "good_standing_task", "good_standing_task_call"],
    });
    expect(scene.zendesk.account.tickets.size).toBe(1);
  });

  it("opens another case after the first was solved", async () => {
    const { company } = aCustomer();
    const [first] = await write(anEvent(company));
    const solved = { status: "solved" } as const;
    const id = first?.ok === true ? Number(first.ref?.id) : 0;
    const byAgent = { userId: scene.zendesk.agentId, channel: "web" };
    scene.zendesk.people.updateTicket(id, solved, byAgent);
    const [second] = await write(anEvent(company, { key: "e-2" }));
    expect(second).toMatchObject({ ok: true });
    expect(second).not.toEqual(first);
  });

  it("notes what happened on one ticket in one update, in the order it happened", async () => {
    const { ref, ticket } = aTicket();
    const at = fromEpochMs(scene.clock.nowMs());
    await write(
      anEvent(ref, { key: "late", title: "Second", at: addMs(at, 60_000) }),
      anEvent(ref, { key: "early", title: "First", at }),
    );
    expect(titlesOn(scene.zendesk, ticket.id)).toEqual([{ title: "First" }, { title: "Second" }]);
    expect(calls("PUT /api/v2/tickets/{id}")).toBe(1);
  });

  it("notes a thing once although the answer got lost after it was written", async () => {
    const { ref, ticket } = aTicket();
    let lost = 0;
    scene.zendesk.setFaults(({ method }) => {
      lost += method === "PUT" ? 1 : 0;
      return method === "PUT" && lost === 1 ? { kind: "cut", when: "after" } : null;
    });
    expect(await write(anEvent(ref))).toMatchObject([
      { ok: false, error: { kind: "unavailable" } },
    ]);
    expect(await write(anEvent(ref))).toMatchObject([{ ok: true }]);
    expect(titlesOn(scene.zendesk, ticket.id)).toHaveLength(1);
  });

  it("writes nothing onto a ticket that somebody changed meanwhile, and can be asked again", async () => {
    const { ref, ticket } = aTicket();
    let changed = false;
    scene.zendesk.setFaults(({ method, path }) => {
      if (method === "GET" && path.endsWith("/audits") && !changed) {
        changed = true;
        void scene.clock.wait(2_000);
        const byAgent = { userId: scene.zendesk.agentId, channel: "web" };
        scene.zendesk.people.updateTicket(ticket.id, { priority: "high" }, byAgent);
      }
      return null;
    });
    expect(await write(anEvent(ref))).toMatchObject([{ ok: false, error: { kind: "conflict" } }]);
    expect(titlesOn(scene.zendesk, ticket.id)).toEqual([]);
    expect(await write(anEvent(ref))).toMatchObject([{ ok: true }]);
    expect(titlesOn(scene.zendesk, ticket.id)).toHaveLength(1);
  });

  it("says that a closed ticket takes no note, and goes on with the others", async () => {
    const { ref, ticket } = aTicket();
    scene.zendesk.people.closeTicket(ticket.id);
    const { company } = aCustomer();
    expect(await write(anEvent(ref), anEvent(company, { key: "e-2" }))).toMatchObject([
      { ok: false, error: { kind: "invalid", field: "status" } },
      { ok: true },
    ]);
  });

  it("keeps to thirty updates of a ticket in ten minutes and leaves the rest for later", async () => {
    const { ref } = aTicket();
    const outcomes = [];
    for (let n = 0; n < 31; n += 1)
      outcomes.push(...(await write(anEvent(ref, { key: `e-${n}` }))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(30);
    expect(outcomes.at(-1)).toMatchObject({ ok: false, error: { kind: "rate_limited" } });
    const { rateLimited } = scene.zendesk.counts()["PUT /api/v2/tickets/{id}"] ?? {};
    expect(rateLimited).toBe(0);
  });

  it("names the field an admin requires before a task may be solved", async () => {
    const { person } = aCustomer();
    const field = scene.zendesk.people.requireField("Reason");
    const task = {
      kind: "task",
      key: "t",
      about: [person],
      subject: "Call",
      body: "Say hello",
      medium: "call",
      dueAt: fromEpochMs(scene.clock.nowMs()),
      urgent: false,
    } as const;
    await write({ ...task, state: "open" });
    expect(await write({ ...task, state: "moot" })).toMatchObject([
      { ok: false, error: { kind: "invalid", field: String(field) } },
    ]);
  });
});

describe("standing", () => {
  it("of a thousand records takes eleven calls", async () => {
    const refs = Array.from({ length: 1_000 }, () => aCustomer().company);
    await write(aStanding(refs[0] ?? aCustomer().company));
    const before = allCalls();
    const written = await write(...refs.map(aStanding));
    expect(written.every(({ ok }) => ok)).toBe(true);
    expect(allCalls() - before).toBe(11);
  });

  it("goes into the custom object, tied to the record, a hundred a job", async () => {
    const refs = Array.from({ length: 201 }, () => aCustomer().company);
    const written = await write(...refs.map(aStanding));
    expect(written).toEqual(refs.map((ref) => ({ ok: true, ref })));
    expect(calls("POST /api/v2/custom_objects/{key}/jobs")).toBe(3);
    const records = scene.zendesk.account.objects.get("gs_account")?.records;
    expect(records?.size).toBe(201);
    const [first] = records?.values() ?? [];
    expect(first?.fields).toMatchObject({
      gs_state: "gs_account_past_due",
      gs_past_due: 1240.5,
      gs_organization: refs[0]?.id,
    });
  });

  it("goes into fields where an admin says so, though there is a custom object", async () => {
    const fields = await openSandbox({}, { standing: "fields" });
    await fields.port.ensureSchema();
    const organization = fields.zendesk.people.createOrganization({ name: "Rivera" });
    const ref = { object: "organizations", id: String(organization.id) };
    expect(await fields.port.write([aStanding(ref)])).toMatchObject({ ok: true });
    expect(organization.fields).toMatchObject({ gs_state: "gs_company_past_due" });
    await fields.close();
  });

  it("goes into fields where the account has no room for another object", async () => {
    const full = await openSandbox({ limits: { customObjectsMax: 0 } });
    const steps = await full.port.ensureSchema();
    if (!steps.ok) throw new Error(steps.error.kind);
    expect(new Set(steps.value.map(({ object }) => object))).toEqual(
      new Set(["organizations", "users"]),
    );
    await full.close();
  });

  it("waits for a place among thirty jobs", async () => {
    const { company } = aCustomer();
    const { account } = scene.zendesk;
    for (let n = 0; n < 30; n += 1) {
      const dueMs = scene.clock.nowMs() + 3_000;
      account.jobs.set(`other-${n}`, {
        id: `other-${n}`,
        dueMs,
        total: 1,
        work: () => [],
        results: null,
      });
    }
    expect(await write(aStanding(company))).toMatchObject([{ ok: true }]);
    expect(scene.zendesk.counts()["POST /api/v2/custom_objects/{key}/jobs"]?.rateLimited).toBe(2);
  });

  it("gives a job up that never ends, and may be written again", async () => {
    const slow = await openSandbox({
      limits: { jobMs: 600_000 },
      features: { customObjects: false },
    });
    await slow.port.ensureSchema();
    const organization = slow.zendesk.people.createOrganization({ name: "Rivera" });
    const ref = { object: "organizations", id: String(organization.id) };
    expect(await slow.port.write([aStanding(ref)])).toMatchObject({
      ok: true,
      value: [{ ok: false, error: { kind: "unavailable" } }],
    });
    await slow.clock.wait(600_000);
    expect(await slow.port.read([ref])).toMatchObject({ ok: true });
    expect(organization.fields).toMatchObject({ gs_state: "gs_company_past_due" });
    await slow.close();
  });

  it("is not written on a ticket", async () => {
    const { ref } = aTicket();
    expect(await write(aStanding(ref))).toMatchObject([
      { ok: false, error: { kind: "unsupported" } },
    ]);
  });
});

describe("a refusal", () => {
  it("stands in the person's field beside their standing, in one job, and is read back", async () => {
    const { person } = aCustomer();
    const optOut = {
      kind: "opt_out",
      key: "o",
      ref: person,
      address: "+1303",
      refused: true,
    } as const;
    await write({ ...optOut, channel: "sms" }, { ...optOut, key: "p", channel: "voice" });
    expect(calls("PUT /api/v2/users/update_many")).toBe(1);
    expect(await scene.port.read([person])).toMatchObject({
      ok: true,
      value: { changes: [{ optedOut: ["sms", "voice"] }] },
    });
    await write({ ...optOut, channel: "sms", refused: false });
    expect(await scene.port.read([person])).toMatchObject({
      ok: true,
      value: { changes: [{ optedOut: ["voice"] }] },
    });
  });
});

describe("uninstalling", () => {
  it("keeps our fields and what stands in them when asked to", async () => {
    const { company } = aCustomer();
    await write(aStanding(company));
    await scene.port.uninstall({ fields: true });
    expect(scene.zendesk.account.objects.get("gs_account")?.records.size).toBe(1);
    expect(scene.zendesk.account.tokens.size).toBe(0);
  });

  it("removes them otherwise, and nothing that is not ours", async () => {
    const { account } = scene.zendesk;
    const theirs = {
      id: 1,
      key: "plan",
      title: "Plan",
      type: "text",
      required: false,
      options: [],
      target: null,
    };
    account.userFields.set(1, theirs);
    await scene.port.uninstall({ fields: false });
    expect([...account.userFields.values()]).toEqual([theirs]);
    expect(account.objects.size).toBe(0);
  });
});
