import { afterEach, describe, expect, it } from "vitest";
import { aFacts, anInvoice, aPayment, day } from "../../support/facts.ts";
import { OPEN_TOKEN } from "../../support/portal.ts";
import { readPdf } from "../../support/read-pdf.ts";
import { get, hiddenFields, type PortalSite, post, startPortal, submit } from "./support.ts";

let site: PortalSite;
afterEach(() => site.close());

const FORM = ["/plan/own", "/plan/own"] as const;
const WISH = { by: "count", count: "4", amount: "", every: "two_weeks", firstOn: day(3) };

/** Sends the form and opens what it leads to. */
async function review(wish: Record<string, string> = {}) {
  const answer = await submit(site, FORM, { ...WISH, ...wish });
  expect(answer.status).toBe(303);
  return get(`${site.origin}${answer.headers.get("location")}`);
}

async function accept(text: string, change: Record<string, string> = {}) {
  const fields = hiddenFields(text, "/plan/own/accept");
  return post(`${site.base}/plan/own/accept`, { ...fields, ...change });
}

describe("an own plan", () => {
  it("is shown to the cent and the day, then made exactly so", async () => {
    site = await startPortal();
    const shown = await review();
    for (const text of ["Mar 7, 2026", "Mar 23, 2026", "Apr 6, 2026", "Apr 20, 2026", "$125.00"])
      expect(shown.text).toContain(text);
    const answer = await accept(shown.text);
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=plan`);
    const [plan] = site.world.facts().arrangements;
    expect(plan?.installments.map(({ amountMinor }) => amountMinor)).toEqual([
      12_500, 12_500, 12_500, 12_500,
    ]);
    expect(plan?.acceptedAt).toBeDefined();
  });

  it("begins with what can be paid each time, and works out how long that takes", async () => {
    site = await startPortal();
    expect((await get(`${site.base}/plan/afford`)).text).toMatch(/value="amount" checked/);
    const shown = await review({ by: "amount", amount: "$200", count: "" });
    expect(shown.text).toContain("3 payments, none above $200.00");
  });

  it("takes the place of the offer it started from", async () => {
    const offered = {
      id: "offer-1",
      currency: "USD",
      invoiceIds: ["inv32"],
      installments: [{ dueOn: day(3), amountMinor: 50_000 }],
      offeredAt: "2026-03-01T12:00:00Z",
      offeredBy: "Dana",
      expiresAt: "2026-03-20T12:00:00Z",
    };
    site = await startPortal({
      facts: aFacts({ invoices: [anInvoice(32)], arrangements: [offered] }),
    });
    await accept((await review()).text);
    const [offer, own] = site.world.facts().arrangements;
    expect(offer?.cancelledAt).toBeDefined();
    expect(own?.installments).toHaveLength(4);
  });

  it.each([
    ["too many payments", { count: "30", every: "month" }, "longer than we can agree to"],
    ["payments too small", { by: "amount", amount: "5", every: "month" }, "longer than we can"],
    ["one payment", { count: "1" }, "That is one payment"],
  ])("of %s is answered with why and the nearest there is", async (_name, wish, why) => {
    site = await startPortal();
    const shown = await review(wish);
    expect(shown.text).toContain(why);
    expect(shown.text).not.toContain("/plan/own/accept");
    const nearest = /href="([^"]*\/plan\/own\/[\w-]{40,})"/.exec(shown.text)?.[1];
    if (nearest === undefined) return expect(wish).toMatchObject({ count: "1" });
    const other = await get(`${site.origin}${nearest}`);
    expect((await accept(other.text)).status).toBe(303);
    expect(site.world.facts().arrangements).toHaveLength(1);
  });

  it.each([
    ["no number", { count: "few" }, "Enter a number from 2 to"],
    ["no amount", { by: "amount", amount: "" }, "Enter an amount."],
    ["a day gone by", { firstOn: day(-1) }, "Choose today or a later day."],
    ["no day", { firstOn: "" }, "Choose a day."],
  ])("with %s comes back with what was typed", async (_name, wish, error) => {
    site = await startPortal();
    const answer = await submit(site, FORM, { ...WISH, ...wish });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(error);
    expect(answer.text).toMatch(/<option value="two_weeks"\s+selected>/);
  });

  it("can't be altered in its address, nor opened with another link's", async () => {
    site = await startPortal();
    const answer = await submit(site, FORM, WISH);
    const href = `${site.origin}${answer.headers.get("location")}`;
    expect((await get(`${href.slice(0, -4)}AAAA`)).status).toBe(303);
    const shown = await get(href);
    expect((await accept(shown.text, { ticket: "x".repeat(60) })).headers.get("location")).toBe(
      `/p/${OPEN_TOKEN}/plan`,
    );
    expect(site.world.facts().arrangements).toEqual([]);
  });

  it("is not offered where no plan can be had", async () => {
    site = await startPortal({ facts: aFacts({ invoices: [anInvoice(-12)] }) });
    expect((await get(`${site.base}/plan/own`)).status).toBe(303);
  });
});

describe("a plan that runs", () => {
  const plan = {
    id: "plan-1",
    currency: "USD",
    invoiceIds: ["inv32"],
    installments: [
      { dueOn: day(-10), amountMinor: 25_000 },
      { dueOn: day(20), amountMinor: 25_000 },
    ],
    offeredAt: `${day(-12)}T12:00:00Z`,
    offeredBy: "Dana",
    expiresAt: `${day(5)}T12:00:00Z`,
    acceptedAt: `${day(-12)}T12:00:00Z`,
  };
  const running = (paid: number) =>
    aFacts({
      invoices: [anInvoice(32)],
      ledger: paid === 0 ? [] : [aPayment(11, paid)],
      arrangements: [plan],
    });

  it("shows how far it has come, and hands out its written copy and its dates", async () => {
    site = await startPortal({ facts: running(25_000) });
    const page = await get(site.base);
    expect(page.text).toContain("$250.00 of $500.00 paid");
    expect(page.text).toMatch(/<progress max="100" value="50"/);
    const calendar = await get(`${site.base}/plan.ics`);
    expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const answer = await fetch(`${site.base}/plan.pdf`);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toContain("payment-plan.pdf");
    const { pieces } = readPdf(Buffer.from(await answer.arrayBuffer()));
    expect(pieces.map(({ text }) => text)).toContain("$250.00");
  });

  it("says what brings it up to date while a payment is late", async () => {
    site = await startPortal({ facts: running(0) });
    expect((await get(site.base)).text).toContain("Pay $250.00 and your plan is on track again.");
  });

  it("has a copy to download in Spanish too, and none without a plan", async () => {
    site = await startPortal({ facts: running(0) });
    const answer = await fetch(`${site.base}/plan.pdf?lang=es`);
    expect(answer.headers.get("content-disposition")).toContain("plan-de-pagos.pdf");
    await site.close();
    site = await startPortal();
    expect((await get(`${site.base}/plan.pdf`)).status).toBe(303);
  });
});
