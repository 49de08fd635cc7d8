import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MailboxReader, openMailboxReader } from "../../../server/inbound/read-mailboxes.ts";
import { parseProvider } from "../../../server/providers/kinds.ts";
import { removeProvider, saveProvider } from "../../../server/providers/provider-book.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { listWaitingMails } from "../../../server/storage/inbound-mails.ts";
import { findMailboxState, releaseDeadMailboxes } from "../../../server/storage/mailboxes.ts";
import { aBounce } from "../../adapters/inbound/support.ts";
import { IMAP_PASSWORD, IMAP_USER, startImap, type TestImap } from "../../support/imap.ts";
import { anAnswer, type MailScene, startMailScene } from "./support.ts";

const TENANT = SANDBOX_TENANT.id;
const POLL_MS = 60_000;
const LEASE_MS = 180_000;

describe("a tenant's mailbox", () => {
  let scene: MailScene;
  let imap: TestImap;
  let reader: MailboxReader;
  beforeAll(async () => {
    scene = await startMailScene();
    imap = await startImap();
    await setUp();
    reader = openMailboxReader(scene.server.deps, "worker");
  });
  afterAll(async () => {
    await reader.letGo();
    await scene.close();
    await imap.close();
  });

  const inTenant = <T>(work: Parameters<typeof scene.server.deps.db.withTenant<T>>[1]) =>
    scene.server.deps.db.withTenant(TENANT, work);
  const setUp = (password = IMAP_PASSWORD) =>
    inTenant((tx) =>
      saveProvider(tx, scene.server.deps.crm.sealKeys, {
        kind: "imap",
        newId: randomUUID(),
        told: parseProvider("imap", {
          settings: { host: "127.0.0.1", port: imap.port, security: "none", user: IMAP_USER },
          secrets: { password },
        }),
        at: scene.server.clock.now(),
      }),
    );
  const state = () => inTenant(findMailboxState);
  const waiting = async () => (await inTenant((tx) => listWaitingMails(tx, { limit: 100 }))).items;
  const append = (raw: Buffer) => imap.append(raw, new Date(scene.server.clock.now()));
  async function poll() {
    scene.server.clock.advance(POLL_MS);
    return reader.read();
  }

  it("is read from where it was left, each mail once", async () => {
    const one = await scene.written();
    expect(await reader.read()).toBe(1);
    expect(await reader.read()).toBe(0);
    append(anAnswer({ from: one.email, text: "I lost my job", inReplyTo: one.messageId }));
    append(aBounce({ about: one.messageId, finalRecipient: one.email, status: "4.4.7" }));
    expect(await poll()).toBe(1);
    expect(await one.kindsOfHolds()).toEqual(["hardship"]);
    expect(await one.entries("touch_undelivered")).toHaveLength(1);
    await poll();
    expect(await one.entries("reply.received")).toHaveLength(1);
    expect(imap.flags().flat()).toEqual([]);
  });

  it("with a mail nobody can read goes on with the next", async () => {
    const one = await scene.written();
    append(Buffer.from([7, 7, 7]));
    append(anAnswer({ from: one.email, text: "I dispute this bill", inReplyTo: one.messageId }));
    await poll();
    expect(await one.kindsOfHolds()).toEqual(["dispute"]);
    expect((await waiting())[0]).toMatchObject({ why: "unreadable", source: "INBOX 3" });
  });

  it("is connected again when its server was started anew, and numbered anew counts nothing twice", async () => {
    const before = (await waiting()).length;
    imap.renumber();
    const one = await scene.written();
    append(anAnswer({ from: one.email, text: "I lost my job", inReplyTo: one.messageId }));
    await poll();
    expect(await one.kindsOfHolds()).toEqual(["hardship"]);
    expect((await waiting()).length).toBe(before);
    expect(await state()).toMatchObject({ lastUid: 5, trouble: null });
  });

  it("stays with its worker, until that one was silent for long", async () => {
    const other = openMailboxReader(scene.server.deps, "other");
    scene.server.clock.advance(POLL_MS);
    expect(await other.read()).toBe(0);
    expect(await reader.read()).toBe(1);
    scene.server.clock.advance(POLL_MS + LEASE_MS);
    expect(await other.read()).toBe(1);
    expect(await poll()).toBe(0);
    await other.letGo();
    expect(await reader.read()).toBe(1);
    // As at the start of the embedded database, whose former workers are gone.
    scene.server.clock.advance(POLL_MS);
    await scene.server.deps.db.withSystem(releaseDeadMailboxes);
    expect(await other.read()).toBe(1);
    await other.letGo();
    scene.server.clock.advance(POLL_MS);
    expect(await reader.read()).toBe(1);
  });

  it("wakes its worker when something comes", async () => {
    const one = await scene.written();
    expect(await reader.read()).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    append(anAnswer({ from: one.email, text: "I dispute this", inReplyTo: one.messageId }));
    for (let n = 0; n < 40 && (await reader.read()) === 0; n += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await one.kindsOfHolds()).toEqual(["dispute"]);
  });

  it("goes on where a fault of ours stopped it, and puts aside the mail that always does", async () => {
    const one = await scene.written();
    const poison = anAnswer({ from: one.email, text: "I dispute this", inReplyTo: one.messageId });
    append(poison);
    const two = await scene.written();
    append(anAnswer({ from: two.email, text: "I dispute this", inReplyTo: two.messageId }));
    // An account that can't be loaded.
    await inTenant((tx) =>
      sql`update accounts set country = 'nowhere' where id = ${one.account.id}`.execute(tx),
    );
    let turns = 0;
    for (; turns < 10 && (await two.kindsOfHolds()).length === 0; turns += 1) {
      scene.server.clock.advance(60 * POLL_MS);
      await reader.read();
    }
    expect(turns).toBe(4);
    expect((await waiting())[0]).toMatchObject({ why: "fault", from: one.email });
    expect(await two.kindsOfHolds()).toEqual(["dispute"]);
  });

  it("that refuses us says so and is tried again later", async () => {
    await setUp("wrong");
    await poll();
    expect(await state()).toMatchObject({ trouble: "sign_in_refused" });
    expect(await poll()).toBe(0);
    await setUp();
    scene.server.clock.advance(5 * POLL_MS);
    await reader.read();
    expect(await state()).toMatchObject({ trouble: null });
  });

  it("is forgotten with its provider", async () => {
    await inTenant((tx) => removeProvider(tx, "imap"));
    expect(await poll()).toBe(0);
    expect(await state()).toBeNull();
  });
});
