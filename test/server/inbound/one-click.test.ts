import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_MS } from "../../../core/time/instant.ts";
import { receiveReply } from "../../../server/effects/receive-reply.ts";
import { SANDBOX_TENANT } from "../../../server/sandbox/tenant.ts";
import { type MailScene, startMailScene } from "./support.ts";

describe("the unsubscribe address of a mail", () => {
  let scene: MailScene;
  beforeAll(async () => {
    scene = await startMailScene();
  });
  afterAll(() => scene.close());

  async function unsubscribeUrl(): Promise<string> {
    const mail = await PostalMime.parse(scene.smtp.received.at(-1) ?? "");
    const value = mail.headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
    return value.replace(/^<(.*)>$/, "$1");
  }
  const post = (url: string) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
      redirect: "manual",
    });

  it("stops nothing when a scanner opens it, in whatever way", async () => {
    const one = await scene.written();
    const url = await unsubscribeUrl();
    for (const method of ["GET", "HEAD", "GET"]) {
      const answer = await fetch(url, { method, headers: { "user-agent": "LinkScanner" } });
      expect(answer.status).toBe(200);
    }
    expect(await one.consent()).toBe("granted");
  });

  it("stops e-mail by one post, without a page, a cookie or a redirect, as often as it comes", async () => {
    const one = await scene.written();
    const url = await unsubscribeUrl();
    const answers = await Promise.all([post(url), post(url)]);
    answers.push(await post(url));
    for (const answer of answers) {
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
      expect((await answer.text()).length).toBeLessThan(40);
    }
    expect(await one.consent()).toBe("withdrawn");
    expect(await one.entries("contact.opted_out")).toHaveLength(1);
    const stops = (await one.account.facts()).contactEvents.filter(
      ({ type }) => type === "medium_opt_out",
    );
    expect(stops).toHaveLength(1);
  });

  it("stops again, by the same link, once the customer has asked for mails again", async () => {
    const one = await scene.written();
    const url = await unsubscribeUrl();
    await post(url);
    scene.server.clock.advance(1_000);
    await receiveReply(scene.server.deps, SANDBOX_TENANT.id, {
      ...{ id: "start-again", channel: "email", address: one.email, text: "START" },
      at: scene.server.clock.now(),
    });
    expect(await one.consent()).toBe("granted");
    scene.server.clock.advance(1_000);
    await post(url);
    expect(await one.consent()).toBe("withdrawn");
    expect(await one.entries("contact.opted_out")).toHaveLength(2);
  });

  it("still stops when the page it stands beside has expired", async () => {
    const one = await scene.written();
    const url = await unsubscribeUrl();
    scene.server.clock.advance(59 * DAY_MS);
    expect((await post(url)).status).toBe(200);
    expect(await one.consent()).toBe("withdrawn");
  });
});
