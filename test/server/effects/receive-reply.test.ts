import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countSome } from "../../../server/figures/count-changes.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { listWorklist } from "../../../server/storage/worklist.ts";
import { openTestDatabase } from "../../support/database.ts";
import { TODAY } from "../../support/facts.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { consentsOf, entriesOf, kindsOf, openReplyOf, replier } from "./reply-scene.ts";

describe("a customer's reply", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());

  const person = (over: object = {}, invoices?: Parameters<typeof replier>[2]) =>
    replier(server, over, invoices);

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
    expect(await consentsOf(account)).toEqual(["granted", "granted"]);
  });

  it("delivered twice, or said twice, holds once", async () => {
    const { account, reply } = await person();
    await reply("I dispute this", "same");
    await reply("I dispute this", "same");
    await reply("I told you, I dispute this");
    expect(await kindsOf(account)).toEqual(["dispute"]);
  });

  it("that says two things does both", async () => {
    const { account, reply } = await person();
    await reply("The amount is wrong. And I lost my job, I can't pay anything.");
    expect((await kindsOf(account)).sort()).toEqual(["dispute", "hardship"]);
  });

  it("that says stop and that it is wrong stops and holds", async () => {
    const { account, reply } = await person();
    await reply("I don't owe you this. Stop texting me.");
    expect(await kindsOf(account)).toEqual(["dispute"]);
    expect(await consentsOf(account)).toEqual(["granted", "withdrawn"]);
  });

  it("from somebody else closes that address alone, holds nothing and asks a person", async () => {
    const { account, reply } = await person();
    await reply("You have the wrong number, I'm not her. I lost my job too.");
    expect(await consentsOf(account)).toEqual(["granted", "withdrawn"]);
    expect(await kindsOf(account)).toEqual([]);
    expect(await entriesOf(account, "task.created")).toEqual([
      { channel: "sms", fact: "wrong_person", source: "reply" },
    ]);
  });

  it("that tells of the customer's death helps, and closes the address it came from", async () => {
    const { account, reply } = await person();
    await reply("I'm his daughter. My father died in May.");
    expect(await kindsOf(account)).toEqual(["hardship"]);
    expect(await consentsOf(account)).toEqual(["granted", "withdrawn"]);
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
    const open = await openReplyOf(account);
    expect(open?.body).toMatchObject({ reason: text, asksPerson: true });
    const facts = await account.facts();
    expect([facts.holds, facts.promises, facts.arrangements]).toEqual([[], [], []]);
    expect(await consentsOf(account)).toEqual(["granted", "granted"]);
  });

  it("that waits for a person puts the account on the worklist, whatever is owed", async () => {
    const { account, reply } = await person({}, []);
    const isListed = async () => {
      await countSome(server.deps, SANDBOX_TENANT.id);
      const asked = { search: "", scope: { kind: "all" }, now: server.clock.now() } as const;
      const found = await account.inTenant((tx) =>
        listWorklist(tx, asked, { after: null, limit: 1_000 }),
      );
      return found.some(({ accountId }) => accountId === account.id);
    };
    expect(await isListed()).toBe(false);
    await reply("how do I pay?");
    expect(await isListed()).toBe(true);
  });

  it("is somebody's to read until one of the staff has done something", async () => {
    const { account, reply } = await person();
    await reply("how do I pay?");
    await account.act("send-payment-link");
    expect(await openReplyOf(account)).toBeNull();
  });

  it("with a day and an amount is a promise, confirmed in writing, and nobody's to read", async () => {
    const { account, reply } = await person();
    await reply("I'll pay $40 on Friday");
    expect((await account.facts()).promises).toMatchObject([
      { amountMinor: 4_000, dueOn: "2026-03-06", how: "in_writing", recordedBy: "customer" },
    ]);
    expect(await entriesOf(account, "promise.recorded")).toMatchObject([{ source: "reply" }]);
    expect(await openReplyOf(account)).toBeNull();
    await server.work();
    expect(await account.sent()).toHaveLength(1);
  });

  it("that says it was paid is waited for, in the days policy gives, and looked into", async () => {
    const { account, reply } = await person();
    await reply("I paid $40 yesterday");
    expect((await account.facts()).holds).toMatchObject([{ kind: "pause", until: "2026-03-09" }]);
    const open = await openReplyOf(account);
    expect(open?.body).toMatchObject({ intent: "paid", on: "2026-03-03", amountMinor: 4_000 });
  });

  it("asking for terms is offered those a rep may give, and never the amounts it names", async () => {
    const { account, reply } = await person();
    await reply("can I pay $20 a month?");
    const [offered] = (await account.facts()).arrangements;
    expect(offered?.offeredBy).toBe("engine");
    expect(offered?.installments.map(({ amountMinor }) => amountMinor)).not.toContain(2_000);
    // What the customer proposed is a person's to answer.
    expect(await openReplyOf(account)).not.toBeNull();
  });

  it("from a lawyer's client stops every channel and holds, and is not answered", async () => {
    const { account, reply } = await person();
    await reply("Talk to my lawyer, I am represented.");
    expect(await consentsOf(account)).toEqual(["withdrawn", "withdrawn"]);
    expect(await kindsOf(account)).toEqual(["attorney"]);
    await server.work();
    expect(await account.sent()).toEqual([]);
  });

  it("that wants e-mail only closes the other ways", async () => {
    const { account, reply } = await person();
    await reply("email only please");
    expect(await consentsOf(account)).toEqual(["granted", "withdrawn"]);
  });

  it("read with little confidence holds nothing", async () => {
    const { account, reply } = await person();
    await reply("not enough hours lately");
    expect(await kindsOf(account)).toEqual([]);
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
    expect(await kindsOf(account)).toEqual([]);
    expect(await consentsOf(account)).toEqual(["granted", "granted"]);
  });
});
