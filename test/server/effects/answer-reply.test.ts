import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../support/database.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { entriesOf, kindsOf, openReplyOf, replier } from "./reply-scene.ts";

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
});
