import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Channel } from "../../../core/accounts/account.ts";
import { receiveReply } from "../../../server/effects/receive-reply.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { findOpenReply } from "../../../server/storage/replies.ts";
import { listTimeline } from "../../../server/storage/timeline.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anInvoice, TODAY } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { addAccount, type TestAccount } from "./support.ts";

describe("a customer's reply", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  let people = 0;
  async function person(over: object = {}) {
    people += 1;
    const mail = `replies${people}@example.com`;
    const phone = `+1556${String(people).padStart(4, "0")}`;
    const point = (channel: string, address: string) => ({
      ...{ id: channel, channel, address },
      consent: "granted",
    });
    const contactPoints = [point("email", mail), point("sms", phone)];
    const account = await addAccount(server, {
      account: { contactPoints, ...over },
      invoices: [anInvoice(5)],
    });
    const reply = (text: string, id: string = randomUUID(), channel: Channel = "sms") =>
      receiveReply(server.deps, SANDBOX_TENANT.id, {
        ...{ id, channel, text },
        address: channel === "sms" ? phone : mail,
        at: server.clock.now(),
      });
    const hand = (over: { text: string; automatic?: true }) =>
      receiveReply(server.deps, SANDBOX_TENANT.id, {
        ...{ id: randomUUID(), channel: "sms", address: phone, at: server.clock.now() },
        ...over,
      });
    return { account, reply, hand };
  }
  const kinds = async (account: TestAccount) =>
    (await account.facts()).holds.map(({ kind }) => kind);
  const consents = async (account: TestAccount) =>
    (await account.facts()).account.contactPoints.map(({ consent }) => consent);
  async function entriesOf(account: TestAccount, kind: string) {
    const page = await account.inTenant((tx) => listTimeline(tx, account.id, { limit: 50 }));
    return page.items.filter((entry) => entry.kind === kind).map(({ body }) => body);
  }

  it.each([
    ["this bill is wrong, I never ordered that", "dispute"],
    ["No reconozco ese cargo", "dispute"],
    ["I lost my job and can't pay", "hardship"],
    ["me quedé sin trabajo, no puedo pagar", "hardship"],
  ])("%j holds the account at once, in the customer's words", async (text, kind) => {
    const { account, reply } = await person();
    await reply(text);
    expect((await account.facts()).holds).toMatchObject([
      { kind, reason: text, setBy: "customer", from: TODAY },
    ]);
    expect(await consents(account)).toEqual(["granted", "granted"]);
  });

  it("delivered twice, or said twice, holds once", async () => {
    const { account, reply } = await person();
    await reply("I dispute this", "same");
    await reply("I dispute this", "same");
    await reply("I told you, I dispute this");
    expect(await kinds(account)).toEqual(["dispute"]);
  });

  it("that says two things does both", async () => {
    const { account, reply } = await person();
    await reply("The amount is wrong. And I lost my job, I can't pay anything.");
    expect((await kinds(account)).sort()).toEqual(["dispute", "hardship"]);
  });

  it("that says stop and that it is wrong stops and holds", async () => {
    const { account, reply } = await person();
    await reply("I don't owe you this. Stop texting me.");
    expect(await kinds(account)).toEqual(["dispute"]);
    expect(await consents(account)).toEqual(["granted", "withdrawn"]);
  });

  it("from somebody else closes that address alone, holds nothing and asks a person", async () => {
    const { account, reply } = await person();
    await reply("You have the wrong number, I'm not her. I lost my job too.");
    expect(await consents(account)).toEqual(["granted", "withdrawn"]);
    expect(await kinds(account)).toEqual([]);
    expect(await entriesOf(account, "task.created")).toEqual([
      { channel: "sms", fact: "wrong_person", source: "reply" },
    ]);
  });

  it("that tells of the customer's death helps, and closes the address it came from", async () => {
    const { account, reply } = await person();
    await reply("I'm his daughter. My father died in May.");
    expect(await kinds(account)).toEqual(["hardship"]);
    expect(await consents(account)).toEqual(["granted", "withdrawn"]);
  });

  it.each([
    ["how do I pay?", { intent: "question" }],
    ["I'll pay you soon", { intent: "promise" }],
    ["I'll pay $40,000 on Friday", { intent: "promise", on: "2026-03-06" }],
    ["qwerty zxcv", { intent: "other" }],
  ])("%j is left to a person, with what was understood", async (text, understood) => {
    const { account, reply } = await person();
    await reply(text);
    expect(await entriesOf(account, "reply.received")).toMatchObject([
      { reason: text, reading: "none", ...understood },
    ]);
    const open = await account.inTenant((tx) => findOpenReply(tx, account.id));
    expect(open?.body).toMatchObject({ reason: text, asksPerson: true });
    const facts = await account.facts();
    expect([facts.holds, facts.promises, facts.arrangements]).toEqual([[], [], []]);
    expect(await consents(account)).toEqual(["granted", "granted"]);
  });

  it("is somebody's to read until one of the staff has done something", async () => {
    const { account, reply } = await person();
    await reply("how do I pay?");
    await account.act("send-payment-link");
    expect(await account.inTenant((tx) => findOpenReply(tx, account.id))).toBeNull();
  });

  it("with a day and an amount is a promise, confirmed in writing, and nobody's to read", async () => {
    const { account, reply } = await person();
    await reply("I'll pay $40 on Friday");
    expect((await account.facts()).promises).toMatchObject([
      { amountMinor: 4_000, dueOn: "2026-03-06", how: "in_writing", recordedBy: "customer" },
    ]);
    expect(await entriesOf(account, "promise.recorded")).toMatchObject([{ source: "reply" }]);
    expect(await account.inTenant((tx) => findOpenReply(tx, account.id))).toBeNull();
    await server.work();
    expect(await account.sent()).toHaveLength(1);
  });

  it("that says it was paid is waited for, in the days policy gives, and looked into", async () => {
    const { account, reply } = await person();
    await reply("I paid $40 yesterday");
    expect((await account.facts()).holds).toMatchObject([{ kind: "pause", until: "2026-03-09" }]);
    const open = await account.inTenant((tx) => findOpenReply(tx, account.id));
    expect(open?.body).toMatchObject({ intent: "paid", on: "2026-03-03", amountMinor: 4_000 });
  });

  it("asking for terms is offered those a rep may give, and never the amounts it names", async () => {
    const { account, reply } = await person();
    await reply("can I pay $20 a month?");
    const [offered] = (await account.facts()).arrangements;
    expect(offered?.offeredBy).toBe("engine");
    expect(offered?.installments.map(({ amountMinor }) => amountMinor)).not.toContain(2_000);
    // What the customer proposed is a person's to answer.
    expect(await account.inTenant((tx) => findOpenReply(tx, account.id))).not.toBeNull();
  });

  it("from a lawyer's client stops every channel and holds, and is not answered", async () => {
    const { account, reply } = await person();
    await reply("Talk to my lawyer, I am represented.");
    expect(await consents(account)).toEqual(["withdrawn", "withdrawn"]);
    expect(await kinds(account)).toEqual(["attorney"]);
    await server.work();
    expect(await account.sent()).toEqual([]);
  });

  it("that wants e-mail only closes the other ways", async () => {
    const { account, reply } = await person();
    await reply("email only please");
    expect(await consents(account)).toEqual(["granted", "withdrawn"]);
  });

  it.each([
    ["this bill is wrong, I never ordered that", "reply_dispute"],
    ["me quedé sin trabajo, no puedo pagar", "reply_hardship"],
    ["I already paid this", "reply_paid"],
    ["can I pay in instalments?", "reply_plan"],
    ["I'll pay you soon", "reply_promise"],
    ["what is this invoice for?", "reply_question"],
    ["wrong number, I'm not her", "reply_wrong_person"],
    ["STOP", "reply_stop"],
  ])("%j is answered at once by %s, on the way it came, and once", async (text, template) => {
    const { account, reply } = await person();
    await reply(text);
    await reply(text);
    expect(await entriesOf(account, "reply.acknowledged")).toMatchObject([
      { template, channel: "sms" },
    ]);
    await server.work();
    expect(await account.sent()).toHaveLength(1);
  });

  it("from somebody else learns nothing about a debt", async () => {
    const { account, reply } = await person();
    await reply("wrong number, I'm not her");
    await server.work();
    const { name } = (await account.facts()).account;
    const [text] = await account.sent();
    expect(text).not.toContain(name);
    expect(text).not.toMatch(/\d|pay|owe|invoice|balance|account|http/i);
  });

  it("of a machine, or thanks, is not answered", async () => {
    const { account, reply, hand } = await person();
    await reply("Automatic reply: I am out of the office until Monday");
    await reply("ok thanks");
    await hand({ text: "I dispute this", automatic: true });
    expect([await entriesOf(account, "reply.acknowledged"), await kinds(account)]).toEqual([
      [],
      [],
    ]);
    expect(await account.inTenant((tx) => findOpenReply(tx, account.id))).toBeNull();
  });

  it("stopped too long ago is not confirmed any more", async () => {
    const { account, reply } = await person();
    await reply("STOP");
    server.clock.advance(6 * 60_000);
    await server.work();
    expect(await entriesOf(account, "touch_cancelled")).toMatchObject([
      { reason: "too_late", template: "reply_stop" },
    ]);
  });

  it("read with little confidence holds nothing", async () => {
    const { account, reply } = await person();
    await reply("not enough hours lately");
    expect(await kinds(account)).toEqual([]);
    expect(await entriesOf(account, "reply.received")).toMatchObject([{ intent: "hardship" }]);
  });

  it("reads 5/12 as the customer's country writes it", async () => {
    const { account, reply } = await person({ country: "GB", language: "en" });
    await reply("I'll pay on 5/12");
    expect(await entriesOf(account, "reply.received")).toMatchObject([{ on: "2026-12-05" }]);
  });

  it("quoting our own mail acts on nothing in it", async () => {
    const { account, reply } = await person();
    const quoted = "Thanks\n\nOn Tue, Mar 3, 2026, Acme wrote:\n> Dispute it or reply STOP";
    await reply(quoted, randomUUID(), "email");
    expect(await kinds(account)).toEqual([]);
    expect(await consents(account)).toEqual(["granted", "granted"]);
  });
});
