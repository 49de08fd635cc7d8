import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WebhookCall } from "../../../adapters/sandbox-zendesk/deliver.ts";
import {
  readZendeskEvent,
  verifyZendeskWebhook,
  type ZendeskWebhooks,
  zendeskInvocationId,
} from "../../../adapters/zendesk/index.ts";
import { fromEpochMs } from "../../../core/time/instant.ts";

import { openSandbox, type SandboxScene } from "./open-sandbox.ts";

const URLS = {
  eventsUrl: "https://gs.example/zendesk/1/events",
  commandsUrl: "https://gs.example/zendesk/1/commands",
};

let scene: SandboxScene;
let hooks: ZendeskWebhooks;
let received: WebhookCall[];
let answer: number;

beforeEach(async () => {
  received = [];
  answer = 200;
  scene = await openSandbox({
    webhookTwiceEvery: 2,
    sendWebhook: (call) => {
      received.push(call);
      return Promise.resolve(answer);
    },
  });
  const made = await scene.port.ensureWebhooks(URLS);
  if (!made.ok) throw new Error(made.error.kind);
  hooks = made.value;
  const triggers = await scene.port.ensureTriggers(hooks.commands.id);
  if (!triggers.ok) throw new Error(triggers.error.kind);
});
afterEach(() => scene.close());

function aTicket() {
  const { people } = scene.zendesk;
  const organization = people.createOrganization({ name: "Rivera" });
  const user = people.createUser({ name: "Ana", organization_id: organization.id });
  const values = { requester_id: user.id, comment: { body: "Hello" } };
  const ticket = people.writeTicket(values, { userId: user.id, channel: "email" });
  return { organization, user, ticket };
}

/** What the server would make of a call: verified with its webhook's secret, then read. */
function take(call: WebhookCall) {
  const { secret } = call.url === URLS.eventsUrl ? hooks.events : hooks.commands;
  const verified = verifyZendeskWebhook({
    rawBody: Buffer.from(call.body),
    signature: call.headers["x-zendesk-webhook-signature"],
    timestamp: call.headers["x-zendesk-webhook-signature-timestamp"],
    nowMs: scene.clock.nowMs(),
    secret,
  });
  expect(verified).toEqual({ ok: true, value: null });
  const read = readZendeskEvent(JSON.parse(call.body));
  if (!read.ok) throw new Error(`${read.error.field} ${read.error.message}`);
  return read.value;
}

const byAgent = () => ({ userId: scene.zendesk.agentId, channel: "web" });

describe("the two webhooks", () => {
  it("are made once, each with a secret of its own", async () => {
    expect(await scene.port.ensureWebhooks(URLS)).toEqual({ ok: true, value: hooks });
    expect(hooks.events.secret).not.toBe(hooks.commands.secret);
    expect(scene.zendesk.account.webhooks.size).toBe(2);
    await scene.port.ensureTriggers(hooks.commands.id);
    expect(scene.zendesk.account.triggers.size).toBe(3);
  });

  it("go with the app, the triggers first", async () => {
    expect(await scene.port.uninstall({ fields: true })).toEqual({ ok: true, value: null });
    expect(scene.zendesk.account.webhooks.size).toBe(0);
    expect(scene.zendesk.account.triggers.size).toBe(0);
  });
});

describe("a tag an agent sets", () => {
  it.each([
    ["start_reminders", "start"],
    ["pause_reminders", "pause"],
    ["stop_reminders", "stop"],
  ])(
    "%s reaches us as %s, about whoever wrote the ticket, and is taken away",
    async (tag, command) => {
      const { organization, user, ticket } = aTicket();
      scene.zendesk.people.updateTicket(ticket.id, { tags: ["vip", tag] }, byAgent());
      await scene.zendesk.deliverWebhooks();
      const commands = received.flatMap((call) => [...take(call).commands]);
      expect(commands[0]).toEqual({
        command,
        ticketRef: { object: "tickets", id: String(ticket.id) },
        partyRefs: [
          { object: "organizations", id: String(organization.id) },
          { object: "users", id: String(user.id) },
        ],
      });
      expect(ticket.tags).toEqual(["vip"]);
    },
  );

  const commandCalls = () => received.filter(({ url }) => url === URLS.commandsUrl);
  const commandsTaken = () => commandCalls().flatMap((call) => take(call).commands);

  it("may be the choice of a field, which is empty again afterwards", async () => {
    const { ticket } = aTicket();
    const { people } = scene.zendesk;
    const field = people.addChoice("Reminders", ["start_reminders", "pause_reminders"]);
    const custom_fields = [{ id: field, value: "pause_reminders" }];
    people.updateTicket(ticket.id, { custom_fields }, byAgent());
    expect(ticket.customFields.get(field)).toBe(null);
    expect(ticket.tags).toEqual([]);
    await scene.zendesk.deliverWebhooks();
    expect(commandsTaken()[0]).toMatchObject({ command: "pause" });
  });

  it("may be an automation's, until Zendesk lets automations change the ticket no more", async () => {
    const { ticket } = aTicket();
    const { people } = scene.zendesk;
    const hourly = () => people.automate(ticket.id, { tags: ["start_reminders"] });
    const fired = Array.from({ length: 101 }, hourly);
    expect(fired.filter(Boolean)).toHaveLength(100);
    expect(fired.at(-1)).toBe(false);
    await scene.zendesk.deliverWebhooks();
    const invocations = new Set(commandCalls().map(({ headers }) => zendeskInvocationId(headers)));
    expect(invocations.size).toBe(100);
    // An agent is heard all the same, and what is due is reckoned by us and by no automation.
    received = [];
    people.updateTicket(ticket.id, { tags: ["stop_reminders"] }, byAgent());
    await scene.zendesk.deliverWebhooks();
    expect(commandsTaken()[0]).toMatchObject({ command: "stop" });
  });

  it("is not heard on a closed ticket, which nothing changes", async () => {
    const { ticket } = aTicket();
    const { people } = scene.zendesk;
    people.closeTicket(ticket.id);
    expect(people.automate(ticket.id, { tags: ["start_reminders"] })).toBe(false);
    await scene.zendesk.deliverWebhooks();
    expect(commandCalls()).toEqual([]);
  });

  it("fires at no later change of the ticket", async () => {
    const { ticket } = aTicket();
    scene.zendesk.people.updateTicket(ticket.id, { tags: ["stop_reminders"] }, byAgent());
    await scene.zendesk.deliverWebhooks();
    received = [];
    scene.zendesk.people.updateTicket(ticket.id, { priority: "high" }, byAgent());
    await scene.zendesk.deliverWebhooks();
    expect(commandCalls()).toEqual([]);
  });
});

