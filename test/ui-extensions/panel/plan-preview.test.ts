import { describe, expect, it } from "vitest";
import { type AuthorityRole, ReliefKind } from "../../../core/policy/authority-policy.ts";
import { defaultPolicy } from "../../../core/policy/default-policy.ts";
import type { TenantPolicy } from "../../../core/policy/policy.ts";
import { PanelPlanForm, PanelPlanInput } from "../../../ui-extensions/panel/plan-input.ts";
import { readPlanInput } from "../../../ui-extensions/panel/read-plan-input.ts";
import { toPlanForm } from "../../../ui-extensions/panel/to-plan-form.ts";
import { toPlanPreview } from "../../../ui-extensions/panel/to-plan-preview.ts";
import { voiceFor } from "../../../ui-extensions/panel/voice.ts";
import { aFacts, aHold, anInvoice, day } from "../../support/facts.ts";
import { aPlan, panelInput } from "./panel-of.ts";

const [LIMITS] = defaultPolicy.arrangements.authority.rep;
if (LIMITS === undefined) throw new Error("the default policy limits reps");
const ANY = { ...LIMITS, kinds: [...ReliefKind.options] };

/** A rep offers up to four payments and waives nothing, a manager up to six and waives a quarter. */
const limited: TenantPolicy = {
  ...defaultPolicy,
  arrangements: {
    ...defaultPolicy.arrangements,
    authority: {
      rep: [{ ...ANY, countMax: 4, daysToStartMax: 7, discountPercentMax: 0 }],
      manager: [{ ...ANY, discountPercentMax: 25 }],
      admin: [{ ...ANY, discountPercentMax: 50 }],
    },
  },
};

const owing = aFacts({ invoices: [anInvoice(70, { amountMinor: 60_000 })] });

const PLAN = {
  kind: "plan",
  currency: "USD",
  size: { by: "count", count: 3 },
  every: "month",
  firstOn: day(0),
} as const;

type Row = [
  name: string,
  input: unknown,
  verdict: string,
  verdictText: string,
  reason: string,
  field: string,
  nearest: object | undefined,
];

interface Asked {
  readonly facts?: typeof owing;
  readonly role?: AuthorityRole;
  readonly locale?: string;
}

function preview(input: unknown, { facts = owing, role = "rep", locale = "en-US" }: Asked = {}) {
  const source = panelInput(facts, { policy: limited, locale });
  const parsed = PanelPlanInput.parse(input);
  const wish = readPlanInput(parsed, source);
  if (!wish.ok) throw new Error(JSON.stringify(wish.error));
  return toPlanPreview(voiceFor(source), source, wish.value, { input: parsed, role });
}

const VERDICTS: readonly Row[] = [
  [
    "more payments than a rep may give",
    { ...PLAN, size: { by: "count", count: 6 } },
    "needs_approval",
    "A manager has to agree. Say why, and they are asked.",
    "6 payments; you may offer up to 4.",
    "count",
    { size: { by: "count", count: 4 } },
  ],
  [
    "a start too far off for a rep",
    { ...PLAN, firstOn: day(20) },
    "needs_approval",
    "A manager has to agree. Say why, and they are asked.",
    "Starts in 20 days; you may wait up to 7 days.",
    "firstOn",
    { firstOn: day(7) },
  ],
  [
    "a settlement, which waives",
    { kind: "settlement", currency: "USD", settle: "480", payments: 1, firstOn: day(0) },
    "needs_approval",
    "A manager has to agree. Say why, and they are asked.",
    "Waives 20%; you may waive up to 0%.",
    "settle",
    undefined,
  ],
  [
    "more payments than anybody may give",
    { ...PLAN, size: { by: "count", count: 20 } },
    "refused",
    "This can't be offered.",
    "A plan has at most 6 payments.",
    "count",
    { size: { by: "count", count: 4 } },
  ],
  [
    "payments below the smallest",
    { ...PLAN, size: { by: "amount", amount: "5" } },
    "refused",
    "This can't be offered.",
    "A plan has at most 36 payments.",
    "amount",
    { size: { by: "count", count: 4 } },
  ],
];

