import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountNow } from "../../../ui-extensions/panel/account-now.ts";
import { availabilityOf } from "../../../ui-extensions/panel/availability-of.ts";
import { callOptions } from "../../../ui-extensions/panel/call-options.ts";
import { situationOf } from "../../../ui-extensions/panel/call-situation.ts";
import { hostWordsFor } from "../../../ui-extensions/panel/host/host-words.ts";
import { scriptSections } from "../../../ui-extensions/panel/host/script-sections.ts";
import type { PanelTimelineSource } from "../../../ui-extensions/panel/panel-input.ts";
import { voiceFor } from "../../../ui-extensions/panel/voice.ts";
import { scriptEn } from "../../../ui-extensions/panel/words-en-script.ts";
import { scriptEs } from "../../../ui-extensions/panel/words-es-script.ts";
import { aFacts, aHold, anInvoice, anyFacts, aPolicy, at, NOON } from "../../support/facts.ts";
import { aPlan, aPromise, type PanelSketch, panelInput, panelOf } from "./panel-of.ts";

type Facts = ReturnType<typeof aFacts>;

const late = anInvoice(32);
const early = anInvoice(9);
const alsoLate = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    anInvoice(60 + 30 * n, { id: `old-${n}`, number: `OLD-${n}` }),
  );
const guidance = (facts: Facts, sketch: PanelSketch = {}) => panelOf(facts, sketch).guidance;
const held = (kind: string) => aFacts({ invoices: [late], holds: [aHold(kind)] });

describe("the situation of a call", () => {
  it.each([
    ["nothing owed", aFacts(), "settled", /Everything is paid/],
    [
      "before the due date",
      aFacts({ invoices: [anInvoice(-5)] }),
      "before_due",
      /ahead of time: \$500\.00 is due in 5 days/,
    ],
    [
      "late for the first time",
      aFacts({ invoices: [early] }),
      "first_late",
      /calling about \$500\.00, 9 days late\. Did it slip/,
    ],
    ["late for a while", aFacts({ invoices: [late] }), "late", /find a way with you/],
    ["late before", aFacts({ invoices: [early, ...alsoLate(2)] }), "repeat_late", /next ones/],
    [
      "a large balance",
      aFacts({ invoices: [anInvoice(9, { amountMinor: 9_000_000 })] }),
      "big_balance",
      /look after your account/,
    ],
    [
      "a promise that was not kept",
      aFacts({ invoices: [late], promises: [aPromise(-6)] }),
      "broken_promise",
      /a day in mind for \$500\.00/,
    ],
    [
      "a promise that is open",
      aFacts({ invoices: [late], promises: [aPromise(2)] }),
      "promise",
      /when you will pay/,
    ],
    [
      "a plan",
      aFacts({ invoices: [late], arrangements: [aPlan(late, 4)] }),
      "plan",
      /payment plan; \$/,
    ],
    [
      "a plan with a payment missing",
      aFacts({ invoices: [late], arrangements: [aPlan(late, -6)] }),
      "missed_payment",
      /\$100\.00, 6 days late, has not come in/,
    ],
    [
      "a plan that ended",
      aFacts({ invoices: [late], arrangements: [aPlan(late, -29)] }),
      "broken_plan",
      /plan stopped\. \$500\.00 is open/,
    ],
    ["a dispute", held("dispute"), "disputed", /understand what is wrong/],
    ["hardship", held("hardship"), "hardship", /what would help/],
    ["vulnerability", held("vulnerability"), "vulnerable", /all the time you need/],
    ["bankruptcy", held("bankruptcy"), "legal", /Thank you for calling/],
    [
      "a dispute beside hardship and a promise",
      aFacts({
        invoices: [late],
        holds: [aHold("hardship"), aHold("dispute", { id: "d" })],
        promises: [aPromise(2)],
      }),
      "disputed",
      /understand what is wrong/,
    ],
  ] as const)("with %s", (_name, facts, situation, opening) => {
    expect(situationOf(accountNow(panelInput(facts)))).toBe(situation);
    expect(guidance(facts).opening.join(" ")).toMatch(opening);
    expect(guidance(facts).situation).toBe(scriptEn[situation].name);
  });
});

