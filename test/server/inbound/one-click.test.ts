import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_MS } from "../../../core/time/instant.ts";
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
    expect(await one.entries("contact.opted_out")).not.toEqual([]);
  });

  it("still stops when the page it stands beside has expired", async () => {
    const one = await scene.written();
    const url = await unsubscribeUrl();
    scene.server.clock.advance(59 * DAY_MS);
    expect((await post(url)).status).toBe(200);
    expect(await one.consent()).toBe("withdrawn");
  });
});
