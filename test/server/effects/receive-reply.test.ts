import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Channel } from "../../../core/accounts/account.ts";
import { receiveReply } from "../../../server/effects/receive-reply.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
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
    return { account, reply };
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
    ["I'll pay $40 on Friday", { intent: "promise", on: "2026-03-06", amountMinor: 4_000 }],
    ["can I pay $20 a month?", { intent: "plan", amountMinor: 2_000 }],
    ["I paid $40 yesterday", { intent: "paid", on: "2026-03-03", amountMinor: 4_000 }],
    ["how do I pay?", { intent: "question" }],
  ])("%j is left to a person, with what was understood", async (text, understood) => {
    const { account, reply } = await person();
    await reply(text);
    expect(await entriesOf(account, "reply.received")).toMatchObject([
      { reason: text, reading: "none", ...understood },
    ]);
    const facts = await account.facts();
    expect([facts.holds, facts.promises, facts.arrangements]).toEqual([[], [], []]);
    expect(await consents(account)).toEqual(["granted", "granted"]);
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