describe("the preview of an agreement", () => {
  it("shows every payment with its day, what it adds up to and when it ends", () => {
    const shown = preview(PLAN);
    expect(shown).toMatchObject({
      title: "3 payments of $200.00, first today",
      summary: "Paid off by May 4.",
      verdict: "in",
      verdictText: "You can offer this yourself.",
      nearest: null,
    });
    expect(shown.schedule.map(({ dueOn, amount }) => `${dueOn.text} ${amount.text}`)).toEqual([
      "Mar 4 $200.00",
      "Apr 6 $200.00",
      "May 4 $200.00",
    ]);
  });

  it.each([
    ["by amount", { size: { by: "amount", amount: "250" } }, [250_00, 250_00, 100_00]],
    [
      "with something at once",
      { downPayment: "150", firstOn: day(5) },
      [150_00, 150_00, 150_00, 150_00],
    ],
    ["every two weeks", { every: "two_weeks" }, [200_00, 200_00, 200_00]],
  ])("works %s", (_name, change, amounts) => {
    const { schedule, total } = preview({ ...PLAN, ...change });
    expect(schedule.map(({ amount }) => amount.amountMinor)).toEqual(amounts);
    expect(total?.amountMinor).toBe(60_000);
  });

  it.each(VERDICTS)(
    "says of %s who must agree, why, and what would pass",
    (_name, input, ...row) => {
      const [verdict, verdictText, reason, field, nearest] = row;
      const shown = preview(input);
      expect(shown).toMatchObject({ verdict, verdictText, field });
      expect(shown.reasons).toContain(reason);
      if (nearest === undefined) return;
      expect(shown.nearest?.input).toMatchObject(nearest);
      // What is proposed instead really is in the rep's own hands.
      expect(preview(shown.nearest?.input).verdict).toBe("in");
    },
  );

  it("lets a manager do what a rep has to ask for", () => {
    const six = { ...PLAN, size: { by: "count", count: 6 } };
    expect(preview(six, { role: "manager" }).verdict).toBe("in");
  });

  it("is in the rep's language", () => {
    const shown = preview({ ...PLAN, size: { by: "count", count: 6 } }, { locale: "es-CO" });
    expect(shown.verdictText).toBe(
      "Tiene que aprobarlo un responsable. Diga por qué y se le pregunta.",
    );
    expect(shown.reasons).toEqual(["6 cuotas; usted puede ofrecer hasta 4."]);
  });

  it("covers the invoices that were chosen and no other", () => {
    const facts = aFacts({ invoices: [anInvoice(32), anInvoice(10, { amountMinor: 30_000 })] });
    expect(preview(PLAN, { facts }).total?.amountMinor).toBe(80_000);
    expect(preview({ ...PLAN, invoiceIds: ["inv10"] }, { facts }).total?.amountMinor).toBe(30_000);
  });

  it.each([
    ["an amount that is none", { ...PLAN, downPayment: "ten" }, "downPayment", "not_an_amount"],
    ["nothing", { ...PLAN, size: { by: "amount", amount: "0" } }, "amount", "not_positive"],
    [
      "an invoice of somebody else",
      { ...PLAN, invoiceIds: ["x"] },
      "invoiceIds",
      "no_such_invoice",
    ],
    ["no such money", { ...PLAN, currency: "ZZZ" }, "currency", "unknown_currency"],
  ])("refuses %s and says where", (_name, input, field, code) => {
    const source = panelInput(owing, { policy: limited });
    const read = readPlanInput(PanelPlanInput.parse(input), source);
    expect(read).toEqual({ ok: false, error: { field, code } });
  });
});

describe("the form of an agreement", () => {
  const formOf = (facts: typeof owing, role: AuthorityRole = "rep") => {
    const source = panelInput(facts, { policy: limited });
    const form = toPlanForm(voiceFor(source), source, role);
    return form === null ? null : PanelPlanForm.parse(form);
  };
  const kindsOf = (...asked: Parameters<typeof formOf>) =>
    formOf(...asked)?.kinds.map(({ kind }) => kind);

  it("starts with the recommended offer, and every kind with something that can be granted", () => {
    const form = formOf(owing);
    expect(form?.start).toMatchObject({ kind: "plan", size: { by: "count", count: 3 } });
    for (const { start } of form?.kinds ?? []) expect(preview(start).verdict).not.toBe("refused");
  });

  it("offers the kinds this account can have", () => {
    expect(kindsOf(owing)).toEqual(["plan", "extension", "settlement"]);
    const early = aFacts({ invoices: [anInvoice(3)] });
    expect(kindsOf(early)).toEqual(["plan", "extension"]);
    const late = anInvoice(32, { amountMinor: 60_000 });
    const planned = aFacts({ invoices: [late], arrangements: [aPlan(late, 1)] });
    expect(kindsOf(planned)).toEqual(expect.arrayContaining(["deferral", "reduction"]));
    expect(formOf(planned)?.invoices).toEqual([]);
  });

  it("ticks what such a plan is usually over and leaves out what is disputed", () => {
    const facts = aFacts({
      invoices: [anInvoice(32), anInvoice(10), anInvoice(-5)],
      holds: [aHold("dispute", { invoiceId: "inv10" })],
    });
    expect(formOf(facts)?.invoices.map(({ id, usual }) => [id, usual])).toEqual([
      ["inv32", true],
      ["inv-5", false],
    ]);
  });

  it("is not there when nothing is owed", () => {
    expect(formOf(aFacts())).toBeNull();
  });
});
