import { afterEach, describe, expect, it } from "vitest";
import { aFacts } from "../../support/facts.ts";
import { OPEN_TOKEN } from "../../support/portal.ts";
import { get, hiddenFields, type PortalSite, post, startPortal, submit } from "./support.ts";

let site: PortalSite;
afterEach(() => site.close());

const ALTERED = `${OPEN_TOKEN.slice(0, -1)}x`;

describe("asking for help", () => {
  it("needs no words, stops the asking and says what happens next", async () => {
    site = await startPortal();
    const answer = await submit(site, ["/help", "/help"], { message: "" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=help`);
    const after = await get(`${site.base}?done=help`);
    expect(after.text).toContain("We have your message");
    expect(after.text).toContain("We have stopped our messages");
    expect(after.text).not.toContain(">Pay $");
    const [lane] = site.world.visit().treatment.lanes;
    expect(lane?.action).toMatchObject({ kind: "hold", gate: "hardship" });
  });

  it("keeps a text that is too long for the customer to shorten", async () => {
    site = await startPortal();
    const message = "ñ".repeat(2_001);
    const answer = await submit(site, ["/help", "/help"], { message });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect(answer.text).toContain("up to 2000 characters");
  });

  it("escapes what the customer wrote", async () => {
    site = await startPortal();
    const answer = await submit(site, ["/dispute", "/dispute"], { message: "<b>'x'" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("&lt;b&gt;&#39;x&#39;");
  });
});

describe("a dispute", () => {
  it.each([
    ["inv32", "inv32"],
    ["", undefined],
  ])("over %j holds what it names", async (invoiceId, held) => {
    site = await startPortal();
    const answer = await submit(site, ["/dispute", "/dispute"], { invoiceId, message: "paid it" });
    expect(answer.status).toBe(303);
    const [hold] = site.world.facts().holds;
    expect(hold).toMatchObject({ kind: "dispute", reason: "paid it" });
    expect(hold?.invoiceId).toBe(held);
  });

  it("about an invoice that is not there is refused in words, with the text kept", async () => {
    site = await startPortal();
    const fields = { invoiceId: "someone-elses", message: "not mine" };
    const answer = await submit(site, ["/dispute", "/dispute"], fields);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("We can&#39;t find this invoice any more");
    expect(answer.text).toContain("not mine");
  });
});

describe("messages", () => {
  it("saves the language and the channel, and answers in that language", async () => {
    site = await startPortal();
    const fields = { language: "es", preferredChannel: "sms" };
    const answer = await submit(site, ["/messages", "/messages"], fields);
    expect(answer.status).toBe(303);
    expect(site.world.facts().account).toMatchObject(fields);
    const after = await get(`${site.origin}${answer.headers.get("location")}`);
    expect(after.text).toContain("Sus preferencias están guardadas.");
  });

  it("keeps es-CO for somebody who chooses Spanish again", async () => {
    site = await startPortal({ facts: aFacts({ account: { language: "es-CO", country: "CO" } }) });
    await submit(site, ["/messages", "/messages"], { language: "es" });
    expect(site.world.facts().account.language).toBe("es-CO");
  });

  it("stops one channel, or all, and lists what is stopped", async () => {
    site = await startPortal();
    const { text } = await get(`${site.base}/stop`);
    const fields = hiddenFields(text, "/stop");
    expect((await post(`${site.base}/stop`, { ...fields, channel: "sms" })).status).toBe(303);
    expect((await get(`${site.base}?done=stopped`)).text).toContain("Text message");
    expect((await submit(site, ["/stop", "/stop"], { channel: "all" })).status).toBe(303);
    const consents = site.world.facts().account.contactPoints.map(({ consent }) => consent);
    expect(new Set(consents)).toEqual(new Set(["withdrawn"]));
    expect((await get(`${site.base}/stop`)).text).toContain("You have stopped all messages");
  });

  it("stops email by one click of a mail program, in both encodings of RFC 8058", async () => {
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    for (const body of [new URLSearchParams("List-Unsubscribe=One-Click"), form]) {
      site = await startPortal();
      const answer = await fetch(`${site.base}/stop`, { method: "POST", body, redirect: "manual" });
      expect(answer.status).toBe(200);
      const stopped = site.world
        .facts()
        .account.contactPoints.filter(({ consent }) => consent === "withdrawn");
      expect(stopped.map(({ channel }) => channel)).toEqual(["email"]);
      if (body !== form) await site.close();
    }
    const altered = await post(`${site.origin}/p/${ALTERED}/stop`, {
      "List-Unsubscribe": "One-Click",
    });
    expect(altered.status).toBe(404);
  });
});
