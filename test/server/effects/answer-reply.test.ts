import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { portal } from "../../../server/effects/portal.ts";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { consentsOf, entriesOf, kindsOf, openReplyOf, replier } from "./reply-scene.ts";

describe("a reply", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(await openTestDatabase());
  });
  afterAll(() => server.close());
  const person = () => replier(server);

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
    expect([await entriesOf(account, "reply.acknowledged"), await kindsOf(account)]).toEqual([
      [],
      [],
    ]);
    expect(await openReplyOf(account)).toBeNull();
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

  // In a form of their own page, which has its own meaning and its own answer.
  const port = () => portal(server.deps);
  const help = (message: string) => (token: string) =>
    port().askForHelp(token, { key: randomUUID(), message });
  const feedback = (comment: string) => (token: string) =>
    port().giveFeedback(token, { key: randomUUID(), score: 2, comment });
  const twice = (message: string) => async (token: string) => {
    const input = { key: randomUUID(), message };
    await port().askForHelp(token, input);
    await port().askForHelp(token, input);
  };

  it.each([
    ["a stop is honoured", help("Stop sending me emails."), "withdrawn", ["hardship"], 1],
    [
      "a dispute is one too",
      help("I dispute this invoice."),
      "granted",
      ["dispute", "hardship"],
      1,
    ],
    ["a stop beside a score", feedback("Please stop emailing me."), "withdrawn", [], 1],
    [
      "a form sent twice is heard once",
      twice("Stop sending me emails."),
      "withdrawn",
      ["hardship"],
      1,
    ],
    ["thanks are thanks", feedback("Thank you, that was kind."), "granted", [], 0],
    ["a promise is for its own form", help("I can pay 200 on Friday."), "granted", ["hardship"], 0],
  ] as const)("beside a form: %s", async (_case, say, consent, holds, heard) => {
    const { account } = await person();
    await say(await account.link());
    const [email] = await consentsOf(account);
    const entries = await entriesOf(account, "reply.received");
    expect([email, (await kindsOf(account)).sort(), entries.length]).toEqual([
      consent,
      holds,
      heard,
    ]);
  });
});
