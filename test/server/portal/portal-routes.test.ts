import { afterEach, describe, expect, it } from "vitest";
import { proofOf } from "../../../server/http/portal/form-seal.ts";
import { aFacts, aHold, anInvoice, aPayment, day } from "../../support/facts.ts";
import { EXPIRED_TOKEN, OPEN_TOKEN } from "../../support/portal.ts";
import {
  get,
  hiddenFields,
  type PortalSite,
  post,
  SECRET,
  startPortal,
  submit,
} from "./support.ts";

let site: PortalSite;
afterEach(() => site.close());

const ALTERED = `${OPEN_TOKEN.slice(0, -1)}x`;

describe("the link", () => {
  it("opens the account and sends headers that keep the address and the page private", async () => {
    site = await startPortal();
    const page = await get(site.base);
    expect(page.status).toBe(200);
    expect(page.text).toContain("$500.00");
    expect(Object.fromEntries(page.headers)).toMatchObject({
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow, noarchive",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script");
    expect(page.text).not.toMatch(/<script|\son\w+=|style=|https?:\/\/(?!www\.nfcc)/);
  });

  it.each([
    ["altered", ALTERED, 404, "This link doesn&#39;t work"],
    ["expired", EXPIRED_TOKEN, 410, "This link has expired"],
    ["too short", "abc", 404, "This link doesn&#39;t work"],
    ["strange", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404, "This link doesn&#39;t work"],
  ])(
    "%s says how to get a new one and nothing about the account",
    async (_, token, status, title) => {
      site = await startPortal();
      for (const path of ["", "/pay", "/stop", "/plan.ics"]) {
        const page = await get(`${site.origin}/p/${token}${path}`);
        expect(page.status).toBe(status);
        expect(page.text).toContain(title);
        expect(page.text).toContain("How to get a new link");
        expect(page.text).not.toMatch(/Acme|Northwind|\$|INV32/);
      }
    },
  );

  it("answers an address below it that is not a page like a link that is not ours", async () => {
    site = await startPortal();
    const page = await get(`${site.base}/admin`);
    expect([page.status, page.text.includes("Acme")]).toEqual([404, false]);
  });

  it("answers a broken link in the reader's language", async () => {
    site = await startPortal();
    const page = await get(`${site.origin}/p/${ALTERED}`, { "accept-language": "es-MX,es;q=0.9" });
    expect(page.text).toContain('<html lang="es"');
    expect(page.text).toContain("Este enlace no funciona");
  });

  it("takes no form on a link that is not ours", async () => {
    site = await startPortal();
    const page = await get(`${site.base}/help`);
    const fields = { ...hiddenFields(page.text, "/help"), message: "" };
    for (const token of [ALTERED, EXPIRED_TOKEN])
      expect((await post(`${site.origin}/p/${token}/help`, fields)).status).toBeGreaterThan(403);
    expect(site.world.effects()).toBe(0);
  });
});

describe("forms", () => {
  it.each([
    ["no proof", { proof: "" }, 400],
    ["a wrong proof", { proof: "x".repeat(43) }, 403],
    ["another key than the one we wrote", { key: "my-own-key-1" }, 403],
    ["a field we never asked for", { admin: "yes" }, 400],
  ])("with %s do nothing", async (_, fields, status) => {
    site = await startPortal();
    const answer = await submit(site, ["/help", "/help"], { message: "", ...fields });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain("Please send that once more");
    expect(site.world.effects()).toBe(0);
  });

  it("of another customer's link are refused", async () => {
    site = await startPortal();
    const key = "form-key-1";
    const proof = proofOf(SECRET, "another-link-0123456789", key);
    expect((await post(`${site.base}/help`, { key, proof, message: "" })).status).toBe(403);
  });

  it("sent twice act once", async () => {
    site = await startPortal();
    const page = await get(`${site.base}/promise`);
    const fields = {
      ...hiddenFields(page.text, "/promise"),
      amount: "200",
      dueOn: day(5),
    };
    const answers = [];
    for (let sent = 0; sent < 2; sent += 1)
      answers.push(await post(`${site.base}/promise`, fields));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(site.world.facts().promises).toHaveLength(1);
  });

  it("too large to read are refused with a way back", async () => {
    site = await startPortal();
    const answer = await submit(site, ["/help", "/help"], { message: "x".repeat(70_000) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain(`href="/p/${OPEN_TOKEN}"`);
    expect(site.faults).toEqual([]);
  });

  it("that meet a fault say so without details, and report it", async () => {
    const askForHelp = async () => {
      throw new Error("secret detail");
    };
    site = await startPortal({ port: { askForHelp } });
    const answer = await submit(site, ["/help", "/help"], { message: "" });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("secret detail");
    expect(site.faults).toHaveLength(1);
  });
});

describe("language", () => {
  it("is the account's, can be switched, and stays switched from page to page", async () => {
    site = await startPortal();
    expect((await get(site.base)).text).toContain('<html lang="en"');
    const spanish = await get(`${site.base}?lang=es`);
    expect(spanish.text).toContain('<html lang="es"');
    expect(spanish.text).toContain(`href="/p/${OPEN_TOKEN}/pay?lang=es"`);
    const help = await get(`${site.base}/help?lang=es`);
    const fields = { ...hiddenFields(help.text, "/help?lang=es"), message: "" };
    const answer = await post(`${site.base}/help?lang=es`, fields);
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=help&lang=es`);
  });
});

describe("what an address can't do", () => {
  it("confirms nothing that did not happen", async () => {
    site = await startPortal();
    for (const done of ["paid", "plan", "promise", "help", "dispute", "stopped", "nonsense"])
      expect((await get(`${site.base}?done=${done}`)).text).not.toContain('role="status"');
  });

  it("opens no form that the account's state rules out", async () => {
    site = await startPortal({
      facts: aFacts({ invoices: [anInvoice(32)], holds: [aHold("bankruptcy")] }),
    });
    for (const path of ["/pay", "/plan", "/promise", "/help", "/dispute", "/plan/plan-usd-3"]) {
      const answer = await get(`${site.base}${path}`);
      expect([answer.status, answer.text.includes("$")]).toEqual([303, false]);
    }
  });

  it("shows a settled account as settled", async () => {
    const facts = aFacts({ invoices: [anInvoice(10)], ledger: [aPayment(0, 50_000)] });
    site = await startPortal({ facts });
    const page = await get(`${site.base}?done=paid`);
    expect(page.text).toContain("All paid. Thank you!");
    expect(page.text).toContain("Thank you. We received $500.00 today.");
  });
});
