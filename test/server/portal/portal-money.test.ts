import { afterEach, describe, expect, it } from "vitest";
import { CurrencyCode } from "../../../core/money/money.ts";
import { sealTicket } from "../../../server/http/portal/form-seal.ts";
import { aFacts, anInvoice, day } from "../../support/facts.ts";
import { OPEN_TOKEN } from "../../support/portal.ts";
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

const PAY = ["/pay", "/pay"] as const;

async function confirm(location: string | null) {
  const checkout = await get(`${site.origin}${location}`);
  const fields = hiddenFields(checkout.text, "/pay/confirm");
  return { checkout, fields, paid: await post(`${site.base}/pay/confirm`, fields) };
}

describe("paying", () => {
  it("shows the exact amount as a test payment, then takes it, then thanks", async () => {
    site = await startPortal();
    const chosen = await submit(site, PAY, { choice: "overdue" });
    expect(chosen.status).toBe(303);
    expect(site.world.effects()).toBe(0);
    const location = chosen.headers.get("location");
    expect(location).not.toMatch(/500|USD/);
    const { checkout, paid } = await confirm(location);
    expect(checkout.text).toContain("Test payment. No card is asked for");
    expect(checkout.text).toContain("Pay $500.00 (test)");
    expect(paid.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=paid`);
    expect((await get(`${site.base}?done=paid`)).text).toContain("We received $500.00 today");
    expect(site.world.facts().ledger).toMatchObject([
      { kind: "payment", amountMinor: 50_000, currency: "USD", on: day(0) },
    ]);
  });

  it("takes one payment however often it is confirmed", async () => {
    site = await startPortal();
    const chosen = await submit(site, PAY, { choice: "other", amount: "100" });
    const { fields } = await confirm(chosen.headers.get("location"));
    await post(`${site.base}/pay/confirm`, fields);
    await confirm(chosen.headers.get("location"));
    expect(site.world.facts().ledger).toMatchObject([{ amountMinor: 10_000 }]);
  });

  it.each([
    ["", "Enter an amount."],
    ["ten", "Enter the amount in digits, like 50.00."],
    ["10.005", "That has too many digits after the decimal sign. Enter it like 50.00."],
    ["0", "Enter an amount above zero."],
    ["1000.01", "That is more than what is open. Enter up to $1,000.00."],
  ])("of %j keeps what was typed and says what to correct", async (amount, words) => {
    site = await startPortal();
    const answer = await submit(site, PAY, { choice: "other", amount });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("<title>Error: Pay");
    expect(answer.text).toContain(`<a href="#amount-usd">${words}</a>`);
    expect(answer.text).toContain(`id="amount-usd-error">${words}`);
    expect(answer.text).toMatch(
      /id="amount-usd"[^>]*aria-describedby="amount-usd-hint amount-usd-error"\s*aria-invalid="true"/,
    );
    expect(answer.text).toContain(`name="amount" type="text" value="${amount}"`);
    expect(site.world.effects()).toBe(0);
  });

  it("reads an amount as the customer's country writes it", async () => {
    const account = { language: "es-ES", country: "ES" };
    const invoices = [anInvoice(32, { currency: "EUR", amountMinor: 200_000 })];
    site = await startPortal({ facts: aFacts({ account, invoices }) });
    const chosen = await submit(site, PAY, { choice: "other", amount: "1.250,50" });
    await confirm(chosen.headers.get("location"));
    expect(site.world.facts().ledger).toMatchObject([{ amountMinor: 125_050, currency: "EUR" }]);
  });

  it("refuses an altered ticket and another link's", async () => {
    site = await startPortal();
    const chosen = await submit(site, PAY, { choice: "all" });
    const location = chosen.headers.get("location") ?? "";
    const { fields } = await confirm(location);
    site.world.setFacts(aFacts({ invoices: [anInvoice(32)] }));
    const ticket = `${fields.ticket?.startsWith("A") === true ? "B" : "A"}${fields.ticket?.slice(1)}`;
    const page = await get(`${site.base}/help`);
    const { key = "", proof = "" } = hiddenFields(page.text, "/help");
    const answer = await post(`${site.base}/pay/confirm`, { key, proof, ticket });
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}/pay`);
    expect((await get(`${site.base}/pay/${ticket}`)).status).toBe(303);
    const terms = { currency: CurrencyCode.parse("USD"), amountMinor: 100, key: "form-key-9" };
    const foreign = sealTicket(SECRET, "another-link-0123456789", terms);
    expect((await get(`${site.base}/pay/${foreign}`)).status).toBe(303);
    const own = sealTicket(SECRET, OPEN_TOKEN, terms);
    expect((await get(`${site.base}/pay/${own}`)).status).toBe(200);
    expect(site.world.facts().ledger).toEqual([]);
  });

  it("takes nothing when the account was settled in between, and says so", async () => {
    site = await startPortal();
    const chosen = await submit(site, PAY, { choice: "all" });
    const checkout = await get(`${site.origin}${chosen.headers.get("location")}`);
    site.world.setFacts(aFacts({ invoices: [anInvoice(3, { amountMinor: 100 })] }));
    const fields = hiddenFields(checkout.text, "/pay/confirm");
    const answer = await post(`${site.base}/pay/confirm`, fields);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("The amount is more than what is open now. Nothing was taken.");
    expect(site.world.facts().ledger).toEqual([]);
  });

  it("outside the sandbox says nothing of tests", async () => {
    site = await startPortal({ sandbox: false });
    const chosen = await submit(site, PAY, { choice: "all" });
    const { checkout } = await confirm(chosen.headers.get("location"));
    expect(checkout.text).toContain(">Pay $1,000.00<");
    expect(checkout.text).not.toMatch(/test|sandbox/i);
  });
});

