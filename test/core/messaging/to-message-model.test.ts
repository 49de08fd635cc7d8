import { describe, expect, it } from "vitest";
import { toMessageModel } from "../../../core/messaging/to-message-model.ts";
import { CurrencyCode } from "../../../core/money/money.ts";
import { addDays, calendarDate } from "../../../core/time/calendar-date.ts";
import { anAccount, anItem, aPlan, aPromise, someFacts, USD } from "./models.ts";

const written = (text: string | undefined) => text?.replace(/\s/g, " ");

describe("toMessageModel", () => {
  it.each([
    ["en", "US", "en", "$1,240.50", "March 3, 2026"],
    ["en", "GB", "en", "US$1,240.50", "3 March 2026"],
    ["es-MX", "MX", "es", "USD 1,240.50", "3 de marzo de 2026"],
    ["es", "ES", "es", "1240,50 US$", "3 de marzo de 2026"],
    ["fr", "FR", "en", "US$1,240.50", "3 March 2026"],
  ])(
    "writes for %s in %s with the template's language %s",
    (language, country, template, total, dueOn) => {
      const account = anAccount({ language, country });
      const model = toMessageModel(someFacts({ account, templateLanguage: template }));
      expect([written(model.total), written(model.dueOn)]).toEqual([total, dueOn]);
    },
  );

  it("shows the subject's items, oldest first, and counts those it leaves out", () => {
    const items = Array.from({ length: 23 }, (_, index) =>
      anItem({
        id: `inv-${index}`,
        dueOn: addDays(calendarDate("2026-03-30"), -index),
        daysPastDue: index,
      }),
    );
    const other = anItem({ id: "eur", currency: CurrencyCode.parse("EUR") });
    const paid = anItem({ id: "paid", balanceMinor: 0 });
    const model = toMessageModel(someFacts({ items: [...items, other, paid] }));
    expect(model).toMatchObject({
      itemCount: 23,
      moreCount: 3,
      singleItem: false,
      dueOn: "March 8, 2026",
      daysPastDue: 22,
    });
    expect(model.items).toHaveLength(20);
    expect(model.items[0]).toMatchObject({ number: "INV-22", dueOn: "Mar 8, 2026" });
  });

  it("takes the description from the invoice", () => {
    expect(toMessageModel(someFacts()).items).toEqual([
      {
        number: "INV-1",
        description: "Website hosting",
        amount: "$1,500.00",
        balance: "$1,240.50",
        dueOn: "Mar 3, 2026",
        daysPastDue: 12,
      },
    ]);
  });

  it("leads every link to the customer's page, but that to free advice", () => {
    const { links } = toMessageModel(someFacts({ pageUrl: "https://pay.example/p/a(b)?x=1#old" }));
    const { advice, ...ours } = links;
    expect(Object.values(ours)).toEqual(
      ["", "#pay", "#plan", "#help", "#dispute", "#stop"].map(
        (part) => `https://pay.example/p/a%28b%29?x=1${part}`,
      ),
    );
    expect(advice).toBe("https://www.nfcc.org/");
  });

  it.each(["javascript:alert(1)", "not an address", "/p/1"])(
    "refuses %s as the page",
    (pageUrl) => {
      expect(() => toMessageModel(someFacts({ pageUrl }))).toThrow();
    },
  );

  it("says when an offer ends in the customer's day, and nothing once it is accepted", () => {
    const offered = toMessageModel(someFacts({ arrangement: aPlan }));
    expect(offered.plan).toMatchObject({
      total: "$1,240.50",
      count: 2,
      firstAmount: "$620.25",
      firstDueOn: "April 1, 2026",
      lastDueOn: "May 1, 2026",
      acceptBy: "March 25, 2026",
    });
    const accepted = { ...aPlan, acceptedAt: aPlan.offeredAt };
    expect(toMessageModel(someFacts({ arrangement: accepted })).plan).not.toHaveProperty(
      "acceptBy",
    );
  });

  it("tells of a promise and a payment", () => {
    const payment = { currency: USD, amountMinor: 5_000, on: calendarDate("2026-03-18") };
    const model = toMessageModel(
      someFacts({ promise: aPromise, payment: { ...payment, remainingMinor: 100 } }),
    );
    expect(model).toMatchObject({
      promise: { amount: "$500.00", dueOn: "March 20, 2026" },
      payment: { amount: "$50.00", receivedOn: "March 18, 2026", remaining: "$1.00" },
    });
  });

  it("leaves out what is blank", () => {
    const creditor = { name: "N", phone: "", email: "n@example.com", postalAddress: " " };
    const model = toMessageModel(someFacts({ creditor, account: anAccount({ name: "\t" }) }));
    expect(model.creditor).toEqual({ name: "N", email: "n@example.com" });
    expect(model.customer).toEqual({});
  });

  it("does not depend on where the server stands", () => {
    const before = process.env.TZ;
    const models = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"].map((zone) => {
      process.env.TZ = zone;
      return toMessageModel(someFacts({ arrangement: aPlan, promise: aPromise }));
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(models[1]).toEqual(models[0]);
    expect(models[2]).toEqual(models[0]);
  });
});
