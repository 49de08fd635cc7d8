import { afterEach, expect, it } from "vitest";
import { aFacts, aHold, anInvoice, aPayment, day } from "../../support/facts.ts";
import { readPdf } from "../../support/read-pdf.ts";
import { get, type PortalSite, startPortal } from "./support.ts";

let site: PortalSite;
afterEach(() => site.close());

const LEDGER = [
  aPayment(20, 60_000),
  { ...aPayment(9, 10_000), id: "pay/9 a" },
  {
    id: "back",
    kind: "chargeback",
    on: day(-5),
    currency: "USD",
    amountMinor: 4_000,
    reverses: "pay/9 a",
  },
];
const start = async (over: Parameters<typeof aFacts>[0] = {}) => {
  const invoices = [anInvoice(40), anInvoice(32)];
  site = await startPortal({ facts: aFacts({ invoices, ledger: LEDGER, ...over }) });
};

it("lists what came and what went back, the newest first", async () => {
  await start();
  const { text } = await get(`${site.base}/payments`);
  const order = ["-$40.00", "$100.00", "$600.00"].map((amount) => text.indexOf(amount));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order.every((at) => at > 0)).toBe(true);
  expect(text).toContain("$40.00 of it taken back");
});

it("gives a receipt that says which invoices a payment paid, to the cent", async () => {
  await start();
  const { text } = await get(`${site.base}/payments/pay20`);
  expect(text).toContain("<dt>Invoice INV40</dt><dd>$500.00</dd>");
  expect(text).toContain("<dt>Invoice INV32</dt><dd>$100.00</dd>");
  const partly = await get(`${site.base}/payments/${encodeURIComponent("pay/9 a")}`);
  expect(partly.text).toContain("<dd><strong>$60.00</strong></dd>");
});

it("hands the receipt out as a document in the page's language", async () => {
  await start();
  const answer = await fetch(`${site.base}/payments/pay20/receipt.pdf?lang=de`);
  expect(answer.headers.get("content-disposition")).toContain("quittung.pdf");
  const texts = readPdf(Buffer.from(await answer.arrayBuffer())).pieces.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(["Quittung", "Rechnung INV40", "500,00\u00a0$"]));
});

it("says that nothing has come yet", async () => {
  await start({ ledger: [] });
  expect((await get(`${site.base}/payments`)).text).toContain("No payment has reached us yet.");
});

it.each(["/payments/none", "/payments/back", "/payments/back/receipt.pdf"])(
  "%s is no payment of this account",
  async (path) => {
    await start();
    expect((await get(`${site.base}${path}`)).headers.get("location")).toMatch(/\/payments$/);
  },
);

it("names no amount while a legal stop is on the account", async () => {
  await start({ holds: [aHold("bankruptcy")] });
  for (const path of ["/payments", "/payments/pay20", "/payments/pay20/receipt.pdf"])
    expect((await get(`${site.base}${path}`)).status).toBe(303);
});
