import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiveMail } from "../../../server/inbound/receive-mail.ts";
import { erasePerson } from "../../../server/privacy/erase-person.ts";
import { exportPerson } from "../../../server/privacy/export-person.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { type ApiClient, signedInClient } from "../../support/api-client.ts";
import { anAnswer, type MailScene, startMailScene } from "./support.ts";

const TENANT = SANDBOX_TENANT.id;
const MAILS = "/api/v1/inbound-mails";

describe("a mail that waits", () => {
  let scene: MailScene;
  let api: ApiClient;
  beforeAll(async () => {
    scene = await startMailScene();
    api = await signedInClient(scene.server);
  });
  afterAll(() => scene.close());

  const receive = (raw: Buffer) =>
    receiveMail(scene.server.deps, TENANT, {
      raw,
      receivedAt: scene.server.clock.now(),
      source: "INBOX 7",
    });
  const ids = async () => {
    const { items } = (await api.get(MAILS)).body;
    return Array.isArray(items) ? items.map(({ id }) => id) : [];
  };

  it("is listed, given to an account once, and then forgotten", async () => {
    const one = await scene.written();
    const from = "other@elsewhere.example";
    const { id } = await receive(anAnswer({ from, text: "I dispute this bill" }));
    expect((await api.get(MAILS)).body).toMatchObject({
      items: [{ id, why: "unknown_sender", source: "INBOX 7", from, text: "I dispute this bill" }],
      mailbox: null,
    });
    const answer = await api.post(`${MAILS}/${id}/assign`, { account: one.account.id });
    expect([answer.status, answer.body]).toEqual([200, { id }]);
    expect(await one.kindsOfHolds()).toEqual(["dispute"]);
    expect(await ids()).toEqual([]);
    expect((await api.post(`${MAILS}/${id}/assign`, { account: one.account.id })).status).toBe(404);
    expect(await one.entries("reply.received")).toHaveLength(1);
  });

  it("is kept when there is no such account, and goes when it is nobody's", async () => {
    const { id } = await receive(anAnswer({ from: "spam@elsewhere.example", text: "hi" }));
    const wrong = await api.post(`${MAILS}/${id}/assign`, { account: "nobody" });
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([
      400,
      expect.stringContaining("account"),
    ]);
    expect(await ids()).toEqual([id]);
    expect((await api.post(`${MAILS}/${id}/dismiss`, {})).status).toBe(200);
    expect(await ids()).toEqual([]);
    expect(
      await receive(anAnswer({ from: "spam@elsewhere.example", text: "hi", id: "n" })),
    ).toMatchObject({
      waits: true,
    });
  });

  it("can't be given to anybody when it could not be read", async () => {
    const one = await scene.written();
    const { id } = await receive(Buffer.from([9, 9, 9]));
    const answer = await api.post(`${MAILS}/${id}/assign`, { account: one.account.id });
    expect([answer.status, answer.body]).toMatchObject([409, { detail: expect.any(String) }]);
  });

  it("is shown to the person it is from, and goes with them", async () => {
    const one = await scene.written();
    const headers = ["Authentication-Results: mx; dmarc=fail"];
    const { id } = await receive(anAnswer({ from: one.email, text: "secret words", headers }));
    const book = { db: scene.server.deps.db, now: scene.server.clock.now() };
    const shown = await exportPerson(book, TENANT, one.account.id);
    expect(shown?.mails).toMatchObject([{ id, text: "secret words" }]);
    const request = { accountId: one.account.id, actor: "DPO", despiteOpenBalance: true };
    expect(await erasePerson(book, TENANT, request)).toMatchObject({
      ok: true,
      value: { erased: { mails: 1 } },
    });
    expect(await ids()).not.toContain(id);
  });
});