describe("what to say", () => {
  it("begins by making sure whom one speaks to, before anything is said of money", () => {
    const invoices = [early];
    const first = (facts: Facts) => guidance(facts).opening[0];
    expect(first(aFacts({ account: { kind: "consumer" }, invoices }))).toMatch(/make sure it is/);
    expect(first(aFacts({ invoices }))).toMatch(/whoever looks after the invoices of/);
    expect(first(held("deceased"))).toMatch(/whom you are speaking to/);
  });

  it("starts from what the customer wrote, unless a machine did or it was long ago", () => {
    const reply = (over: Partial<PanelTimelineSource>): PanelSketch => {
      const said = { kind: "reply.received", channel: "email", intent: "promise" } as const;
      const entry = { id: "r", at: NOON, actor: null, reason: null, ...said, ...over };
      return { timeline: { entries: [entry], total: 1, cursor: null } };
    };
    const listening = (over: Partial<PanelTimelineSource>) =>
      guidance(aFacts({ invoices: [early] }), reply(over)).listening;
    expect(listening({})[0]).toBe(
      "They wrote on Mar 4 (E-mail: Says when it will be paid). Start from that; they need not say it twice.",
    );
    expect(listening({ intent: "out_of_office" })[0]).toMatch(/Did the invoice arrive/);
    expect(listening({ kind: "call.logged" })[0]).toMatch(/Did the invoice arrive/);
    expect(listening({ at: at("2026-02-10T17:00:00Z") })[0]).toMatch(/Did the invoice arrive/);
  });

  it("ends by saying back what is agreed, by amount and day", () => {
    const closing = (facts: Facts) => guidance(facts).closing[0];
    expect(closing(aFacts({ invoices: [late], promises: [aPromise(2)] }))).toMatch(
      /^Say it back: \$\d+\.\d\d by Mar 6\.$/,
    );
    expect(closing(aFacts({ invoices: [late], arrangements: [aPlan(late, 4)] }))).toBe(
      "Say it back: next is $100.00 on Mar 8.",
    );
    expect(closing(aFacts({ invoices: [late] }))).toMatch(/take a plan, read out every date/);
    expect(closing(held("bankruptcy"))).toMatch(/pass it on/);
  });

  it("names policy and law with their sources", () => {
    const { policy } = guidance(aFacts({ account: { kind: "consumer" }, invoices: [late] }), {
      policy: aPolicy({ collector: { id: "agency", type: "third_party" } }),
    });
    expect(policy[0]).toMatch(/^A plan has up to 6 payments.*\(your policy, version \d+\)\.$/);
    expect(policy.join("\n")).toMatch(/Speak with the customer alone.*\(15 USC 1692c\(b\)\)/);
    expect(guidance(held("hardship")).policy.join("\n")).toMatch(
      /free debt advice \(our standard everywhere\)/,
    );
  });

  it("is said in Spanish for whoever reads Spanish, in every part", () => {
    const { opening, closing, policy, avoid, situation } = guidance(
      aFacts({ invoices: [late], promises: [aPromise(-6)] }),
      { locale: "es-MX" },
    );
    expect(situation).toBe(scriptEs.broken_promise.name);
    expect([opening[0], closing[0], policy[0], avoid[0]].join("\n")).toMatch(
      /Pregunte por.*\n.*Si acepta.*\n.*promesa se cumple.*\n.*sino/,
    );
  });
});

describe("the options of a call", () => {
  it("are those of the buttons, in their order", () => {
    const { options } = guidance(aFacts({ invoices: [late], promises: [aPromise(2)] }));
    expect(options).toEqual([
      "3 payments of about $166.67 (2 of $166.67, then $166.66), first today",
      "2 payments of $250.00, first today",
      "6 payments of about $83.33 (2 of $83.34, then 4 of $83.33), first today",
      "A payment link, sent while you talk",
      "A pause of up to 60 days",
      "If something is wrong: note it, and the chasing stops",
      "If money is short: note it, and help comes first",
    ]);
    expect(guidance(held("bankruptcy")).options).toEqual([]);
    expect(guidance(held("dispute")).options.join("\n")).not.toMatch(/promise|payment/);
  });

  it("never hold one that its button would refuse", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const input = panelInput(facts);
        const availability = availabilityOf(input);
        const account = accountNow(input);
        const section = { input, account, availability, voice: voiceFor(input) };
        for (const { action } of callOptions(section, situationOf(account)))
          expect(availability[action].enabled).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the script on a small screen", () => {
  it("shows at most ten short lines at once and keeps every other one", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const said = guidance(facts);
        const { lead, more } = scriptSections(said, hostWordsFor("en").words);
        expect(lead.flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(10);
        const { situation: _, ...parts } = said;
        expect([...lead, ...more].flatMap(({ lines }) => lines).toSorted()).toEqual(
          Object.values(parts).flat().toSorted(),
        );
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["English", scriptEn],
    ["Spanish", scriptEs],
  ])("has lines that can be taken in at a glance, in %s", (_language, script) => {
    for (const { listening, closing } of Object.values(script))
      for (const line of [...listening, closing]) expect(line.length).toBeLessThanOrEqual(100);
  });
});
