import { afterEach, describe, expect, it } from "vitest";
import { imapProvider } from "../../../adapters/inbound/mail/imap-provider.ts";
import {
  MAIL_BYTES_MAX,
  type MailboxSession,
  openMailboxSession,
} from "../../../adapters/inbound/mail/imap-session.ts";
import { ANYWHERE } from "../../../adapters/reach/reach.ts";
import { IMAP_PASSWORD, IMAP_USER, startImap, type TestImap } from "../../support/imap.ts";
import { wire } from "./support.ts";

const TODAY = new Date().toISOString();
const NEVER_READ = { uidValidity: null, lastUid: 0, since: TODAY };

describe("a mailbox over IMAP", () => {
  const stops: (() => unknown)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });

  async function aServer(): Promise<TestImap> {
    const imap = await startImap();
    stops.push(imap.close);
    return imap;
  }

  function aSession(port: number, over: object = {}, password = IMAP_PASSWORD) {
    let news = 0;
    const settings = { host: "127.0.0.1", port, security: "none", user: IMAP_USER, ...over };
    const told = imapProvider.told.parse({ settings, secrets: { password } });
    const session = openMailboxSession(told, ANYWHERE, () => {
      news += 1;
    });
    stops.push(session.close);
    return { session, news: () => news };
  }

  const mail = (n: number) => wire("From: a@b.example", `Subject: ${n}`, "", `mail ${n}`);

  async function list(session: MailboxSession, position = NEVER_READ as object) {
    const listed = await session.list({ ...NEVER_READ, ...position });
    if (!listed.ok) throw new Error(listed.error);
    return listed.value;
  }

  it("gives each mail whole, from the day on, and marks none as read", async () => {
    const imap = await aServer();
    imap.append(mail(0), new Date("2020-01-01T00:00:00Z"));
    for (const n of [1, 2]) imap.append(mail(n));
    const { session } = aSession(imap.port);
    const { uids, uidValidity, lastUid } = await list(session);
    expect([uids, lastUid]).toEqual([[2, 3], 3]);
    const fetched = await session.fetch(2);
    expect(fetched.ok && String(fetched.value?.raw)).toBe(String(mail(1)));
    expect(imap.flags()).toEqual([[], [], []]);
    expect((await list(session, { uidValidity, lastUid: 2 })).uids).toEqual([3]);
    expect((await list(session, { uidValidity, lastUid: 3 })).uids).toEqual([]);
    expect(await session.fetch(99)).toEqual({ ok: true, value: null });
  });

  it("reads the day again where the numbers changed their meaning", async () => {
    const imap = await aServer();
    imap.append(mail(1));
    imap.append(mail(2));
    const { session } = aSession(imap.port);
    const before = await list(session);
    imap.renumber();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = await list(session, { uidValidity: before.uidValidity, lastUid: 40 });
    expect(after.uidValidity).not.toBe(before.uidValidity);
    expect(after.uids).toEqual([1, 2]);
  });

  it("connects again after the connection was lost", async () => {
    const imap = await aServer();
    const { session } = aSession(imap.port);
    const { uidValidity } = await list(session);
    imap.drop();
    imap.append(mail(1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await list(session, { uidValidity })).uids).toEqual([1]);
  });

  it("is told at once when something comes", async () => {
    const imap = await aServer();
    const { session, news } = aSession(imap.port);
    await list(session);
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    imap.append(mail(1));
    for (let n = 0; n < 40 && news() === 0; n += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(news()).toBe(1);
  });

  it("reads a bounded part of a mail without bounds", async () => {
    const imap = await aServer();
    imap.append(Buffer.concat([mail(1), Buffer.alloc(2 * MAIL_BYTES_MAX, "x")]));
    const { session } = aSession(imap.port);
    await list(session);
    const fetched = await session.fetch(1);
    expect(fetched.ok && fetched.value?.raw.length).toBe(MAIL_BYTES_MAX);
  });

  it.each([
    ["a wrong password", {}, "wrong", "sign_in_refused"],
    ["a mailbox that is not there", { mailbox: "Nowhere" }, IMAP_PASSWORD, "no_such_mailbox"],
    ["a server without TLS", { security: "starttls" }, IMAP_PASSWORD, "no_tls"],
    ["nothing at the port", { port: 1 }, IMAP_PASSWORD, "unreachable"],
  ])("says what is in the way: %s", async (_what, over, password, trouble) => {
    const imap = await aServer();
    const { session } = aSession(imap.port, over, password);
    expect(await session.list(NEVER_READ)).toEqual({ ok: false, error: trouble });
  });

  it("is reached without TLS on this machine alone", () => {
    const settings = { host: "mail.example", security: "none", user: "u" };
    const parsed = imapProvider.told.safeParse({ settings, secrets: { password: "p" } });
    expect(parsed.error?.issues[0]?.path).toEqual(["settings", "security"]);
  });
});