describe("a delivery", () => {
  it("comes twice under one invocation, and again later when it was refused", async () => {
    aTicket();
    answer = 503;
    const first = await scene.zendesk.deliverWebhooks();
    expect(first).toMatchObject({ delivered: 0 });
    const refused = new Set(received.map(({ headers }) => zendeskInvocationId(headers)));
    answer = 200;
    await scene.clock.wait(60_000);
    received = [];
    await scene.zendesk.deliverWebhooks();
    const ids = received.map(({ headers }) => zendeskInvocationId(headers));
    expect(new Set(ids)).toEqual(refused);
    expect(ids.length).toBeGreaterThan(new Set(ids).size);
    for (const call of received) take(call);
  });

  it("says what to read again, and our own writing wakes nobody", async () => {
    const { organization, ticket } = aTicket();
    await scene.port.ensureSchema();
    await scene.zendesk.deliverWebhooks();
    const woken = received.flatMap((call) => take(call).signals.map(({ kind }) => kind));
    expect(new Set(woken)).toEqual(new Set(["changed"]));
    received = [];
    const ref = { object: "organizations", id: String(organization.id) };
    await scene.port.write([
      {
        kind: "event",
        key: "e",
        about: { object: "tickets", id: String(ticket.id) },
        at: eventAt(),
        event: "touch",
        title: "E-mail sent",
        detail: "",
      },
      {
        kind: "event",
        key: "f",
        about: ref,
        at: eventAt(),
        event: "hold",
        title: "Hold",
        detail: "",
      },
    ]);
    await scene.zendesk.deliverWebhooks();
    const events = received.map(take);
    expect(events.length).toBeGreaterThan(0);
    expect(events.flatMap(({ signals }) => signals)).toEqual([]);
  });
});

function eventAt() {
  return fromEpochMs(scene.clock.nowMs());
}

describe("what only some accounts have", () => {
  const ask = (ticketId: number) => ({
    key: "ask-1",
    ticketRef: { object: "tickets", id: String(ticketId) },
    email: "finance@acme.example",
    subject: "Is it paid?",
    body: "The customer says so.",
  });

  it("asks a colleague once, and lists what customers said", async () => {
    const { ticket } = aTicket();
    const first = await scene.port.askColleague(ask(ticket.id));
    expect(first).toMatchObject({ ok: true });
    expect(await scene.port.askColleague(ask(ticket.id))).toEqual(first);
    const atMs = scene.clock.nowMs();
    scene.zendesk.account.ratings.push({ ticketId: ticket.id, score: "good", atMs });
    scene.zendesk.account.ratings.push({ ticketId: ticket.id, score: "offered", atMs });
    expect(await scene.port.listRatings("2026-01-01T00:00:00Z")).toMatchObject({
      ok: true,
      value: [{ ticketId: String(ticket.id), good: true }],
    });
  });

  it("is refused where the account has not, and the admin is told beforehand", async () => {
    const features = { sideConversations: false, satisfaction: false, customObjects: false };
    const plain = await openSandbox({ features });
    expect(await plain.port.askColleague(ask(1))).toMatchObject({ error: { kind: "unsupported" } });
    expect(await plain.port.listRatings("2026-01-01T00:00:00Z")).toMatchObject({
      error: { kind: "unsupported" },
    });
    const described = await plain.port.describe();
    const shortfalls = described.ok ? described.value.shortfalls : [];
    expect(shortfalls).toHaveLength(4);
    await plain.close();
  });
});
