import { describe, expect, it } from "vitest";
import { aFacts, aHold, anInvoice, day } from "../../support/facts.ts";
import { panelOf } from "./panel-of.ts";

const late = anInvoice(32);

describe("a customer who needs help", () => {
  it.each([
    ["hardship", "US", "en-US", /NFCC/],
    ["vulnerability", "GB", "en-GB", /StepChange/],
    ["breathing_space", "AU", "en-US", /National Debt Helpline/],
    ["hardship", "US", "es-MX", /consumerfinance\.gov\/es/],
  ])(
    "by %s in %s is offered time first and free advice there (%s)",
    (kind, country, locale, adviser) => {
      const facts = aFacts({ account: { country }, invoices: [late], holds: [aHold(kind)] });
      const { options } = panelOf(facts, { locale }).guidance;
      expect(options[0]).toMatch(/pause|pausa/);
      expect(options.join("\n")).toMatch(adviser);
    },
  );

  it("in a country whose advisers we don't know is offered time all the same", () => {
    const facts = aFacts({
      account: { country: "JP" },
      invoices: [late],
      holds: [aHold("hardship")],
    });
    const { options } = panelOf(facts).guidance;
    expect(options[0]).toMatch(/pause/);
    expect(options.join("\n")).not.toMatch(/https:/);
  });

  it.each(["dispute", "complaint", "pause"])(
    "by nothing but a %s is sent to no debt adviser",
    (kind) => {
      const facts = aFacts({ invoices: [late], holds: [aHold(kind)] });
      expect(panelOf(facts).guidance.options.join("\n")).not.toMatch(/https:/);
    },
  );
});

describe("a hold in the panel", () => {
  it("says who set it, why, since when, until when and what ends it", () => {
    const facts = aFacts({
      invoices: [late],
      holds: [aHold("complaint", { from: day(-3), until: day(9) })],
    });
    expect(panelOf(facts).holds).toMatchObject([
      {
        label: "Complaint",
        reason: "told us so",
        setBy: "rep",
        from: { value: day(-3) },
        until: { value: day(9) },
        resumes: "Contact resumes when it is answered.",
      },
    ]);
  });
});
