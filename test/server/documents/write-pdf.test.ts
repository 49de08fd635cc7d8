import { describe, expect, it } from "vitest";
import { toAgreement } from "../../../server/documents/agreement.ts";
import { writePdf } from "../../../server/documents/write-pdf.ts";
import { aFacts, anInvoice, aPayment, aPolicy, day } from "../../support/facts.ts";
import { aPortalWorld } from "../../support/portal.ts";
import { type PdfText, readPdf } from "../../support/read-pdf.ts";

type Json = Record<string, unknown>;

const TERMS_HASH = "0123456789abcdef".repeat(4);

interface Sketch {
  readonly account?: Json;
  readonly over?: Json;
  readonly count?: number;
  readonly currency?: string;
  readonly language?: "en" | "es";
}

/** A plan over 1,240.50 in three, agreed ten days ago, the first payment made early. */
function agreementOf({ account = {}, over = {}, count = 3, currency = "USD", language }: Sketch) {
  const [each, total] = [41_350, count * 41_350];
  const plan = {
    id: "plan-1",
    currency,
    invoiceIds: ["inv40"],
    installments: Array.from({ length: count }, (_, index) => ({
      dueOn: day(-5 + index * 30),
      amountMinor: each,
    })),
    offeredAt: `${day(-12)}T12:00:00Z`,
    offeredBy: "Dana",
    expiresAt: `${day(5)}T12:00:00Z`,
    acceptedAt: `${day(-10)}T12:00:00Z`,
    acceptance: { by: "customer", how: "portal", termsHash: TERMS_HASH },
    ...over,
  };
  const facts = aFacts({
    account,
    invoices: [anInvoice(40, { amountMinor: total, currency })],
    ledger: [aPayment(8, each, { currency })],
    arrangements: [plan],
  });
  return toAgreement(aPortalWorld(facts, aPolicy()).visit(), "plan-1", language ?? "en");
}

async function pdfOf(sketch: Sketch = {}): Promise<PdfText> {
  const agreement = agreementOf(sketch);
  if (agreement === null) throw new Error("no agreement");
  return readPdf(await writePdf(agreement));
}

function textOf({ pieces }: PdfText, tag: string): string[] {
  return pieces.filter((each) => each.tag === tag).map(({ text }) => text);
}

describe("the written copy of an agreement", () => {
  it("says who agreed what, every payment, and what becomes of it, in this order", async () => {
    const pdf = await pdfOf();
    expect(textOf(pdf, "H1")).toEqual(["Payment plan"]);
    expect(textOf(pdf, "H2")).toEqual(["Your plan, payment by payment", "What is agreed"]);
    expect(textOf(pdf, "P")).toEqual([
      "Northwind Services",
      "100 Main Street, Springfield  ·  +1 555 0100  ·  billing@northwind.example",
      "Agreed on February 22, 2026.",
      "For Acme Plumbing",
      "Reference plan-1",
      "Covers INV40",
      "To pay $1,240.50",
      "Questions? Write to us or call.",
      `Fingerprint of the agreed text (SHA-256): ${TERMS_HASH}`,
      "Written on March 4, 2026",
    ]);
    expect(textOf(pdf, "TH")).toEqual(["Payment", "Date", "Amount", "Status"]);
    expect(textOf(pdf, "TD")).toEqual([
      ...["1", "February 27, 2026", "$413.50", "Paid Feb 24, 2026"],
      ...["2", "March 29, 2026", "$413.50", "Planned"],
      ...["3", "April 28, 2026", "$413.50", "Planned"],
      ...["", "To pay", "$1,240.50", ""],
    ]);
    expect(textOf(pdf, "LBody")).toContain(
      "A payment counts as missed once it is more than 3 days late.",
    );
  });

  it("is one a screen reader can follow: tagged, titled, in a language, heads with a scope", async () => {
    const { objects, metadata } = await pdfOf({ language: "es" });
    expect(objects).toContain("/Marked true");
    expect(objects).toContain("/StructTreeRoot");
    expect(objects).toMatch(/\/Lang \(es-US\)/);
    expect(objects).toContain("/DisplayDocTitle true");
    expect(objects.match(/\/S \/TH/g)).toHaveLength(4);
    expect(objects.match(/\/Scope \/Column/g)).toHaveLength(4);
    expect(metadata).toContain("pdfuaid:part");
    expect(metadata).toContain("Plan de pagos");
  });

  it.each([
    ["Spanish in Colombia", { account: { country: "CO" }, language: "es" }, "US$ 413,50"],
    ["dollars in the USA", { account: { country: "US" } }, "$413.50"],
    ["rupees, whose sign is not in older fonts", { currency: "INR" }, "₹413.50"],
    ["yen, which has no decimals", { currency: "JPY" }, "¥41,350"],
    ["dinars, which have three", { currency: "KWD" }, "KWD 41.350"],
  ] satisfies [string, Sketch, string][])("writes amounts as %s", async (_name, sketch, amount) => {
    const cells = textOf(await pdfOf(sketch), "TD").map((text) => text.replaceAll("\u00a0", " "));
    expect(cells).toContain(amount);
  });

  it("prints names with letters from beyond Western Europe", async () => {
    const pdf = await pdfOf({ account: { name: "Łódź Παναγιώτης Жуков" } });
    expect(textOf(pdf, "P")).toContain("For Łódź Παναγιώτης Жуков");
  });

  it("goes on on the next page, whose heads are no second heads to a screen reader", async () => {
    const pdf = await pdfOf({ count: 36 });
    expect(pdf.pageCount).toBe(2);
    expect(textOf(pdf, "TH")).toHaveLength(4);
    expect(textOf(pdf, "TD").filter((text) => text === "$413.50")).toHaveLength(36);
    const decoration = textOf(pdf, "Artifact").filter((text) => text !== "");
    const name = "Northwind Services";
    expect(decoration).toEqual([
      `${name}  ·  Page 1 of 2`,
      "PaymentDateAmountStatus",
      `${name}  ·  Page 2 of 2`,
    ]);
  });

  it("is the same to the byte when it is written again", async () => {
    const agreement = agreementOf({});
    if (agreement === null) throw new Error("no agreement");
    expect((await writePdf(agreement)).equals(await writePdf(agreement))).toBe(true);
  });
});

describe("what a written copy is of", () => {
  it("calls an offer an offer, with no status and nothing agreed", () => {
    const agreement = agreementOf({ over: { acceptedAt: undefined, acceptance: undefined } });
    expect(agreement?.state).toBe("An offer, open until March 9, 2026. Nothing is agreed yet.");
    expect(agreement?.termsTitle).toBe("What would be agreed");
    expect(agreement?.schedule.head).toEqual(["Payment", "Date", "Amount"]);
    expect(agreement?.closing.join()).not.toContain("SHA-256");
  });

  it("names what a settlement lets go, and what would bring it back", () => {
    const agreement = agreementOf({ over: { kind: "settlement", waivedMinor: 10_000 } });
    expect(agreement?.title).toBe("Settlement");
    expect(agreement?.facts).toContainEqual({ label: "Owed when agreed", value: "$1,340.50" });
    expect(agreement?.terms.join(" ")).toMatch(/don't ask for the remaining \$100\.00/);
    expect(agreement?.terms.join(" ")).toMatch(/the whole amount is owed again/);
  });

  it("is not there for a proposal the customer was never shown", () => {
    expect(
      agreementOf({ over: { offeredAt: undefined, acceptedAt: undefined, acceptance: undefined } }),
    ).toBeNull();
  });
});
