import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_MS } from "../../../core/time/instant.ts";
import { receiveMail, setMailAside } from "../../../server/inbound/receive-mail.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { listWaitingMails } from "../../../server/storage/inbound-mails.ts";
import { aBounce, aComplaint, wire } from "../../adapters/inbound/support.ts";
import { anAnswer, MAIL_FROM, type MailScene, startMailScene } from "./support.ts";

const TENANT = SANDBOX_TENANT.id;

describe("a mail that comes in", () => {
  let scene: MailScene;
  beforeAll(async () => {
    scene = await startMailScene();
  });
  afterAll(() => scene.close());

  const receive = (raw: Buffer) =>
    receiveMail(scene.server.deps, TENANT, {
      raw,
      receivedAt: scene.server.clock.now(),
      source: "test",
    });
  const waiting = async () => {
    const page = await scene.server.deps.db.withTenant(TENANT, (tx) =>
      listWaitingMails(tx, { limit: 100 }),
    );
    return page.items;
  };

  it("is taken in for the account whose message it answers, and for no other at its address", async () => {
    const first = await scene.written();
    const second = await scene.written({ email: first.email });
    const text = "this bill is wrong, I never ordered that";
    const done = await receive(anAnswer({ from: first.email, text, inReplyTo: first.messageId }));
    expect(done).toMatchObject({ kind: "reply", accountIds: [first.account.id], waits: false });
    expect(await first.kindsOfHolds()).toEqual(["dispute"]);
    expect(await second.kindsOfHolds()).toEqual([]);
    expect(await first.entries("reply.received")).toMatchObject([
      { reason: text, channel: "email" },
    ]);
  });

  it("that answers nothing is about every account with its sender's address", async () => {
    const first = await scene.written();
    const second = await scene.written({ email: first.email.toUpperCase() });
    const raw = anAnswer({ from: first.email, text: "No reconozco ese cargo" });
    expect((await receive(raw)).accountIds).toEqual([first.account.id, second.account.id].sort());
    expect([await first.kindsOfHolds(), await second.kindsOfHolds()]).toEqual([
      ["dispute"],
      ["dispute"],
    ]);
  });

  it("from another address stops the one that was written to", async () => {
    const { messageId, consent, entries } = await scene.written();
    await receive(
      anAnswer({ from: "alias@elsewhere.example", text: "Please stop", inReplyTo: messageId }),
    );
    expect(await consent()).toBe("withdrawn");
    expect(await entries("contact.opted_out")).toHaveLength(1);
  });

  it("handed over often, and at the same time, counts once", async () => {
    const { email, messageId, account, entries } = await scene.written();
    const raw = anAnswer({ from: email, text: "I lost my job", inReplyTo: messageId, id: "same" });
    await Promise.all([receive(raw), receive(raw), receive(raw)]);
    expect(await receive(raw)).toMatchObject({ kind: "known" });
    expect(await entries("reply.received")).toHaveLength(1);
    expect(
      (await account.facts()).contactEvents.filter(({ type }) => type === "inbound"),
    ).toHaveLength(1);
  });

  it("is forgotten as known after half a year, and one that waits is not", async () => {
    const raw = anAnswer({ from: "old@nowhere.example", text: "hello" });
    const { id } = await receive(raw);
    const machine = anAnswer({ from: "m@x.example", text: "x", headers: ["Precedence: bulk"] });
    await receive(machine);
    const start = scene.server.clock.now();
    scene.server.clock.advance(181 * DAY_MS);
    await receive(anAnswer({ from: "new@nowhere.example", text: "hello" }));
    expect((await waiting()).map((mail) => mail.id)).toContain(id);
    expect(await receive(machine)).toMatchObject({ kind: "automatic" });
    scene.server.clock.set(start);
  });

  it("whose sender nobody knows waits with its words and does nothing", async () => {
    const raw = anAnswer({ from: "who@nowhere.example", text: "please stop, I dispute this" });
    const done = await receive(raw);
    expect(done).toMatchObject({ kind: "reply", accountIds: [], waits: true });
    expect((await waiting()).find(({ id }) => id === done.id)).toMatchObject({
      why: "unknown_sender",
      from: "who@nowhere.example",
      subject: "Re: Your invoice",
      text: "please stop, I dispute this",
    });
  });

  it("that its sender's domain did not send acts only where it answers a message of ours", async () => {
    const { email, messageId, kindsOfHolds } = await scene.written();
    const headers = ["Authentication-Results: mx.northwind.example; dmarc=fail"];
    const text = "I dispute this bill, it is wrong";
    expect(await receive(anAnswer({ from: email, text, headers }))).toMatchObject({ waits: true });
    expect(await kindsOfHolds()).toEqual([]);
    await receive(anAnswer({ from: email, text, headers, inReplyTo: messageId }));
    expect(await kindsOfHolds()).toEqual(["dispute"]);
  });

  it("of our own that came back is nobody's answer", async () => {
    const { email, messageId, entries } = await scene.written();
    const raw = wire(`From: ${email}`, `Message-ID: ${messageId}`, "", "I dispute this");
    expect(await receive(raw)).toMatchObject({ kind: "own", waits: false });
    expect(await entries("reply.received")).toEqual([]);
  });

  it("of a machine is noted where it tells of an absence, and acts on nothing else", async () => {
    const { email, messageId, kindsOfHolds, consent, entries } = await scene.written();
    const headers = ["Auto-Submitted: auto-replied"];
    const machine = (text: string) =>
      receive(anAnswer({ from: email, text, headers, inReplyTo: messageId }));
    await machine("We received your dispute, ticket #5. To unsubscribe reply STOP");
    expect(await entries("reply.received")).toEqual([]);
    await machine("I am out of the office until Monday with limited access to email.");
    expect(await entries("reply.received")).toMatchObject([{ intent: "out_of_office" }]);
    expect([await kindsOfHolds(), await consent()]).toEqual([[], "granted"]);
    const news = anAnswer({ from: "news@shop.example", text: "Sale!", headers: ["List-Id: x"] });
    expect(await receive(news)).toMatchObject({ kind: "automatic", waits: false });
  });

  it("that can't be read waits by its bytes' name and stops nobody else's", async () => {
    const done = await receive(Buffer.from([1, 2, 3, 0, 255]));
    expect(done).toMatchObject({ kind: "unreadable", waits: true });
    expect((await waiting()).find(({ id }) => id === done.id)).toMatchObject({ why: "unreadable" });
  });

  it("that we fail at can be put aside under the same name", async () => {
    const raw = anAnswer({ from: "x@nowhere.example", text: "hello" });
    const received = { raw, receivedAt: scene.server.clock.now(), source: "test" };
    const aside = await setMailAside(scene.server.deps, TENANT, received);
    expect((await waiting()).find(({ id }) => id === aside.id)).toMatchObject({
      why: "fault",
      from: "x@nowhere.example",
    });
    expect(await receive(raw)).toMatchObject({ kind: "known", id: aside.id });
  });
});