describe("plans", () => {
  it("shows every instalment, then makes exactly that plan", async () => {
    site = await startPortal();
    const review = await get(`${site.base}/plan/plan-usd-3`);
    for (const text of ["Mar 4, 2026", "Apr 6, 2026", "May 4, 2026", "$166.67", "$166.66"])
      expect(review.text).toContain(text);
    const answer = await submit(site, ["/plan/plan-usd-3", "/plan"]);
    expect(answer.headers.get("location")).toBe(`/p/${OPEN_TOKEN}?done=plan`);
    const after = await get(`${site.base}?done=plan`);
    expect(after.text).toContain("Your payment plan is set up");
    expect(site.world.facts().arrangements[0]?.installments).toHaveLength(3);
    const calendar = await get(`${site.base}/plan.ics`);
    expect(calendar.headers.get("content-type")).toContain("text/calendar");
    expect(calendar.text.match(/DTSTART;VALUE=DATE:2026\d{4}\r\n/g)).toHaveLength(3);
  });

  it("accepts the offer a person made", async () => {
    const offered = {
      id: "offer 1",
      currency: "USD",
      invoiceIds: ["inv32"],
      installments: [{ dueOn: day(3), amountMinor: 50_000 }],
      offeredAt: "2026-03-01T12:00:00Z",
      offeredBy: "Dana",
      expiresAt: "2026-03-20T12:00:00Z",
    };
    const facts = aFacts({ invoices: [anInvoice(32)], arrangements: [offered] });
    site = await startPortal({ facts });
    expect((await get(site.base)).text).toContain("We have an offer for you");
    const answer = await submit(site, ["/plan/offer%201", "/offer"]);
    expect(answer.status).toBe(303);
    expect(site.world.facts().arrangements[0]?.acceptedAt).toBeDefined();
  });

  it("that are gone are refused, with the ones there are", async () => {
    site = await startPortal();
    const answer = await submit(site, ["/plan/plan-usd-3", "/plan"], { offerId: "plan-usd-9" });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("This plan is no longer available");
    expect(answer.text).toContain("3 payments");
  });
});

describe("a promise", () => {
  const PROMISE = ["/promise", "/promise"] as const;

  it("is saved for its day and stops reminders until then", async () => {
    site = await startPortal();
    const answer = await submit(site, PROMISE, { amount: "500", dueOn: day(6) });
    expect(answer.status).toBe(303);
    expect(site.world.facts().promises).toMatchObject([{ amountMinor: 50_000, dueOn: day(6) }]);
    const [lane] = site.world.visit().treatment.lanes;
    expect(lane?.gates).toContainEqual(
      expect.objectContaining({ gate: "promise_open", verdict: "block" }),
    );
  });

  it.each([
    ["", "Choose a day."],
    ["next week", "Enter the day as year-month-day, like 2026-03-04."],
    ["2026-02-30", "Enter the day as year-month-day, like 2026-03-04."],
    [day(-1), "Choose today or a later day."],
    [day(31), "Choose a day up to April 3, 2026, or talk to us about a later one."],
  ])("for %j is not accepted, and the amount is kept", async (dueOn, words) => {
    site = await startPortal();
    const answer = await submit(site, PROMISE, { amount: "123.45", dueOn });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`<a href="#dueOn">${words}</a>`);
    expect(answer.text).toContain('value="123.45"');
    expect(site.world.effects()).toBe(0);
  });

  it.each([0, 30])("is accepted %i days ahead, the first and the last day", async (days) => {
    site = await startPortal();
    const answer = await submit(site, PROMISE, { amount: "1", dueOn: day(days) });
    expect(answer.status).toBe(303);
  });

  it("names every field that is wrong at once", async () => {
    site = await startPortal();
    const answer = await submit(site, PROMISE, { amount: "x", dueOn: "" });
    expect(answer.text.match(/<li><a href="#/g)).toHaveLength(2);
  });
});
