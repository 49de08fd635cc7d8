import { afterEach, describe, expect, it } from "vitest";
import { LEARN_TOPICS } from "../../../ui-extensions/portal/learn-words-en.ts";
import { PORTAL_LANGUAGES } from "../../../ui-extensions/portal/locale.ts";
import { maskedAddress } from "../../../ui-extensions/portal/to-care.ts";
import { wordsOf } from "../../../ui-extensions/portal/words.ts";
import { aFacts, aHold, anInvoice, aPayment, type FactsSketch } from "../../support/facts.ts";
import { OPEN_TOKEN } from "../../support/portal.ts";
import { get, hiddenFields, type PortalSite, post, startPortal, submit } from "./support.ts";

let site: PortalSite;
afterEach(() => site.close());

const start = async (sketch: FactsSketch = {}) => {
  site = await startPortal({ facts: aFacts({ invoices: [anInvoice(32)], ...sketch }) });
};
const HELP = ["/help", "/help"] as const;
const FEEDBACK = ["/feedback", "/feedback"] as const;
const EMAIL = { channel: "email", status: "sent", kind: "message", invoiceIds: [] };

describe("somebody in difficulty", () => {
  it("may say nothing at all", async () => {
    await start();
    const answer = await submit(site, HELP, { message: "" });
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=help`);
    expect(site.world.hardships()).toEqual([{}]);
  });

  it("says what changed, since when and what each month allows, as they choose", async () => {
    await start();
    await submit(site, HELP, { change: "less_income", since: "months", monthly: "$50" });
    const monthly = { currency: "USD", amountMinor: 5_000 };
    expect(site.world.hardships()).toEqual([{ change: "less_income", since: "months", monthly }]);
  });

  it("may be able to pay nothing each month", async () => {
    await start();
    await submit(site, HELP, { monthly: "0" });
    expect(site.world.hardships()).toEqual([{ monthly: { currency: "USD", amountMinor: 0 } }]);
  });

  it("gets everything back when the amount can't be read", async () => {
    await start();
    const answer = await submit(site, HELP, {
      change: "family",
      monthly: "some",
      message: "Hello",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('href="#monthly"');
    expect(answer.text).toMatch(/value="family"\s+selected/);
    expect(answer.text).toContain("Hello");
    expect(site.world.hardships()).toEqual([]);
  });

  it("is asked nothing about health, in any language", () => {
    for (const language of PORTAL_LANGUAGES) {
      const { hardshipChanges } = wordsOf(language);
      expect(Object.values(hardshipChanges).join(" ")).not.toMatch(
        /ill|sick|health|enferm|salud|malad|santé|krank|gesund|doen|saúde/i,
      );
    }
  });
});

describe("feedback", () => {
  it("is asked for after a message, and not again once it is given", async () => {
    await start({ touches: [{ ...EMAIL, id: "t1", at: "2026-03-01T12:00:00Z" }] });
    expect((await get(site.base)).text).toContain("We were in touch lately.");
    await submit(site, FEEDBACK, { score: "4", comment: " Kind on the phone " });
    expect(site.world.feedback()).toMatchObject([{ score: 4, comment: "Kind on the phone" }]);
    const page = await get(`${site.base}?done=feedback`);
    expect(page.text).toContain("Thank you. We read every answer.");
    expect(page.text).not.toContain("We were in touch lately.");
  });

  it.each([
    ["without any contact", {}],
    ["long after it", { touches: [{ ...EMAIL, id: "t1", at: "2026-02-01T12:00:00Z" }] }],
  ])("is not asked for %s", async (_name, sketch) => {
    await start(sketch);
    expect((await get(site.base)).text).not.toContain("We were in touch lately.");
  });

  it("needs a score, and keeps a comment that is too long", async () => {
    await start();
    const comment = "x".repeat(501);
    const answer = await submit(site, FEEDBACK, { comment });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("Choose one of these.");
    expect(answer.text).toContain("Please use up to 500 characters.");
    expect(answer.text).toContain(comment);
    expect(site.world.feedback()).toEqual([]);
  });
});

describe("other accounts", () => {
  it("are never shown: their links go to addresses that are half hidden", async () => {
    await start();
    const { text } = await get(`${site.base}/accounts`);
    expect(text).toContain("p•••@acme.example");
    expect(text).not.toContain("pay@acme.example");
    const answer = await submit(site, ["/accounts", "/accounts"]);
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=links`);
  });

  it("are not written to for somebody under a legal stop", async () => {
    await start({ holds: [aHold("attorney")] });
    expect((await get(site.base)).text).not.toContain("/accounts");
    expect((await get(`${site.base}/accounts`)).status).toBe(303);
    const messages = await get(`${site.base}/messages`);
    const { key = "", proof = "" } = hiddenFields(messages.text, `/p/${OPEN_TOKEN}/messages`);
    expect((await post(`${site.base}/accounts`, { key, proof })).status).toBe(303);
    expect(site.world.effects()).toBe(0);
  });

  it.each([
    ["ana@example.org", "a•••@example.org"],
    ["+15550100", "•••100"],
  ])("%s is hidden as %s", (address, hidden) => {
    expect(maskedAddress({ address })).toBe(hidden);
  });
});

describe("short lessons", () => {
  it.each(LEARN_TOPICS)("on %s are there in every language", async (topic) => {
    await start();
    for (const language of PORTAL_LANGUAGES) {
      const { text } = await get(`${site.base}/learn/${topic}?lang=${language}`);
      expect(text).toContain(`<h1>${wordsOf(language).learn[topic].title}</h1>`);
    }
  });

  it("on rights say what there is where a person lives, and nothing of it to a company", async () => {
    await start({ account: { country: "GB", kind: "consumer" } });
    expect((await get(`${site.base}/learn/rights`)).text).toContain("Breathing Space");
    await site.close();
    await start({ account: { country: "GB", kind: "business" } });
    expect((await get(`${site.base}/learn/rights`)).text).not.toContain("Breathing Space");
  });

  it("on nothing else", async () => {
    await start();
    expect((await get(`${site.base}/learn/magic`)).status).toBe(303);
  });
});

describe("thanks", () => {
  it("are given once all that was late is paid, and not while something is", async () => {
    await start({ ledger: [aPayment(2, 50_000)] });
    expect((await get(site.base)).text).toContain("All paid. Thank you!");
    await site.close();
    await start({ ledger: [aPayment(2, 50_000)], invoices: [anInvoice(32), anInvoice(5)] });
    expect((await get(site.base)).text).not.toContain("All paid. Thank you!");
  });

  it("are given too while another invoice is still to fall due", async () => {
    await start({ ledger: [aPayment(2, 50_000)], invoices: [anInvoice(32), anInvoice(-5)] });
    const { text } = await get(site.base);
    expect(text).toContain("All paid. Thank you!");
    expect(text).toContain("Pay $500.00");
  });

  it("are not given for what was paid in time", async () => {
    await start({ ledger: [aPayment(40, 50_000)] });
    expect((await get(site.base)).text).toContain("Nothing owed");
  });
});