describe("what a server reports", () => {
  let scene: MailScene;
  beforeAll(async () => {
    scene = await startMailScene();
  });
  afterAll(() => scene.close());

  const receive = (raw: Buffer) =>
    receiveMail(scene.server.deps, TENANT, {
      raw,
      receivedAt: scene.server.clock.now(),
      source: "test",
    });
  const dead = async ({ account }: { account: { facts(): Promise<unknown> } }) =>
    JSON.stringify(await account.facts()).includes('"address_failed"');

  it("of a dead address marks it, and nothing in the prose is anybody's word", async () => {
    const one = await scene.written();
    const raw = aBounce({ about: one.messageId, finalRecipient: one.email });
    expect(await receive(raw)).toMatchObject({ kind: "report", accountIds: [one.account.id] });
    expect(await one.entries("touch_undelivered")).toMatchObject([
      { channel: "email", permanent: true },
    ]);
    expect(await dead(one)).toBe(true);
    expect([await one.consent(), await one.kindsOfHolds()]).toEqual(["granted", []]);
  });

  it.each([
    ["a full mailbox", { status: "5.2.2" }],
    ["a member of a list at the address", { finalRecipient: "member@list.example" }],
    ["a server that gave up", { status: "4.4.7" }],
  ])("of %s leaves the address alone", async (_what, over) => {
    const one = await scene.written();
    await receive(aBounce({ about: one.messageId, finalRecipient: one.email, ...over }));
    expect(await one.entries("touch_undelivered")).toHaveLength(1);
    expect(await dead(one)).toBe(false);
  });

  it("of a delay is no news", async () => {
    const one = await scene.written();
    expect(await receive(aBounce({ about: one.messageId, action: "delayed" }))).toMatchObject({
      kind: "note",
    });
    expect(await one.entries("touch_undelivered")).toEqual([]);
  });

  it("finds its message by the return path alone", async () => {
    const one = await scene.written();
    const hash = one.messageId.slice(1, 41);
    const to = `bounces+${hash}@northwind.example`;
    await receive(aBounce({ to, about: "<rewritten@relay.example>", finalRecipient: one.email }));
    expect(await dead(one)).toBe(true);
  });

  it("of a complaint stops the address, known message or not", async () => {
    const one = await scene.written();
    await receive(aComplaint("abuse", one.messageId, null));
    expect(await one.consent()).toBe("withdrawn");
    const two = await scene.written();
    await receive(aComplaint("abuse", "<unknown@x.example>", two.email));
    expect(await two.consent()).toBe("withdrawn");
    expect(await two.entries("contact.opted_out")).toMatchObject([{ source: "complaint" }]);
  });

  it("about somebody else's mail does nothing", async () => {
    const raw = aBounce({ about: "<other@x.example>", to: MAIL_FROM });
    expect(await receive(raw)).toMatchObject({ kind: "report", accountIds: [], waits: false });
  });
});
